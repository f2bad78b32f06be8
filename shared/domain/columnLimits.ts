/** Largest whole number that a column of Dataverse holds, in milliseconds some 24 days: no time of a call lies further. */
export const MOST_MS = 2 ** 31 - 1;

/** Years of which such a column holds dates (vendor's range). */
export const FIRST_YEAR = 1753;
export const LAST_YEAR = 9999;
