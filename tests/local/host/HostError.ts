/** A request that the host refuses, with the status of its answer and one sentence for whoever reads it. */
export class HostError extends Error {
  constructor(
    readonly statusCode: number,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}
