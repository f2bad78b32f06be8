import type { CallMoment } from "../../shared/domain/CallMoment";
import { DAY_MS } from "../../shared/domain/time";
import { personName } from "../../shared/format/personName";
import type { TeamPage, TeamSeller } from "../../shared/page/teamPage";
import type { LeadTexts } from "./leadViewModel";

/** Whom nobody has spoken to for so long waits. */
const NOT_COACHED_DAYS = 21;

/** One thing that waits: a seller to open, or a moment of a call. */
export interface WaitingItem {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly opens: { readonly sellerId: string } | { readonly callId: string; readonly moment: CallMoment };
}

export interface WaitingLine {
  readonly key: "notCoached" | "replies" | "commitments";
  readonly count: number;
  /** The number apart: it stands before the text. */
  readonly number: string;
  readonly text: string;
  readonly items: readonly WaitingItem[];
}

const hasCalls = ({ count }: TeamSeller): boolean => count > 0;

/** What waits for the viewer; what could not be had is not said. Lines that hold nothing are left out. */
export function waitingLines(page: TeamPage, viewerId: string, texts: LeadTexts): readonly WaitingLine[] {
  const { t, format, coached } = texts;
  const { sellers, comments, repliesUnanswered, now } = page;
  const nameOf = (id: string | undefined) => {
    const member = sellers.find(({ seller }) => seller.id === id);
    return member ? personName(member.seller, t) : "";
  };
  const others = sellers.filter(({ seller }) => seller.id !== viewerId);
  const notCoached = others
    .filter((member) => hasCalls(member) && now - (member.lastCoachedAt ?? -Infinity) > NOT_COACHED_DAYS * DAY_MS)
    .sort((a, b) => (a.lastCoachedAt ?? -Infinity) - (b.lastCoachedAt ?? -Infinity));
  const overdue = others.filter(({ openItems }) => (openItems?.overdue ?? 0) > 0);
  const line = (key: WaitingLine["key"], count: number, items: readonly WaitingItem[]): WaitingLine => ({
    key,
    count,
    number: format.number(count),
    text: t.plural(`teamOverview.waiting.${key}`, count, { days: format.number(NOT_COACHED_DAYS) }),
    items,
  });
  return [
    line(
      "notCoached",
      comments ? notCoached.length : 0,
      notCoached.map((member) => ({
        key: member.seller.id,
        name: personName(member.seller, t),
        note: coached(member) ?? "",
        opens: { sellerId: member.seller.id },
      })),
    ),
    line(
      "replies",
      repliesUnanswered.length,
      repliesUnanswered.map(({ commentId, callId, sellerId, atMs, createdAt }) => ({
        key: commentId,
        name: nameOf(sellerId),
        note: format.past(createdAt, now),
        opens: { callId, moment: atMs ?? "latestComment" },
      })),
    ),
    line(
      "commitments",
      overdue.reduce((sum, { openItems }) => sum + (openItems?.overdue ?? 0), 0),
      overdue.map((member) => ({
        key: member.seller.id,
        name: personName(member.seller, t),
        note: format.number(member.openItems?.overdue ?? 0),
        opens: { sellerId: member.seller.id },
      })),
    ),
  ].filter(({ count }) => count > 0);
}
