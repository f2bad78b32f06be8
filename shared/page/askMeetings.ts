import { meetingsQuery, toMeetings, type MeetingsHeld } from "../dataverse/meetingsQuery";
import { splitByDate } from "../dataverse/splitByDate";
import { askedIds } from "./askedFurther";
import { ofParts, type Ask } from "./asking";
import type { TeamPage } from "./teamPage";

const NO_MEETINGS: MeetingsHeld = { meetings: 0, meetingsAnalysed: 0 };

/** What filters narrow are conversations: of a meeting without one nobody can tell whether it would pass. */
export function canHaveMeetings({ range, sellers }: Pick<TeamPage, "range" | "sellers">): boolean {
  return range !== undefined && range.narrowing === undefined && sellers.some(({ coverage }) => coverage);
}

/** By the owner's id. Rejects with a DataverseError, also where appointments or those invited may not be read. */
export async function askMeetings(ask: Ask, page: TeamPage): Promise<ReadonlyMap<string, MeetingsHeld>> {
  const { range } = page;
  if (!range) return new Map();
  return toMeetings(
    await ofParts(askedIds(page), range.narrowing, (part) =>
      splitByDate(range, async (some) => (await ask(meetingsQuery(part, some))).rows),
    ),
  );
}

/** A page with what its sellers' meetings came to. */
export function withMeetings(page: TeamPage, told: ReadonlyMap<string, MeetingsHeld>): TeamPage {
  const sellers = page.sellers.map((member) =>
    member.coverage ? { ...member, coverage: { ...member.coverage, ...(told.get(member.seller.id) ?? NO_MEETINGS) } } : member,
  );
  return { ...page, sellers };
}
