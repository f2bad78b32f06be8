/** Where the server does not say how many it wants. */
const DEFAULT_AT_ONCE = 12;
/** More than these are refused (vendor's service protection). */
const MOST_AT_ONCE = 52;
/** Answers in a row after which one more request is tried beside the others. */
const ANSWERS_TO_QUICKEN = 50;

/**
 * How many requests go at once: as many as the server's header `x-ms-dop-hint` asks for, half of them after it refused one for its
 * limits, and one more each time that all went well for a while.
 */
export class Pace {
  private most = DEFAULT_AT_ONCE;
  private now = DEFAULT_AT_ONCE;
  private underWay = 0;
  /** Requests that were on their way when the pace was last halved: what they meet says nothing new. */
  private outdated = 0;
  private answers = 0;
  private readonly waiting: (() => void)[] = [];

  get atOnce(): number {
    return this.now;
  }

  /** Sends a request when it is its turn. */
  async turn<T>(request: () => Promise<T>): Promise<T> {
    while (this.underWay >= this.now) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.underWay += 1;
    try {
      return await request();
    } finally {
      this.underWay -= 1;
      if (this.outdated > 0) this.outdated -= 1;
      for (const next of this.waiting.splice(0, Math.max(1, this.now - this.underWay))) next();
    }
  }

  /** @param hint of the answer's header, where it has one */
  hear(isLimited: boolean, hint: string | null): void {
    const wanted = Number(hint);
    if (hint !== null && Number.isInteger(wanted) && wanted >= 1) this.become(Math.min(wanted, MOST_AT_ONCE));
    if (isLimited && this.outdated === 0) {
      this.now = Math.max(1, Math.floor(this.now / 2));
      this.outdated = this.underWay;
      this.answers = 0;
    } else if (!isLimited && this.now < this.most && (this.answers += 1) >= ANSWERS_TO_QUICKEN) {
      this.now += 1;
      this.answers = 0;
    }
  }

  private become(most: number): void {
    this.now = this.now === this.most ? most : Math.min(this.now, most);
    this.most = most;
  }
}
