/** The permissions that a full application has, as its token lists them. */
export const PERMISSIONS = [
  "OnlineMeetingTranscript.Read.All",
  "OnlineMeetings.Read.All",
  "OnlineMeetingArtifact.Read.All",
  "Calendars.Read",
  "User.Read.All",
  "GroupMember.Read.All",
  "CallTranscripts.Read.All",
  "CallRecords.Read.All",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** What an administrator has decided, and how the service behaves; may be changed at any time. */
export interface GraphSettings {
  /** Of an application whose token lists none itself. */
  permissions: ReadonlySet<Permission>;
  /** Organizers whom the application access policy leaves out, by id. */
  readonly withoutPolicy: Set<string>;
  /** Whether the tenant lets Graph give transcripts at all. */
  givesTranscripts: boolean;
  /** Whether it lets Graph say who speaks. */
  namesSpeakers: boolean;
  /** Objects on a page, whatever a request asks for above that. */
  pageSize: number;
  /** Where next pages are said to be, such as `https://other.example/v1.0/`. @default where the request came to */
  pagesAt: string | undefined;
  /** For how long a delta link can be used. */
  deltaLifetimeMs: number;
  /** How a delta link that is too old is answered: sources differ. */
  expiredDelta: 400 | 410;
  /** Answers 429 to the requests that it is true for, with so many seconds to wait. */
  throttles: ((request: string, count: number) => number | undefined) | undefined;
}

export function usualSettings(): GraphSettings {
  return {
    permissions: new Set(PERMISSIONS),
    withoutPolicy: new Set(),
    givesTranscripts: true,
    namesSpeakers: true,
    pageSize: 10,
    pagesAt: undefined,
    deltaLifetimeMs: 7 * 86_400_000,
    expiredDelta: 410,
    throttles: undefined,
  };
}
