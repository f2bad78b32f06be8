import { DataverseError } from "./DataverseError";

/** By the server's codes: the table is not there, which says nothing of a row. */
const NO_TABLE: ReadonlySet<number | undefined> = new Set([0x80060888, 0x80041102]);

/**
 * - `changed`: it was changed since it was read; `present` is what it says now
 * - `gone`: it was deleted
 */
export type InVersion<Value, Present> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "changed"; readonly present: Present }
  | { readonly kind: "gone" }
  | { readonly kind: "failed"; readonly error: DataverseError };

/**
 * Acts on a row in the version that was read. Never rejects.
 * @param read the row as it is now, where it was changed; undefined where it says nothing any more
 */
export async function inVersion<Value, Present>(
  act: () => Promise<Value>,
  read: () => Promise<Present | undefined>,
): Promise<InVersion<Value, Present>> {
  const outcome = (cause: unknown) => {
    const error = DataverseError.from(cause);
    return error.reason === "missing" && !NO_TABLE.has(error.code) ? ({ kind: "gone" } as const) : ({ kind: "failed", error } as const);
  };
  try {
    return { kind: "done", value: await act() };
  } catch (cause) {
    if (DataverseError.from(cause).reason !== "changed") return outcome(cause);
  }
  try {
    const present = await read();
    return present ? { kind: "changed", present } : { kind: "gone" };
  } catch (cause) {
    return outcome(cause);
  }
}
