import { printable } from "./printable";

/** Where progress is shown: standard error, so that standard output stays clean for results. */
export interface ProgressTarget {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Between two lines of a log that nobody watches. */
const LOG_MS = 30_000;
/** Nobody reads faster. */
const SHOW_MS = 250;

/** One line that is overwritten on a terminal; elsewhere a line every so often. Messages get lines of their own. */
export class ProgressLine {
  private shown = "";
  private told: number;

  /** @param now in milliseconds, from any beginning */
  constructor(
    private readonly target: ProgressTarget,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.told = now();
  }

  progress(text: string): void {
    if (this.now() - this.told < (this.target.isTTY ? SHOW_MS : LOG_MS)) return;
    this.told = this.now();
    if (this.target.isTTY) this.show(text);
    else this.target.write(`${text}\n`);
  }

  /** What is being done, where somebody watches. */
  status(text: string): void {
    if (this.target.isTTY) this.show(text);
  }

  message(text: string): void {
    this.result(this.target, text);
  }

  /** A line to somewhere else that may be the same terminal. */
  result(target: ProgressTarget, text: string): void {
    const { shown } = this;
    this.show("");
    target.write(`${printable(text)}\n`);
    if (shown !== "") this.show(shown);
  }

  /** Removes the line. */
  end(): void {
    this.show("");
  }

  private show(text: string): void {
    if (this.shown === text) return;
    this.target.write(`\r${" ".repeat(this.shown.length)}\r${text}`);
    this.shown = text;
  }
}
