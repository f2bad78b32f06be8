import { MINUTE_MS } from "../../../shared/domain/time";

/** What is wanted of a seller's calls, on average. Shares 0…1. */
export interface Measures {
  readonly talkShare: number;
  readonly wordsPerMinute: number;
  readonly pauseMs: number;
  readonly customerMonologueMs: number;
  readonly positive: number;
  readonly negative: number;
}

export interface SellerProfile {
  readonly name: string;
  /** Share of calls in Chinese; the rest is in English. */
  readonly chinese: number;
  /** The months up to day −30. */
  readonly before: Measures;
  /** The last 30 days, where they differ. */
  readonly recent?: Partial<Measures>;
  readonly questionsPerHour: number;
  /** How often the seller begins to answer before the customer has ended. */
  readonly overlapChance: number;
  readonly callsRecent: number;
  readonly callsBefore: number;
}

const QUESTIONS_PER_HOUR = 9;
const OVERLAP_CHANCE = 0.12;
const REGULAR = { chinese: 0, questionsPerHour: QUESTIONS_PER_HOUR, overlapChance: OVERLAP_CHANCE, callsRecent: 20, callsBefore: 18 };

function measures(
  talkShare: number,
  wordsPerMinute: number,
  pause: number,
  monologue: number,
  positive: number,
  negative: number,
): Measures {
  return {
    talkShare: talkShare / 100,
    wordsPerMinute,
    pauseMs: pause * 1000,
    customerMonologueMs: monologue * 1000,
    positive: positive / 100,
    negative: negative / 100,
  };
}

/** The sellers with calls. Yusuf Demir has none; Peter Novak has one, drawn from `PETER`. */
export const SELLER_PROFILES: readonly SellerProfile[] = [
  { ...REGULAR, name: "Mei Koh", chinese: 0.3, callsRecent: 22, before: measures(52, 165, 0.7, 62, 41, 15), recent: { talkShare: 0.64 } },
  {
    ...REGULAR,
    name: "Jonas Weber",
    before: measures(66, 168, 0.38, 40, 36, 14),
    recent: { talkShare: 0.54, pauseMs: 800, customerMonologueMs: 62_000 },
  },
  { ...REGULAR, name: "Amara Obi", before: measures(46, 152, 0.95, 85, 48, 8), questionsPerHour: 16 },
  { ...REGULAR, name: "Li Na", chinese: 1, before: measures(50, 172, 0.9, 80, 46, 9) },
  {
    ...REGULAR,
    name: "Carlos Ruiz",
    before: measures(57, 204, 0.33, 48, 38, 14),
    recent: { positive: 0.26, negative: 0.27 },
    overlapChance: 0.35,
  },
  { ...REGULAR, name: "Hanna Sato", before: measures(51, 160, 0.72, 64, 38, 14) },
  { ...REGULAR, name: "Grace Lin", chinese: 1, before: measures(53, 162, 0.7, 60, 37, 14) },
  { ...REGULAR, name: "Olu Adeyemi", before: measures(53, 162, 0.7, 60, 37, 14) },
];

export const PETER: SellerProfile = {
  ...REGULAR,
  name: "Peter Novak",
  before: measures(55, 158, 0.7, 50, 35, 15),
  callsRecent: 1,
  callsBefore: 0,
};

/** How far calls of one seller lie apart. */
export const SPREAD = {
  talkShare: 0.07,
  wordsPerMinute: 8,
  /** Relative: as much as a few dozen gaps of one call differ by themselves. */
  pause: 0.15,
  /** Relative. */
  customerMonologue: 0.35,
  /** Concentration of the Dirichlet distribution of a call's sentiment. */
  sentiment: 30,
  /** Standard deviation of the logarithm of a call's length. */
  length: 0.6,
} as const;

export const LENGTH_MS = { median: 7 * MINUTE_MS, shortest: 90_000, longest: 25 * MINUTE_MS, long: 62 * MINUTE_MS } as const;
