import type { Environment } from "../local/start/environment";
import { leavePage, WebApi } from "./dataverse";
import { duringTests, isPageRequest, startPageIn, type Visitors, type Visit } from "./SellerDetailsPage";

/** Every reason why there is nothing to see, told apart for the user and for the admin. */
describe("Nothing to see, in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit | undefined;
  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    await visit?.close();
    visit = undefined;
  });

  const landing = () => visit!.page.frameLocator("iframe");
  const problem = () => landing().getByRole("alert").filter({ hasText: /./ }).innerText();

  /** One part of a page says why there is nothing; the others are their titles. */
  const expectSilentParts = async ({ part, settled }: Visit) => {
    await settled();
    for (const title of ["Talk to listen", "Customer sentiment", "Conversation style", "Customers talk about", "Calls"])
      expect((await part(title).innerText()).trim()).toBe(title);
  };

  describe("on the start page", () => {
    it("says that the account lacks the role, and to the admin which", async () => {
      visit = await visitors.open({ as: "Noor Haddad" }, startPageIn("msdynce_saleshub"));
      await expect(problem()).resolves.toContain("Your account lacks the role Seller Details User. Ask your admin.");
      await expect(landing().locator("#admin").innerText()).resolves.toMatch(
        /^For admins: Give this account Seller Details User or Seller Details Manager/,
      );
    });

    it.each([
      [404, "Conversation intelligence is not installed here.", "For admins: The table msdyn_sciconversation is missing."],
      [429, "Could not open Seller details (too many requests).", ""],
      [500, "Could not open Seller details (the server answered 500).", ""],
    ])("says what a server's answer %i means", async (status, sentence, forAdmins) => {
      environment.dataverse.faults.add({ match: /msdyn_sciconversations/, times: 1, status });
      visit = await visitors.open({ as: "Mei Koh" });
      await expect(problem()).resolves.toContain(sentence);
      await expect(landing().locator("#admin").innerText()).resolves.toContain(forAdmins);
      if (forAdmins !== "") return;
      await landing().getByRole("button", { name: "Retry" }).click();
      await visit.page.locator(".sd-control").first().waitFor();
    });

    it("tells a seller without any call of both possible reasons, and opens anyway", async () => {
      visit = await visitors.open({ as: "Yusuf Demir" });
      await expect(problem()).resolves.toContain(
        "No analysed call can be found: either you have none yet, or conversation intelligence is off here.",
      );
      await landing().getByRole("button", { name: "Open anyway" }).click();
      await visit.part("What stands out").locator(".sd-insights-quiet").getByText("You have no analysed calls yet.").waitFor();
      await expectSilentParts(visit);
      expect(visit.errors).toEqual([]);
    });
  });

  describe("on the page", () => {
    it("tells a manager who has no call yet and how few calls are too few", async () => {
      await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Yusuf Demir" });
      visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
      expect(visit.dataRequests.filter(isPageRequest)).toHaveLength(6);
      await expect(visit.part("What stands out").innerText()).resolves.toContain("Yusuf Demir has no analysed calls yet.");
      await expectSilentParts(visit);
      await visit.chooseSeller("Peter Novak");
      await expect(visit.part("What stands out").innerText()).resolves.toContain("1 call. Trends appear from 8.");
      await expect(visit.part("Talk to listen").innerText()).resolves.toContain("few calls");
      // The only call lies after a past month, not before it.
      await visit.page.locator(".sd-date-period").click();
      await visit.page.getByRole("menuitemradio", { name: "Last month", exact: true }).click();
      await visit.page.locator(".sd-insights-quiet").getByText("No calls from May 1 to May 31. The latest was on Jun 25.").waitFor();
      expect(visit.errors).toEqual([]);
    });

    it("says when the latest call was where the period is empty, and shows its month", async () => {
      // A goal asks for its calls, which are older.
      const admin = new WebApi(environment, "admin");
      for (const { slr_goalid } of await admin.read("slr_goals?$select=slr_goalid")) await admin.remove("slr_goals", String(slr_goalid));
      await leavePage(environment, { viewer: "Mei Koh", seller: "Mei Koh", period: "last24Hours" });
      visit = await visitors.openSellerDetails({ as: "Mei Koh" });
      // The newest call of the day before is known.
      expect(visit.dataRequests.filter(isPageRequest)).toHaveLength(5);
      const insights = visit.part("What stands out");
      await expect(insights.innerText()).resolves.toContain("No calls from Jun 29 to Jun 30. The latest was on Jun 29.");
      await expectSilentParts(visit);
      await insights.getByRole("button", { name: /^Show Jun/ }).click();
      await visit.page.locator(".sd-date-caption").getByText("Jun 1 – 30").waitFor();
      await visit.settled();
      await expect(visit.part("Talk to listen").innerText()).resolves.toContain("64 : 36");
      expect(visit.errors).toEqual([]);
    });

    it.each([
      [{ status: 403 }, "you may not see them"],
      [{ status: 404 }, "not found"],
      [{ status: 429, retryAfterSeconds: 1 }, "too many requests"],
      [{ status: 500 }, "no answer from the server"],
    ])("keeps the last good picture when the server answers %j, says so and tries again on request", async (fault, reason) => {
      await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
      visit = await visitors.openSellerDetails({ as: "Mara Lindqvist" });
      const { settled } = visit;
      environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 50, ...fault });
      await visit.part("Seller").getByRole("button", { name: "Refresh" }).click();
      const gauge = visit.part("Talk to listen");
      const alert = visit.page.locator(".sd-control").getByRole("alert");
      await alert.waitFor();
      // Once a page: a second one would be a violation of the locator.
      await expect(alert.innerText()).resolves.toMatch(new RegExp(`Could not load calls \\(${reason}\\)\\. Showing .+\\.`));
      expect(await gauge.locator(".sd-old").count()).toBe(1);
      await expect(gauge.innerText()).resolves.toContain("64 : 36");
      environment.dataverse.faults.clear();
      await alert.getByRole("button", { name: "Retry" }).click();
      await alert.waitFor({ state: "detached" });
      await settled();
      await expect(gauge.innerText()).resolves.toContain("64 : 36");
    });

    it("says so once when the first answer fails, and goes on without words and comments alone", async () => {
      await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Mei Koh" });
      const extras = { match: /msdyn_conversation(signals|comments)/, times: 50, status: 403 };
      environment.dataverse.faults.add(extras);
      environment.dataverse.faults.add({ match: /msdyn_conversationparticipantinsights/, times: 50, status: 403 });
      visit = await visitors.open({ as: "Mara Lindqvist" });
      const alert = visit.page.locator(".sd-control").getByRole("alert");
      await alert.waitFor();
      await expectSilentParts(visit);
      await expect(alert.innerText()).resolves.toContain("Could not load calls (you may not see them).");
      environment.dataverse.faults.clear();
      environment.dataverse.faults.add(extras);
      await alert.getByRole("button", { name: "Retry" }).click();
      await visit.part("Talk to listen").getByText("64 : 36").waitFor();
      await visit.settled();
      await expect(visit.part("Customers talk about").innerText()).resolves.toContain("Could not load the words.");
      await expect(visit.part("Calls").innerText()).resolves.toMatch(/Words could not be loaded\.[^]*Comments could not be loaded\./);
      environment.dataverse.faults.clear();
      await visit.part("Customers talk about").getByRole("button", { name: "Retry" }).click();
      await visit.part("Customers talk about").getByText("8 calls · 36%").waitFor();
    });
  });
});
