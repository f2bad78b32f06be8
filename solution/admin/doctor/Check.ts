import type { ReadApi } from "../connection/webApi";

/** In the order in which they are printed: an area rests on those above it. */
export const AREAS = [
  "Conversation intelligence",
  "Settings",
  "Package",
  "Apps",
  "Roles",
  "Reporting line",
  "Queries",
  "Limits",
  "Teams",
] as const;
export type Area = (typeof AREAS)[number];

/**
 * - `problem`: somebody sees an empty or a wrong page because of it
 * - `warning`: part of a page is missing, or will be
 * - `cannot tell`: the environment did not answer, or whoever asks may not know
 */
export type Verdict = "ok" | "warning" | "problem" | "cannot tell";

/** What a check found. Texts are sentences. */
export interface Finding {
  /** What was looked at, in a word or two. */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly found: string;
  /** What to do about it, in one sentence; every warning and problem has one. */
  readonly remedy?: string;
}

/** The user whose page is empty. */
export interface ExaminedUser {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
  readonly managerId?: string;
  readonly isDisabled: boolean;
}

/** What every check may ask and know. Nothing is ever written. */
export interface Examination {
  readonly api: ReadApi;
  readonly url: URL;
  /** In milliseconds since 1970 UTC. */
  readonly now: number;
  /** Who asks. */
  readonly callerId: string;
  /** Of this package, such as `0.1.0`. */
  readonly version: string;
  /** Absent: the environment is examined. */
  readonly user?: ExaminedUser;
}

/** The page of somebody is examined. */
export interface UserExamination extends Examination {
  readonly user: ExaminedUser;
}

/** One question to the environment and what follows from its answer; `E` is what it must know before. */
export interface Check<E extends Examination = Examination> {
  readonly area: Area;
  readonly subject: string;
  /** @throws DataverseError where it cannot be asked */
  readonly run: (examination: E) => Promise<readonly Finding[]>;
}

/** A check's finding; the subject is that of the check where none is named. */
export type Judgement = Omit<Finding, "subject"> & { readonly subject?: string };

/** A check of a part that reads and one that judges what was read, and asks nothing. */
export function check<Facts, E extends Examination = Examination>(
  area: Area,
  subject: string,
  read: (examination: E) => Promise<Facts>,
  judge: (facts: Facts, examination: E) => Judgement | readonly Judgement[],
): Check<E> {
  return {
    area,
    subject,
    async run(examination) {
      const judged = judge(await read(examination), examination);
      return [judged].flat().map((judgement) => ({ subject, ...judgement }));
    },
  };
}
