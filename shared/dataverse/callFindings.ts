import {
  ACTIVITY_TYPES,
  type ActivityType,
  type CallActionItem,
  type CallFindings,
  type CallQuestion,
  type CallSegment,
  type CallSignal,
  type CreatedActivity,
  type SuggestedNote,
} from "../domain/CallFindings";
import { present } from "../domain/present";
import type { SentimentLabel } from "../domain/Sentiment";
import { signalKind } from "../domain/SignalKind";
import { activityLinks, isActivityDone } from "./createdActivity";
import type { Row, TogetherAnswer } from "./DataverseClient";
import { columns, condition, filter, isOneOf, order, query, type Aliases, type Part, type Query } from "./fetchXml";
import { changeByAnother } from "./lastChange";
import { formatted, guid, lookupTable, measure, spokenLocale, text } from "./readRow";
import { roleOf } from "./roleOf";
import { conversationLink, speakerLink } from "./sellersCalls";
import { ACTION_ITEM_STATE, ACTION_ITEM_TYPE, ACTIVE, CALL_TABLES, SEGMENT_SENTIMENT, TABLES, type Table } from "./tables";
import { toSentiment } from "./toSentiment";

const LABELS: readonly SentimentLabel[] = ["positive", "neutral", "negative"];

/** More of one kind in one call are not waited for: a page of the Web API. */
const MAX_FINDINGS = 5_000;

const MOMENT = columns({ msdyn_offsetinms: "offset", msdyn_durationinms: "length" });
const SPEAKER = columns({ msdyn_participantid: "speaker", msdyn_participantrole: "role" });
type Spoken = Aliases<typeof MOMENT | typeof SPEAKER>;

/** The analysis finishes its rows in its own time: only what somebody else does to them is a change. */
const CHANGE = columns({ createdby: "author", modifiedby: "changer", modifiedon: "changed" });
const CHANGER = { author: "author", changer: "changer", changed: "changed" } as const;

const spokenOf = (row: Row<Spoken>) => ({
  participantId: text(row, "speaker") ?? "",
  role: roleOf(row),
  atMs: measure(row, "offset"),
  durationMs: measure(row, "length"),
});

/** A kind of findings: how a call's are asked for, and what a row of them says. */
interface Kind<T> {
  readonly queryOf: (insightsId: string) => Query;
  readonly read: (row: Row) => T | undefined;
}

function kind<A extends string, T>(table: Table, asked: readonly Part<A>[], read: (row: Row<A | Spoken>) => T | undefined): Kind<T> {
  return {
    queryOf: (insightsId) =>
      query<string>(
        table,
        { count: MAX_FINDINGS, page: 1 },
        MOMENT,
        order("msdyn_offsetinms"),
        filter(condition("statecode", "eq", ACTIVE)),
        speakerLink(SPEAKER, filter(condition(TABLES.aggregatedInsights, "eq", insightsId))),
        ...asked,
      ),
    read,
  };
}

const LABEL = columns({ msdyn_sentimenttype: "label" });

/** How somebody sounded for a while; undefined where the row does not tell. */
export function toSegment(row: Row<Spoken | Aliases<typeof LABEL>>): CallSegment | undefined {
  const label = LABELS.find((known) => SEGMENT_SENTIMENT[known] === row.label);
  return label && present<CallSegment>({ ...spokenOf(row), label });
}

/** How people sounded in some calls, each row with its call's id, by time. */
export function segmentsOfCallsQuery(callIds: readonly string[]) {
  const ofCalls = conversationLink(columns({ msdyn_sciconversationid: "id" }), filter(isOneOf(`${TABLES.conversation}id`, callIds)));
  return query<"id" | Spoken | Aliases<typeof LABEL>>(
    TABLES.segmentSentiment,
    { count: MAX_FINDINGS, page: 1 },
    MOMENT,
    LABEL,
    order("msdyn_offsetinms"),
    filter(condition("statecode", "eq", ACTIVE)),
    speakerLink<"id" | Aliases<typeof SPEAKER>>(SPEAKER, ofCalls),
  );
}

const ACTIVITY = columns({ msdyn_createdactivity: "activity" });

function toActivity(row: Row<Aliases<typeof ACTIVITY> | `${ActivityType}state`>): CreatedActivity | undefined {
  const id = guid(row.activity);
  const type = ACTIVITY_TYPES.find((known) => known === lookupTable(row, "activity"));
  return id !== undefined && type ? { id, type, name: formatted(row, "activity") ?? "", isDone: isActivityDone(row) } : undefined;
}

const KINDS_OF_FINDINGS: { readonly [Part in keyof CallFindings]-?: Kind<NonNullable<CallFindings[Part]>[number]> } = {
  signals: kind(TABLES.signal, [columns({ msdyn_type: "type", msdyn_text: "text", msdyn_actualtext: "said" })], (row) => {
    const type = text(row, "type");
    const word = (text(row, "text") ?? text(row, "said"))?.trim();
    if (!word) return undefined;
    return present<CallSignal>({ ...spokenOf(row), kind: signalKind(type), type, text: word, saidText: text(row, "said")?.trim() || word });
  }),
  questions: kind(TABLES.question, [columns({ msdyn_text: "text" })], (row) => {
    const words = text(row, "text")?.trim();
    return words ? present<CallQuestion>({ ...spokenOf(row), text: words }) : undefined;
  }),
  segments: kind(TABLES.segmentSentiment, [LABEL], toSegment),
  notes: kind(
    CALL_TABLES.summarySuggestion,
    [
      columns({
        msdyn_conversationsummarysuggestionid: "finding",
        msdyn_content: "text",
        msdyn_conversationsummarysuggestiontype: "type",
      }),
      CHANGE,
    ],
    (row) => {
      const [id, words] = [guid(row.finding), text(row, "text")?.trim()];
      return id !== undefined && words
        ? present<SuggestedNote>({
            ...spokenOf(row),
            id,
            text: words,
            // Types are free text.
            isSummary: /summary/i.test(text(row, "type") ?? "") || undefined,
            change: changeByAnother(row, CHANGER),
          })
        : undefined;
    },
  ),
  actionItems: kind(
    TABLES.actionItem,
    [
      columns({
        msdyn_conversationactionitemid: "finding",
        msdyn_defaulttext: "text",
        msdyn_state: "state",
        msdyn_type: "type",
        msdyn_locale: "locale",
      }),
      CHANGE,
      ACTIVITY,
      ...activityLinks(),
    ],
    (row) => {
      const [id, words] = [guid(row.finding), text(row, "text")?.trim()];
      if (id === undefined || !words) return undefined;
      return present<CallActionItem>({
        ...spokenOf(row),
        id,
        text: words,
        locale: spokenLocale(row, "locale"),
        isSuggested: row.state === ACTION_ITEM_STATE.suggested,
        suggestedType: ACTIVITY_TYPES.find((type) => ACTION_ITEM_TYPE[type] === row.type),
        activity: toActivity(row),
        change: changeByAnother(row, CHANGER),
      });
    },
  ),
  speakers: {
    queryOf: (insightsId) =>
      query<string>(
        CALL_TABLES.participantSentiment,
        { count: MAX_FINDINGS, page: 1 },
        columns({ msdyn_overallpositivesentiment: "positive", msdyn_overallnegativesentiment: "negative" }),
        order("createdon", true),
        filter(condition("statecode", "eq", ACTIVE)),
        speakerLink(SPEAKER, filter(condition(TABLES.aggregatedInsights, "eq", insightsId))),
      ),
    read: (row: Row<"positive" | "negative" | "speaker" | "role">) => {
      const sentiment = toSentiment(measure(row, "positive"), measure(row, "negative"));
      return sentiment && { participantId: text(row, "speaker") ?? "", role: roleOf(row), ...sentiment };
    },
  },
};

const PARTS = Object.entries(KINDS_OF_FINDINGS) as readonly (readonly [keyof CallFindings, Kind<object>])[];

/**
 * What the analysis found in a call, a question for each part. Asked in one request: as links of one query they would multiply each
 * other.
 */
export function findingsQueries(insightsId: string): readonly Query[] {
  return PARTS.map(([, { queryOf }]) => queryOf(insightsId));
}

/**
 * Answers to `findingsQueries`, by time. A part that may not be read or does not exist here is absent; any other failure is one of
 * the whole.
 * @throws DataverseError
 */
export function toCallFindings(answers: readonly TogetherAnswer[]): CallFindings {
  const findings: Partial<Record<keyof CallFindings, readonly object[]>> = {};
  PARTS.forEach(([part, { read }], index) => {
    const answer = answers[index];
    if (answer?.error && answer.error.reason !== "forbidden" && answer.error.reason !== "missing") throw answer.error;
    if (answer?.rows) findings[part] = answer.rows.flatMap((row) => read(row) ?? []);
  });
  return findings as CallFindings;
}
