import { pageWith } from "../../controls/pageWith";
import { callWith } from "../insights/callWith";

const calls = Array.from({ length: 8 }, () => callWith({ talkShare: 0.6 }));
const change = (page: Parameters<typeof pageWith>[0]) => pageWith({ calls, ...page }).figures.talkShare?.captions.change?.text;

describe("what is said of a page", () => {
  it("tells a period before without calls from none at all", () => {
    expect(change({ previousCalls: [] })).toBe("no earlier calls");
    expect(change({ previousRange: undefined })).toBe("no earlier period");
  });

  it("leaves the seller out of the team", () => {
    const team = ["a", "b", "c", "mei"].map((sellerId) => ({ sellerId, n: 10, means: { talkShare: 0.5 } }));
    expect(change({ team, selection: { period: "last30Days", comparison: "team" } })).toBe("others 50% to 50%");
  });
});
