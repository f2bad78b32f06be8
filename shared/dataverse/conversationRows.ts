import type { CallAnalysis, ParticipantAnalysis } from "../domain/CallAnalysis";
import type { Transcript } from "../domain/Transcript";
import { mergeSegments } from "./mergeSegments";
import { PARTICIPANT_ID_LENGTH, storableText } from "./storableText";
import { deterministicId } from "./deterministicId";
import {
  ACTION_ITEM_STATE,
  COMMUNICATION_TYPE,
  CONVERSATION_SCOPE,
  DIRECTION,
  PARTICIPANT_ROLE,
  SEGMENT_SENTIMENT,
  TABLES,
  type Table,
} from "./tables";

/** Another row that a lookup points to. */
export interface RowReference {
  readonly table: Table | "contact" | "phonecall" | "appointment";
  readonly id: string;
}

export type ColumnValue = string | number | RowReference;

/** A row to be written, by primary id. Columns by logical name; what is absent has no key. */
export interface PlannedRow {
  readonly table: Table;
  readonly id: string;
  readonly columns: Readonly<Record<string, ColumnValue>>;
}

/** How the environment counts `msdyn_talktolistenratio`: 0…1, 0…100, or talk ÷ listen. */
export type TalkShareUnit = "share" | "percent" | "quotient";

/** What the environment knows about a call's people and activity. */
export interface ConversationReferences {
  /** Name of the source file; in `msdyn_clientfilename` it marks the imported rows. */
  readonly fileName: string;
  /** User who owns all rows; absent = whoever imports. */
  readonly ownerId?: string;
  /** User or contact by participant id. */
  readonly people: Readonly<Record<string, RowReference>>;
  /** The activity the call belongs to, known to exist. */
  readonly activity?: RowReference;
  /** @default "share" */
  readonly talkShareUnit?: TalkShareUnit;
}

/** Raised whenever the rows of one and the same call come out differently, so that a new import replaces the old rows. */
const ROWS_VERSION = "1";

const NAME_LENGTH = 100;
const TEXT_LENGTH = 4000;
const FILE_NAME_LENGTH = 200;
const CONVERSATION_ID_LENGTH = 36;
const ACTION_ITEM_TYPE_NONE = 4;

/** Values of `msdyn_locale`. */
const LOCALES: Readonly<Record<string, number>> = {
  "en-us": 0,
  "en-gb": 10,
  "de-de": 20,
  "fr-fr": 30,
  "it-it": 40,
  "es-es": 50,
  "es-mx": 60,
  "ja-jp": 70,
  "pt-br": 80,
  "zh-cn": 90,
  "nl-nl": 110,
  "fr-ca": 120,
  "pt-pt": 130,
  "ar-ae": 140,
  "ar-bh": 150,
  "ar-eg": 160,
  "ar-iq": 170,
  "ar-jo": 180,
  "ar-kw": 190,
  "ar-lb": 200,
  "ar-om": 210,
  "ar-qa": 220,
  "ar-sa": 230,
  "ar-sy": 240,
  "he-il": 250,
  "da-dk": 260,
  "sv-se": 270,
  "fi-fi": 280,
  "nb-no": 290,
};

export function conversationIdOf(callId: string): string {
  return deterministicId(callId, "conversation");
}

export function transcriptIdOf(callId: string): string {
  return deterministicId(callId, "transcript");
}

/**
 * Id of the call's aggregated insights. It depends on everything that is written of the call except file name and owner,
 * so a conversation that points to this id is up to date, and one that points elsewhere holds an earlier state.
 */
export function insightsIdOf(transcript: Transcript, analysis: CallAnalysis, references: ConversationReferences): string {
  const { people, activity, talkShareUnit = "share" } = references;
  const sortedPeople = Object.entries(people).sort(([a], [b]) => (a < b ? -1 : 1));
  return deterministicId(
    transcript.callId,
    "insights",
    ROWS_VERSION,
    JSON.stringify([transcript, analysis, sortedPeople, activity, talkShareUnit]),
  );
}

/**
 * All rows of one call in the order in which they can be written: the transcript first, what hangs together between, and the
 * conversation, which makes the call visible, last. Pure: the same call gives the same rows.
 * @throws Error when the transcript names no start time, which the conversation's table requires, or none that is a date.
 */
export function toConversationRows(transcript: Transcript, analysis: CallAnalysis, references: ConversationReferences): PlannedRow[] {
  const startTime = startOf(transcript);
  const insights: RowReference = { table: TABLES.aggregatedInsights, id: insightsIdOf(transcript, analysis, references) };
  const transcriptRow: RowReference = { table: TABLES.transcript, id: transcriptIdOf(transcript.callId) };
  const title = transcript.title.trim() === "" ? transcript.callId : transcript.title;
  const participantRows = new Map<string, RowReference>(
    analysis.participants.map(({ participantId }) => [
      participantId,
      { table: TABLES.participantInsights, id: deterministicId(insights.id, "participant", participantId) },
    ]),
  );

  const row = (table: Table, id: string, name: string, columns: Readonly<Record<string, ColumnValue | undefined>>): PlannedRow => ({
    table,
    id,
    columns: present({
      msdyn_name: storableText(name, NAME_LENGTH) || "-",
      ownerid: references.ownerId === undefined ? undefined : { table: TABLES.user, id: references.ownerId },
      overriddencreatedon: startTime,
      ...columns,
    }),
  });
  /** Rows below a participant: what somebody said at some moment. Those of unknown participants have nothing to hang on and are left out. */
  const spoken = <T extends Spoken>(
    table: Table,
    role: string,
    items: readonly T[],
    name: (item: T) => string,
    columns: (item: T) => Readonly<Record<string, ColumnValue | undefined>>,
  ): PlannedRow[] =>
    items.flatMap((item, index) => {
      const participant = participantRows.get(item.participantId);
      if (participant === undefined) return [];
      return [
        row(table, deterministicId(insights.id, role, String(index)), name(item), {
          msdyn_conversationparticipantinsights: participant,
          msdyn_offsetinms: Math.round(item.offsetMs),
          msdyn_durationinms: Math.round(item.durationMs),
          ...columns(item),
        }),
      ];
    });
  const text = (value: string) => storableText(value, TEXT_LENGTH);
  const locale = LOCALES[transcript.locale.toLowerCase()];
  const { sentiment } = analysis;

  return [
    row(TABLES.transcript, transcriptRow.id, title, {}),
    row(TABLES.aggregatedInsights, insights.id, title, {
      msdyn_conversationdurationinms: Math.round(analysis.durationMs),
      msdyn_customerlongestmonologueinms: rounded(analysis.customerLongestMonologueMs),
      msdyn_switchcount: analysis.switchCount,
    }),
    ...analysis.participants.map((participant) =>
      row(
        TABLES.participantInsights,
        deterministicId(insights.id, "participant", participant.participantId),
        participant.name ?? participant.participantId,
        {
          msdyn_conversationaggregatedinsights: insights,
          ...participantColumns(participant, references),
        },
      ),
    ),
    ...(sentiment === undefined
      ? []
      : [
          row(TABLES.conversationSentiment, deterministicId(insights.id, "sentiment"), title, {
            msdyn_conversationaggregatedinsights: insights,
            msdyn_customerpositivesentiment: sentiment.positive,
            msdyn_customernegativesentiment: sentiment.negative,
          }),
        ]),
    ...spoken(
      TABLES.segmentSentiment,
      "segment",
      mergeSegments(analysis.segments),
      ({ label }) => label,
      ({ label }) => ({
        msdyn_sentimenttype: SEGMENT_SENTIMENT[label],
      }),
    ),
    ...spoken(
      TABLES.signal,
      "signal",
      analysis.signals,
      (signal) => signal.text,
      (signal) => ({
        msdyn_type: signal.type,
        msdyn_text: text(signal.text),
        msdyn_actualtext: text(signal.actualText),
        msdyn_locale: locale,
      }),
    ),
    ...spoken(
      TABLES.question,
      "question",
      analysis.questions,
      (question) => question.text,
      (question) => ({
        msdyn_text: text(question.text),
        msdyn_locale: locale,
      }),
    ),
    ...spoken(
      TABLES.actionItem,
      "action",
      analysis.actionItems,
      (item) => item.text,
      (item) => ({
        msdyn_defaulttext: text(item.text),
        msdyn_state: ACTION_ITEM_STATE.committed,
        msdyn_type: ACTION_ITEM_TYPE_NONE,
        msdyn_locale: locale,
      }),
    ),
    row(TABLES.conversation, conversationIdOf(transcript.callId), title, {
      msdyn_conversationid: transcript.callId.length <= CONVERSATION_ID_LENGTH ? transcript.callId : undefined,
      msdyn_clientfilename: storableText(references.fileName, FILE_NAME_LENGTH),
      msdyn_conversationstarttime: startTime,
      msdyn_communicationtype: COMMUNICATION_TYPE[transcript.communicationType],
      msdyn_conversationscope: CONVERSATION_SCOPE[transcript.scope],
      msdyn_direction: transcript.direction === undefined ? undefined : DIRECTION[transcript.direction],
      msdyn_conversationaggregatedinsights: insights,
      msdyn_transcript: transcriptRow,
      msdyn_relatedactivity: references.activity,
    }),
  ];
}

function startOf({ startTime }: Transcript): string {
  if (startTime === undefined) throw new Error("it names no start time; add a metadata file with startTime, or use --start-time");
  const instant = new Date(startTime);
  if (Number.isNaN(instant.getTime())) throw new Error(`its start time is not a date: ${startTime}`);
  return instant.toISOString();
}

interface Spoken {
  readonly participantId: string;
  readonly offsetMs: number;
  readonly durationMs: number;
}

function participantColumns(participant: ParticipantAnalysis, references: ConversationReferences): Record<string, ColumnValue | undefined> {
  const { name, email } = participant;
  return {
    msdyn_participantid: storableText(participant.participantId, PARTICIPANT_ID_LENGTH),
    msdyn_participantrole: participant.role === "seller" ? PARTICIPANT_ROLE.agent : PARTICIPANT_ROLE.customer,
    msdyn_displayname: name === undefined ? undefined : storableText(name, NAME_LENGTH),
    msdyn_email: email === undefined ? undefined : storableText(email, NAME_LENGTH),
    msdyn_user: references.people[participant.participantId],
    msdyn_talkingspeedwordspermin: participant.wordsPerMinute,
    msdyn_talktolistenratio: talkToListen(participant.talkShare, references.talkShareUnit ?? "share"),
    msdyn_avgpausebeforespeakinginms: rounded(participant.averagePauseMs),
    msdyn_longestmonologueinms: rounded(participant.longestMonologueMs),
    msdyn_switchcount: participant.switchCount,
  };
}

/** A quotient has no value where the other side said nothing. */
function talkToListen(share: number | undefined, unit: TalkShareUnit): number | undefined {
  if (share === undefined || unit === "share") return share;
  if (unit === "percent") return share * 100;
  return share < 1 ? share / (1 - share) : undefined;
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Math.round(value);
}

/** Drops what is absent: a column that is not written stays empty, which zero would not. */
function present(columns: Readonly<Record<string, ColumnValue | undefined>>): Record<string, ColumnValue> {
  const kept: Record<string, ColumnValue> = {};
  for (const [name, value] of Object.entries(columns)) if (value !== undefined && value !== "") kept[name] = value;
  return kept;
}
