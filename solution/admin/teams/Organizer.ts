/** Somebody whose meetings are read. */
export interface Organizer {
  /** Object id in the directory. */
  readonly id: string;
  readonly name: string;
  /** Sign-in name and mailbox, in lower case; the first names them in messages. */
  readonly addresses: readonly string[];
}

/** As messages name them. */
export function organizerLabel({ addresses: [address], name, id }: Organizer): string {
  return address ?? (name || id);
}
