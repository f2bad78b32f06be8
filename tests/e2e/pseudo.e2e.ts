import type { Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { PSEUDO } from "../local/host/pseudo";
import { leavePage } from "./dataverse";
import { sidewaysOverflow } from "./layout";
import { duringTests, type Visitors } from "./SellerDetailsPage";

/** Words that the page says of itself without having looked them up: names of people, calls and words of customers are data. */
function untranslated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const said = [
      ...document.querySelectorAll<HTMLElement>(
        ".sd-control h2, .sd-control h3, .sd-control button, .sd-control [role=columnheader], .sd-control th, .sd-control [role=status]",
      ),
    ];
    const texts = said.flatMap((element) => [element.getAttribute("aria-label") ?? "", element.innerText]);
    return [...new Set(texts.filter((text) => /[A-Za-z]{3}/.test(text) && !text.includes("⟦")))];
  });
}

describe("The page in the computed pseudo language", () => {
  let environment: Environment;
  let visitors: Visitors;
  duringTests(async (...started) => {
    [environment, visitors] = started;
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
  });

  it("has every text from the languages' tables, and room for texts a third longer", async () => {
    const { page, resize, errors, close } = await visitors.openSellerDetails({ as: "Mara Lindqvist", language: PSEUDO });
    for (const width of [1280, 360]) {
      await resize(width);
      await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    }
    const left = await untranslated(page);
    // What remains are names: the seller's, and those of calls and words, each as the rows hold it.
    const names = await page
      .locator(".sd-picker-seller, .sd-calls-open, .sd-worth-call-title, .sd-highlights-word, .sd-calls-row [dir=auto]")
      .allInnerTexts()
      .then((texts) => texts.filter(Boolean));
    expect(left.filter((text) => !names.some((name) => name.includes(text) || text.includes(name)))).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });
});
