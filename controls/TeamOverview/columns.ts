import type { Sort } from "../../shared/format/columnOrder";

/** In the order in which they stand. */
export const COLUMNS = [
  "name",
  "calls",
  "talkShare",
  "sentiment",
  "pauseMs",
  "questionsPerHour",
  "openQuestions",
  "wordsPerMinute",
  "switchesPerHour",
  "sellerMonologueMs",
  "openItems",
  "commentsGiven",
  "held",
  "analysed",
  "withTranscript",
  "withRecording",
  "meetings",
  "meetingsAnalysed",
  "newest",
  "lastCoached",
  "coachOn",
] as const;
export type Column = (typeof COLUMNS)[number];

/** Those of the figures that have a target or a change. */
export const FIGURE_COLUMNS = ["talkShare", "pauseMs", "wordsPerMinute", "switchesPerHour", "sellerMonologueMs"] as const;
export type FigureColumn = (typeof FIGURE_COLUMNS)[number];

/** What was kept of conversations. */
export const COVERAGE_COLUMNS = ["held", "analysed", "withTranscript", "withRecording"] as const;

/** What was kept of meetings in the calendar; asked for once one of them is chosen. */
export const MEETING_COLUMNS = ["meetings", "meetingsAnalysed"] as const;

/** Whoever chooses none sees these. */
export const FIRST_COLUMNS: readonly Column[] = [
  ...(["name", "calls", "talkShare", "sentiment", "pauseMs", "questionsPerHour"] as const),
  ...(["openItems", "lastCoached", "coachOn"] as const),
];

/** Whoever may benefit most from coaching stands first: that is what the page is opened for. */
export const FIRST_SORT: Sort<Column> = { column: "coachOn", descending: true };

/** Least widths in pixels, and shares of the room that is left. */
export const WIDTHS: Readonly<Record<Column, readonly [least: number, share: number]>> = {
  name: [88, 1.1],
  calls: [64, 0],
  talkShare: [160, 1.7],
  sentiment: [136, 1.5],
  pauseMs: [80, 0.7],
  questionsPerHour: [60, 0.4],
  openQuestions: [88, 0.5],
  wordsPerMinute: [136, 0.7],
  switchesPerHour: [80, 0.6],
  sellerMonologueMs: [88, 0.7],
  openItems: [56, 0.4],
  commentsGiven: [80, 0.4],
  held: [64, 0.4],
  analysed: [80, 0.4],
  withTranscript: [88, 0.4],
  withRecording: [88, 0.4],
  meetings: [80, 0.4],
  meetingsAnalysed: [96, 0.4],
  newest: [80, 0.6],
  lastCoached: [80, 0.8],
  coachOn: [96, 1.4],
};

/** In less room a seller is a card. */
export const NARROW = 928;
