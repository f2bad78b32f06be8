import { callComments } from "./callComments";
import { callMoments } from "./callMoments";
import { callPlayer } from "./callPlayer";
import { callSummary } from "./callSummary";
import { callTranscript } from "./callTranscript";
import { contactHistoryGrid } from "./contactHistoryGrid";
import { conversationStyle } from "./conversationStyle";
import { dateFilter } from "./dateFilter";
import { highlights } from "./highlights";
import { sellerInsights } from "./sellerInsights";
import { sellerPicker } from "./sellerPicker";
import { sentimentChart } from "./sentimentChart";
import { shared } from "./shared";
import { talkListenGauge } from "./talkListenGauge";

/**
 * The suite's texts in English, the source of every resx: a file for each control, named like it with a small first letter (the
 * summary of a call has several, for its parts), and `shared` for parts that several controls use. A key that ends in `_one` or `_other` is chosen by the user's plural rules.
 */
export const en = {
  ...shared,
  ...talkListenGauge,
  ...sentimentChart,
  ...conversationStyle,
  ...dateFilter,
  ...sellerPicker,
  ...sellerInsights,
  ...highlights,
  ...contactHistoryGrid,
  ...callSummary,
  ...callTranscript,
  ...callPlayer,
  ...callComments,
  ...callMoments,
} as const;

export type StringKey = keyof typeof en;

/** A key whose text depends on a number: `shared.calls` where the table holds `shared.calls_one` and `shared.calls_other`. */
export type PluralKey = StringKey extends infer Key ? (Key extends `${infer Base}_other` ? Base : never) : never;

/** The texts in one language: every key, and of plurals the forms that the language has beside `_other`. */
export type Strings = Readonly<Record<Exclude<StringKey, `${string}_one`>, string>> &
  Readonly<Partial<Record<`${PluralKey}_${"zero" | "one" | "two" | "few" | "many"}`, string>>>;
