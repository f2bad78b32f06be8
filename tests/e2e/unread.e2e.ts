import { deterministicId } from "../../shared/dataverse/deterministicId";
import { TABLES } from "../../shared/dataverse/tables";
import { demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { callPage, callsOf } from "./CallPage";
import { leavePage, WebApi } from "./dataverse";
import { duringTests, type OpenOptions, type Visit, type Visitors } from "./SellerDetailsPage";

const [SELLER, MANAGER] = ["Mei Koh", "Mara Lindqvist"];
const WRITTEN_AT = "2026-06-29T08:00:00Z";

describe("What the viewer has not read", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  const [callId = ""] = callsOf(SELLER);
  let transcriptId: string;

  duringTests(async (...started) => {
    [environment, visitors] = started;
    await leavePage(environment, { viewer: SELLER, seller: SELLER });
    const [row] = await new WebApi(environment, SELLER).read(
      `msdyn_sciconversations?$select=_msdyn_transcript_value&$filter=msdyn_sciconversationid eq ${callId}`,
    );
    transcriptId = String(row?.["_msdyn_transcript_value"]);
  });
  afterEach(async () => {
    await visit.close();
  });

  /** The manager's comments on the newest call, a line each; by default before the seller was ever here. */
  const write = (texts: readonly string[], changedAt = WRITTEN_AT) => {
    const ids = texts.map((text) => deterministicId(callId, text));
    environment.dataverse.insertSeed(
      TABLES.comment,
      texts.map((text, index) => ({
        msdyn_conversationcommentid: ids[index],
        msdyn_name: text,
        msdyn_content: text,
        msdyn_offsetinms: index * 10_000,
        msdyn_durationinms: 2_000,
        msdyn_transcript: transcriptId,
        createdon: WRITTEN_AT,
        modifiedon: changedAt,
        createdby: demoUserId(MANAGER),
        modifiedby: demoUserId(MANAGER),
        ownerid: demoUserId(SELLER),
      })),
    );
    return ids;
  };
  const marks = async (): Promise<Record<string, number>> => {
    const [row] = await new WebApi(environment, SELLER).read(
      `slr_sellerviews?$select=slr_readmarks&$filter=_ownerid_value eq ${demoUserId(SELLER)}&$orderby=createdon asc&$top=1`,
    );
    return JSON.parse((row?.["slr_readmarks"] as string | null) ?? "{}") as Record<string, number>;
  };
  const open = async (options: Partial<OpenOptions> = {}) => {
    visit = await visitors.openCall({ as: SELLER, ...options }, callId);
    return { ...callPage(visit), page: visit.page };
  };
  const until = async (isSo: () => Promise<boolean>) => {
    for (let tries = 0; !(await isSo()); tries++) {
      if (tries > 100) throw new Error("It did not come to be.");
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  it("is told on the page, in the list and on the call, though it was written before the first visit, and no longer once it was read", async () => {
    const [first, second] = write(["Ask first.", "Then wait."]);
    visit = await visitors.openSellerDetails({ as: SELLER });
    const { page } = visit;
    await page.getByRole("button", { name: "2 new comments" }).waitFor();
    await page.getByText("2, 2 new").first().waitFor();
    await page.locator(`.sd-calls-open, .sd-calls a[href*="${callId}"]`).first().click();
    await page.getByText("Then wait.").waitFor();
    await until(async () => Object.keys(await marks()).length === 2);
    expect(Object.keys(await marks()).sort()).toEqual([first, second].sort());
    await expect(page.locator(".sd-comment-new").count()).resolves.toBe(0);
    await expect(page.getByRole("tab", { name: /^Comments/ }).innerText()).resolves.not.toContain("2 new");
    await page.goBack();
    await page.locator(".sd-insights-news").waitFor();
    await visit.settled();
    await expect(page.getByText(/new comment/).count()).resolves.toBe(0);
    await expect(page.getByText("2, 2 new").count()).resolves.toBe(0);
  });

  it("stays new below the edge of the window until it is scrolled to", async () => {
    const texts = Array.from({ length: 30 }, (_, index) => `Comment number ${index}.`);
    write(texts);
    const { page } = await open({ height: 700 });
    await until(async () => Object.keys(await marks()).length > 0);
    const seen = Object.keys(await marks()).length;
    expect(seen).toBeLessThan(30);
    const last = page.locator(".sd-comment").filter({ hasText: "Comment number 29." });
    await expect(last.getByText("New", { exact: true }).count()).resolves.toBe(1);
    await last.scrollIntoViewIfNeeded();
    await last.getByText("New", { exact: true }).waitFor({ state: "detached" });
    await until(async () => deterministicId(callId, "Comment number 29.") in (await marks()));
  });

  it("is added to what another tab has read meanwhile", async () => {
    const [id = ""] = write(["Ask first."]);
    await open();
    const elsewhere = { "7c000000-0000-4000-8000-000000000001": Math.floor(Date.parse(WRITTEN_AT) / 1_000) };
    await leavePage(environment, { viewer: SELLER, seller: SELLER, readMarks: JSON.stringify(elsewhere) });
    await until(async () => id in (await marks()));
    expect(await marks()).toMatchObject(elsewhere);
  });

  it("is shown as unread again, without an error, where the viewer's row cannot be written", async () => {
    environment.dataverse.faults.add({ match: /^PATCH .*slr_sellerviews/, status: 403, times: Infinity });
    write(["Ask first."]);
    const { page } = await open();
    await page.locator(".sd-comment-new").waitFor({ state: "detached" });
    await page.waitForTimeout(2_000);
    expect(await marks()).toEqual({});
    await expect(page.getByRole("alert").count()).resolves.toBe(0);
    await visit.close();
    const again = await open();
    await again.page
      .getByRole("tab", { name: /^Comments/ })
      .and(again.page.locator("[aria-selected=true]"))
      .waitFor();
  });

  it("is new again where its author has changed it since", async () => {
    const [id = ""] = write(["Ask first."], "2026-06-29T09:00:00Z");
    const read = { [id]: Math.floor(Date.parse(WRITTEN_AT) / 1_000) };
    await leavePage(environment, { viewer: SELLER, seller: SELLER, readMarks: JSON.stringify(read) });
    visit = await visitors.openSellerDetails({ as: SELLER });
    await visit.page.getByRole("button", { name: "1 new comment" }).waitFor();
  });
});
