import { LANGUAGES } from "../../shared/strings/languages";
import type { Environment } from "../harness/environment";
import { leavePage } from "./dataverse";
import { nonsense, sidewaysOverflow, unreadableTexts } from "./layout";
import { duringTests, type Visitors } from "./SellerDetailsPage";

describe("The page in every language", () => {
  let environment: Environment;
  let visitors: Visitors;
  duringTests(async (...started) => {
    [environment, visitors] = started;
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
  });

  it.each(LANGUAGES)("says everything, fits and cuts nothing in $locale", async ({ lcid, strings }) => {
    const visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", language: lcid });
    const { page, resize, part } = visit;
    for (const title of ["sellerInsights.title", "talkListenGauge.title", "sentimentChart.title", "conversationStyle.title", "highlights.title.customer", "contactHistoryGrid.title"] as const) {
      expect(await part(strings[title]).count()).toBe(1);
    }
    for (const width of [1280, 360]) {
      await resize(width);
      await expect(nonsense(page)).resolves.toEqual([]);
      await expect(unreadableTexts(page)).resolves.toEqual([]);
      await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    }
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
