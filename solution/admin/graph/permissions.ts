/** An application permission of Graph that reading meetings rests on. */
export interface GraphPermission {
  readonly name: string;
  /** Permissions that include it. */
  readonly orElse: readonly string[];
  /** What it is needed for: half a sentence. */
  readonly use: string;
  readonly isRequired: boolean;
}

export const GRAPH_PERMISSIONS: readonly GraphPermission[] = [
  { name: "OnlineMeetingTranscript.Read.All", orElse: [], use: "to list transcripts and read what was said", isRequired: true },
  { name: "OnlineMeetings.Read.All", orElse: ["OnlineMeetings.ReadWrite.All"], use: "to read a meeting's subject", isRequired: true },
  {
    name: "Calendars.Read",
    orElse: ["Calendars.ReadWrite"],
    use: "to tell private and opted-out meetings, and who was invited",
    isRequired: true,
  },
  {
    name: "User.Read.All",
    orElse: ["User.ReadWrite.All", "Directory.Read.All"],
    use: "to find sellers that --sellers names",
    isRequired: true,
  },
  {
    name: "OnlineMeetingArtifact.Read.All",
    orElse: [],
    use: "to read who was there; without it, who was invited counts",
    isRequired: false,
  },
  {
    name: "GroupMember.Read.All",
    orElse: ["Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All"],
    use: "to read the members of a group that --sellers names",
    isRequired: false,
  },
];

/** What calls that were no meetings need beside. */
export const CALL_PERMISSIONS: readonly GraphPermission[] = [
  { name: "CallTranscripts.Read.All", orElse: [], use: "to list and read transcripts of calls that were no meetings", isRequired: true },
  { name: "CallRecords.Read.All", orElse: [], use: "to tell who took part in calls that were no meetings", isRequired: true },
];

/** Where an administrator grants permissions. */
export const GRANT =
  "Microsoft Entra admin center > App registrations > the application > API permissions > Add a permission > Microsoft Graph > Application permissions, then Grant admin consent";

/** Whether a token's permissions hold one, or one that includes it. */
export function isGranted({ name, orElse }: GraphPermission, granted: readonly string[]): boolean {
  return [name, ...orElse].some((each) => granted.includes(each));
}
