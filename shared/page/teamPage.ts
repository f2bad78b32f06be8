import type { RatioUnit } from "../dataverse/ratioUnit";
import type { CallRange } from "../dataverse/sellersCalls";
import type { Call } from "../domain/Call";
import type { CallComment } from "../domain/CallComment";
import type { Coverage } from "../domain/Coverage";
import type { TeamScope } from "../domain/Filters";
import type { OpenItems } from "../domain/OpenItems";
import type { OpenQuestions } from "../domain/openQuestions";
import type { InstantRange } from "../domain/Period";
import type { Seller } from "../domain/Seller";
import type { SellerMeans } from "../domain/SellerMeans";
import type { Targets } from "../domain/targets";
import type { Selection } from "../host/selection";
import type { CoachingEffect } from "../insights/coachingEffect";
import type { CoachingFlag } from "../insights/coaching";
import type { KpiFigures } from "../insights/kpiFigures";
import type { Trend } from "../insights/trends";

export interface TeamSeller {
  readonly seller: Seller;
  /** Whom the seller reports to; absent where that is nobody, or nobody of whom the server tells. */
  readonly managerId?: string;
  /** How many steps below the viewer: 1 reports to the viewer, 0 is the viewer; absent for anybody else. */
  readonly level?: number;
  /** How many calls of the period count; of sums, those with all measures. */
  readonly count: number;
  /** What they come to, without KPIs that none has. */
  readonly figures: KpiFigures;
  /** Those of the period that count, newest first; where the page is of sums, the newest of the team alone. */
  readonly calls: readonly Call[];
  /** Those of the period before, newest first. */
  readonly previousCalls: readonly Call[];
  /** What has changed against the period before, too much for chance (all sellers and KPIs of the page together). */
  readonly trends: readonly Trend[];
  /** Absent where conversations may not be read, or the question failed. */
  readonly coverage?: Coverage;
  /** From calls of the last ninety days; absent where action items may not be read. */
  readonly openItems?: OpenItems;
  /** How openly the seller asks, where somebody has asked for it and the language's question words are known. */
  readonly openQuestions?: OpenQuestions;
  /** When the viewer last commented on a call of this seller; absent where that is longer ago than the page asks, or never was. */
  readonly lastCoachedAt?: number;
  /** What that was or would be, where reviews are known, too: then the later one counts. */
  readonly coachedBy?: "comment" | "review";
  /** Comments that the viewer wrote on calls of this seller in the last ninety days; absent where comments may not be read. */
  readonly commentsGiven?: number;
  /** What has become different since the viewer's comments; absent without comments. "tooEarly" below eight calls on either side. */
  readonly effect?: readonly CoachingEffect[] | "tooEarly";
}

/** What the requests of a Team page tell, before anything is said of it. */
export interface TeamPage {
  readonly now: number;
  readonly selection: Selection;
  /** Undefined for an impossible custom period: then there are no calls either. */
  readonly range: CallRange | undefined;
  readonly previousRange: InstantRange | undefined;
  readonly fiscalStartMonth: number;
  /** What was asked for; `everyone` also where nobody reports to the viewer. */
  readonly scope: TeamScope;
  /** Whether anybody reports to the viewer: without, there is nothing to choose. */
  readonly hasLine: boolean;
  /** Ids of those whom the page would be about without filters that name people; undefined for anybody whose calls the viewer sees. */
  readonly lineIds: readonly string[] | undefined;
  /** Whether filters leave out people or calls. */
  readonly isNarrowed: boolean;
  /** By name; managers without calls are left out, all others of the reporting line stay, with and without calls. */
  readonly sellers: readonly TeamSeller[];
  /** Those between the viewer and sellers, by id, to group by; with whom they report to themselves, where that is known. */
  readonly managers: ReadonlyMap<string, Seller & { readonly managerId?: string }>;
  /** Means over calls that have all measures, of at most the last 90 days: what seller pages compare with, and flags are judged by. */
  readonly team: readonly SellerMeans[];
  /** Who may benefit from coaching on what, by seller id. */
  readonly coaching: ReadonlyMap<string, readonly CoachingFlag[]>;
  /** Whether nobody is compared with others by name. */
  readonly withoutNames?: boolean;
  readonly targets: Targets;
  readonly ratioUnit: RatioUnit;
  readonly teamsHost: string;
  /** Whether there are more calls than are loaded one by one: then figures are of sums over calls with all measures. */
  readonly truncated: boolean;
  /**
   * How many parts of the sums have come, while the others are awaited. Until then figures are of the calls that are loaded or, of a long
   * line, of all calls of the period.
   */
  readonly adding?: { readonly done: number; readonly of: number; readonly areFiguresOfAll: boolean };
  /** Whether questions were counted: where they may not be read, or stand in thousands of calls, they are not. */
  readonly hasQuestions: boolean;
  /** Comments of the last months that the viewer may read; undefined where they could not be had. */
  readonly comments: readonly CallComment[] | undefined;
  /** Of calls of the page's sellers, the newest first. */
  readonly repliesUnanswered: readonly TeamReply[];
}

/** The last words of a thread in which the viewer wrote before. */
export interface TeamReply {
  readonly commentId: string;
  readonly callId: string;
  /** Whose call it is on. */
  readonly sellerId: string;
  readonly authorId: string;
  /** In milliseconds from the start of the call; absent where it is on the call as a whole. */
  readonly atMs?: number;
  readonly createdAt: number;
}
