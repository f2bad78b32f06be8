import { printable } from "./printable";

/** Where progress is shown: standard error, so that standard output stays clean for results. */
export interface ProgressTarget {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Between two lines of a log that nobody watches. */
const CALLS_PER_LOG_LINE = 100;

/** One line that is overwritten on a terminal; elsewhere a line per hundred calls. Messages get lines of their own. */
export class ProgressLine {
  private shown = "";
  private logged = 0;

  constructor(private readonly target: ProgressTarget) {}

  progress(done: number, total: number): void {
    const text = `${done} of ${total} calls`;
    if (this.target.isTTY) this.show(text);
    else if (done >= this.logged + CALLS_PER_LOG_LINE) {
      this.logged = done;
      this.target.write(`${text}\n`);
    }
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
