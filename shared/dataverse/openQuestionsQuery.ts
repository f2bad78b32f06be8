import { MINIMUM_COUNTED_DURATION_MS } from "../domain/Call";
import { isOpenQuestion, type OpenQuestions } from "../domain/openQuestions";
import { sellerIdOf } from "./callRows";
import type { RowOf } from "./DataverseClient";
import { columns, condition, filter, link, query } from "./fetchXml";
import { languageOfLocale } from "./locales";
import { measure, text } from "./readRow";
import { type CallRange, conversationLink, countedIn, ofSellers, speakerLink } from "./sellersCalls";
import { ACTIVE, TABLES } from "./tables";
import { insightsJoin } from "./wholeCall";

const GROUP = { groupby: true } as const;

/**
 * What sellers asked in calls that count, by wording, language and who asked.
 * @param sellerIds undefined for anybody whose calls the viewer may see
 */
export function openQuestionsQuery(sellerIds: readonly string[] | undefined, range: CallRange) {
  return query(
    TABLES.question,
    { aggregate: true },
    columns({ msdyn_text: "text", msdyn_locale: "locale" }, GROUP),
    columns({ msdyn_conversationquestionid: "n" }, { aggregate: "countcolumn", distinct: true }),
    filter(condition("statecode", "eq", ACTIVE)),
    speakerLink(
      columns({ msdyn_user: "user", ownerid: "owner" }, GROUP),
      ofSellers(sellerIds),
      link(
        TABLES.aggregatedInsights,
        insightsJoin(),
        filter(condition("msdyn_conversationdurationinms", "ge", MINIMUM_COUNTED_DURATION_MS)),
      ),
      conversationLink(countedIn(range)),
    ),
  );
}

/** By seller id, of questions in languages whose question words are known; whoever asked none of these is not among them. */
export function toOpenQuestions(rows: readonly RowOf<typeof openQuestionsQuery>[]): ReadonlyMap<string, OpenQuestions> {
  const found = new Map<string, OpenQuestions>();
  for (const row of rows) {
    const [sellerId, question, language] = [sellerIdOf(row), text(row, "text"), languageOfLocale(measure(row, "locale"))];
    const isOpen = question !== undefined && language !== undefined ? isOpenQuestion(question, language) : undefined;
    if (sellerId === undefined || isOpen === undefined) continue;
    const { open, n } = found.get(sellerId) ?? { open: 0, n: 0 };
    const count = measure(row, "n") ?? 0;
    found.set(sellerId, { open: open + (isOpen ? count : 0), n: n + count });
  }
  return found;
}
