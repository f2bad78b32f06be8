import "../../shared/host/pageWindow";
import { mailToOf, pickerView, type PickerSource } from "../../../controls/SellerPicker/sellerPickerViewModel";
import type { SellerPage } from "../../../shared/page/sellerPage";
import { callWith } from "../../shared/insights/callWith";
import { CALENDAR, pageWith, TEXTS } from "../pageWith";

const SOURCE: PickerSource = {
  ...TEXTS,
  viewer: { id: "mara", name: "Mara" },
  clientUrl: "https://fernway.crm4.dynamics.com",
  calendar: CALENDAR,
  locale: "en",
};
const MEI = {
  id: "mei",
  name: "Mei Koh",
  jobTitle: "Account executive",
  email: "mei.koh@example.com",
  principalName: "mei@fernway.example",
};
const view = (page: Partial<SellerPage> = {}, source: Partial<PickerSource> = {}) =>
  pickerView(pageWith({ seller: MEI, ...page }), { ...SOURCE, ...source });

describe("pickerView", () => {
  it("names the seller with title and calls, and how new the figures are", () => {
    const calls = [callWith(), callWith()];
    expect(view({ calls, now: Date.UTC(2026, 5, 15, 14, 5) })).toMatchObject({
      name: "Mei Koh",
      initials: "MK",
      facts: ["Account executive", "2 calls", "data up to 02:05 PM"],
      isManager: true,
    });
    expect(view({ calls, listedCalls: [...calls, callWith()] })?.facts[1]).toBe("2 of 3 calls");
  });

  it("leaves a missing title out and says that there are no calls", () => {
    expect(view({ seller: { id: "mei", name: "Mei Koh" } })?.facts.slice(0, 2)).toEqual(["", "no calls"]);
  });

  it("is undefined where the viewer sees nobody", () => {
    expect(view({ seller: undefined })).toBeUndefined();
  });

  it("writes to the seller of the period, by address and by Teams, with a link to the page", () => {
    const seen = view();
    expect(seen?.letter).toEqual({
      sellerId: "mei",
      email: "mei.koh@example.com",
      subject: "Your calls from Jun 1, 2026 to Jun 21, 2026",
      text: "Hello Mei Koh, let us look at your calls together:",
    });
    const chat = new URL(seen?.chat ?? "");
    expect([chat.host, chat.pathname, chat.searchParams.get("users")]).toEqual([
      "teams.microsoft.com",
      "/l/chat/0/0",
      "mei@fernway.example",
    ]);
    expect(chat.searchParams.get("message")).toBe(`Let us look at your calls together: ${seen?.link}`);
    expect(new URL(seen?.link ?? "").searchParams.get("data")).toBe(
      "seller=mei&period=custom&from=2026-06-01&to=2026-06-21&compare=previousPeriod&filters=%7B%7D",
    );
  });

  it("finds Teams where the admin says it is, by the address where no sign-in name is known", () => {
    const { chat } = view({ teamsHost: "gov.teams.microsoft.us", seller: { id: "mei", name: "Mei", email: "mei@example.com" } }) ?? {};
    expect(chat).toMatch(/^https:\/\/gov\.teams\.microsoft\.us\/l\/chat\/0\/0\?users=mei%40example\.com&/);
  });

  it("names a period without a start by its end", () => {
    expect(view({ range: { from: -Infinity, to: Date.UTC(2026, 5, 15) + 1 } })?.letter?.subject).toBe("Your calls until Jun 15, 2026");
  });

  it("names a period that cannot be by today", () => {
    expect(view({ range: undefined })?.letter?.subject).toBe("Your calls until Jun 15, 2026");
  });

  it.each<[string, Partial<SellerPage>, Partial<PickerSource>]>([
    ["oneself", {}, { viewer: MEI }],
    ["an account that is disabled", { seller: { ...MEI, disabled: true } }, {}],
    ["somebody whose address is unknown", { seller: { id: "mei", name: "Mei" } }, {}],
    ["anybody, for viewers who manage nobody", { isManager: false }, {}],
  ])("offers no way to write to %s", (_who, page, source) => {
    const seen = view(page, source);
    expect(seen).not.toHaveProperty("letter");
    expect(seen).not.toHaveProperty("chat");
  });

  it("says that an account is disabled", () => {
    expect(view({ seller: { ...MEI, disabled: true } })?.name).toBe("Mei Koh (inactive)");
  });
});

describe("mailToOf", () => {
  it("escapes an address, so that it cannot say more than whom", () => {
    const address = mailToOf(
      { sellerId: "mei", email: "mei@example.com?bcc=other@example.com", subject: "A & B", text: "Hello" },
      "https://x/?a=1&b=2",
    );
    expect(address).toBe(
      "mailto:mei@example.com%3Fbcc%3Dother%40example.com?subject=A%20%26%20B&body=Hello%0A%0Ahttps%3A%2F%2Fx%2F%3Fa%3D1%26b%3D2",
    );
  });
});
