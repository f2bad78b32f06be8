/** Characters that XML 1.0, and with it Dataverse, cannot store: most control characters, lone surrogates, two non-characters. */
const NOT_STORABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Whether a text could stand in a column of text as it is. */
export function isStorable(text: string): boolean {
  return text.search(NOT_STORABLE) < 0;
}

/** Length of `msdyn_name` in every table, and of a participant's name and email. */
export const NAME_LENGTH = 100;
/** Length of `msdyn_participantid`, which transcript fragments refer to. */
export const PARTICIPANT_ID_LENGTH = 100;

/** Text as a column of at most `maxLength` UTF-16 units can hold it: storable characters only, cut without splitting a code point. */
export function storableText(text: string, maxLength: number): string {
  const cut = text.replace(NOT_STORABLE, "").trim().slice(0, maxLength);
  // Half of a pair that the cut has split.
  return cut.replace(/\p{Surrogate}$/u, "").trimEnd();
}
