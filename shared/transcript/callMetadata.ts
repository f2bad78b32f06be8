import type { CommunicationType, CrmReferences, Direction, Participant, Scope } from "../domain/Transcript";
import { asId, asList, asObject, asText, asTexts, asTime, type JsonObject } from "./jsonValue";
import { present } from "../domain/present";
import { instantOf } from "./instantOf";
import { statedLocale } from "./statedLocale";

/** A participant as the metadata name one; the id may be missing in files written beside a VTT. */
export interface MetadataParticipant {
  readonly id?: string;
  readonly role: Participant["role"];
  readonly name?: string;
  readonly email?: string;
  readonly company?: string;
}

/** What a metadata file says about a call. */
export interface CallMetadata {
  readonly id?: string;
  readonly fileName?: string;
  readonly title?: string;
  readonly startTime?: string;
  readonly durationMs?: number;
  readonly locale?: string;
  readonly direction?: Direction;
  readonly scope?: Scope;
  readonly communicationType?: CommunicationType;
  /** Recording channel on which the seller's side speaks: 0 left, 1 right. */
  readonly sellerChannel?: 0 | 1;
  readonly participants: readonly MetadataParticipant[];
  readonly crm: CrmReferences;
  readonly trackedKeywords: readonly string[];
  readonly trackedCompetitors: readonly string[];
  readonly problems: readonly string[];
}

/** Whether a JSON value is a metadata file: participants with roles, and no speech in it. */
export function isMetadata(value: unknown): boolean {
  const object = asObject(value);
  if (object === undefined || "transcript" in object || "Transcript" in object) return false;
  return asList(object["participants"]) !== undefined || ("conversationType" in object && "startTime" in object);
}

/** Reads metadata v3.0.0 of the first-party upload; fields it does not know are passed over. */
export function callMetadata(metadata: JsonObject): CallMetadata {
  const crm = asObject(metadata["crm"]) ?? {};
  const statedStart = asText(metadata["startTime"]);
  const language = statedLocale(asText(metadata["locale"]));
  const start = statedStart === undefined ? undefined : instantOf(statedStart);
  return present<CallMetadata>({
    id: asId(metadata["id"]),
    fileName: asText(metadata["fileName"]),
    title: asText(metadata["title"]),
    startTime: start?.instant,
    durationMs: asTime(metadata["durationMs"]) ?? asTime(metadata["duration"]),
    locale: language.locale,
    direction: directionOf(metadata["direction"]),
    scope: scopeOf(metadata["scope"]),
    communicationType: communicationTypeOf(metadata["conversationType"]),
    sellerChannel: channelOf(metadata["agentChannel"]),
    participants: (asList(metadata["participants"]) ?? []).map(asObject).filter(isDefined).map(participantOf),
    crm: present<CrmReferences>({
      activityId: asText(asObject(crm["activity"])?.["id"]),
      contactIds: idsOf(crm["contacts"]),
      accountIds: idsOf(crm["accounts"]),
    }),
    trackedKeywords: asTexts(metadata["trackedKeywords"]),
    trackedCompetitors: asTexts(metadata["trackedCompetitors"]),
    problems: [start?.problem, language.problem].filter(isDefined),
  });
}

function participantOf(participant: JsonObject): MetadataParticipant {
  const role = asText(participant["role"])?.toLowerCase();
  return present<MetadataParticipant>({
    id: asId(participant["id"]),
    role: role === "agent" || role === "seller" ? "seller" : "customer",
    name: asText(participant["name"]),
    email: asText(participant["email"])?.toLowerCase(),
    company: asText(participant["company"]),
  });
}

function idsOf(rows: unknown): readonly string[] | undefined {
  return asList(rows)
    ?.map((row) => asText(asObject(row)?.["id"]))
    .filter(isDefined);
}

function directionOf(value: unknown): Direction | undefined {
  const text = asText(value)?.toLowerCase();
  if (text === "inbound" || text === "incoming") return "incoming";
  return text === "outbound" || text === "outgoing" ? "outgoing" : undefined;
}

function scopeOf(value: unknown): Scope | undefined {
  const text = asText(value)?.toLowerCase();
  return text === "internal" || text === "external" ? text : undefined;
}

function communicationTypeOf(value: unknown): CommunicationType | undefined {
  const text = asText(value)?.toLowerCase();
  if (text === "meeting" || text === "video") return "meeting";
  return text === "audio" || text === "phonecall" || text === "call" ? "phonecall" : undefined;
}

function channelOf(value: unknown): 0 | 1 | undefined {
  const text = asText(value)?.toLowerCase();
  return text === "left" ? 0 : text === "right" ? 1 : undefined;
}

function isDefined<T>(value: T | undefined): value is T {
  return value !== undefined;
}
