import type { Page } from "playwright-core";
import { readTexts } from "../../shared/strings/readTexts";
import type { Environment } from "../local/start/environment";
import { callPage, recordedCallsOf } from "./CallPage";
import { leavePage } from "./dataverse";
import { fontsInUse, nonsense, sidewaysOverflow, unreadableTexts } from "./layout";
import { duringTests, type Visitors } from "./SellerDetailsPage";

/** Of the languages with Chinese characters, the font that draws them; what it lacks, as in customers' names, another one draws. */
const HAN: Readonly<Record<string, RegExp>> = {
  ja: /^Noto Sans JP\b/,
  ko: /^Noto Sans KR\b/,
  "zh-TW": /^Noto Sans TC\b/,
  "zh-CN": /^Noto Sans SC\b/,
};

async function expectOwnFonts(page: Page, locale: string): Promise<void> {
  const { own, foreign } = await fontsInUse(page);
  expect(foreign).toEqual([]);
  expect(own).toContainEqual(expect.stringMatching(HAN[locale] ?? /^Noto Sans$/));
}

describe("The page in every language", () => {
  let environment: Environment;
  let visitors: Visitors;
  duringTests(async (...started) => {
    [environment, visitors] = started;
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
  });

  it.each(readTexts())("says everything, fits and cuts nothing in $locale", async ({ locale, lcid, texts }) => {
    const visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", language: lcid });
    const { page, resize, part } = visit;
    for (const title of [
      "sellerInsights.title",
      "talkListenGauge.title",
      "sentimentChart.title",
      "conversationStyle.title",
      "highlights.titleOf.customer",
      "contactHistoryGrid.title",
    ] as const) {
      expect(await part(texts[title]).count()).toBe(1);
    }
    await expectOwnFonts(page, locale);
    for (const width of [1280, 360]) {
      await resize(width);
      await expect(nonsense(page)).resolves.toEqual([]);
      await expect(unreadableTexts(page)).resolves.toEqual([]);
      await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    }
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it.each(readTexts())("says everything, fits and cuts nothing on a team in $locale", async ({ locale, lcid }) => {
    const visit = await visitors.openTeam({ as: "Mara Lindqvist", language: lcid });
    const { page, resize } = visit;
    await expectOwnFonts(page, locale);
    for (const width of [1280, 768, 360]) {
      await resize(width);
      await expect(nonsense(page)).resolves.toEqual([]);
      await expect(unreadableTexts(page)).resolves.toEqual([]);
      await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    }
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it.each(readTexts())("says everything, fits and cuts nothing in a call's summary in $locale", async ({ locale, lcid, texts }) => {
    const visit = await visitors.openCall({ as: "Mara Lindqvist", language: lcid }, recordedCallsOf("Jonas Weber")[0] ?? "", 60_000);
    const { page, resize } = visit;
    await expectOwnFonts(page, locale);
    for (const pane of ["moments", "comments", "actions", "words", "notes"] as const) {
      await callPage(visit).pane(texts[`callSummary.pane.${pane}`]);
      await expect(nonsense(page)).resolves.toEqual([]);
      await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    }
    await resize(360);
    await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
