import type { AxeResults } from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { Environment } from "../local/start/environment";
import { recordedCallsOf } from "./CallPage";
import { leavePage } from "./dataverse";
import { duringTests, startPageIn, type Visitors, type OpenOptions, type Visit } from "./SellerDetailsPage";

const HEBREW = 1037;

/** What axe finds in some part of a page, a line each. */
async function violationsIn(page: Page | Frame, include: string): Promise<string[]> {
  // What appears or fades has less contrast meanwhile; a popup is there, without a trace, before it is placed and appears.
  await page.waitForFunction(
    (selector) =>
      document.getAnimations().every(({ playState }) => playState !== "running") &&
      [...document.querySelectorAll(selector)].some((part) => part.checkVisibility({ opacityProperty: true })),
    include,
  );
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
  const found: string[] = [];
  for (const { id, nodes } of (await axeRun(page, include)).violations) {
    for (const { target, failureSummary } of nodes) {
      // What lies half under the player that stays in view is as large as it is once scrolled to.
      if (id === "target-size" && !(await isTooSmall(page, String(target)))) continue;
      found.push(`${id}: ${String(target)}: ${failureSummary ?? ""}`);
    }
  }
  return found;
}

async function isTooSmall(page: Page | Frame, target: string): Promise<boolean> {
  await page.locator(target).evaluate((element) => element.scrollIntoView({ block: "center" }));
  const { violations } = await axeRun(page, target);
  return violations.some(({ id }) => id === "target-size");
}

const axeRun = (page: Page | Frame, include: string): Promise<AxeResults> =>
  page.evaluate<AxeResults, string>(
    // `target-size` ships disabled; landmarks are the host's.
    (selector) =>
      (window as unknown as { axe: { run: (context: object, options: object) => Promise<AxeResults> } }).axe.run(
        { include: [[selector]] },
        { resultTypes: ["violations"], rules: { "target-size": { enabled: true }, region: { enabled: false } } },
      ),
    include,
  );

/** In the suite's own parts; the host around them is not ours. */
const violations = ({ page }: Visit, include = ".sd-control"): Promise<string[]> => violationsIn(page, include);

describe("Accessibility in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests((...started) => ([environment, visitors] = started));
  beforeEach(() => leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" }));
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });

  async function open(options: Partial<OpenOptions> = {}): Promise<Visit> {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", ...options });
    return visit;
  }

  const pages: readonly { readonly name: string; readonly options: Partial<OpenOptions> }[] = [
    { name: "a manager's page", options: {} },
    { name: "a seller's page", options: { as: "Jonas Weber" } },
    { name: "a page in the dark", options: { theme: "dark" } },
    { name: "a page in the organisation's own colours", options: { theme: "custom" } },
    { name: "a narrow page", options: { width: 360 } },
    { name: "a page from right to left", options: { language: HEBREW } },
  ];

  it.each(pages)("has nothing for axe to complain of on $name", async ({ options }) => {
    await expect(violations(await open(options))).resolves.toEqual([]);
  });

  const teams: readonly { readonly name: string; readonly options: Partial<OpenOptions> }[] = [
    { name: "in the light", options: {} },
    { name: "in the dark", options: { theme: "dark" } },
    { name: "on a phone", options: { width: 360 } },
    { name: "from right to left", options: { language: HEBREW } },
  ];

  it.each(teams)("has nothing for axe to complain of on a manager's team and its lists $name", async ({ options }) => {
    visit = await visitors.openTeam({ as: "Mara Lindqvist", ...options });
    await expect(violations(visit)).resolves.toEqual([]);
    await visit.page.locator(".sd-waiting-line").first().click();
    await visit.page.locator(".sd-popup").waitFor();
    await expect(violations(visit, ".sd-popup")).resolves.toEqual([]);
  });

  it.each(teams)("has nothing for axe to complain of on what a team's best do, say and win $name", async ({ options }) => {
    visit = await visitors.openTeam({ as: "Iris Falk", ...options });
    await visit.page.getByRole("tab").nth(1).click();
    await visit.page.locator(".sd-outcomes").waitFor();
    await visit.settled();
    await visit.page.locator(".sd-practices-more").first().click();
    await expect(violations(visit, ".sd-practices")).resolves.toEqual([]);
    await visit.page.locator(".sd-theme-word").first().click();
    await visit.page.locator(".sd-popup").waitFor();
    await visit.settled();
    await expect(violations(visit, ".sd-popup")).resolves.toEqual([]);
  });

  it.each([{ theme: "light" as const }, { theme: "dark" as const }])(
    "has nothing for axe to complain of in tables, other views and popups, $theme",
    async ({ theme }) => {
      const { page, part, openTeam } = await open({ theme });
      const parts = ["Talk to listen", "Customer sentiment", "Conversation style", "Customers talk about"].map(part);
      for (const each of parts) await each.getByRole("button", { name: "Table", exact: true }).click();
      await expect(violations(visit!)).resolves.toEqual([]);
      await part("Customer sentiment").getByRole("button", { name: "By call" }).click();
      await part("Customers talk about").getByRole("button", { name: "Questions" }).click();
      await part("Customers talk about").getByRole("listitem").first().waitFor();
      await part("What stands out")
        .getByRole("button", { name: /12 calls.*Kestrel/ })
        .click();
      await expect(violations(visit!)).resolves.toEqual([]);

      const popup = async (opens: () => Promise<unknown>) => {
        await opens();
        await page.locator(".sd-popup").waitFor();
        await expect(violations(visit!, ".sd-popup")).resolves.toEqual([]);
        await page.keyboard.press("Escape");
        await page.locator(".sd-popup").waitFor({ state: "detached" });
      };
      await popup(openTeam);
      await popup(() => page.locator(".sd-date-period").click());
      await popup(async () => {
        await page.locator(".sd-date-period").click();
        await page.getByRole("textbox", { name: "From" }).fill("31 June");
        await page.getByRole("textbox", { name: "To" }).focus();
        await page.getByRole("button", { name: "Calendar: To" }).click();
        await page.getByRole("grid").waitFor();
        await expect(violations(visit!, ".sd-popup")).resolves.toEqual([]);
        await page.keyboard.press("Escape");
      });
      await popup(() => page.locator(".sd-date-comparison").click());
      await popup(() =>
        part("Calls")
          .getByRole("button", { name: /^Filter/ })
          .click(),
      );
      await popup(() => part("Calls").getByRole("button", { name: "Columns" }).click());
    },
  );

  it("has nothing for axe to complain of while a page loads, where it fails, and where nothing is to be seen", async () => {
    environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 2, latencyMs: 4_000 });
    visit = await visitors.open({ as: "Mara Lindqvist" });
    await visit.page.locator(".sd-skeleton").nth(6).waitFor();
    await expect(violations(visit)).resolves.toEqual([]);
    await visit.settled();
    environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 50, status: 500 });
    await visit.part("Seller").getByRole("button", { name: "Refresh" }).click();
    await visit.part("What stands out").getByRole("alert").waitFor();
    await expect(violations(visit)).resolves.toEqual([]);
    environment.dataverse.faults.clear();
    await visit.part("What stands out").getByRole("button", { name: "Retry" }).click();
    await visit.settled();
    await visit.chooseSeller("Yusuf Demir");
    await expect(violations(visit)).resolves.toEqual([]);
  });

  it("has nothing for axe to complain of on the start page", async () => {
    visit = await visitors.open({ as: "Noor Haddad" }, startPageIn("msdynce_saleshub"));
    await visit.page.frameLocator("iframe").getByRole("alert").filter({ hasText: /./ }).waitFor();
    await expect(violationsIn(visit.page.frames()[1]!, "body")).resolves.toEqual([]);
  });

  it.each([
    { name: "light", options: {} },
    { name: "in the dark", options: { theme: "dark" } },
    { name: "narrow", options: { width: 360 } },
    { name: "from right to left", options: { language: HEBREW } },
  ] as const)("has nothing for axe to complain of in a call's summary and all its panes, $name", async ({ options }) => {
    visit = await visitors.openCall({ as: "Mara Lindqvist", ...options }, recordedCallsOf("Jonas Weber")[0] ?? "", 60_000);
    const { page } = visit;
    await page.locator(".sd-line[aria-current=true]").waitFor();
    await expect(violations(visit)).resolves.toEqual([]);
    const tabs = page.locator(".sd-call-pivot [role=tab]");
    for (let index = 0; index < (await tabs.count()); index++) {
      if (!(await tabs.nth(index).isVisible())) continue;
      await tabs.nth(index).click();
      await expect(violations(visit)).resolves.toEqual([]);
    }
  });

  it("has nothing for axe to complain of where one writes, filters and looks at the timeline's table", async () => {
    visit = await visitors.openCall({ as: "Mara Lindqvist" }, recordedCallsOf("Jonas Weber")[0] ?? "");
    const { page } = visit;
    await page.locator(".sd-line").first().getByRole("button", { name: "Comment on this line" }).click();
    await page.getByRole("searchbox").fill("the");
    await page.locator(".sd-player").getByRole("button", { name: "Table" }).click();
    await expect(violations(visit)).resolves.toEqual([]);
    await page.getByRole("button", { name: "Filter" }).click();
    await page.locator(".sd-popup").waitFor();
    await expect(violations(visit, ".sd-popup")).resolves.toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "has nothing for axe to complain of where a review is chosen, written and read, %s",
    async (theme) => {
      visit = await visitors.openCall({ as: "Mara Lindqvist", theme }, recordedCallsOf("Mei Koh")[0] ?? "");
      const { page } = visit;
      await page.locator(".sd-review").getByRole("button", { name: "Show" }).click();
      await page.getByRole("button", { name: "Review this call" }).click();
      await page.locator(".sd-review-choice").first().waitFor();
      await expect(violations(visit, ".sd-review-pane")).resolves.toEqual([]);
      await page.locator(".sd-review-choice .sd-link").first().click();
      const [first] = await page.locator(".sd-review-question").all();
      await first!.locator(".sd-review-option").first().click();
      await first!.getByRole("button", { name: "Add a note" }).click();
      await page.getByRole("button", { name: "Submit and share" }).waitFor();
      await expect(violations(visit, ".sd-review-pane")).resolves.toEqual([]);
      await page.getByRole("button", { name: "Submit and share" }).click();
      await page.locator(".sd-review-one").waitFor();
      await expect(violations(visit, ".sd-review-pane")).resolves.toEqual([]);
    },
  );
});
