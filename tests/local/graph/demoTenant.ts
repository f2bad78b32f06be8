import type { DemoCall } from "../demo/DemoCall";
import { demoId, iCalUIdOf, joinUrlOf } from "../demo/identity";
import { DEMO_ORGANISATION } from "../demo/organisation";
import type { GraphAttendee, GraphMeeting, GraphTenant, GraphUser } from "./GraphTenant";
import { metadataOf, vttOf, type SpokenLine } from "./spokenContents";

const TENANT = demoId("tenant");
/** Transcripts are there some time after a meeting. */
const READY_AFTER_MS = 5 * 60_000;
/** Invitations are for half hours. */
const PLANNED_MS = 30 * 60_000;

/** Id in the directory of somebody of the demo organisation. */
export function demoDirectoryId(domainName: string): string {
  return demoId(`directory:${domainName}`);
}

/** The demo organisation's tenant, in which all its people's calls but telephone calls were meetings. The same calls give the same tenant. */
export function demoTenant(calls: readonly DemoCall[]): GraphTenant {
  const users = DEMO_ORGANISATION.users.map(({ fullName, domainName }): GraphUser => ({
    id: demoDirectoryId(domainName),
    displayName: fullName,
    userPrincipalName: domainName,
    mail: domainName,
  }));
  const sellers = new Set(calls.map(({ sellerName }) => sellerName));
  const group = {
    id: demoId("group:sellers"),
    displayName: "Sellers",
    memberIds: users.filter((each) => sellers.has(each.displayName)).map(({ id }) => id),
  };
  return {
    tenantId: TENANT,
    users,
    groups: [group],
    meetings: calls.filter(({ form }) => form !== "upload").map((call) => meetingOf(call, users)),
  };
}

function meetingOf(call: DemoCall, users: readonly GraphUser[]): GraphMeeting {
  const startedAt = Date.parse(call.isoStart);
  const seller = personOf(users, call.sellerName);
  const other: GraphAttendee =
    call.contact === undefined ? personOf(users, "Mara Lindqvist") : { name: call.contact.fullName, address: call.contact.email };
  const id = meetingIdOf(call.id);
  const planned = { startDateTime: call.isoStart, endDateTime: new Date(startedAt + PLANNED_MS).toISOString() };
  return {
    id,
    organizerId: seller.userId ?? "",
    subject: call.contact === undefined ? call.title : `${call.title}: ${call.contact.account.name}`,
    joinWebUrl: joinUrlOf(call.id),
    ...planned,
    invited: [other],
    event: { id: demoId(`event:${call.id}`), iCalUId: iCalUIdOf(call.id), ...planned, sensitivity: "normal", categories: [], body: "" },
    transcripts: [
      {
        id: Buffer.from(`transcript/${call.id}`).toString("base64url"),
        callId: call.id,
        createdDateTime: call.isoStart,
        endDateTime: call.endsAt,
        availableFrom: new Date(Date.parse(call.endsAt) + READY_AFTER_MS).toISOString(),
        ...contentsOf(call, seller, other),
      },
    ],
    attendance: [{ id: demoId(`attendance:${call.id}`), startDateTime: call.isoStart, endDateTime: call.endsAt, present: [seller, other] }],
  };
}

function contentsOf(call: DemoCall, seller: GraphAttendee, other: GraphAttendee) {
  const lines = call.labels.map(({ line: { text }, side, startMs, endMs }): SpokenLine => ({
    startMs,
    endMs,
    voice: side === "seller" ? seller.name : other.name,
    text,
    language: call.locale,
  }));
  return { vtt: vttOf(call.id, lines), metadata: metadataOf(Date.parse(call.isoStart), lines) };
}

function personOf(users: readonly GraphUser[], name: string): GraphAttendee {
  const user = users.find(({ displayName }) => displayName === name);
  if (user === undefined) throw new Error(`nobody of the demo organisation is called ${name}`);
  return { name, address: user.userPrincipalName, userId: user.id };
}

/** As the service makes them: text in base64, and no two differ by case alone. */
export function meetingIdOf(callId: string): string {
  return Buffer.from(`1*${TENANT}*0**19:meeting_${callId}@thread.v2`).toString("base64url");
}
