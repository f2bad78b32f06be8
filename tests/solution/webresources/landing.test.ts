/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import path from "node:path";
import { SELLER_DETAILS_FORM_ID } from "../../../shared/dataverse/formIds";
import { CHINESE, ENGLISH } from "../../../solution/webresources/landingStrings";

const PAGE = readFileSync(path.resolve(__dirname, "../../../solution/webresources/landing.html"), "utf8");
const USER = "7d1f0c2a-0000-4000-8000-000000000001";

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

type Answer = { readonly status: number; readonly body?: unknown } | "no connection";

/** The start page in an app whose server gives these answers, in order. */
async function openPage(answers: Answer[], { languageId = 1033, opens = true, inApp = true } = {}) {
  document.documentElement.innerHTML = PAGE.replace(/<script.*<\/script>/, "");
  const sent: Sent[] = [];
  const opened: unknown[] = [];
  const userSettings = { userId: `{${USER.toUpperCase()}}`, userName: "Mei Koh", languageId };
  const context = { getClientUrl: () => "https://org.example", userSettings };
  const xrm = {
    Utility: { getGlobalContext: () => context },
    Navigation: {
      openForm: (options: unknown) => {
        opened.push(options);
        return opens ? Promise.resolve({}) : Promise.reject(new Error("not in this app"));
      },
    },
  };
  Object.assign(window, { Xrm: inApp ? xrm : undefined });
  window.fetch = ((url: string, { method = "GET", headers, body }: RequestInit) => {
    sent.push({
      method,
      path: url.replace("https://org.example/api/data/v9.2/", ""),
      headers: headers as Record<string, string>,
      body: body ? JSON.parse(body as string) : undefined,
    });
    const answer = answers.shift();
    if (!answer) throw new Error(`Nobody expected ${method} ${url}.`);
    if (answer === "no connection") return Promise.reject(new TypeError("Failed to fetch"));
    return Promise.resolve({ ok: answer.status < 400, status: answer.status, json: () => Promise.resolve(answer.body ?? {}) });
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
    status: () => text("status"),
    problem: () => text("alert"),
    button: () => (button.hidden ? undefined : button.textContent),
    press: async () => {
      button.click();
      await settle();
    },
  };
}

const CALLS: Answer = { status: 200, body: { value: [{}] } };
const NO_CALLS: Answer = { status: 200, body: { value: [] } };
/** The answer to the question for the viewer's row. */
const NO_ROW: Answer = { status: 200, body: { value: [] } };
const ROW: Answer = { status: 200, body: { value: [{}] } };
const CREATED: Answer = { status: 204 };
const EXISTS: Answer = { status: 412 };

beforeEach(() => sessionStorage.clear());

describe("the start page", () => {
  it("makes the row of a viewer who comes for the first time and opens its form", async () => {
    const page = await openPage([CALLS, NO_ROW, CREATED]);
    expect(page.sent.map(({ method, path: address }) => `${method} ${address}`)).toEqual([
      "GET msdyn_sciconversations?$select=msdyn_sciconversationid&$top=1",
      `GET slr_sellerviews?$select=slr_sellerviewid&$filter=slr_sellerviewid eq ${USER}&$top=1`,
      `PATCH slr_sellerviews(${USER})`,
    ]);
    expect(page.sent[2]?.headers["If-None-Match"]).toBe("*");
    expect(page.sent[2]?.body).toEqual({ slr_name: "Mei Koh", slr_period: 863420002, slr_compare: 863420000 });
    expect(page.opened).toEqual([{ entityName: "slr_sellerview", entityId: USER, formId: SELLER_DETAILS_FORM_ID }]);
  });

  it("leaves the choices of a returning viewer as they are", async () => {
    const page = await openPage([CALLS, ROW]);
    expect(page.opened).toHaveLength(1);
    expect(page.problem()).toBe("");
  });

  it("is content where another tab made the row meanwhile", async () => {
    const page = await openPage([CALLS, NO_ROW, EXISTS]);
    expect(page.opened).toHaveLength(1);
  });

  it.each([
    ["the viewer may not read conversations", [{ status: 403 }], ENGLISH.noRole],
    ["the viewer may read conversations, but has none of our roles", [CALLS, { status: 403 }, { status: 403 }], ENGLISH.noRole],
    ["the tables are missing", [{ status: 404 }], ENGLISH.notInstalled],
  ] as [string, Answer[], string][])("says so where %s", async (_, answers, sentence) => {
    const page = await openPage(answers);
    expect(page.problem()).toBe(sentence);
    expect(page.button()).toBeUndefined();
    expect(page.opened).toEqual([]);
  });

  it("says that no call was analysed, and opens the page all the same on request", async () => {
    const page = await openPage([NO_CALLS, NO_CALLS, NO_ROW, CREATED]);
    expect(page.problem()).toBe(ENGLISH.featureOff);
    expect(page.button()).toBe("Open anyway");
    await page.press();
    expect(page.opened).toHaveLength(1);
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
    await openPage([CALLS, ROW]);
    history.pushState({}, "", "#form");
    history.pushState({}, "", "#site-map");
    visits.mockReturnValue(60_000);
    const page = await openPage([CALLS, ROW]);
    visits.mockRestore();
    expect(page.opened).toHaveLength(1);
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

  it("speaks the viewer's language", async () => {
    const page = await openPage([{ status: 404 }], { languageId: 2052 });
    expect(page.problem()).toBe(CHINESE.notInstalled);
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(document.title).toBe("销售人员详细信息");
  });
});
