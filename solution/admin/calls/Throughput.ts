/** Long enough that one slow group does not make the figures jump. */
const WINDOW_MS = 60_000;
/** A rate of less would be of a few calls. */
const LEAST_MS = 3000;
const SAMPLE_MS = 1000;

interface Sample {
  readonly atMs: number;
  readonly done: number;
}

/** How fast calls come through, over the last minute. */
export class Throughput {
  private readonly samples: Sample[] = [];

  /** @param now in milliseconds, from any beginning */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @returns such as `40 of 900 calls, 12 a second, about 2 min left` */
  tell(done: number, total: number): string {
    const atMs = this.now();
    const last = this.samples.at(-1);
    if (last === undefined || atMs - last.atMs >= SAMPLE_MS) this.samples.push({ atMs, done });
    while ((this.samples[1]?.atMs ?? atMs) < atMs - WINDOW_MS) this.samples.shift();
    const [first] = this.samples;
    const counts = `${done} of ${total} calls`;
    if (first === undefined || atMs - first.atMs < LEAST_MS || done === first.done) return counts;
    const perMs = (done - first.done) / (atMs - first.atMs);
    return `${counts}, ${rateText(perMs * 1000)}, ${leftText((total - done) / perMs / 60_000)}`;
  }
}

function rateText(perSecond: number): string {
  return perSecond >= 1 ? `${Math.round(perSecond)} a second` : `${Math.max(1, Math.round(perSecond * 60))} a minute`;
}

function leftText(minutes: number): string {
  if (minutes < 1) return "less than a minute left";
  const whole = Math.round(minutes);
  return whole < 60 ? `about ${whole} min left` : `about ${Math.floor(whole / 60)} h ${whole % 60} min left`;
}
