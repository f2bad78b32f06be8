import { demoDomainName, demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { leavePage, seedCall } from "./dataverse";
import { nonsense, sidewaysOverflow, unreadableTexts } from "./layout";
import { duringTests, type Visitors, type Visit } from "./SellerDetailsPage";

const SCRIPT = `<img src=x onerror="alert('run')"><script>alert("run")</script>`;
const LONG = "keyword".repeat(571).slice(0, 4_000);
/** Turns the order of everything that follows around, where a text is not isolated. */
const TURNED = "Call \u202e with a control character";

/** Rows that no recorder should write, and some that one does. */
describe("Bad rows in the browser", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let dialogs: string[];

  duringTests((...started) => {
    [environment, visitors] = started;
    const peter = { seller: "Peter Novak" };
    const day = (dayOfJune: number) => `2026-06-${String(dayOfJune).padStart(2, "0")}T10:00:00Z`;
    seedCall(environment, {
      ...peter,
      key: "markup",
      title: `Markup ${SCRIPT}`,
      startedAt: day(2),
      words: [SCRIPT, "price"],
      tags: [SCRIPT],
      questions: [`Is this ${SCRIPT} shown?`],
    });
    seedCall(environment, {
      ...peter,
      key: "long keyword",
      startedAt: day(3),
      words: [LONG],
      tags: [LONG.slice(0, 100)],
      questions: [LONG],
    });
    seedCall(environment, { ...peter, key: "long title", title: LONG.slice(0, 100), startedAt: day(4), words: [LONG] });
    seedCall(environment, { ...peter, key: "turned title", title: TURNED, startedAt: day(5) });
    seedCall(environment, {
      ...peter,
      key: "unmeasured",
      startedAt: day(6),
      insights: { msdyn_conversationdurationinms: -1, msdyn_switchcount: -1, msdyn_customerlongestmonologueinms: -1 },
    });
    seedCall(environment, {
      ...peter,
      key: "negative measures",
      startedAt: day(7),
      part: {
        msdyn_talktolistenratio: -1,
        msdyn_talkingspeedwordspermin: -1,
        msdyn_avgpausebeforespeakinginms: -1,
        msdyn_longestmonologueinms: -1,
      },
    });
    seedCall(environment, { ...peter, key: "ratio above 1", startedAt: day(8), part: { msdyn_talktolistenratio: 1.7 } });
    seedCall(environment, { ...peter, key: "ratio above 100", startedAt: day(9), part: { msdyn_talktolistenratio: 170 } });
    seedCall(environment, {
      ...peter,
      key: "scores above 1",
      startedAt: day(10),
      scores: [{ msdyn_customerpositivesentiment: 0.9, msdyn_customernegativesentiment: 0.6 }],
    });
    seedCall(environment, {
      ...peter,
      key: "scored twice",
      startedAt: day(11),
      scores: [
        { msdyn_customerpositivesentiment: 1, msdyn_customernegativesentiment: 0, overriddencreatedon: "2026-06-11T11:00:00Z" },
        { msdyn_customerpositivesentiment: 0, msdyn_customernegativesentiment: 1, overriddencreatedon: "2026-06-11T12:00:00Z" },
      ],
    });
    seedCall(environment, { ...peter, key: "not scored", startedAt: day(12), scores: [] });
    seedCall(environment, { ...peter, key: "two agents", colleague: "Jonas Weber", startedAt: day(15) });
    seedCall(environment, {
      ...peter,
      key: "of 0 seconds",
      startedAt: day(16),
      insights: { msdyn_conversationdurationinms: 0, msdyn_switchcount: 0 },
    });
    seedCall(environment, { ...peter, key: "still to come", startedAt: "2026-06-30T20:00:00Z" });
    seedCall(environment, { ...peter, key: "without insights", startedAt: day(17), insights: null });
    seedCall(environment, { ...peter, key: "untitled", title: " ", startedAt: day(18) });
    // The seller has left, under a name that nobody should have.
    environment.dataverse.insertSeed("systemuser", [
      {
        systemuserid: demoUserId("Peter Novak"),
        fullname: `Peter ${SCRIPT}`,
        jobtitle: "<b>Chief</b>",
        domainname: demoDomainName("Peter Novak"),
        internalemailaddress: demoDomainName("Peter Novak"),
        parentsystemuserid: demoUserId("Mara Lindqvist"),
        isdisabled: true,
      },
    ]);
  });
  beforeEach(async () => {
    dialogs = [];
    await leavePage(environment, { viewer: "Mara Lindqvist", seller: "Peter Novak" });
  });
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(dialogs).toEqual([]);
    expect(errors).toEqual([]);
  });
  // After the browser has ended: nothing was asked of any other address.
  afterAll(() => expect(visitors.browser.refused).toEqual([]));

  async function open(width?: number): Promise<Visit> {
    visit = await visitors.openSellerDetails({ as: "Mara Lindqvist", ...(width && { width }) });
    visit.page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    return visit;
  }

  async function expectSound(): Promise<void> {
    const { page } = visit;
    await expect(nonsense(page)).resolves.toEqual([]);
    await expect(unreadableTexts(page)).resolves.toEqual([]);
    await expect(sidewaysOverflow(page)).resolves.toEqual([]);
    expect(await page.locator(".sd-control img, .sd-control script, .sd-control b").count()).toBe(0);
  }

  it("leave the page standing, with the right figures and every text shown as it is", async () => {
    const { part, page } = await open();
    await expect(part("Seller").innerText()).resolves.toContain(`Peter ${SCRIPT} (inactive)`);
    await expect(part("Seller").innerText()).resolves.toContain("<b>Chief</b>");
    // Nobody writes to somebody who has left.
    expect(
      await part("Seller")
        .getByRole("button", { name: /e-mail/ })
        .count(),
    ).toBe(0);
    const calls = await part("Calls").innerText();
    expect(calls).toContain(`Markup ${SCRIPT}`);
    expect(calls).not.toContain("still to come");
    expect(calls).toContain("not counted: length unknown");
    expect(calls).toMatch(/of 0 seconds\s+not counted: under a minute/);
    expect(calls).toContain("Untitled call");
    expect(calls).not.toContain("without insights");
    // Peter's own call and the seeded ones but those that are still to come, of 0 seconds, unmeasured, or without insights.
    await expect(part("Talk to listen").innerText()).resolves.toMatch(/51 : 49[^]*10 of 13 calls/);
    await expect(part("Customer sentiment").innerText()).resolves.toContain("12 of 13 calls");
    await expectSound();
    await page.setViewportSize({ width: 1280, height: 2600 });
    await expectSound();
  });

  it("leave every view, popup and the summary standing", async () => {
    const { part, page, openTeam } = await open();
    for (const name of ["Talk to listen", "Customer sentiment", "Conversation style", "Customers talk about"]) {
      await part(name).getByRole("button", { name: "Table", exact: true }).click();
    }
    await expectSound();
    await part("Customer sentiment").getByRole("button", { name: "By call" }).click();
    await part("Customer sentiment")
      .getByRole("button", { name: /scored twice: Positive 0%, Neutral 0%, Negative 100%/ })
      .waitFor();
    await part("Customer sentiment")
      .getByRole("button", { name: /scores above 1: Positive 60%, Neutral 0%, Negative 40%/ })
      .waitFor();
    const words = part("Customers talk about");
    await words.getByRole("button", { name: "Table", exact: true }).click();
    for (const [name, said] of [
      [/<img/, "<img"],
      [/^keywordkeyword/, "keywordkeyword"],
    ] as const) {
      await words.getByRole("button", { name }).click();
      const toList = page.getByRole("button", { name: /^Show (it|all \d+) in the list of calls$/ });
      await toList.waitFor();
      await expectSound();
      await toList.click();
      await expect(part("Calls").locator(".sd-chip").innerText()).resolves.toContain(said);
      await expectSound();
    }
    await part("Calls").locator(".sd-chip").click();
    await words.getByRole("button", { name: "Questions" }).click();
    await words.getByText(`Is this ${SCRIPT} shown?`).waitFor();
    await words.getByRole("button", { name: "Show all of it" }).click();
    await expectSound();
    await part("Calls")
      .getByRole("button", { name: /^Filter/ })
      .click();
    // As a competitor and as a keyword.
    await page.locator(".sd-popup").getByText(SCRIPT).nth(1).waitFor();
    await expectSound();
    await page.keyboard.press("Escape");
    const team = await openTeam();
    const row = team.getByRole("row").filter({ hasText: "Peter" });
    await expect(row.innerText()).resolves.toContain(`Peter ${SCRIPT} (inactive)`);
    // A mean over a ratio of 170 would be no share.
    await expect(row.innerText()).resolves.not.toContain("%");
    await expectSound();
    await page.keyboard.press("Escape");
    await part("Calls")
      .getByRole("link", { name: /Open Markup/ })
      .click();
    await page.locator(".sd-summary").getByText(`Markup ${SCRIPT}`).first().waitFor();
    await visit.settled();
    await expectSound();
  });

  it("fit a telephone", async () => {
    await open(360);
    await expectSound();
  });

  it("leave both sellers of one call with it, each with the own part", async () => {
    const { part, chooseSeller } = await open();
    await expect(part("Calls").innerText()).resolves.toContain("two agents");
    await chooseSeller("Jonas Weber");
    await expect(part("Calls").innerText()).resolves.toContain("two agents");
    await expectSound();
  });
});
