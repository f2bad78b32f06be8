/** Why a request to Dataverse did not succeed. `status` 0 = no answer at all. */
export class DataverseError extends Error {
  override readonly name = "DataverseError";

  constructor(
    readonly status: number,
    /** The server's own code, such as `0x80072322`; empty where it gave none. */
    readonly code: string,
    message: string,
    /** What was asked, such as `PATCH msdyn_transcripts(…)`: never with tokens or contents. */
    readonly place: string,
  ) {
    super(message);
  }
}

/** The error that an answer's body describes, else one naming the status. */
export function errorOfAnswer(status: number, body: string, place: string): DataverseError {
  try {
    const { error } = JSON.parse(body) as { error?: { code?: unknown; message?: unknown } };
    if (typeof error?.message === "string")
      return new DataverseError(status, typeof error.code === "string" ? error.code : "", error.message, place);
  } catch {
    // Not JSON: a proxy's or sign-in page answered.
  }
  return new DataverseError(status, "", `the server answered with status ${status}`, place);
}
