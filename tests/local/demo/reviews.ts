import { measuredAnswer } from "../../../shared/domain/coaching/measuredAnswer";
import type { GivenAnswer } from "../../../shared/domain/coaching/Review";
import { HOUR_MS } from "../../../shared/domain/time";
import { conversationIdOf } from "../../../shared/dataverse/conversationIds";
import { demoId } from "./identity";
import type { DemoCall } from "./DemoCall";
import { measureCalls } from "./measuredCalls";
import { demoUserId } from "./organisation";
import type { TimedLine } from "./timing";

const REVIEWED = "Jonas Weber";

/** Mara's review of a call by the sample scorecard for discovery. */
export interface DemoReview {
  readonly id: string;
  readonly conversationId: string;
  readonly title: string;
  readonly sellerId: string;
  readonly reviewerId: string;
  /** Milliseconds since 1970 UTC. */
  readonly submittedAt: number;
  /** In the order of the scorecard's questions. */
  readonly answers: readonly GivenAnswer[];
  /** What the seller said to it, and when; it was acknowledged then, too. */
  readonly reply?: { readonly id: string; readonly text: string; readonly at: number };
}

/** What is said to the six questions of a call. */
type Saying = (call: DemoCall, talkShare: number | undefined) => readonly GivenAnswer[];

const at = (line: TimedLine | undefined): GivenAnswer =>
  line ? { atMs: line.startMs, durationMs: line.endMs - line.startMs } : { isAbsent: true };

const lines = ({ labels }: DemoCall, side: TimedLine["side"], is: TimedLine["line"]["is"]) =>
  labels.filter((each) => each.side === side && each.line.is === is);

const question = (call: DemoCall) => at(lines(call, "seller", "question")[0]);
const opening = (call: DemoCall, index: number) => at(lines(call, "seller", "ordinary")[index]);
/** Where the customer speaks of who signs, and how. */
const decision = (call: DemoCall) => at(lines(call, "customer", "keyword")[0]);
const objection = (call: DemoCall) => at(call.labels.find(({ line }) => line.sentiment === "negative"));
const lastQuestion = (call: DemoCall) => at(lines(call, "seller", "question").at(-1));

const measured = (talkShare: number | undefined): GivenAnswer => {
  const value = measuredAnswer({ kpi: "talkShare", scale: "oneToFive" }, talkShare, {});
  return { ...(value && { value }), ...(talkShare !== undefined && { measured: talkShare }) };
};

/** From an early call to the latest: what Mara looked for became better. */
const SAID: readonly Saying[] = [
  (call, talkShare) => [
    { value: 1, note: "Straight to the trucks: say what the call is for, and ask whether that suits them.", ...opening(call, 2) },
    { value: 2, note: "A good first question. Stay with the answer before you go on.", ...question(call) },
    measured(talkShare),
    { value: 1, note: "Nobody asked who decides.", isAbsent: true },
    { isNotApplicable: true },
    { value: 5, note: "A day and an hour, well done.", ...lastQuestion(call) },
  ],
  (call, talkShare) => [
    { value: 5, ...opening(call, 0) },
    { value: 3, note: "Here the cause was near: one more “what happens then?”", ...question(call) },
    { ...measured(talkShare), value: 4, changeReason: "The customer’s part is one long story; the rest was yours." },
    { value: 3, note: "We know who reads it, not who signs.", ...decision(call) },
    { value: 4, note: "Understood first. Check at the end whether the answer was one.", ...objection(call) },
    { value: 5, ...lastQuestion(call) },
  ],
  (call, talkShare) => [
    { value: 5, ...opening(call, 0) },
    { value: 4, note: "Two questions in a row on the same point, and the customer told it all.", ...question(call) },
    measured(talkShare),
    {},
    { value: 4, ...objection(call) },
    { value: 5, ...lastQuestion(call) },
  ],
];

/** To the second review. */
const REPLY = "Thanks, that helps. From now on I ask who signs before I show anything.";

/** Mara's reviews of three of Jonas's discovery calls, the oldest first: one from before day −30 and two since. */
export function demoReviews(calls: readonly DemoCall[]): DemoReview[] {
  const own = calls
    .filter(({ sellerName, kind, target }) => sellerName === REVIEWED && kind === "regular" && target?.scenario === "discovery")
    .sort((a, b) => a.isoStart.localeCompare(b.isoStart));
  const before = own.filter(({ window }) => window === "before").slice(-1);
  const since = own.filter(({ window }) => window === "recent").slice(before.length - SAID.length);
  return measureCalls([...before, ...since]).map(({ demo: call, call: { talkShare } }, index): DemoReview => {
    const submittedAt = Date.parse(call.endsAt) + HOUR_MS;
    return {
      id: demoId(`review:${call.id}`),
      conversationId: conversationIdOf(call.id),
      title: call.title,
      sellerId: call.sellerId,
      reviewerId: demoUserId("Mara Lindqvist"),
      submittedAt,
      answers: SAID[index]?.(call, talkShare) ?? [],
      ...(index === 1 && { reply: { id: demoId(`review reply:${call.id}`), text: REPLY, at: submittedAt + HOUR_MS } }),
    };
  });
}
