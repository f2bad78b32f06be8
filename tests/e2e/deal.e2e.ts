import { conversationIdOf } from "../../shared/dataverse/conversationIds";
import { callLink } from "../../shared/host/callLink";
import { demoDeals, generateDemoCalls, type DemoDeal } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { callsOf } from "./CallPage";
import { DEMO_DATE } from "./preparedData";
import { duringTests, type Visit, type Visitors } from "./SellerDetailsPage";

const DEALS = demoDeals(generateDemoCalls({ demoDate: DEMO_DATE }));
const ARABIC = 1025;

/** A deal in that state with a call of a seller, and the newest of its calls. */
function dealOf(seller: string, state: DemoDeal["state"]): readonly [DemoDeal, string] {
  for (const callId of callsOf(seller)) {
    const deal = DEALS.find((one) => one.state === state && one.callIds.some((id) => conversationIdOf(id) === callId));
    if (deal) return [deal, callId];
  }
  throw new Error(`${seller} has no ${state} deal.`);
}
const amountOf = ({ amount, currency }: DemoDeal, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(amount);

describe("The deal that a call is about", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    expect(visit.errors).toEqual([]);
    await visit.close();
  });
  const dealLine = (name: string) => visit.page.locator(".sd-call-related li").filter({ hasText: name });

  it("stands on the call with amount, stage and closing date, and opens in an app that has deals", async () => {
    const [deal, callId] = dealOf("Hanna Sato", "open");
    visit = await visitors.open({ as: "Hanna Sato" }, callLink("", callId).replace("slr_SellerDetails", "msdynce_saleshub"));
    await visit.page.locator(".sd-summary").waitFor();
    await visit.settled();
    const line = await dealLine(deal.name).innerText();
    expect(line.replace(/\s+/g, " ")).toMatch(
      new RegExp(`^${deal.name} · ${amountOf(deal, "en").replace("$", "\\$")} · ${deal.stage} · closes \\w+ \\d+(, 202\\d)?$`),
    );
    await visit.page.getByRole("button", { name: deal.name }).click();
    await visit.page.waitForURL(/etn=opportunity&/);
  });

  it("says of one that is decided whether it was won", async () => {
    const [deal, callId] = dealOf("Hanna Sato", "won");
    visit = await visitors.openCall({ as: "Hanna Sato" }, callId);
    expect(await dealLine(deal.name).innerText()).toMatch(/ · won \w+ \d+(, 202\d)?$/);
  });

  it("is asked with what was found in the call, in no request of its own", async () => {
    const [, callId] = dealOf("Hanna Sato", "open");
    visit = await visitors.openCall({ as: "Hanna Sato" }, callId);
    expect(visit.dataRequests.filter((request) => request.includes("opportunities"))).toEqual([]);
    // The other one asks for reviews of the call.
    expect(visit.dataRequests.filter((request) => request.startsWith("POST $batch"))).toHaveLength(2);
  });

  it("costs who may not read opportunities nothing else of the call", async () => {
    const [deal, callId] = dealOf("Hanna Sato", "open");
    environment.dataverse.faults.add({ match: /opportunities\?/, times: Infinity, status: 403, inBatch: true });
    visit = await visitors.openCall({ as: "Hanna Sato" }, callId);
    expect(await dealLine(deal.name).innerText()).toBe(deal.name);
    await visit.page.locator(".sd-line").first().waitFor();
    visit.errors.length = 0;
  });

  it.each([
    ["zh-CN", "Li Na", undefined, 1366],
    ["ar-SA", "Hanna Sato", ARABIC, 1280],
    ["en", "Hanna Sato", undefined, 360],
  ] as const)("is written in %s as one writes amounts, within the window", async (locale, seller, language, width) => {
    const [deal, callId] = dealOf(seller, "open");
    visit = await visitors.openCall({ as: seller, width, ...(language && { language }) }, callId);
    const plain = (text: string) => text.replace(/[\p{Cf}\s]/gu, "");
    const line = dealLine(deal.name);
    expect(plain(await line.innerText())).toContain(plain(amountOf(deal, locale)));
    const box = await line.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
  });
});
