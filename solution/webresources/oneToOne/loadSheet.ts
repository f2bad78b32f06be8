import { coachingFlags } from "../../../shared/insights/coaching";
import { actionItemsQuery, toActionItems } from "../../../shared/dataverse/actionItemsQuery";
import { goalAnswersQuery, toGoalAnswers } from "../../../shared/dataverse/coaching/goalAnswersQuery";
import { goalsQuery, toSellersGoals } from "../../../shared/dataverse/coaching/goalRows";
import type { WrittenItem } from "../../../shared/domain/WrittenItem";
import type { Environment } from "../../../shared/host/environment";
import type { SheetPage } from "../../../shared/host/sheetLink";
import { askProgress, type GoalWithProgress } from "../../../shared/page/askProgress";
import { onDemand } from "../../../shared/page/onDemand";
import { loadSellerPage, type SellerPage } from "../../../shared/page/sellerPage";
import { sheetSource, type SheetSource } from "../sheet/sheetSource";

/** What the sheet says beside the page: it must not take the sheet away. */
interface Extras {
  /** Undefined where they could not be had. */
  readonly items: readonly WrittenItem[] | undefined;
  /** Empty also where coaching is not installed, or not for this user. */
  readonly goals: readonly GoalWithProgress[];
}

/** Action items and open goals, in one request. */
async function extrasOf(page: SellerPage, { together, source, environment }: SheetSource): Promise<Extras> {
  const { seller, range, now } = page;
  if (!seller || !range) return { items: [], goals: [] };
  const { zone } = environment.calendar;
  try {
    const [items, goals, answers] = await together([
      actionItemsQuery(seller.id, range),
      // Closed ones are not agreed on for next time.
      goalsQuery(seller.id, now),
      goalAnswersQuery(seller.id),
    ]);
    const open = toSellersGoals(goals.rows ?? []).filter(({ state }) => state === "open");
    const asked = { page, onDemand: onDemand(source), answers: toGoalAnswers(answers.rows ?? []), zone };
    return { items: items.rows && toActionItems(items.rows, seller.id, zone), goals: await askProgress(open, asked) };
  } catch {
    return { items: undefined, goals: [] };
  }
}

/** What a sheet is made of. */
export interface LoadedSheet extends Extras {
  readonly page: SellerPage;
  readonly starred: readonly string[];
  /** With the viewer's id. */
  readonly environment: Environment;
}

/**
 * Loads a sheet as the page loads, by the signed-in user's own rights.
 * @throws DataverseError
 */
export async function loadSheet({ selection, now }: SheetPage, unsigned: Environment): Promise<LoadedSheet> {
  const known = await sheetSource(now, unsigned);
  const { environment, source, starred: starsAsked } = known;
  const [loaded, starred] = await Promise.all([loadSellerPage(source, selection), starsAsked]);
  const page = { ...loaded, coaching: coachingFlags(loaded.team, loaded.targets) };
  return { page, starred, ...(await extrasOf(page, known)), environment };
}
