import { isEligible, type Call } from "../../shared/domain/Call";
import type { CallFindings } from "../../shared/domain/CallFindings";
import type { Deal } from "../../shared/domain/Deal";
import type { Targets } from "../../shared/domain/targets";
import { toTargets } from "../../shared/dataverse/targets";
import type { TranscriptComment } from "../../shared/domain/TranscriptComment";
import { findingsQueries, toCallFindings } from "../../shared/dataverse/callFindings";
import { dealQuery, toDeal } from "../../shared/dataverse/dealQuery";
import { callQuery, MAX_CALL_ROWS } from "../../shared/dataverse/callQuery";
import { toCalls } from "../../shared/dataverse/callRows";
import { TRANSCRIPT_COLUMN } from "../../shared/dataverse/transcriptFile";
import type { DataverseClient, FilePort, RowPort } from "../../shared/dataverse/DataverseClient";
import { environmentFactsQuery, noVariables, toEnvironmentFacts } from "../../shared/dataverse/environmentFacts";
import { time } from "../../shared/dataverse/readRow";
import { present } from "../../shared/domain/present";
import { summaryParticipantsQuery, summaryQuery, type CallReference } from "../../shared/dataverse/summaryQuery";
import { mainSellerOf, toCallFacts, toCallParticipants, type CallFacts, type CallParticipant } from "../../shared/dataverse/summaryRows";
import { readMarksQuery, toMarksRow, type MarksRow } from "../../shared/dataverse/readMarksQuery";
import { DEAL_TABLES, TABLES } from "../../shared/dataverse/tables";
import { toTranscriptComment, transcriptCommentsQuery } from "../../shared/dataverse/transcriptComments";
import { settingsQuery } from "../../shared/dataverse/settingsQuery";
import { DAY_MS } from "../../shared/domain/time";
import { maskedCards } from "../../shared/domain/maskedCards";
import type { Answers } from "../../shared/host/answers";

/** A seller's usual is that of the calls so long before this one. */
const USUAL_MS = 90 * DAY_MS;

/** One call with everyone who spoke in it, and what to hold it against. */
export interface CallSummary {
  readonly call: CallFacts;
  /** Empty where the call was not analysed. */
  readonly participants: readonly CallParticipant[];
  /** Whose call it is; undefined where several sellers could be meant. */
  readonly seller: CallParticipant | undefined;
  readonly findings: CallFindings;
  /** What the call's activity is about; absent where that is no deal, or the viewer may not read it. */
  readonly deal?: Deal;
  /** The seller's counted calls of the ninety days before, newest first; empty where the seller is not known. */
  readonly usual: readonly Call[];
  readonly targets: Targets;
  /** What remembers which comments the viewer has read; undefined where nothing does. */
  readonly marksRow: MarksRow | undefined;
}

/** What a summary is loaded through. */
export interface SummarySource {
  readonly client: DataverseClient;
  readonly rows: RowPort;
  /** What the page asked lately: a seller's calls stay the same while a manager goes from call to call. */
  readonly answers: Answers;
  readonly viewerId: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

/** Of a call that was not analysed nothing more is known. */
const NOTHING = { rows: [], error: undefined } as const;

/** What was said is shown in many places: numbers of payment cards are masked before any of them. */
function masked({ signals, questions, segments, speakers, notes, actionItems }: CallFindings): CallFindings {
  const inText = <Finding extends { readonly text: string }>(findings: readonly Finding[] | undefined) =>
    findings?.map((finding) => ({ ...finding, text: maskedCards(finding.text) }));
  return present<CallFindings>({
    segments,
    speakers,
    signals: inText(signals),
    questions: inText(questions),
    notes: inText(notes),
    actionItems: inText(actionItems),
  });
}

/** Rows of the seller's calls before; asked by whole days, so that the calls of one day share an answer. */
async function usualOf({ client, answers, viewerId, now }: SummarySource, { id, startedAt = now }: CallFacts, userId: string | undefined) {
  if (userId === undefined) return [];
  const to = Math.ceil(startedAt / DAY_MS) * DAY_MS;
  const query = callQuery(userId, { from: to - DAY_MS - USUAL_MS, to });
  const { rows } = await answers.once(viewerId, query.fetchXml, () => client.fetch(query, { maxRows: MAX_CALL_ROWS }));
  return rows.filter((row) => {
    const start = time(row, "start");
    return row.id !== id && start !== undefined && start >= startedAt - USUAL_MS && start < startedAt;
  });
}

/**
 * Loads a call in four requests: the call, the settings, all that was found in it, and the seller's calls before it.
 * @returns undefined where it does not exist or may not be seen
 * @throws DataverseError
 */
export async function loadCallSummary(source: SummarySource, reference: CallReference): Promise<CallSummary | undefined> {
  const { client, rows, viewerId, now } = source;
  const askSettings = client.fetch(settingsQuery(viewerId));
  // Not unhandled where the call itself fails first.
  askSettings.catch(() => undefined);
  const call = toCallFacts((await client.fetch(summaryQuery(reference))).rows);
  if (!call) return undefined;
  const { insightsId, regarding } = call;
  const marksAsked = readMarksQuery(viewerId);
  const askDeal = regarding?.table === DEAL_TABLES.opportunity ? [dealQuery(regarding.id)] : [];
  const askFindings =
    insightsId === undefined
      ? rows.fetchTogether([marksAsked]).catch(() => [NOTHING] as const)
      : rows.fetchTogether([
          marksAsked,
          summaryParticipantsQuery(insightsId),
          environmentFactsQuery(),
          ...findingsQueries(insightsId),
          ...askDeal,
        ]);
  const [settings, answers] = await Promise.all([askSettings, askFindings]);
  const [marks, participantAnswer = NOTHING, variables = NOTHING, ...findings] = answers;
  // The last answer, where it was asked for; one that was refused takes nothing else away.
  const [dealRow] = (askDeal.length > 0 && findings.at(-1)?.rows) || [];
  const deal = dealRow && toDeal(dealRow);
  if (participantAnswer.error) throw participantAnswer.error;
  const { ratioUnit } = toEnvironmentFacts(variables.rows ?? noVariables(variables.error));
  const participants = toCallParticipants(participantAnswer.rows, ratioUnit);
  const seller = mainSellerOf(participants, call.ownerId);
  const before = toCalls(await usualOf(source, call, seller?.userId ?? call.ownerId), ratioUnit);
  return {
    call,
    participants,
    seller,
    findings: masked(toCallFindings(findings)),
    ...(deal && { deal }),
    // Where several sellers could be meant, the calls before are those of one of them.
    usual: seller ? before.filter((one) => isEligible(one, now)) : [],
    targets: toTargets(settings.rows),
    marksRow: marks.rows && toMarksRow(marks.rows, viewerId),
  };
}

/**
 * The comments on a call's transcript that the viewer may read, by the time when they were written.
 * @throws DataverseError
 */
export async function loadComments(client: DataverseClient, transcriptId: string): Promise<readonly TranscriptComment[]> {
  const { rows } = await client.fetch(transcriptCommentsQuery(transcriptId));
  return rows.flatMap((row) => toTranscriptComment(row) ?? []);
}

/**
 * The stored text of a call's transcript.
 * @returns undefined where none is stored
 * @throws DataverseError
 */
export async function loadTranscriptText(files: FilePort, transcriptId: string): Promise<string | undefined> {
  const text = await files.text(TABLES.transcript, transcriptId, TRANSCRIPT_COLUMN);
  return text === undefined || text.trim() === "" ? undefined : text;
}
