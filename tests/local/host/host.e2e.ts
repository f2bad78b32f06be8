import type { BrowserContext, Page } from "playwright-core";
import { callLink } from "../../../shared/host/callLink";
import { demoDomainName, demoUserId } from "../demo";
import { duringTests } from "../../e2e/SellerDetailsPage";
import type { LoopbackBrowser } from "../browser/launchBrowser";
import type { Environment } from "../start/environment";

const FORM = "main .card";
const DATE_FILTER = "slr_SellerDetails.DateFilter";
const CALL_SUMMARY_FORM = "0a9265a2-01e2-589d-9c47-5a9dfde1a2c5";

/** Takes the place of a control's bundle: notes each call in `window.calls` and offers a button that writes the period. */
const PROBE = `
  const calls = (window.calls = []);
  class Probe {
    init(context, notify) { this.notify = notify; calls.push({ call: "init", period: context.parameters.period.raw }); }
    updateView(context) {
      const { period, from } = context.parameters;
      calls.push({ call: "updateView", period: period.raw, labels: period.attributes.Options.length });
      if (window.mustThrow) throw new Error("asked to");
      const write = () => { this.outputs = { period: 863420000, from: new Date(2026, 2, 1) }; this.notify(); };
      return React.createElement("button", { onClick: write }, "write " + period.raw + " " + (from.raw ? from.raw.toDateString() : "no date"));
    }
    getOutputs() { return this.outputs ?? {}; }
    destroy() { calls.push({ call: "destroy" }); }
  }
  ComponentFramework.registerControl("SellerDetails.DateFilter", Probe);
`;

interface ProbeCall {
  readonly call: "init" | "updateView" | "destroy";
  readonly period?: number | null;
}

describe("The model-driven host", () => {
  let environment: Environment;
  let chromium: LoopbackBrowser;
  let context: BrowserContext;
  let page: Page;

  duringTests((started, { browser }) => {
    environment = started;
    chromium = browser;
  });

  async function signIn(fullName: string, width = 1280): Promise<void> {
    context = await chromium.profile();
    await context.addCookies([{ name: "persona", value: encodeURIComponent(demoDomainName(fullName)), url: environment.url }]);
    page = await newPage(width);
  }
  async function newPage(width = 1280): Promise<Page> {
    const opened = await context.newPage();
    await opened.setViewportSize({ width, height: 900 });
    return opened;
  }
  beforeEach(() => signIn("Mara Lindqvist"));
  afterEach(() => chromium.leave(context));

  const open = (search = "") => page.goto(`${environment.url}/${search}`);
  const probeInsteadOf = (control: string) =>
    page.route(`**/_host/controls/${control}/bundle.js`, (route) => route.fulfill({ contentType: "text/javascript", body: PROBE }));
  const probeCalls = () => page.evaluate<ProbeCall[]>("window.calls");
  const ready = () => page.locator(FORM).first().waitFor();

  async function newestCall(): Promise<string> {
    const response = await fetch(
      `${environment.url}/api/data/v9.2/msdyn_sciconversations?$select=msdyn_name&$orderby=msdyn_conversationstarttime desc&$top=1`,
      {
        headers: { Authorization: `Bearer ${demoDomainName("Mara Lindqvist")}` },
      },
    );
    const { value } = (await response.json()) as { value: { msdyn_sciconversationid: string }[] };
    return value[0]?.msdyn_sciconversationid ?? "";
  }

  it("leads a manager from its root to the team, a form of the user's own row, with every control drawn", async () => {
    await open();
    await ready();
    expect(new URL(page.url()).searchParams.get("etn")).toBe("slr_sellerview");
    await page.locator('[data-control="slr_SellerDetails.TeamOverview"]:not(:empty)').waitFor();
    expect(await page.locator(".control:empty").count()).toBe(0);
    expect(await page.getByText("Error loading control").count()).toBe(0);
    expect(await page.locator("#persona").evaluate((select) => (select as unknown as { value: string }).value)).toBe(
      demoDomainName("Mara Lindqvist"),
    );
  });

  it("starts anew as whoever is chosen in the bar", async () => {
    await open();
    await ready();
    await page.locator("#persona").selectOption(demoDomainName("Mei Koh"));
    await page.getByRole("heading", { name: "Mei Koh", level: 1 }).waitFor();
  });

  it("reaches this machine only, icons and fonts included", async () => {
    await open();
    await ready();
    await page.waitForLoadState("networkidle");
    expect(chromium.refused).toEqual([]);
  });

  it("gives a control null first and the record's values after", async () => {
    await probeInsteadOf(DATE_FILTER);
    await open();
    await page.getByText("write 8634").waitFor();
    const periods = (await probeCalls()).map(({ call, period }) => [call, period]);
    expect(periods.slice(0, 2)).toEqual([
      ["init", null],
      ["updateView", null],
    ]);
    expect(periods.at(-1)).toEqual(["updateView", expect.any(Number)]);
  });

  it("writes outputs to the form's columns, and the form's script saves them", async () => {
    await probeInsteadOf(DATE_FILTER);
    await open();
    await page.getByText("write 8634").click();
    await page.getByText("write 863420000 Sun Mar 01 2026").waitFor();
    await page.getByText("Saved", { exact: true }).waitFor();
    const saved = environment.dataverse.requestLog.filter(({ method, path }) => method === "PATCH" && path.startsWith("slr_sellerviews"));
    expect(saved.length).toBeGreaterThan(0);
    await page.reload();
    await page.getByText("write 863420000 Sun Mar 01 2026").waitFor();
  });

  it("destroys controls when the page changes, and opens foreign forms where no form is named", async () => {
    await probeInsteadOf(DATE_FILTER);
    await open();
    await page.getByText("write 8634").waitFor();
    const callId = await newestCall();
    await page.evaluate(`Xrm.Navigation.openForm({ entityName: "msdyn_sciconversation", entityId: "${callId}" })`);
    await page.getByText("SCI Conversation full page form").waitFor();
    expect((await probeCalls()).at(-1)).toEqual({ call: "destroy" });
    await page.goBack();
    await page.getByText("write 8634").waitFor();
  });

  it("opens the named form for whoever has one of its roles", async () => {
    await open(`main.aspx?pagetype=entityrecord&etn=msdyn_sciconversation&id=${await newestCall()}&formid=${CALL_SUMMARY_FORM}`);
    await page.locator('[data-control="slr_SellerDetails.CallSummary"]').waitFor();
  });

  it("refuses a form that is restricted to other roles, naming it", async () => {
    await chromium.leave(context);
    await signIn("Noor Haddad");
    await open(`main.aspx?pagetype=entityrecord&etn=msdyn_sciconversation&id=${await newestCall()}&formid=${CALL_SUMMARY_FORM}`);
    await page.getByText('Noor Haddad may not use the form "Call summary"').waitFor();
  });

  it("refuses query string parameters that a form does not declare", async () => {
    const call = `main.aspx?pagetype=entityrecord&etn=msdyn_sciconversation&id=${await newestCall()}&formid=${CALL_SUMMARY_FORM}`;
    await open(`${call}&slr_unknown=1`);
    await page.getByText('does not declare the query string parameter "slr_unknown"').waitFor();
    await open(`${call}&extraqs=${encodeURIComponent("slr_offsetms=1000")}`);
    await page.locator('[data-control="slr_SellerDetails.CallSummary"]').waitFor();
  });

  it("opens the address of a moment in a call, which the form's script announces once to whoever listens", async () => {
    const call = await newestCall();
    await page.addInitScript(`
      const listen = (atMs) => (window.told = [...(window.told ?? []), atMs]);
      window[Symbol.for("slr.moment/2")] = { awaiting: new Map(), listeners: new Map([["${call}", new Set([listen])]]) };
    `);
    await page.goto(callLink(environment.url, call, 61_500));
    await page.waitForFunction("window.told");
    expect(await page.evaluate("window.told")).toEqual([61_500]);
    await page.goto(callLink(environment.url, call));
    await page.locator('[data-control="slr_SellerDetails.CallSummary"]').waitFor();
    await page.getByText("Saved", { exact: true }).waitFor();
    expect(await page.evaluate("window.told ?? []")).toEqual([]);
  });

  it("shows the platform's box where a control throws; the others stay", async () => {
    await probeInsteadOf(DATE_FILTER);
    await page.addInitScript("window.mustThrow = true");
    await open();
    await page.getByRole("alert").getByText("Error loading control").waitFor();
    await page.locator('[data-control="slr_SellerDetails.TeamOverview"]:not(:empty)').waitFor();
  });

  it("runs React 17 as model-driven apps do, and 16 on demand", async () => {
    await open();
    expect(await page.evaluate("[React.version, Reactv16.version, ReactDOMv16.version]")).toEqual(["17.0.2", "17.0.2", "17.0.2"]);
    page = await newPage();
    await open("?react=16");
    expect(await page.evaluate("[React.version, Reactv16.version, ReactDOMv16.version]")).toEqual(["16.14.0", "16.14.0", "16.14.0"]);
    await ready();
  });

  it("names what it does not play", async () => {
    await open();
    await ready();
    await expect(page.evaluate("Xrm.Panel")).rejects.toThrow("The local host does not play Xrm.Panel.");
  });

  it("speaks the chosen language and wears the chosen theme, and remembers both", async () => {
    await open("?lang=2052&theme=dark");
    await page.getByRole("link", { name: "销售人员详细信息" }).waitFor();
    await open();
    await page.getByRole("link", { name: "销售人员详细信息" }).waitFor();
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  it("passes tokens of an organisation's own theme, and none without a theme", async () => {
    const body = `ComponentFramework.registerControl("SellerDetails.DateFilter", class {
      init(context) { window.look = context.fluentDesignLanguage ?? null; window.appId = context.page.appId; }
      updateView() { return React.createElement("b", null, "probed"); }
      getOutputs() { return {}; }
      destroy() {}
    });`;
    const probed = async (query: string) => {
      page = await newPage();
      await page.route(`**/_host/controls/${DATE_FILTER}/bundle.js`, (route) => route.fulfill({ contentType: "text/javascript", body }));
      await open(query);
      await page.getByText("probed").waitFor();
    };
    await probed("?theme=custom");
    expect(await page.evaluate("[look.isDarkTheme, look.tokenTheme.colorBrandBackground]")).toEqual([false, "#6b2fa0"]);
    expect(await page.evaluate("appId")).toMatch(/^[0-9a-f-]{36}$/);
    await probed("?theme=light");
    expect(await page.evaluate("look")).toBeNull();
  });

  it("opens the page of a copied link, whose address names the app by its id", async () => {
    await open();
    await ready();
    const appId = await page.evaluate<string>("Xrm.Utility.getGlobalContext().getCurrentAppProperties().then(({ appId }) => appId)");
    const choice = encodeURIComponent(`seller=${demoUserId("Jonas Weber")}&period=lastQuarter&compare=team`);
    // Another tab: in this one the start page would take the visit for a way back.
    page = await newPage();
    await open(`main.aspx?appid=${appId}&pagetype=webresource&webresourceName=slr_/landing.html&data=${choice}`);
    await ready();
    const row = await page.evaluate<Record<string, unknown>>(
      `Xrm.WebApi.retrieveMultipleRecords(
        "slr_sellerview",
        "?$select=slr_period,slr_compare,_slr_sellerid_value,slr_visitedon&$filter=_ownerid_value eq ${demoUserId("Mara Lindqvist")}",
      ).then(({ entities }) => entities[0])`,
    );
    expect(row).toMatchObject({
      slr_period: 863420006,
      slr_compare: 863420001,
      _slr_sellerid_value: demoUserId("Jonas Weber"),
      slr_visitedon: expect.any(String) as string,
    });
  });

  it("shows in a bar across the app what the start page tells beside the page that it opens", async () => {
    await page.clock.setFixedTime(new Date("2027-03-01T12:00:00Z"));
    await open();
    await ready();
    await page.getByRole("status").getByText("The newest analysed call is of June").waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    expect(await page.locator(".notification").count()).toBe(0);
  });

  it("lists targets for whoever may write them, and opens each", async () => {
    await open();
    await ready();
    expect(await page.getByRole("link", { name: "Targets" }).count()).toBe(0);
    await chromium.leave(context);
    await signIn("admin");
    await open();
    await page.getByRole("link", { name: "Targets" }).waitFor();
    await page.evaluate(
      'Xrm.WebApi.createRecord("slr_target", { slr_name: "Talk share here", slr_kpi: 863420000, slr_low: 40, slr_high: 55.5, slr_source: "our own calls" })',
    );
    await page.getByRole("link", { name: "Targets" }).click();
    await page.getByRole("row", { name: /Talk share here.*55\.5.*our own calls/ }).waitFor();
    await page.getByRole("button", { name: "Talk share here" }).click();
    await page.waitForFunction('document.querySelector(\'[data-column="slr_source"]\')?.value === "our own calls"');
  });

  it("opens an email that was drafted, and forgets one that was deleted", async () => {
    await open();
    await ready();
    const party = (user: string, mask: number) =>
      `{ participationtypemask: ${mask}, "partyid_systemuser@odata.bind": "/systemusers(${demoUserId(user)})" }`;
    const id = await page.evaluate<string>(
      `Xrm.WebApi.createRecord("email", { subject: "Your calls", email_activity_parties: [${party("Mara Lindqvist", 1)}, ${party("Jonas Weber", 2)}] }).then(({ id }) => id)`,
    );
    await page.evaluate(`Xrm.Navigation.openForm({ entityName: "email", entityId: "${id}" })`);
    await page.locator('[data-column="torecipients"]').getByText(demoDomainName("Jonas Weber")).waitFor();
    await page.evaluate(`Xrm.WebApi.deleteRecord("email", "${id}")`);
    await expect(page.evaluate(`Xrm.WebApi.retrieveRecord("email", "${id}")`)).rejects.toThrow();
  });

  it.each([
    ["task", {}],
    ["phonecall", {}],
    ["appointment", { scheduledstart: "2026-07-01T08:00:00Z", scheduledend: "2026-07-01T09:00:00Z" }],
  ])("opens a %s that a control made", async (table, columns) => {
    await open();
    await ready();
    const id = await page.evaluate<string>(
      `Xrm.WebApi.createRecord("${table}", ${JSON.stringify({ subject: "Send the quote", description: "As agreed", ...columns })}).then(({ id }) => id)`,
    );
    await page.evaluate(`Xrm.Navigation.openForm({ entityName: "${table}", entityId: "${id}" })`);
    await page.locator('[data-column="description"]').getByText("As agreed").waitFor();
  });

  it("leaves the clipboard and downloads to the browser", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await open();
    await ready();
    expect(await page.evaluate('navigator.clipboard.writeText("copied").then(() => navigator.clipboard.readText())')).toBe("copied");
    const downloading = page.waitForEvent("download");
    await page.evaluate(
      'Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob(["a"])), download: "calls.csv" }).click()',
    );
    expect((await downloading).suggestedFilename()).toBe("calls.csv");
  });

  it("hides the site map on a phone and puts all cells in one column", async () => {
    await chromium.leave(context);
    await signIn("Mara Lindqvist", 360);
    await open();
    await ready();
    expect(await page.locator(".site-map").isVisible()).toBe(false);
    const lefts = await page
      .locator(".cell")
      .evaluateAll((cells) =>
        cells.map((cell) => Math.round((cell as unknown as { getBoundingClientRect(): { left: number } }).getBoundingClientRect().left)),
      );
    expect(new Set(lefts).size).toBe(1);
  });
});
