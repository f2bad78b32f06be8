import { DataverseError } from "../../../shared/dataverse/DataverseError";

/** A text in a filter, such as `'O''Hara'`, encoded for an address. */
export function literal(text: string): string {
  return `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;
}

/** What is read, or undefined where the server says that there is no such thing. @throws DataverseError for every other failure */
export async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DataverseError && error.status === 404) return undefined;
    throw error;
  }
}

/** What is read, or undefined where this environment or its caller's rights do not let it be told. @throws DataverseError else */
export async function unlessRefused<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof DataverseError && [400, 403, 404, 501].includes(error.status ?? 0)) return undefined;
    throw error;
  }
}
