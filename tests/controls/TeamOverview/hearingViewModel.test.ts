import { hearingView, NO_DEALS, saidBy } from "../../../controls/TeamOverview/hearingViewModel";
import type { Deal } from "../../../shared/domain/Deal";
import type { Environment } from "../../../shared/host/environment";
import { TEXTS } from "../pageWith";
import { callsLike, memberWith, teamWith } from "./teamWith";

const environment = { ...TEXTS, locale: "en-US" } as unknown as Environment;
const OTHERS = ["Ana", "Bo", "Cy", "Di", "Ed"].map((name) => memberWith(name, callsLike({}, 10, name)));
const CARLOS = memberWith("Carlos", callsLike({ pauseMs: 200 }, 10, "carlos"));
const view = (deals: ReadonlyMap<string, Deal> = NO_DEALS) => hearingView(teamWith([...OTHERS, CARLOS]), ["ana"], deals, environment);
const deal = (more: Partial<Deal>): Deal => ({
  id: "d",
  name: "Fleet",
  state: "open",
  amount: 48_000,
  currency: "EUR",
  stage: "Propose",
  ...more,
});

describe("hearingView", () => {
  it("has one call to coach, one to praise, and one that shows how a top seller does what the team lacks", () => {
    const [coach, praise, example] = view();
    expect([coach, praise, example].map((slot) => slot?.title)).toEqual(["To coach", "To praise", "How the best do it"]);
    expect(coach!.calls[0]).toMatchObject({ seller: "Carlos", customer: "Customer 0", moment: "quickestAnswer", deal: "" });
    const { before, strong, after } = coach!.calls[0]!.sentence;
    expect(before + strong + after).toBe("Waits 0.2\u00a0s before answering · target at least 0.6\u00a0s");
    expect(example!.calls[0]).toMatchObject({ seller: "Ana" });
  });

  it("puts calls about larger open deals first among equals, and says amount and stage", () => {
    const deals = new Map([
      ["carlos-4", deal({})],
      ["carlos-5", deal({ amount: 90_000 })],
    ]);
    expect(view(deals)[0]!.calls[0]).toMatchObject({ callId: "carlos-5", deal: "€90,000 · Propose" });
  });

  it("compares no amounts of several currencies, and says nothing of closed deals", () => {
    const deals = new Map([
      ["carlos-0", deal({ state: "won" })],
      ["carlos-4", deal({})],
      ["carlos-5", deal({ amount: 90_000, currency: "CNY" })],
    ]);
    expect(view(deals)[0]!.calls[0]).toMatchObject({ callId: "carlos-0", deal: "" });
  });

  it("leaves out what nobody shows", () => {
    expect(hearingView(teamWith(OTHERS), [], NO_DEALS, environment).map(({ key }) => key)).toEqual(["praise"]);
  });

  it("says of a quotation whose side says it, and when", () => {
    expect(saidBy({ role: "customer", atMs: 252_000, text: "No." }, environment)).toBe("Customer · 4:12");
    expect(saidBy({ role: "seller", atMs: 3_723_000, text: "No." }, environment)).toBe("Seller · 1:02:03");
  });
});
