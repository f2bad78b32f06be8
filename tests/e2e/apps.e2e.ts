import type { FrameLocator, Locator } from "playwright-core";
import { SELLER_DETAILS_FORM_ID } from "../../shared/dataverse/formIds";
import { startEnvironment, type Environment } from "../local/start/environment";
import { WebApi } from "./dataverse";
import { duringTests, PARTS_OF_THE_PAGE, startPageIn, Visitors, type Visit } from "./SellerDetailsPage";

/** What stands around a page. */
const siteMap = ({ page }: Visit): Locator => page.getByRole("navigation", { name: "Site map" });
const entry = (visit: Visit, name: string): Locator => siteMap(visit).getByRole("link", { name, exact: true });
const landing = ({ page }: Visit): FrameLocator => page.frameLocator("iframe");
const appName = ({ page }: Visit): Promise<string> => page.locator(".app-name").innerText();

async function appsOffered({ page }: Visit): Promise<readonly string[]> {
  await page.locator(".app-name").click();
  const names = await page.getByRole("list", { name: "Apps" }).getByRole("link").allInnerTexts();
  await page.keyboard.press("Escape");
  return names;
}

async function openArea(visit: Visit, name: string): Promise<void> {
  await siteMap(visit).getByTitle("Change area").click();
  await siteMap(visit).getByRole("list", { name: "Areas" }).getByRole("button", { name, exact: true }).click();
}

async function pageIsThere(visit: Visit): Promise<void> {
  await visit.page.waitForFunction((parts) => document.querySelectorAll(".sd-control").length >= parts, PARTS_OF_THE_PAGE);
  await visit.settled();
}

/** What the app's first entry leads to: managers to their team, sellers to their own page. */
async function startIsThere(visit: Visit, as: string): Promise<void> {
  await visit.page.locator(as === "Mara Lindqvist" ? ".sd-overview" : ".sd-picker").waitFor();
  await visit.settled();
}

/** Whoever comes to the start page again sooner is taken to have been thrown forward by Back. */
const pauseAwhile = ({ page }: Visit): Promise<void> => page.clock.fastForward(3_000);

/** From the entry to the page, to a call, and the whole way back. */
async function walk(visit: Visit): Promise<void> {
  const { page, part, errors } = visit;
  await pauseAwhile(visit);
  await entry(visit, "Seller details").click();
  await pageIsThere(visit);
  await part("Calls").locator(".sd-calls-open").first().click();
  await page.locator(".sd-summary").waitFor();
  await page.goBack();
  await pageIsThere(visit);
  // However long one has been away.
  await pauseAwhile(visit);
  await page.goBack();
  await landing(visit).getByRole("button", { name: "Open Seller details" }).click();
  await pageIsThere(visit);
  expect(errors).toEqual([]);
}

describe("In Sales Hub", () => {
  let visitors: Visitors;
  let visit: Visit;
  duringTests((...started) => ([, visitors] = started));
  afterEach(() => visit.close());

  it.each(["Mara Lindqvist", "Jonas Weber"])(
    "%s finds the page beside the app's own areas, a call from there, and the way back",
    async (as) => {
      visit = await visitors.openSellerDetails({ as });
      await expect(appName(visit)).resolves.toBe("Sales Hub");
      await openArea(visit, "Sales");
      await visit.page.getByRole("heading", { name: "All Tasks" }).waitFor();
      await entry(visit, "Accounts").click();
      await visit.page.locator(".row-link").first().waitFor();
      await pauseAwhile(visit);
      await openArea(visit, "Seller details");
      await startIsThere(visit, as);
      await walk(visit);
    },
  );

  it("opens the list of calls, which are summaries for whoever may see them", async () => {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    await entry(visit, "Analysed calls").click();
    await visit.page.locator(".row-link").first().waitFor();
    expect(visit.errors).toEqual([]);
  });

  it("shows no area to an account without a role of ours, and says what is missing where a link leads there", async () => {
    visit = await visitors.open({ as: "Noor Haddad" });
    await siteMap(visit).waitFor();
    await expect(appName(visit)).resolves.toBe("Sales Hub");
    await expect(siteMap(visit).innerText()).resolves.not.toContain("Seller details");
    await expect(appsOffered(visit)).resolves.toEqual(["Sales Hub"]);
    await visit.close();
    visit = await visitors.open({ as: "Noor Haddad" }, startPageIn("msdynce_saleshub"));
    await landing(visit).getByText("Your account lacks the role Seller Details User.").waitFor();
    await visit.close();
    visit = await visitors.open({ as: "Noor Haddad" }, "/main.aspx?appname=slr_SellerDetails");
    await visit.page.getByText('may not open the app "Seller Details": it is restricted to other security roles').waitFor();
  });

  it("leads to the own app, which works as before", async () => {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    await expect(appsOffered(visit)).resolves.toEqual(["Sales Hub", "Seller Details"]);
    await visit.page.locator(".app-name").click();
    await pauseAwhile(visit);
    await visit.page.getByRole("link", { name: "Seller Details", exact: true }).click();
    await startIsThere(visit, "Mara Lindqvist");
    await expect(appName(visit)).resolves.toBe("Seller Details");
    await walk(visit);
  });

  it("finds no app that is not there", async () => {
    visit = await visitors.open({ as: "Mara Lindqvist" }, "/main.aspx?appname=msdynce_salespro");
    await visit.page.getByText('There is no app "msdynce_salespro".').waitFor();
  });
});

describe("With Sales Professional beside it", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  duringTests((...started) => ([environment, visitors] = started), "both");
  afterEach(() => visit.close());

  it.each([
    ["Mara Lindqvist", "Sales Hub"],
    ["Mei Koh", "Sales Professional"],
  ])("%s finds the page in %s, a call from there, and the way back", async (as, app) => {
    visit = await visitors.openSellerDetails({ as });
    await expect(appName(visit)).resolves.toBe(app);
    await expect(appsOffered(visit)).resolves.toEqual(["Sales Hub", "Sales Professional", "Seller Details"]);
    await entry(visit, "Seller details").waitFor();
    await openArea(visit, "Sales");
    await entry(visit, "Accounts").click();
    await visit.page.locator(".row-link").first().waitFor();
    await pauseAwhile(visit);
    await openArea(visit, "Seller details");
    await startIsThere(visit, as);
    await walk(visit);
  });

  it("has no area in an app without the addition, and refuses the form there in words", async () => {
    const admin = new WebApi(environment, "admin");
    await admin.act("UninstallSolutionAsync", { SolutionUniqueName: "SellerDetailsMsdynceSalespro" });
    while (environment.dataverse.solutions.some(({ uniqueName }) => uniqueName === "SellerDetailsMsdynceSalespro"))
      await new Promise((resolve) => setTimeout(resolve, 20));
    const inApp = "/main.aspx?appname=msdynce_salespro";
    visit = await visitors.open({ as: "Mei Koh" }, inApp);
    await siteMap(visit).waitFor();
    await expect(siteMap(visit).innerText()).resolves.not.toContain("Seller details");
    await visit.close();

    visit = await visitors.open({ as: "Mei Koh" }, startPageIn("msdynce_salespro"));
    await landing(visit).getByText("This app does not contain Seller details. Open the app Seller Details.").waitFor();
    await expect(landing(visit).locator("#admin").innerText()).resolves.toContain(
      "For admins: To have it in this app too, run seller-details deploy",
    );
    await visit.close();

    const [row] = await admin.read("slr_sellerviews?$select=slr_sellerviewid&$top=1");
    const form = `pagetype=entityrecord&etn=slr_sellerview&id=${String(row?.["slr_sellerviewid"])}&formid=${SELLER_DETAILS_FORM_ID}`;
    visit = await visitors.open({ as: "Mei Koh" }, `${inApp}&${form}`);
    await visit.page.getByRole("alert").getByText("The app Sales Professional does not hold the table Seller view.").waitFor();
    await visit.close();

    // Where the addition is, nothing has changed.
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
    await expect(appName(visit)).resolves.toBe("Sales Hub");
  });
});

describe("In Sales Professional alone", () => {
  let environment: Environment;
  let visitors: Visitors;
  beforeAll(async () => {
    environment = await startEnvironment({ environment: "salespro" });
    visitors = await Visitors.at(environment);
  });
  afterAll(async () => {
    await visitors.close();
    await environment.close();
  });

  it("is nothing of ours, because there are no tables of conversation intelligence", async () => {
    const visit = await visitors.open({ as: "Mei Koh" });
    await siteMap(visit).waitFor();
    await expect(appName(visit)).resolves.toBe("Sales Professional");
    await expect(appsOffered(visit)).resolves.toEqual(["Sales Professional"]);
    await expect(siteMap(visit).innerText()).resolves.not.toContain("Seller details");
    expect(environment.dataverse.solutions.map(({ uniqueName }) => uniqueName)).not.toContain("SellerDetails");
    await visit.close();
  });
});
