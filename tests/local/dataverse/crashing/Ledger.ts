/** What one request writes: the last name that each of its rows has afterwards, or nothing where the row is deleted. */
export type Change = ReadonlyMap<string, string | undefined>;

/** What clients know of rows: what was acknowledged to them, and what they had asked for without having heard of it. */
export class Ledger {
  acknowledged = 0;
  /** Acknowledged writes that were not found again. */
  lost = 0;
  /** Requests of which some rows were found, and others not. */
  halved = 0;
  private readonly known = new Map<string, string>();
  private readonly pending = new Set<Change>();

  /** @param request answers whether the server acknowledged; a request that fails may have been carried out or not */
  async write(change: Change, request: () => Promise<boolean>): Promise<void> {
    this.pending.add(change);
    if (!(await request())) throw new Error("The local Dataverse refused a write of the crash test.");
    this.pending.delete(change);
    this.acknowledged += 1;
    this.apply(change);
  }

  /** Holds what was found after a crash against what is known, and goes on from what was found. */
  compare(found: ReadonlyMap<string, string>): void {
    for (const change of this.pending) {
      const done = [...change].filter(([id, name]) => found.get(id) === name);
      if (done.length === change.size) this.apply(change);
      else if (done.length > 0) this.halved += 1;
    }
    this.pending.clear();
    for (const id of new Set([...this.known.keys(), ...found.keys()])) {
      const name = found.get(id);
      if (this.known.get(id) === name) continue;
      this.lost += 1;
      if (name === undefined) this.known.delete(id);
      else this.known.set(id, name);
    }
  }

  private apply(change: Change): void {
    for (const [id, name] of change) {
      if (name === undefined) this.known.delete(id);
      else this.known.set(id, name);
    }
  }
}
