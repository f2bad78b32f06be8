import type { CallHost } from "../../../controls/CallSummary/callHost";
import { callLines } from "../../../controls/CallSummary/callLines";
import type { CallPart } from "../../../controls/CallSummary/CallPart";
import type { Comments } from "../../../controls/CallSummary/comments/useComments";
import { momentsView } from "../../../controls/CallSummary/moments/momentsViewModel";
import { createPlayback } from "../../../controls/CallSummary/player/createPlayback";
import type { FilePort, RowPort, TogetherAnswers } from "../../../shared/dataverse/DataverseClient";
import type { Query } from "../../../shared/dataverse/fetchXml";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { createAnswers } from "../../../shared/host/answers";
import { createPauses } from "../../../shared/host/pauses";
import type { CallFacts, CallParticipant } from "../../../shared/dataverse/summaryRows";
import type { CallFindings } from "../../../shared/domain/CallFindings";
import type { CallSummary } from "../../../controls/CallSummary/loadCallSummary";
import { storedTranscript } from "../../storedTranscript";
import { ALEX, MEI, memoryClient, testEnvironment, type TestEnvironment } from "../testHost";

export const CALL_ID = "11111111-0000-0000-0000-000000000001";
export const TRANSCRIPT_ID = "11111111-0000-0000-0000-000000000002";

/** The seller, and a customer who is no user. */
export const PARTICIPANTS: readonly CallParticipant[] = [
  { id: "0", role: "seller", name: MEI.name, userId: MEI.id, talkShare: 0.64, wordsPerMinute: 165, pauseMs: 700, monologueMs: 31_000 },
  { id: "1", role: "customer", name: "Ana Silva", wordsPerMinute: 148 },
];

export const CALL: CallFacts = {
  id: CALL_ID,
  title: "Orbis, renewal",
  startedAt: Date.UTC(2026, 5, 26, 10, 2),
  durationMs: 760_000,
  direction: "outgoing",
  communicationType: "phonecall",
  switchCount: 24,
  customerMonologueMs: 62_000,
  sentiment: { positive: 0.41, neutral: 0.44, negative: 0.15 },
  ownerId: MEI.id,
  ownerName: MEI.name,
  insightsId: "11111111-0000-0000-0000-000000000003",
  hasInsights: true,
  transcriptId: TRANSCRIPT_ID,
  tags: [],
};

/** One utterance: who (0 seller, 1 customer), what, and when in seconds. */
export type Said = readonly [speaker: 0 | 1, text: string, startS: number, endS: number];

/** A stored transcript of what was said. */
export const storedSpeech = (said: readonly Said[]): string =>
  storedTranscript(said.map(([speaker, text, start, end]) => [speaker, text, start * 1000, end * 1000]));

/** What the page itself keeps; panes that need it are drawn with the real thing in their own tests. */
const nothing = () => undefined;
const refused = () => Promise.reject(new DataverseError("The test stores no such row.", 404));

/** Nothing can be written, and nothing is stored, unless a test says so. */
export function testCallHost(
  overrides: { readonly rows?: Partial<RowPort>; readonly files?: Partial<FilePort> } & Partial<Omit<CallHost, "rows" | "files">> = {},
): CallHost {
  const { rows, files, ...others } = overrides;
  return {
    client: memoryClient({}),
    rows: {
      fetchTogether: async <Queries extends readonly Query[]>(queries: Queries) =>
        queries.map(() => ({ rows: [] })) as TogetherAnswers<Queries>,
      read: refused,
      create: refused,
      update: refused,
      remove: refused,
      writeTogether: refused,
      shareRead: refused,
      ...rows,
    },
    files: { text: async () => undefined, bytes: async () => undefined, ...files },
    answers: createAnswers(Date.now, 3),
    pauses: createPauses(),
    openRow: async () => undefined,
    ...others,
  };
}

export interface TestCall {
  readonly said?: readonly Said[];
  readonly findings?: CallFindings;
  readonly summary?: Partial<CallSummary>;
  readonly environment?: Partial<TestEnvironment>;
  readonly host?: CallHost;
  readonly comments?: Partial<Comments>;
}

/** What the parts of a summary are drawn from, for a call of Mei's with Ana; says only what matters to a test. */
export function testCall({ said = [], findings = {}, summary, environment, host = testCallHost(), comments }: TestCall = {}): CallPart {
  const surroundings = testEnvironment({ record: { table: "msdyn_sciconversation", id: CALL_ID }, viewer: ALEX, ...environment });
  const loaded: CallSummary = {
    call: CALL,
    participants: PARTICIPANTS,
    seller: PARTICIPANTS[0],
    findings,
    usual: [],
    targets: {},
    marksRow: undefined,
    ...summary,
  };
  const transcript = said.length === 0 ? undefined : callLines(storedSpeech(said), loaded.participants, loaded.findings, surroundings.t);
  const lines = transcript?.lines ?? [];
  const playback = createPlayback(Math.max(loaded.call.durationMs ?? 0, ...lines.map(({ endMs }) => endMs)));
  return {
    environment: surroundings,
    host,
    summary: loaded,
    lines,
    areEndsEstimated: transcript?.areEndsEstimated ?? false,
    missing: transcript?.missing ?? 0,
    speakers: transcript?.speakers ?? [],
    moments: momentsView(loaded, lines, playback.durationMs, surroundings),
    // What the viewer writes is a matter of the comments' own tests.
    comments: {
      threads: [],
      unread: new Set(),
      markRead: nothing,
      failure: undefined,
      obstacle: undefined,
      place: undefined,
      begin: undefined,
      ...comments,
    } as Comments,
    followUps: { items: undefined, doing: false, failure: undefined, create: nothing, open: nothing, takeBack: nothing },
    notes: {
      text: "",
      write: nothing,
      foundAt: undefined,
      discard: nothing,
      withHeader: () => "",
      doing: false,
      failure: undefined,
      said: "",
      say: nothing,
      saved: [],
      open: undefined,
      save: undefined,
    },
    playback,
    marked: { current: undefined },
    isNarrow: false,
  };
}
