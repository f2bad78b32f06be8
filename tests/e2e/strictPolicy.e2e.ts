import type { Page } from "playwright-core";
import { callPage, recordedCallsOf } from "./CallPage";
import { duringTests, type Visit, type Visitors } from "./SellerDetailsPage";

const RECORDING = /msdyn_recording\/\$value/;

/** What the policy has refused, as the browser told the page. */
const refusals = (page: Page) => page.evaluate<string[]>("window.refusals");

describe("Under a strict content security policy", () => {
  let visitors: Visitors;
  let visit: Visit;

  duringTests((_environment, started) => (visitors = started), "saleshub", "strict");
  afterEach(async () => {
    await visit.close();
  });

  /** @param mayStream whether the browser may read the file itself */
  const openCall = async (mayStream: boolean) => {
    visit = await visitors.openCall({ as: "Mara Lindqvist" }, recordedCallsOf("Mei Koh")[0] ?? "");
    const { page } = visit;
    await page.route(RECORDING, (route) => (route.request().resourceType() === "media" && !mayStream ? route.abort() : route.fallback()));
    await page.evaluate(`
      window.refusals = [];
      document.addEventListener("securitypolicyviolation", (event) => refusals.push(event.effectiveDirective + " " + event.blockedURI));
    `);
    return { ...callPage(visit), page };
  };

  it("draws the page of a seller whole, with nothing refused", async () => {
    visit = await visitors.open({ as: "Mara Lindqvist" });
    await visit.settled();
    expect(visit.errors).toEqual([]);
  });

  it("plays a recording from its own address, and goes to moments of it", async () => {
    const { player, time, page } = await openCall(true);
    await player.getByRole("button", { name: "Play", exact: true }).click();
    await page.waitForFunction(() => document.querySelector(".sd-player [aria-label=Pause]") !== null);
    expect(await refusals(page)).toEqual(["media-src blob"]);
    await player.getByRole("button", { name: "Pause" }).click();
    const before = await time();
    await player.getByRole("button", { name: "+30 seconds" }).click();
    expect(await time()).not.toBe(before);
  });

  it("offers the download and says why where the browser cannot read that address either", async () => {
    const { player } = await openCall(false);
    await player.getByRole("button", { name: "Play", exact: true }).click();
    await player.getByText("The content security policy here does not let the recording be played.").waitFor();
    const link = player.getByRole("link", { name: "Download instead" });
    expect(await link.getAttribute("href")).toMatch(RECORDING);
  });
});
