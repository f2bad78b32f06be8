/** Work that goes on beside other work, so much of it at once. The first error ends all. */
export class WorkBeside {
  private readonly underWay = new Set<Promise<void>>();
  private failure: Error | undefined;

  /** @param atOnce how much may be under way just now */
  constructor(private readonly atOnce: () => number) {}

  /** Begins it, and waits while too much is under way. @throws what any of it threw */
  async begin(work: () => Promise<void>): Promise<void> {
    const done: Promise<void> = work()
      .catch((error: unknown) => {
        this.failure ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => this.underWay.delete(done));
    this.underWay.add(done);
    while (this.underWay.size >= this.atOnce()) await Promise.race(this.underWay);
    this.throwFailure();
  }

  /** @throws what any of it threw */
  async end(): Promise<void> {
    await this.settled();
    this.throwFailure();
  }

  /** Waits until none is left, whatever came of it. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private throwFailure(): void {
    if (this.failure !== undefined) throw this.failure;
  }
}
