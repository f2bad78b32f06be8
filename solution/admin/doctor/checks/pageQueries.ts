import type { DataverseError } from "../../../../shared/dataverse/DataverseError";
import { findingsQueries } from "../../../../shared/dataverse/callFindings";
import { callQuery, latestCallQuery } from "../../../../shared/dataverse/callQuery";
import { commentsQuery } from "../../../../shared/dataverse/commentsQuery";
import { environmentFactsQuery } from "../../../../shared/dataverse/environmentFacts";
import type { Query } from "../../../../shared/dataverse/fetchXml";
import { questionsQuery } from "../../../../shared/dataverse/questionsQuery";
import { settingsQuery } from "../../../../shared/dataverse/settingsQuery";
import { summaryParticipantsQuery, summaryQuery } from "../../../../shared/dataverse/summaryQuery";
import { PARTICIPANT_ROLE } from "../../../../shared/dataverse/tables";
import { teamQuery } from "../../../../shared/dataverse/teamQuery";
import { transcriptCommentsQuery } from "../../../../shared/dataverse/transcriptComments";
import { viewerQuery } from "../../../../shared/dataverse/viewerQuery";
import { wordsQuery } from "../../../../shared/dataverse/wordsQuery";
import { DAY_MS } from "../../../../shared/domain/time";
import { fetchRows } from "../../connection/fetchRows";
import { sentenceOf } from "../../connection/sentenceOf";
import { check, type Examination, type Judgement } from "../Check";
import { asked } from "../refusal";
import { salesTablesOf, teamQueries } from "../teamQueries";
import { count } from "../words";

/** What is there for nobody: a query is accepted or not, whatever it finds. */
const NO_ROW = "00000000-0000-0000-0000-000000000000";

/** Every question that the pages ask, by a name for people. */
function pageQueries({ now, callerId, user }: Examination): Readonly<Record<string, Query>> {
  const seller = user?.id ?? callerId;
  const range = { from: now - 7 * DAY_MS, to: now };
  return {
    "viewer and people": viewerQuery(callerId, seller),
    "viewer with environment variables": viewerQuery(callerId, seller, true),
    "environment variables": environmentFactsQuery(),
    calls: callQuery(seller, range),
    "latest call": latestCallQuery(now, seller),
    team: teamQuery(range),
    words: wordsQuery(seller, range),
    questions: questionsQuery(seller, range, PARTICIPANT_ROLE.customer),
    comments: commentsQuery(range.from),
    "call summary": summaryQuery({ conversationId: NO_ROW }),
    "call's settings": settingsQuery(callerId),
    "call's people": summaryParticipantsQuery(NO_ROW),
    "call's comments": transcriptCommentsQuery(NO_ROW),
    ...teamQueries(callerId, range, NO_ROW),
    ...Object.fromEntries(findingsQueries(NO_ROW).map((query) => [`call's ${query.table}`, query])),
  };
}

export interface QueryAnswer {
  readonly name: string;
  /** Of Sales, into which the query looks. */
  readonly salesTables: readonly string[];
  readonly refusal?: DataverseError;
}

async function read(examination: Examination): Promise<readonly QueryAnswer[]> {
  const answers: QueryAnswer[] = [];
  for (const [name, query] of Object.entries(pageQueries(examination))) {
    const { refusal } = await asked(fetchRows(examination.api, query));
    answers.push({ name, salesTables: salesTablesOf(query), ...(refusal && { refusal }) });
  }
  return answers;
}

interface Refused extends QueryAnswer {
  readonly refusal: DataverseError;
}

function judgeRefusal({ name, salesTables, refusal }: Refused): Judgement {
  const found = `The query of ${name} is refused: ${sentenceOf(refusal)}.`;
  if (refusal.reason === "forbidden" && salesTables.length > 0) {
    const remedy = `Give whoever uses the pages a role with Read on ${salesTables.join(", ")}, such as Salesperson: without it this part is left out, and a filter that looks into them cannot be used.`;
    return { subject: name, verdict: "warning", found, remedy };
  }
  if (refusal.reason === "forbidden")
    return { subject: name, verdict: "cannot tell", found, remedy: "Assign whoever runs doctor a role of Seller Details." };
  if (refusal.reason === "tooManyRows")
    return { subject: name, verdict: "warning", found, remedy: "Nothing: the page asks day by day then, which takes longer." };
  return {
    subject: name,
    verdict: "problem",
    found,
    remedy: "Update conversation intelligence and Seller Details; if it stays, report the query's name and this message.",
  };
}

/** Pure: which questions of the pages the environment does not answer. */
export function judgeQueries(answers: readonly QueryAnswer[]): readonly Judgement[] {
  const refused = answers.flatMap((answer) => (answer.refusal ? [judgeRefusal({ ...answer, refusal: answer.refusal })] : []));
  if (refused.length > 0) return refused;
  return [{ verdict: "ok", found: `All ${count(answers.length, "question")} of the pages are answered, asked as whoever signed in.` }];
}

/** Does this environment accept what the pages ask? */
export const pagesQueries = check("Queries", "Pages' queries", read, judgeQueries);
