import type { CallAnalysis } from "../domain/CallAnalysis";
import { FIRST_YEAR, LAST_YEAR, MOST_MS } from "../domain/columnLimits";
import type { Transcript } from "../domain/Transcript";
import {
  categoryTagIdOf,
  conversationIdOf,
  insightsIdOf,
  participantRowIdOf,
  transcriptIdOf,
  type ConversationReferences,
} from "./conversationIds";
import { deterministicId } from "./deterministicId";
import { localeValue } from "./locales";
import { mergeSegments } from "./mergeSegments";
import type { ColumnValue, PlannedRow, RowReference } from "./PlannedRow";
import { fromTalkShare } from "./ratioUnit";
import { NAME_LENGTH, PARTICIPANT_ID_LENGTH, storableText } from "./storableText";
import {
  ACTION_ITEM_STATE,
  COMMUNICATION_TYPE,
  CONVERSATION_SCOPE,
  DIRECTION,
  PARTICIPANT_ROLE,
  SEGMENT_SENTIMENT,
  CALL_TABLES,
  TABLES,
  type Table,
} from "./tables";

const TEXT_LENGTH = 4000;
const FILE_NAME_LENGTH = 200;
const CONVERSATION_ID_LENGTH = 36;
const ACTION_ITEM_TYPE_NONE = 4;

/** A call on its way into rows, with what all of them share. */
interface ImportedCall {
  readonly transcript: Transcript;
  readonly analysis: CallAnalysis;
  readonly references: ConversationReferences;
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly startTime: string;
  /** What all rows but transcript and conversation hang on. */
  readonly insights: RowReference;
  /** Rows of who took part, by participant id. */
  readonly participants: ReadonlyMap<string, RowReference>;
}

type Columns = Readonly<Record<string, ColumnValue | undefined>>;

/** What is absent is not written: the column stays empty, which zero would not. */
function rowOf({ references: { ownerId }, startTime }: ImportedCall, table: Table, id: string, name: string, columns: Columns): PlannedRow {
  const all: Columns = {
    msdyn_name: storableText(name, NAME_LENGTH) || "-",
    ownerid: ownerId === undefined ? undefined : { table: TABLES.user, id: ownerId },
    overriddencreatedon: startTime,
    ...columns,
  };
  const written = Object.entries(all).filter((entry): entry is [string, ColumnValue] => entry[1] !== undefined && entry[1] !== "");
  return { table, id, columns: Object.fromEntries(written) };
}

/** Whole milliseconds, as columns hold them. @throws Error where they cannot */
function wholeMs(ms: number): number {
  if (!(Math.abs(ms) <= MOST_MS)) throw new Error("it tells of times beyond the 24 days that Dataverse can hold");
  return Math.round(ms);
}

const rounded = (ms: number | undefined) => (ms === undefined ? undefined : wholeMs(ms));
const textOf = (value: string) => storableText(value, TEXT_LENGTH);
const localeOf = ({ transcript }: ImportedCall) => localeValue(transcript.locale);

function transcriptRow(call: ImportedCall): PlannedRow {
  return rowOf(call, TABLES.transcript, transcriptIdOf(call.transcript.callId), call.title, {});
}

function insightsRow(call: ImportedCall): PlannedRow {
  const { analysis, insights, title } = call;
  return rowOf(call, TABLES.aggregatedInsights, insights.id, title, {
    msdyn_conversationdurationinms: wholeMs(analysis.durationMs),
    msdyn_customerlongestmonologueinms: rounded(analysis.customerLongestMonologueMs),
    msdyn_switchcount: analysis.switchCount,
  });
}

function participantRows(call: ImportedCall): readonly PlannedRow[] {
  const { people, talkShareUnit = "share" } = call.references;
  return call.analysis.participants.map((participant) => {
    const { participantId, name, email } = participant;
    return rowOf(call, TABLES.participantInsights, participantRowIdOf(call.insights.id, participantId), name ?? participantId, {
      msdyn_conversationaggregatedinsights: call.insights,
      msdyn_participantid: storableText(participantId, PARTICIPANT_ID_LENGTH),
      msdyn_participantrole: participant.role === "seller" ? PARTICIPANT_ROLE.agent : PARTICIPANT_ROLE.customer,
      msdyn_displayname: name === undefined ? undefined : storableText(name, NAME_LENGTH),
      msdyn_email: email === undefined ? undefined : storableText(email, NAME_LENGTH),
      msdyn_user: people.get(participantId),
      msdyn_talkingspeedwordspermin: participant.wordsPerMinute,
      msdyn_talktolistenratio: fromTalkShare(participant.talkShare, talkShareUnit),
      msdyn_avgpausebeforespeakinginms: rounded(participant.averagePauseMs),
      msdyn_longestmonologueinms: rounded(participant.longestMonologueMs),
      msdyn_switchcount: participant.switchCount,
    });
  });
}

function sentimentRows(call: ImportedCall): readonly PlannedRow[] {
  const { analysis, insights, title } = call;
  if (analysis.sentiment === undefined) return [];
  return [
    rowOf(call, TABLES.conversationSentiment, deterministicId(insights.id, "sentiment"), title, {
      msdyn_conversationaggregatedinsights: insights,
      msdyn_customerpositivesentiment: analysis.sentiment.positive,
      msdyn_customernegativesentiment: analysis.sentiment.negative,
    }),
  ];
}

function participantSentimentRows(call: ImportedCall): readonly PlannedRow[] {
  const { analysis, insights, participants } = call;
  return analysis.participants.flatMap(({ participantId, name, sentiment }) => {
    if (sentiment === undefined) return [];
    return rowOf(call, CALL_TABLES.participantSentiment, deterministicId(insights.id, "sentiment", participantId), name ?? participantId, {
      msdyn_conversationparticipantinsights: participants.get(participantId),
      msdyn_overallpositivesentiment: sentiment.positive,
      msdyn_overallnegativesentiment: sentiment.negative,
    });
  });
}

interface Spoken {
  readonly participantId: string;
  readonly offsetMs: number;
  readonly durationMs: number;
}

/**
 * Rows below a participant: what somebody said at some moment. Those of unknown participants have nothing to hang on and are left out.
 * @param kind tells ids of different tables apart
 * @param say the row's name in lists, and its columns
 */
function spokenRows<T extends Spoken>(
  call: ImportedCall,
  table: Table,
  kind: string,
  items: readonly T[],
  say: (item: T) => readonly [name: string, columns: Columns],
): readonly PlannedRow[] {
  return items.flatMap((item, index) => {
    const participant = call.participants.get(item.participantId);
    if (participant === undefined) return [];
    const [name, columns] = say(item);
    return rowOf(call, table, deterministicId(call.insights.id, kind, String(index)), name, {
      msdyn_conversationparticipantinsights: participant,
      msdyn_offsetinms: wholeMs(item.offsetMs),
      msdyn_durationinms: wholeMs(item.durationMs),
      ...columns,
    });
  });
}

function segmentRows(call: ImportedCall): readonly PlannedRow[] {
  return spokenRows(call, TABLES.segmentSentiment, "segment", mergeSegments(call.analysis.segments), ({ label }) => [
    label,
    { msdyn_sentimenttype: SEGMENT_SENTIMENT[label] },
  ]);
}

function signalRows(call: ImportedCall): readonly PlannedRow[] {
  return spokenRows(call, TABLES.signal, "signal", call.analysis.signals, ({ type, text, actualText }) => [
    text,
    { msdyn_type: type, msdyn_text: textOf(text), msdyn_actualtext: textOf(actualText), msdyn_locale: localeOf(call) },
  ]);
}

function questionRows(call: ImportedCall): readonly PlannedRow[] {
  return spokenRows(call, TABLES.question, "question", call.analysis.questions, ({ text }) => [
    text,
    { msdyn_text: textOf(text), msdyn_locale: localeOf(call) },
  ]);
}

function actionItemRows(call: ImportedCall): readonly PlannedRow[] {
  return spokenRows(call, TABLES.actionItem, "action", call.analysis.actionItems, ({ text }) => [
    text,
    {
      msdyn_defaulttext: textOf(text),
      msdyn_state: ACTION_ITEM_STATE.committed,
      msdyn_type: ACTION_ITEM_TYPE_NONE,
      msdyn_locale: localeOf(call),
    },
  ]);
}

function conversationRow(call: ImportedCall): PlannedRow {
  const { callId, communicationType, scope, direction } = call.transcript;
  return rowOf(call, TABLES.conversation, conversationIdOf(callId), call.title, {
    msdyn_conversationid: storableText(callId, CONVERSATION_ID_LENGTH) === callId ? callId : undefined,
    msdyn_clientfilename: storableText(call.references.fileName, FILE_NAME_LENGTH),
    msdyn_conversationstarttime: call.startTime,
    msdyn_communicationtype: COMMUNICATION_TYPE[communicationType],
    msdyn_conversationscope: CONVERSATION_SCOPE[scope],
    msdyn_direction: direction === undefined ? undefined : DIRECTION[direction],
    msdyn_conversationaggregatedinsights: call.insights,
    msdyn_transcript: { table: TABLES.transcript, id: transcriptIdOf(callId) },
    msdyn_relatedactivity: call.references.activity,
  });
}

/** As the vendor's recorder tags short calls: people see it, and may delete it. */
function categoryRows(call: ImportedCall): readonly PlannedRow[] {
  const { category } = call.analysis;
  if (category === undefined) return [];
  return [
    rowOf(call, TABLES.systemTag, categoryTagIdOf(call.insights.id), category, {
      msdyn_tagtarget: { table: TABLES.conversation, id: conversationIdOf(call.transcript.callId) },
    }),
  ];
}

function startOf({ startTime }: Transcript): string {
  if (startTime === undefined) {
    const years = `between the years ${FIRST_YEAR} and ${LAST_YEAR}`;
    throw new Error(`it names no start time ${years}; add a metadata file with startTime, or use --start-time`);
  }
  const instant = new Date(startTime);
  if (Number.isNaN(instant.getTime())) throw new Error(`its start time is not a date: ${startTime}`);
  const year = instant.getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new Error(`its start time is not between the years ${FIRST_YEAR} and ${LAST_YEAR}, which Dataverse can hold: ${startTime}`);
  return instant.toISOString();
}

/**
 * All rows of one call in the order in which they can be written: the transcript first, what hangs together between, and last the
 * conversation, which makes the call visible, with what hangs on it. Pure: the same call gives the same rows.
 * @throws Error when the transcript names no start time, which the conversation's table requires, or none that is a date.
 */
export function toConversationRows(transcript: Transcript, analysis: CallAnalysis, references: ConversationReferences): PlannedRow[] {
  const insights: RowReference = { table: TABLES.aggregatedInsights, id: insightsIdOf(transcript, analysis, references) };
  const call: ImportedCall = {
    transcript,
    analysis,
    references,
    title: transcript.title.trim() === "" ? transcript.callId : transcript.title,
    startTime: startOf(transcript),
    insights,
    participants: new Map(
      analysis.participants.map(({ participantId }) => [
        participantId,
        { table: TABLES.participantInsights, id: participantRowIdOf(insights.id, participantId) },
      ]),
    ),
  };
  return [
    transcriptRow(call),
    insightsRow(call),
    ...participantRows(call),
    ...sentimentRows(call),
    ...participantSentimentRows(call),
    ...segmentRows(call),
    ...signalRows(call),
    ...questionRows(call),
    ...actionItemRows(call),
    conversationRow(call),
    ...categoryRows(call),
  ];
}
