/** A tenant as far as Graph tells of it: its people, and the meetings that they held. Instants are ISO 8601, UTC. */
export interface GraphTenant {
  readonly tenantId: string;
  /** May grow while the tenant is served, as meetings may. */
  readonly users: GraphUser[];
  readonly groups: readonly GraphGroup[];
  readonly meetings: GraphMeeting[];
  /** Those that were no meetings. */
  readonly calls?: readonly GraphCall[];
}

/** A call over the telephone, one to one or of a group, that nobody had planned. */
export interface GraphCall {
  readonly id: string;
  /** Who began it. */
  readonly organizerId: string;
  readonly present: readonly GraphAttendee[];
  readonly transcripts: readonly GraphTranscript[];
  /** Its record is kept no more. */
  readonly isRecordGone?: boolean;
}

export interface GraphUser {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** Null where somebody has no mailbox. */
  readonly mail: string | null;
}

export interface GraphGroup {
  readonly id: string;
  readonly displayName: string;
  readonly memberIds: readonly string[];
}

/** Somebody as invitations and attendance reports name them. */
export interface GraphAttendee {
  readonly name: string;
  /** Empty for those who joined without signing in. */
  readonly address: string;
  /** Of the tenant's own people. */
  readonly userId?: string;
  /** Of those who are called over the telephone, who have no name then. */
  readonly phone?: string;
  /** Whether an invitation asks for a room. */
  readonly isRoom?: boolean;
}

export interface GraphMeeting {
  readonly id: string;
  readonly organizerId: string;
  readonly subject: string;
  readonly joinWebUrl: string;
  /** As it was planned. */
  readonly startDateTime: string;
  readonly endDateTime: string;
  readonly invited: readonly GraphAttendee[];
  /** Absent: it stands in nobody's calendar. */
  readonly event?: GraphEvent;
  readonly transcripts: GraphTranscript[];
  readonly attendance: readonly GraphAttendance[];
  /** Its transcripts can no longer be had. */
  readonly isExpired?: boolean;
}

/** What the organizer's calendar says; it may have been moved since. */
export interface GraphEvent {
  readonly id: string;
  readonly iCalUId: string;
  readonly startDateTime: string;
  readonly endDateTime: string;
  readonly sensitivity: "normal" | "personal" | "private" | "confidential";
  readonly categories: readonly string[];
  readonly body: string;
}

export interface GraphTranscript {
  readonly id: string;
  readonly callId: string;
  readonly createdDateTime: string;
  readonly endDateTime: string;
  /** From when Graph gives it. */
  readonly availableFrom: string;
  readonly vtt: string;
  readonly metadata: string;
}

export interface GraphAttendance {
  readonly id: string;
  readonly startDateTime: string;
  readonly endDateTime: string;
  readonly present: readonly GraphAttendee[];
}
