import { ApiError } from "../errors";

export type OperationKind = "Import" | "Uninstall" | "Publish";

/** One operation that changes the environment at a time, whoever asks. */
export class Lock {
  private running: OperationKind | undefined;

  get isTaken(): boolean {
    return this.running !== undefined;
  }

  /** @throws ApiError 429 naming what runs */
  require(wanted: OperationKind): void {
    if (this.running === undefined) return;
    throw new ApiError(
      429,
      "0x80071151",
      `Cannot start the requested operation [${wanted}] because there is another [${this.running}] running at this moment. ` +
        "Use Solution History for more details.",
    );
  }

  /** @returns what lets the next one in */
  take(kind: OperationKind): () => void {
    this.require(kind);
    this.running = kind;
    return () => {
      this.running = undefined;
    };
  }
}
