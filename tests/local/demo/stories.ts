import type { KpiId } from "../../../shared/domain/kpis";
import { DAY_MS } from "../../../shared/domain/time";
import { demoUserId } from "./organisation";
import type { DemoCall } from "./DemoCall";

/** What the page must say about a seller for the last 30 days against the 30 before, with the figures it rests on. */
export interface DemoStory {
  readonly seller: string;
  readonly sellerId: string;
  /** Changes of means that must be reported, in the KPI's unit; no other may be. */
  readonly changes: readonly { readonly kpi: KpiId; readonly by: number }[];
  /** Tracked words whose share of calls changed: calls that name it, of all. */
  readonly words: readonly {
    readonly word: string;
    readonly recent: readonly [number, number];
    readonly before: readonly [number, number];
  }[];
  /** KPIs on which the seller may benefit from coaching, now and in the 30 days before. */
  readonly coaching: { readonly now: readonly KpiId[]; readonly before: readonly KpiId[] };
  /** Why nothing can be compared. */
  readonly tooFew?: "tooFew" | "noCalls";
}

const NO_COACHING = { now: [], before: [] };

function story(seller: string, more: Partial<Omit<DemoStory, "seller" | "sellerId">> = {}): DemoStory {
  return { seller, sellerId: demoUserId(seller), changes: [], words: [], coaching: NO_COACHING, ...more };
}

export const DEMO_STORIES: readonly DemoStory[] = [
  story("Mei Koh", {
    changes: [{ kpi: "talkShare", by: 0.12 }],
    words: [{ word: "Kestrel", recent: [12, 22], before: [2, 18] }],
    coaching: { now: ["talkShare"], before: [] },
  }),
  story("Jonas Weber", {
    changes: [
      { kpi: "talkShare", by: -0.12 },
      { kpi: "pauseMs", by: 420 },
      { kpi: "customerMonologueMs", by: 22_000 },
    ],
    coaching: { now: [], before: ["talkShare", "pauseMs"] },
  }),
  story("Amara Obi"),
  story("Li Na"),
  story("Carlos Ruiz", {
    changes: [
      { kpi: "positive", by: -0.12 },
      { kpi: "negative", by: 0.13 },
    ],
    coaching: { now: ["pauseMs", "wordsPerMinute", "negative"], before: ["pauseMs", "wordsPerMinute"] },
  }),
  story("Hanna Sato"),
  story("Peter Novak", { tooFew: "tooFew" }),
  story("Yusuf Demir", { tooFew: "noCalls" }),
];

/** The sellers whose longer pauses and longer customer stories are the best practices. */
export const TOP_SELLERS = ["Amara Obi", "Li Na"] as const;

/** A comment on a call's transcript. */
export interface DemoComment {
  /** Unique within the demo, to refer to in `replyTo`. */
  readonly key: string;
  readonly callId: string;
  readonly authorId: string;
  readonly text: string;
  /** Instant, ISO 8601. */
  readonly createdOn: string;
  /** Where in the call it belongs, in milliseconds from its start. */
  readonly offsetMs: number;
  /** Of the utterance that it is about. A comment and its replies share transcript, offset and duration. */
  readonly durationMs: number;
  readonly replyTo?: string;
}

const COACH = demoUserId("Mara Lindqvist");
const COACHED = "Jonas Weber";
const COMMENTS = [
  "Here the customer had just begun to explain. Count to two before you answer.",
  "Three minutes of product in a row: ask what they do today first.",
  "Good question, and then you answered it yourself. Leave them the room.",
];
/** Jonas's, on the second and the third of them; the later is as old as his newest call. Mara has answered neither. */
const REPLIES = [
  "Fair point, I heard it too when I played it back. I will try it from Monday on.",
  "I asked first in all of this week's calls. Could you listen to one of them?",
];

/** Mara's comments on the last three of Jonas's calls before day −30, and his two replies. */
export function demoComments(calls: readonly DemoCall[]): DemoComment[] {
  const own = calls
    .filter(({ sellerName, kind }) => sellerName === COACHED && kind === "regular")
    .sort((a, b) => a.isoStart.localeCompare(b.isoStart));
  const comments = own
    .filter(({ window }) => window === "before")
    .slice(-COMMENTS.length)
    .map((call, index): DemoComment => {
      const answer = call.labels.filter(({ side, line }) => side === "seller" && line.is === "ordinary")[4 + index];
      return {
        key: `comment ${index}`,
        callId: call.id,
        authorId: COACH,
        text: COMMENTS[index] ?? "",
        createdOn: new Date(Date.parse(call.isoStart) + DAY_MS).toISOString(),
        offsetMs: answer?.startMs ?? 0,
        durationMs: answer ? answer.endMs - answer.startMs : 0,
      };
    });
  const [, second, last] = comments;
  const newest = own.at(-1);
  if (!second || !last || !newest) return comments;
  const reply = (to: DemoComment, key: string, text: string | undefined, createdOn: string): DemoComment => ({
    ...to,
    key,
    authorId: demoUserId(COACHED),
    text: text ?? "",
    replyTo: to.key,
    createdOn,
  });
  return [
    ...comments,
    reply(last, "reply", REPLIES[0], new Date(Date.parse(last.createdOn) + DAY_MS / 8).toISOString()),
    reply(second, "late reply", REPLIES[1], newest.endsAt),
  ];
}
