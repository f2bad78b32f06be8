import { ENVIRONMENT_VARIABLES } from "../../shared/dataverse/environmentVariables";
import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import { TARGET_KPIS } from "../../shared/dataverse/targets";
import type { KpiId } from "../../shared/domain/kpis";
import type { Environment } from "../local/start/environment";
import { leavePage, setVariable, WebApi } from "./dataverse";
import { duringTests, type Visitors, type Visit } from "./SellerDetailsPage";

const choice = (kpi: KpiId) => OWN_OPTION_BASE + TARGET_KPIS.indexOf(kpi);

describe("What admins set, in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests((...started) => ([environment, visitors] = started));
  beforeEach(() => leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" }));
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });

  it("holds for figures, verdicts, insights and the team: another target with its source, and figures that are hidden", async () => {
    const admin = new WebApi(environment, "admin");
    const rows = [
      { slr_name: "Talk share", slr_kpi: choice("talkShare"), slr_low: 50, slr_high: 70, slr_source: "agreed in June" },
      { slr_name: "Speed", slr_kpi: choice("wordsPerMinute"), slr_hidden: true },
      { slr_name: "Pause", slr_kpi: choice("pauseMs"), slr_low: 0.9 },
      { slr_name: "Negative", slr_kpi: choice("negative"), slr_hidden: true },
    ];
    for (const row of rows) await admin.create("slr_targets", row);
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    const { part, errors, page, openTeam } = visit;
    await expect(part("Talk to listen").innerText()).resolves.toMatch(/50%[^]*70%[^]*within target, 50–70%/);
    // A change within the target is no news.
    await expect(part("What stands out").innerText()).resolves.not.toContain("Talks ");
    await part("Talk to listen").getByRole("button", { name: "Table" }).click();
    await part("Talk to listen").getByRole("cell", { name: "agreed in June" }).waitFor();
    const tiles = await part("Conversation style").innerText();
    expect(tiles).not.toContain("Talking speed");
    expect(tiles).toMatch(/below target, at least 0\.9\s*s/);
    const sentiment = await part("Customer sentiment").innerText();
    expect(sentiment).toMatch(/Positive \d+%/);
    expect(sentiment).not.toContain("Negative");
    const calls = part("Calls");
    expect(await calls.getByRole("columnheader").allInnerTexts()).not.toContain("Sentiment");
    await calls.getByRole("button", { name: "Columns" }).click();
    expect(await page.locator(".sd-popup").getByRole("checkbox", { name: "Speed" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    const team = await (await openTeam()).innerText();
    expect(team).toMatch(/pause below target/);
    expect(team).not.toMatch(/talking speed|negative/);
    expect(errors).toEqual([]);
  });

  it("adds the figures that it shows to Conversation style, each with the calls that it speaks of", async () => {
    const admin = new WebApi(environment, "admin");
    const shown = ["sellerMonologueMs", "sellerPositive", "sellerNegative", "questionsPerHour"] as const;
    for (const kpi of shown) await admin.create("slr_targets", { slr_name: kpi, slr_kpi: choice(kpi), slr_shown: true });
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    const tiles = visit.part("Conversation style").getByRole("button", { name: /: / });
    const last = tiles.nth(7);
    await last.waitFor();
    const names = await tiles.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? ""));
    expect(names.slice(4)).toEqual([
      expect.stringMatching(/^Longest seller monologue: \d:\d\d, was \d:\d\d, team \d:\d\d/),
      expect.stringMatching(/^Seller’s positive sentiment: \d+%, was \d+%/),
      expect.stringMatching(/^Seller’s negative sentiment: \d+%, was \d+%/),
      expect.stringMatching(/^Seller’s questions: \d+\/h, .*\d+ of \d+ calls/),
    ]);
    expect(visit.errors).toEqual([]);
  });

  it("takes names out of comparisons on both pages", async () => {
    await setVariable(environment, ENVIRONMENT_VARIABLES.namesInComparisons, "no");
    visit = await visitors.openTeam({ as: "Mara Lindqvist" });
    const team = visit.page.locator(".sd-overview");
    await team.getByText("Sellers are not compared by name here").waitFor();
    await expect(team.getByText(/benefit from coaching|Worth hearing|Coach on/).count()).resolves.toBe(0);
    // The sums of the eight stand above their names, which have no figures.
    const rows = await team.locator(".sd-sellers-row").allInnerTexts();
    expect(rows[0]).toMatch(/8 sellers[^]*%/);
    expect(rows.slice(1).filter((row) => row.includes("%"))).toEqual([]);
    expect(rows).toHaveLength(9);
    expect(visit.errors).toEqual([]);
    await visit.close();
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    await visit.openTeam();
    await visit.page.locator(".sd-popup").getByText("Sellers are not compared by name here").waitFor();
    await expect(visit.page.locator(".sd-popup").getByText("%").count()).resolves.toBe(0);
    expect(visit.errors).toEqual([]);
    await setVariable(environment, ENVIRONMENT_VARIABLES.namesInComparisons, "yes");
  });

  it("holds for the unit of stored ratios and the host of Teams", async () => {
    await setVariable(environment, ENVIRONMENT_VARIABLES.talkToListenUnit, "percent");
    await setVariable(environment, ENVIRONMENT_VARIABLES.teamsHost, "teams.microsoft.us");
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    // The demo stores shares 0…1; as per cent they are less than one.
    await expect(visit.part("Talk to listen").innerText()).resolves.toContain("1 : 99");
    await expect(visit.page.getByRole("link", { name: /Teams/ }).getAttribute("href")).resolves.toMatch(
      /^https:\/\/teams\.microsoft\.us\/l\/chat/,
    );
  });
});
