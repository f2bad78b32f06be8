import { openQuestionsQuery, toOpenQuestions } from "../dataverse/openQuestionsQuery";
import { MOST_GROUPS } from "../dataverse/splitByDate";
import type { OpenQuestions } from "../domain/openQuestions";
import { askedIds } from "./askedFurther";
import { ofParts, type Ask } from "./asking";
import type { TeamPage } from "./teamPage";

/** By seller id; undefined where there are so many wordings that an answer would be cut. Rejects with a DataverseError. */
export async function askOpenQuestions(ask: Ask, page: TeamPage): Promise<ReadonlyMap<string, OpenQuestions> | undefined> {
  const { range } = page;
  if (!range) return undefined;
  let isCut = false;
  const rows = await ofParts(askedIds(page), range.narrowing, async (part) => {
    const found = (await ask(openQuestionsQuery(part, range))).rows;
    isCut ||= found.length >= MOST_GROUPS;
    return found;
  });
  return isCut ? undefined : toOpenQuestions(rows);
}

/** A page with how openly its sellers ask. */
export function withOpenQuestions(page: TeamPage, told: ReadonlyMap<string, OpenQuestions>): TeamPage {
  const sellers = page.sellers.map((member) => {
    const openQuestions = told.get(member.seller.id);
    return openQuestions ? { ...member, openQuestions } : member;
  });
  return { ...page, sellers };
}
