import { callSummary } from "./callSummary";
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
 * The suite's texts in English, the source of every resx: a file for each control, named like it with a small first letter, and
 * `shared` for parts that several controls use. A key that ends in `_one` or `_other` is chosen by the user's plural rules.
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
} as const;

export type StringKey = keyof typeof en;
export type Strings = Readonly<Record<StringKey, string>>;
