import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Environment } from "../harness/environment";
import { startPrepared } from "./preparedData";
import { Visitors, type OpenOptions } from "./SellerDetailsPage";

const SHOTS = path.resolve(__dirname, "../../out/screenshots");

/** Pictures for whoever reviews a change, in out/screenshots; `npm run pictures` copies those that the docs show. */
describe("Screenshots", () => {
  let environment: Environment;
  let visitors: Visitors;
  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    environment = await startPrepared();
    visitors = await Visitors.at(environment);
  });
  afterAll(async () => {
    await visitors.close();
    await environment.close();
  });

  const views: readonly (OpenOptions & { readonly name: string })[] = [
    { name: "manager-1280", as: "Mara Lindqvist", width: 1280, height: 1500 },
    { name: "manager-360", as: "Mara Lindqvist", width: 360, height: 2400 },
    { name: "seller-1280", as: "Mei Koh", width: 1280, height: 1500 },
    { name: "seller-360", as: "Mei Koh", width: 360, height: 2400 },
    { name: "seller-chinese-1280", as: "Li Na", width: 1280, height: 1500 },
    { name: "manager-dark-1280", as: "Mara Lindqvist", width: 1280, height: 1500, dark: true },
  ];

  it.each(views)("takes $name", async ({ name, ...options }) => {
    const visit = await visitors.openSellerDetails(options);
    if (options.as === "Mara Lindqvist") await visit.chooseSeller("Mei Koh");
    await visit.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  it.each([1280, 360])("takes a call's summary at %i pixels, and the controls one by one", async (width) => {
    const visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", width, height: 1500 });
    const { page } = visit;
    if (width === 1280) {
      for (const cell of await page.locator("[data-control]").all()) {
        const name = (await cell.getAttribute("data-control"))?.split(".").at(-1) ?? "";
        await cell.screenshot({ path: path.join(SHOTS, `${name}.png`) });
      }
    }
    await page.locator(".sd-calls-open").first().click();
    await page.waitForFunction(() => document.querySelectorAll(".sd-summary .ms-List-cell").length > 3);
    await page.screenshot({ path: path.join(SHOTS, `call-summary-${width}.png`) });
    if (width === 1280) await page.locator("[data-control$=CallSummary]").screenshot({ path: path.join(SHOTS, "CallSummary.png") });
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
