import type { AxeResults } from "axe-core";
import type { Environment } from "../harness/environment";
import { startPrepared } from "./preparedData";
import { Visitors, type OpenOptions, type Visit } from "./SellerDetailsPage";

/** What axe finds in the suite's own parts, a line each; the host around them is not ours. */
async function violations({ page }: Visit): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  const { violations: found } = await page.evaluate<AxeResults>(
    // `target-size` ships disabled; landmarks are the host's.
    `axe.run({ include: [[".sd-control"]] }, { rules: { "target-size": { enabled: true }, region: { enabled: false } } })`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${String(target)}: ${failureSummary ?? ""}`));
}

describe("Accessibility in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  beforeAll(async () => {
    environment = await startPrepared();
    visitors = await Visitors.at(environment);
  });
  afterAll(async () => {
    await visitors.close();
    await environment.close();
  });

  const states: readonly { readonly name: string; readonly visit: OpenOptions; readonly seller?: string }[] = [
    { name: "a manager's page", visit: { as: "Mara Lindqvist" } },
    { name: "a seller's page", visit: { as: "Mei Koh" } },
    { name: "a page in the dark", visit: { as: "Mara Lindqvist", theme: "dark" } },
    { name: "a narrow page", visit: { as: "Mara Lindqvist", width: 360 } },
    { name: "a page without calls", visit: { as: "Mara Lindqvist" }, seller: "Yusuf Demir" },
  ];

  it.each(states)("has nothing for axe to complain of on $name", async ({ visit: options, seller }) => {
    const visit = await visitors.openSellerDetails(options);
    if (seller) await visit.chooseSeller(seller);
    await expect(violations(visit)).resolves.toEqual([]);
    await visit.close();
  });

  it("has nothing for axe to complain of in tables, the picker and a call's summary", async () => {
    const visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    const { page } = visit;
    await visit.chooseSeller("Mei Koh");
    for (const table of await page.getByRole("button", { name: "Table", exact: true }).all()) await table.click();
    await expect(violations(visit)).resolves.toEqual([]);
    await page.locator(".sd-picker").getByRole("button").first().click();
    await page.locator(".sd-popup").getByRole("rowheader").first().waitFor();
    await expect(violations(visit)).resolves.toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".sd-calls-open").first().click();
    await page.waitForFunction(() => document.querySelectorAll(".sd-summary .ms-List-cell").length > 3);
    await expect(violations(visit)).resolves.toEqual([]);
    await visit.close();
  });

  it("changes seller and period by keyboard alone", async () => {
    const visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    const { page, settled } = visit;
    await page.locator(".sd-picker").getByRole("button").first().focus();
    await page.keyboard.press("Enter");
    await page.locator(".sd-popup").getByRole("rowheader").first().waitFor();
    await page.keyboard.type("carlos");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".sd-picker").getByText("Carlos Ruiz", { exact: true }).first().waitFor();
    await page.getByRole("button", { name: /Last 30 days/ }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".sd-popup").waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /Last 7 days/ }).waitFor();
    await settled();
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
});
