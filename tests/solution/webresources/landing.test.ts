/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { SELLER_DETAILS_FORM_ID } from "../../../shared/dataverse/formIds";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/domain/time";
import { readTexts } from "../../../shared/strings/readTexts";
import { landingTexts } from "../../../solution/packager/landingTexts";
import english from "../../../shared/strings/en.json";
import chinese from "../../../shared/strings/zh-CN.json";

const { landing: ENGLISH } = english;

const PAGE = readFileSync(path.resolve(__dirname, "../../../solution/webresources/landing.html"), "utf8");
const USER = "7d1f0c2a-0000-4000-8000-000000000001";
const ROW_ID = "7d1f0c2a-0000-4000-8000-000000000002";

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

type Answer = { readonly status: number; readonly body?: unknown } | "no connection";

/** The start page in an app whose server gives these answers, in order. */
async function openPage(
  answers: (Answer | Promise<Answer>)[],
  { languageId = 1033, opens = true, inApp = true, isRTL = false, link = "" } = {},
) {
  document.documentElement.innerHTML = PAGE.replace(/<script.*<\/script>/, "");
  const sent: Sent[] = [];
  const opened: unknown[] = [];
  const told: string[] = [];
  history.replaceState(history.state, "", link === "" ? "/" : `/?data=${encodeURIComponent(link)}`);
  const userSettings = { userId: `{${USER.toUpperCase()}}`, userName: "Mei Koh", languageId, isRTL };
  const context = { getClientUrl: () => "https://org.example", userSettings };
  const xrm = {
    Utility: { getGlobalContext: () => context },
    App: {
      addGlobalNotification: ({ message }: { message: string }) => {
        told.push(message);
        return Promise.resolve("1");
      },
    },
    Navigation: {
      openForm: (options: unknown) => {
        opened.push(options);
        return opens ? Promise.resolve({}) : Promise.reject(new Error("not in this app"));
      },
    },
  };
  Object.assign(window, { Xrm: inApp ? xrm : undefined });
  window.fetch = (async (url: string, { method = "GET", headers, body }: RequestInit) => {
    sent.push({
      method,
      path: url.replace("https://org.example/api/data/v9.2/", ""),
      headers: headers as Record<string, string>,
      body: body ? JSON.parse(body as string) : undefined,
    });
    const answer = await answers.shift();
    if (!answer) throw new Error(`Nobody expected ${method} ${url}.`);
    if (answer === "no connection") throw new TypeError("Failed to fetch");
    return { ok: answer.status < 400, status: answer.status, json: () => Promise.resolve(answer.body ?? {}) };
  }) as unknown as typeof fetch;
  await jest.isolateModulesAsync(async () => void (await import("../../../solution/webresources/landing")));
  const settle = async () => {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  await settle();
  const text = (role: string) => document.querySelector(`[role=${role}]`)?.textContent;
  const button = document.querySelector("button") as HTMLButtonElement;
  return {
    sent,
    opened,
    told,
    admin: () => document.querySelector("#admin")?.textContent,
    status: () => text("status"),
    problem: () => text("alert"),
    button: () => (button.hidden ? undefined : button.textContent),
    press: async () => {
      button.click();
      await settle();
    },
  };
}

const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();

const newestCall = (startedAt: string): Answer => ({ status: 200, body: { value: [{ msdyn_conversationstarttime: startedAt }] } });
const CALLS = newestCall(ago(HOUR_MS));
const NO_CALLS: Answer = { status: 200, body: { value: [] } };
/** The answer to the question for the viewer's row. */
const NO_ROW: Answer = { status: 200, body: { value: [] } };
const rowOf = (id: string, at: string | null): Answer => ({ status: 200, body: { value: [{ slr_sellerviewid: id, slr_visitedon: at }] } });
const visited = (at: string | null): Answer => rowOf(ROW_ID, at);
const ROW = visited(ago(HOUR_MS / 10));
const DONE: Answer = { status: 204 };
const MADE: Answer = { status: 201, body: { slr_sellerviewid: ROW_ID, slr_visitedon: ago(0) } };
const FORM = { entityName: "slr_sellerview", entityId: ROW_ID, formId: SELLER_DETAILS_FORM_ID };

// The packager writes them into the script.
Object.assign(globalThis, { LANDING_TEXTS: landingTexts(readTexts()) });
/** As a tab that has not been here. */
function openTab(): void {
  sessionStorage.clear();
  history.replaceState({}, "", "/");
}
beforeEach(openTab);

describe("the start page", () => {
  it("makes the row of a viewer who comes for the first time and opens its form", async () => {
    const page = await openPage([CALLS, NO_ROW, MADE, ROW]);
    const started = "msdyn_conversationstarttime";
    const columns = "slr_sellerviewid,slr_visitedon,slr_period,slr_from,slr_to,slr_filters,statecode,modifiedon,_createdby_value";
    const find = `GET slr_sellerviews?$select=${columns}&$filter=_ownerid_value eq ${USER}&$orderby=createdon asc,slr_sellerviewid asc&$top=10`;
    expect(page.sent.map(({ method, path: address }) => `${method} ${address}`)).toEqual([
      expect.stringMatching(
        new RegExp(
          `^GET msdyn_sciconversations\\?\\$select=${started}&\\$filter=${started} le [-T:.0-9]+Z&\\$orderby=${started} desc&\\$top=1$`,
        ),
      ),
      find,
      "POST slr_sellerviews?$select=slr_sellerviewid,slr_visitedon",
      find,
    ]);
    expect(page.sent[2]?.body).toEqual({
      slr_name: "Mei Koh",
      slr_period: 863420002,
      slr_compare: 863420000,
      slr_visitedon: expect.any(String) as string,
    });
    expect(page.opened).toEqual([FORM]);
    expect(page.told).toEqual([]);
  });

  it("opens the form for whoever clicks the entry again while the page still looks around", async () => {
    let answerAtLast: ((answer: Answer) => void) | undefined;
    const late = new Promise<Answer>((resolve) => (answerAtLast = resolve));
    await openPage([late]);
    history.pushState({}, "", "/again");
    const page = await openPage([CALLS, ROW]);
    expect(page.opened).toEqual([FORM]);
    answerAtLast?.(NO_CALLS);
  });

  it("leaves the row of a viewer as it is who was here a moment ago", async () => {
    const page = await openPage([CALLS, ROW]);
    expect(page.opened).toEqual([FORM]);
    expect(page.problem()).toBe("");
  });

  it("opens the row that another tab made first, and leaves the second one to a later landing", async () => {
    const older = "7d1f0c2a-0000-4000-8000-000000000003";
    const page = await openPage([CALLS, NO_ROW, MADE, rowOf(older, ago(0))]);
    expect(page.sent).toHaveLength(4);
    expect(page.opened).toEqual([{ ...FORM, entityId: older }]);
  });

  it("opens the row that it has made where it cannot look whether there is an older one", async () => {
    const page = await openPage([CALLS, NO_ROW, MADE, { status: 500 }]);
    expect(page.opened).toEqual([FORM]);
  });

  it("makes no row where it could not find out whether there is one", async () => {
    const page = await openPage([CALLS, { status: 429 }]);
    expect(page.sent).toHaveLength(2);
    expect(page.problem()).toBe("Could not open Seller details (too many requests).");
  });

  it.each([
    ["the viewer may not read conversations", [{ status: 403 }], ENGLISH.noRole, ENGLISH.noRoleAdmin],
    ["the viewer may read conversations, but has none of our roles", [CALLS, NO_ROW, { status: 403 }], ENGLISH.noRole, ENGLISH.noRoleAdmin],
    ["the tables are missing", [{ status: 404 }], ENGLISH.notInstalled, ENGLISH.notInstalledAdmin],
  ] as [string, Answer[], string, string][])("says so where %s, and what an admin can do", async (_, answers, sentence, admin) => {
    const page = await openPage(answers);
    expect(page.problem()).toBe(sentence);
    expect(page.admin()).toBe(`For admins: ${admin}`);
    expect(page.button()).toBeUndefined();
    expect(page.opened).toEqual([]);
  });

  it("says that there is no call, own or at all, and opens the page all the same on request", async () => {
    const page = await openPage([NO_CALLS, NO_CALLS, NO_ROW, MADE, ROW]);
    expect(page.problem()).toBe(ENGLISH.noCalls);
    expect(page.admin()).toContain("keeps its data in Dataverse");
    expect(page.button()).toBe("Open anyway");
    await page.press();
    expect(page.opened).toHaveLength(1);
    expect(page.admin()).toBe("");
  });

  it.each([
    ["no connection", "Could not open Seller details (no connection)."],
    [{ status: 429 }, "Could not open Seller details (too many requests)."],
    [{ status: 503 }, "Could not open Seller details (the server answered 503)."],
  ] as [Answer, string][])("says what failed and tries again on request: %j", async (answer, sentence) => {
    const page = await openPage([answer, CALLS, ROW]);
    expect(page.problem()).toBe(sentence);
    expect(page.button()).toBe("Retry");
    await page.press();
    expect(page.opened).toHaveLength(1);
  });

  it("says so where the app does not contain the page", async () => {
    const page = await openPage([CALLS, ROW], { opens: false });
    expect(page.problem()).toBe(ENGLISH.wrongApp);
    expect(page.admin()).toContain("add the tables");
  });

  it("says so outside an app", async () => {
    const page = await openPage([], { inApp: false });
    expect(page.problem()).toBe(ENGLISH.outside);
  });

  it("does not send a viewer forward again who came Back, but offers to open the page", async () => {
    await openPage([CALLS, ROW]);
    const page = await openPage([CALLS, ROW]);
    expect(page.opened).toEqual([]);
    expect(page.status()).toBe(ENGLISH.back);
    expect(page.button()).toBe("Open Seller details");
    await page.press();
    expect(page.opened).toHaveLength(1);
  });

  it("sends a viewer on who comes again through the site map", async () => {
    const visits = jest.spyOn(Date, "now");
    visits.mockReturnValue(0);
    // Ends what other tests have left in front.
    history.pushState({}, "", "/");
    await openPage([CALLS, ROW]);
    history.pushState({}, "", "#form");
    history.pushState({}, "", "#site-map");
    visits.mockReturnValue(60_000);
    const page = await openPage([CALLS, ROW]);
    visits.mockRestore();
    expect(page.opened).toHaveLength(1);
  });

  it("nor one who went on from the page to a call and came all the way Back, and leaves the app's own state as it was", async () => {
    const visits = jest.spyOn(Date, "now");
    visits.mockReturnValue(0);
    history.replaceState({ app: "own" }, "");
    await openPage([CALLS, ROW]);
    history.pushState({}, "", "#form");
    history.pushState({}, "", "#call");
    await new Promise((resolve) => {
      addEventListener("popstate", resolve, { once: true });
      history.go(-2);
    });
    visits.mockReturnValue(60_000);
    const page = await openPage([CALLS, ROW]);
    visits.mockRestore();
    expect(page.opened).toEqual([]);
    expect(page.button()).toBe("Open Seller details");
    expect(history.state).toEqual({ app: "own" });
  });

  it("does not throw a viewer forward twice in a moment, however the history was counted", async () => {
    await openPage([CALLS, ROW]);
    history.pushState({}, "", "#form");
    history.pushState({}, "", "#another");
    const page = await openPage([CALLS, ROW]);
    expect(page.button()).toBe("Open Seller details");
  });

  it("forwards again where the last visit ended in a problem", async () => {
    await openPage([{ status: 403 }]);
    const page = await openPage([CALLS, ROW]);
    expect(page.opened).toHaveLength(1);
  });

  it("speaks the viewer's language, in its direction", async () => {
    const page = await openPage([{ status: 404 }], { languageId: 2052 });
    expect(page.problem()).toBe(chinese.landing.notInstalled);
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(document.documentElement.dir).toBe("ltr");
    expect(document.title).toBe("销售人员详细信息");
    await openPage([{ status: 404 }], { isRTL: true });
    expect(document.documentElement.dir).toBe("rtl");
  });
});

describe("without storage", () => {
  const stored = Object.getOwnPropertyDescriptor(window, "sessionStorage") ?? {};
  afterEach(() => void Object.defineProperty(window, "sessionStorage", stored));

  it.each([
    [
      "forbidden",
      () => {
        throw new DOMException("denied", "SecurityError");
      },
    ],
    [
      "full",
      () => ({
        getItem: () => null,
        removeItem: () => undefined,
        setItem: () => {
          throw new DOMException("full", "QuotaExceededError");
        },
      }),
    ],
  ])("that is %s, the page opens, tells of old calls and knows who comes back", async (_what, get) => {
    Object.defineProperty(window, "sessionStorage", { configurable: true, get });
    const page = await openPage([newestCall("2026-03-03T12:00:00Z"), ROW]);
    expect([page.opened.length, page.told.length]).toEqual([1, 1]);
    expect((await openPage([CALLS, ROW])).opened).toEqual([]);
  });
});

describe("old calls", () => {
  it("are told of across the app, once in a tab, and the page opens", async () => {
    const page = await openPage([newestCall("2026-03-03T12:00:00Z"), ROW]);
    expect(page.opened).toHaveLength(1);
    expect(page.told).toEqual([expect.stringMatching(/^The newest analysed call is of March 3, 2026\./)]);
    sessionStorage.removeItem("slr.landing.forwarded");
    history.pushState({}, "", "#site-map");
    const again = await openPage([newestCall("2026-03-03T12:00:00Z"), ROW]);
    expect(again.opened).toHaveLength(1);
    expect(again.told).toEqual([]);
  });

  it("are no news within 90 days", async () => {
    expect((await openPage([newestCall(ago(89 * DAY_MS)), ROW])).told).toEqual([]);
    openTab();
    expect((await openPage([newestCall(ago(91 * DAY_MS)), ROW])).told).toHaveLength(1);
  });
});

describe("a visit", () => {
  it("is noted before the page opens", async () => {
    const before = ago(DAY_MS);
    const opened = Date.now();
    const page = await openPage([CALLS, visited(before), DONE]);
    expect(page.sent[2]?.headers["If-Match"]).toBe("*");
    const { slr_visitedon: begun, ...rest } = page.sent[2]?.body as Record<string, string>;
    expect(rest).toEqual({});
    expect(Date.parse(begun ?? "")).toBeGreaterThanOrEqual(opened);
    expect(page.opened).toHaveLength(1);
  });

  it("goes on for half an hour", async () => {
    expect((await openPage([CALLS, visited(ago(29 * MINUTE_MS))])).sent).toHaveLength(2);
    openTab();
    expect((await openPage([CALLS, visited(ago(31 * MINUTE_MS)), DONE])).sent).toHaveLength(3);
  });

  it("is the first where the row was never visited", async () => {
    const page = await openPage([CALLS, visited(null), DONE]);
    expect(page.sent[2]?.body).toEqual({ slr_visitedon: expect.any(String) as string });
  });

  it.each([{ status: 403 }, { status: 500 }, "no connection"] as Answer[])("never keeps the page from opening: %j", async (answer) => {
    const page = await openPage([CALLS, visited(ago(DAY_MS)), answer]);
    expect(page.opened).toHaveLength(1);
    expect(page.problem()).toBe("");
  });
});

describe("a copied link", () => {
  const SELLER = "0b1e0000-0000-4000-8000-00000000000a";
  const bind = `/systemusers(${SELLER})`;
  const personOf = (managerId: string | null): Answer => ({
    status: 200,
    body: { fullname: "Mei Koh", _parentsystemuserid_value: managerId },
  });
  /** Who the seller is, and whether a call of theirs is seen. */
  const SEEN: readonly Answer[] = [personOf(null), { status: 200, body: { value: [{ start: ago(DAY_MS) }] } }];
  const UNKNOWN: readonly Answer[] = [{ status: 404 }, NO_CALLS];

  it("chooses seller, range and comparison before the page opens", async () => {
    const link = `seller=${SELLER.toUpperCase()}&period=custom&from=2026-06-01&to=2026-06-15&compare=team`;
    const page = await openPage([CALLS, ...SEEN, ROW, DONE], { link });
    expect(page.sent[4]?.body).toEqual({
      "slr_SellerId@odata.bind": bind,
      slr_period: 863420009,
      slr_from: "2026-06-01",
      slr_to: "2026-06-15",
      slr_compare: 863420001,
    });
    expect(page.opened).toEqual([FORM]);
  });

  it("chooses in the row of a viewer who comes for the first time, too", async () => {
    const page = await openPage([CALLS, ...SEEN, NO_ROW, MADE, ROW, DONE], { link: `seller=${SELLER}` });
    expect(page.sent[6]?.body).toEqual({ "slr_SellerId@odata.bind": bind });
    expect(page.opened).toHaveLength(1);
  });

  it("does not cost the visit where the seller is refused", async () => {
    const page = await openPage([CALLS, ...UNKNOWN, visited(ago(DAY_MS)), { status: 404 }, DONE], { link: `seller=${SELLER}` });
    expect(Object.keys(page.sent[5]?.body as object)).toEqual(["slr_visitedon"]);
    expect(page.opened).toHaveLength(1);
  });

  it.each([
    ["seller=1)/x", ENGLISH.linkRefused],
    [`seller={${SELLER}}`, ENGLISH.linkRefused],
    [`seller=${SELLER}&seller=${USER}`, ENGLISH.linkRefused],
    ["compare=everybody", ENGLISH.linkRefused],
    ["period=lastYear", ENGLISH.linkPeriod],
    ["period=863420000", ENGLISH.linkPeriod],
    ["period=custom", ENGLISH.linkPeriod],
    ["period=custom&from=2026-06-15&to=2026-06-01", ENGLISH.linkPeriod],
    ["period=custom&from=2026-02-30&to=2026-03-01", ENGLISH.linkPeriod],
    ["period=custom&from=0000-00-00&to=2026-03-01", ENGLISH.linkPeriod],
    ["period=custom&from=0050-01-01&to=0050-02-01", ENGLISH.linkPeriod],
    ["period=custom&from=1899-12-31&to=1900-02-01", ENGLISH.linkPeriod],
    ["period=custom&from=2026-01-01&to=9999-12-31", ENGLISH.linkPeriod],
    ["period=custom&from=2010-01-01&to=2026-01-01", ENGLISH.linkPeriod],
    ["period=custom&from=9990-01-01&to=9990-01-02", ENGLISH.linkPeriod],
    [`period=custom&from=${ago(-5 * DAY_MS).slice(0, 10)}&to=${ago(-9 * DAY_MS).slice(0, 10)}`, ENGLISH.linkPeriod],
    ["from=2026-06-01&to=2026-06-15", ENGLISH.linkPeriod],
  ])("is left out where it is impossible, and that is said: %s", async (link, sentence) => {
    const page = await openPage([CALLS, ROW], { link });
    expect(page.sent).toHaveLength(2);
    expect(page.told).toEqual([sentence]);
    expect(page.opened).toHaveLength(1);
  });

  it.each(["slr_name=x&ownerid=y", "%", "period=thisMonth&from=9999-01-01"])(
    "says nothing of what it does not choose by: %s",
    async (link) => {
      expect((await openPage([CALLS, ROW, DONE], { link })).told).toEqual([]);
    },
  );

  it("takes ten years, and a period that ends after today", async () => {
    const to = new Date(Date.now() + 300 * DAY_MS);
    const from = new Date(to.getTime() - 3_652 * DAY_MS);
    const link = `period=custom&from=${from.toISOString().slice(0, 10)}&to=${to.toISOString().slice(0, 10)}`;
    const page = await openPage([CALLS, ROW, DONE], { link });
    expect([page.sent.length, page.told]).toEqual([3, []]);
  });

  it("says so where the server refuses it", async () => {
    const page = await openPage([CALLS, ...UNKNOWN, ROW, { status: 404 }], { link: `seller=${SELLER}` });
    expect(page.told).toEqual([ENGLISH.linkRefused]);
    expect(page.opened).toHaveLength(1);
  });

  it("to a seller of whom the viewer sees nothing says so and remembers nothing, and leads to the viewer's own page", async () => {
    const page = await openPage([CALLS, personOf(SELLER), NO_CALLS, CALLS, ROW], { link: `seller=${SELLER}&period=lastMonth` });
    expect(page.problem()).toBe("You see no calls of Mei Koh: there are none, or you may not see them.");
    expect([page.opened, page.sent.filter(({ method }) => method !== "GET")]).toEqual([[], []]);
    expect(page.button()).toBe(ENGLISH.open);
    await page.press();
    expect([page.opened, page.told]).toEqual([[FORM], []]);
    expect(page.sent.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it.each([
    ["who reports to the viewer, without a call", [personOf(USER), NO_CALLS]],
    ["of whom it could not be found out", [personOf(null), { status: 500 }]],
  ] as const)("opens the page of a seller %s", async (_who, answers) => {
    const page = await openPage([CALLS, ...answers, ROW, DONE], { link: `seller=${SELLER}` });
    expect(page.sent[4]?.body).toEqual({ "slr_SellerId@odata.bind": bind });
    expect(page.opened).toEqual([FORM]);
  });

  it("to the viewer's own page asks nothing of anybody", async () => {
    const page = await openPage([CALLS, ROW, DONE], { link: `seller=${USER}` });
    expect(page.sent).toHaveLength(3);
  });

  it("keeps what is right of it", async () => {
    const page = await openPage([CALLS, ROW, DONE], { link: "seller=x&period=thisMonth&from=2026-06-01&compare=topSellers" });
    expect(page.sent[2]?.body).toEqual({ slr_period: 863420003, slr_compare: 863420002 });
    expect(page.told).toEqual([ENGLISH.linkRefused]);
  });
});

describe("a stored period that cannot be", () => {
  const IMPOSSIBLE: Answer = {
    status: 200,
    body: {
      value: [{ slr_sellerviewid: ROW_ID, slr_visitedon: ago(0), slr_period: 863420009, slr_from: "2026-01-01", slr_to: "9999-12-31" }],
    },
  };

  it("becomes the usual one before the page opens, and that is said", async () => {
    const page = await openPage([CALLS, IMPOSSIBLE, DONE]);
    expect(page.sent[2]?.body).toEqual({ slr_period: 863420002, slr_from: null, slr_to: null });
    expect(page.told).toEqual([ENGLISH.mended]);
    expect(page.opened).toEqual([FORM]);
  });

  it("keeps nobody from the page where it cannot be changed", async () => {
    const page = await openPage([CALLS, IMPOSSIBLE, { status: 500 }]);
    expect(page.told).toEqual([]);
    expect(page.opened).toEqual([FORM]);
  });
});
