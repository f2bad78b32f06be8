import { v5 } from "uuid";

/** Every id of the demo data is derived from a name in this namespace, so that it is the same on every machine. */
const DEMO_NAMESPACE = "6f0c7a52-2d5b-4b5e-9a3e-51a0d2f4c7b1";

/** The lower-case GUID of a demo thing; `name` says what it is, such as `user:mei.koh@fernway.example`. */
export function demoId(name: string): string {
  return v5(name, DEMO_NAMESPACE);
}

/** Exchange's id of an event, which appointments in Dataverse hold as their global object id. */
export function iCalUIdOf(callId: string): string {
  return `040000008200E00074C5B7101A82E008${callId.replaceAll("-", "").toUpperCase()}`;
}

/** The address by which a call's meeting is joined in Teams, as its invitation and its appointment have it. */
export function joinUrlOf(callId: string): string {
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${callId}%40thread.v2/0`;
}
