import type { Participant } from "../../../../shared/domain/Transcript";

/**
 * What whoever imports says of somebody: which user that is (by address, sign-in name or id), or for which side they speak. A `seller`
 * is found among the users as files name them; a `colleague` speaks for the seller's side, too, and is never given a call.
 */
export type Identity = { readonly user: string } | "seller" | "colleague" | "customer";

/** Somebody as a transcript names them. */
export type Named = Pick<Participant, "id" | "name" | "email">;

/** Who people in transcripts are, by address, name or id, whatever the case. Names are others' choice: looked up in a Map. */
export class People {
  private readonly identities = new Map<string, Identity>();

  /** @returns what was said of the same label before */
  note(label: string, identity: Identity): Identity | undefined {
    const before = this.identities.get(plain(label));
    this.identities.set(plain(label), identity);
    return before;
  }

  /** An address says more than a name, and a name more than an id. */
  identityOf({ email, name, id }: Named): Identity | undefined {
    for (const label of [email, name, id]) {
      const identity = label === undefined ? undefined : this.identities.get(plain(label));
      if (identity !== undefined) return identity;
    }
    return undefined;
  }

  /** For which side somebody speaks, where that was said. */
  roleOf(person: Named): Participant["role"] | undefined {
    const identity = this.identityOf(person);
    if (identity === undefined) return undefined;
    return identity === "customer" ? "customer" : "seller";
  }
}

export function plain(label: string): string {
  return label.trim().toLowerCase();
}
