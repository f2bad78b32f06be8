import { NOTHING_READ, type ReadMarks } from "../domain/readMarks";
import { pageWide } from "./pageWide";

/** What was read since the app was loaded, by viewer: a row that a form holds may be older, and one that is locked never learns of it. */
const marks = () => pageWide("slr.read/1", () => new Map<string, ReadMarks>());

export const readHere = (viewerId: string): ReadMarks => marks().get(viewerId) ?? NOTHING_READ;

export function rememberRead(viewerId: string, read: ReadMarks): void {
  marks().set(viewerId, { ...readHere(viewerId), ...read });
}
