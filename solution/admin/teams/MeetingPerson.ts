/** Somebody whom an invitation names. */
export interface Invited {
  readonly name: string;
  /** Empty where none is told. */
  readonly address: string;
  readonly isRoom: boolean;
}

/** Somebody whom an attendance report names. */
export interface Attendee {
  readonly name: string;
  /** Empty for those who joined without signing in. */
  readonly address: string;
  /** In the directory; absent for outsiders. */
  readonly directoryId?: string;
  readonly tenantId?: string;
}

/** Somebody of a meeting, as far as all sources together tell. */
export interface MeetingPerson {
  readonly name: string;
  /** In lower case; absent where none is told, or where two people of one name make it uncertain. */
  readonly address?: string;
  /** Of the seller's side. */
  readonly isInside: boolean;
  readonly isRoom: boolean;
  /** By the attendance report; where there is none, nobody knows. */
  readonly attended: boolean;
}
