import { mkdirSync } from "node:fs";
import path from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { sheetLink } from "../../shared/host/sheetLink";
import { demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { callPage } from "./CallPage";
import { leavePage, WebApi } from "./dataverse";
import { NOW } from "./preparedData";
import { duringTests, type Visitors, type Visit } from "./SellerDetailsPage";

const SHOTS = path.resolve(__dirname, "../../out/screenshots");
const [MARA, CARLOS, HANNA, JONAS] = ["Mara Lindqvist", "Carlos Ruiz", "Hanna Sato", "Jonas Weber"] as const;

/** What a manager and a seller agree on, from the one's page to the other's. */
describe("Goals", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  const open = async (viewer: string, seller: string, options: { readonly width?: number; readonly language?: number } = {}) => {
    await leavePage(environment, { viewer, seller });
    visit = await visitors.openSellerDetails({ as: viewer, ...options });
    return visit.page;
  };
  const violationsOf = async (page: Page, part: string) => {
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const { violations } = await page.evaluate<AxeResults>(`axe.run("${part}", { resultTypes: ["violations"] })`);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join()}`);
  };
  const shot = async (name: string) => {
    mkdirSync(SHOTS, { recursive: true });
    await visit.page.locator(".sd-goals, .sd-coaching").first().scrollIntoViewIfNeeded();
    await visit.page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  };
  /** Mara agrees with a seller on waiting longer. */
  const agree = async (seller: string) => {
    const page = await open(MARA, seller);
    await page.getByRole("button", { name: "Set a goal" }).click();
    const form = page.getByRole("form", { name: "Set a goal" });
    await form.getByLabel("What is to change").selectOption({ label: "pause" });
    await form.getByText(/^Start: 0\.3/).waitFor();
    await shot(`goal-form-${seller.split(" ")[0]}`);
    await form.getByRole("button", { name: "Set goal" }).press("Enter");
    await page.locator(".sd-goal").first().waitFor();
    return page;
  };

  it("are set by the manager, read by the seller, due on Team, agreed on the sheet, and closed again", async () => {
    const page = await agree(CARLOS);
    const goal = page.locator(".sd-goal");
    await expect(goal.innerText()).resolves.toMatch(/Waits ≥\s0\.6\ss before answering by Jul 30 · too early: 0 of 8 calls/);
    expect(await violationsOf(page, ".sd-goals")).toEqual([]);
    await shot("goals-manager");
    await visit.close();

    const own = await open(CARLOS, CARLOS);
    await own.locator(".sd-goal").waitFor();
    await expect(own.locator(".sd-goals").innerText()).resolves.toMatch(/Waits ≥\s0\.6\ss[^]*set by Mara Lindqvist/);
    await expect(own.locator(".sd-goals").getByRole("button").count()).resolves.toBe(0);
    await visit.close();

    visit = await visitors.openTeam({ as: MARA, width: 1366, height: 900 });
    const due = visit.page.getByRole("region", { name: "Goals due" });
    await due.getByText(/Waits/).waitFor();
    expect(await violationsOf(visit.page, ".sd-coaching")).toEqual([]);
    await shot("goals-team");
    await due.getByRole("button", { name: CARLOS }).click();
    await visit.page
      .locator(".sd-goals")
      .getByRole("button", { name: /^Reached/ })
      .click();
    await visit.page.locator(".sd-goals").getByRole("button", { name: /^Undo/ }).click();
    await visit.page
      .locator(".sd-goals")
      .getByRole("button", { name: /^Give up/ })
      .waitFor();
    await visit.close();

    const selection = { sellerId: demoUserId(CARLOS), period: "last30Days", comparison: "previousPeriod" } as const;
    visit = await visitors.open({ as: MARA }, sheetLink("", { selection, now: NOW.getTime(), locale: "en", offset: 120 }));
    await visit.page.getByRole("heading", { name: "Agreed next steps" }).waitFor();
    await expect(visit.page.locator("body").innerText()).resolves.toMatch(/Waits ≥\s0\.6\ss before answering by Jul 30/);
  });

  it("leads from a goal to the second of the comment it came from", async () => {
    const page = await open(MARA, JONAS);
    await page.getByRole("button", { name: "Set a goal" }).click();
    const form = page.getByRole("form", { name: "Set a goal" });
    const because = form.getByLabel("Because of");
    const comment = (await because.locator("option", { hasText: "“" }).first().getAttribute("value")) ?? "";
    await because.selectOption(comment);
    await form.getByLabel("Target").fill("50");
    await shot("goal-form-because");
    await page.getByRole("button", { name: "Set goal" }).press("Enter");
    await page.getByRole("button", { name: /^after the comment of/ }).waitFor();
    expect(await violationsOf(page, ".sd-goals")).toEqual([]);
    await shot("goals-because");
    await visit.close();

    const own = await open(JONAS, JONAS);
    await own.getByRole("button", { name: /^after the comment of/ }).click();
    await own.locator(".sd-summary").waitFor();
    const filter = `$filter=msdyn_conversationcommentid eq ${comment}`;
    const [row] = await new WebApi(environment, JONAS).read(`msdyn_conversationcomments?$select=msdyn_offsetinms&${filter}`);
    const atMs = Number(row?.["msdyn_offsetinms"]);
    expect(own.url()).toMatch(new RegExp(`slr_offsetms(%3D|=)${atMs}\\b`));
    await visit.settled();
    const seconds = (await callPage(visit).time()).split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
    expect(seconds).toBe(Math.round(atMs / 1_000));
  });

  it("are said to be none to a seller who has none, in one request", async () => {
    const page = await open(HANNA, HANNA);
    await page.locator(".sd-goals").getByText("No goals are agreed.").waitFor();
    const batches = visit.dataRequests.filter((request) => request.startsWith("POST $batch"));
    expect(batches).toHaveLength(1);
  });

  it.each([
    ["on a phone", { width: 360 }, "goals-360"],
    ["from right to left", { language: 1025 }, "goals-rtl"],
  ])("fit %s", async (_how, options, name) => {
    await agree(CARLOS);
    await visit.close();
    const page = await open(MARA, CARLOS, options);
    await page.locator(".sd-goal").waitFor();
    await shot(name);
    const isWider = await page.locator(".sd-goals").evaluate((part) => part.scrollWidth > part.clientWidth + 1);
    expect(isWider).toBe(false);
    expect(await violationsOf(page, ".sd-goals")).toEqual([]);
  });
});
