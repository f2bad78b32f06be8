/** A transcript as lists name it: what was said is not in it. Instants are ISO 8601. */
export interface TranscriptRef {
  readonly id: string;
  /** Absent for a call that was no meeting, as over the telephone: then `callId` is there. */
  readonly meetingId?: string;
  /** Of the call that was transcribed; absent where Graph does not tell. */
  readonly callId?: string;
  readonly createdDateTime: string;
  readonly endDateTime?: string;
  /** Directory of the organizer. */
  readonly tenantId?: string;
}

interface Listed {
  readonly id?: unknown;
  readonly meetingId?: unknown;
  readonly callId?: unknown;
  readonly createdDateTime?: unknown;
  readonly endDateTime?: unknown;
  readonly meetingOrganizer?: { readonly user?: { readonly tenantId?: unknown } | null } | null;
}

/** What lists name, without what is not understood: a transcript without a meeting or call, or without a time, is none that could be read. */
export function refsIn(rows: readonly unknown[]): readonly TranscriptRef[] {
  return rows.flatMap((row): TranscriptRef[] => {
    const { id, meetingId, callId, createdDateTime, endDateTime, meetingOrganizer } = (row ?? {}) as Listed;
    if (typeof id !== "string" || typeof createdDateTime !== "string") return [];
    const isCall = typeof callId === "string" && callId !== "";
    if (typeof meetingId !== "string" && !isCall) return [];
    if (Number.isNaN(Date.parse(createdDateTime))) return [];
    const tenantId = meetingOrganizer?.user?.tenantId;
    return [
      {
        id,
        createdDateTime,
        ...(typeof meetingId === "string" && { meetingId }),
        ...(isCall && { callId }),
        ...(typeof endDateTime === "string" && { endDateTime }),
        ...(typeof tenantId === "string" && { tenantId: tenantId.toLowerCase() }),
      },
    ];
  });
}
