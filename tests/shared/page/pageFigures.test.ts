import { pageWith } from "../../controls/pageWith";
import { callWith } from "../insights/callWith";

const calls = Array.from({ length: 8 }, () => callWith({ talkShare: 0.6 }));
const captions = (page: Parameters<typeof pageWith>[0]) => pageWith({ calls, ...page }).figures.talkShare?.captions;

describe("what is said of a page", () => {
  it("compares with nothing where the period before has no calls, or is none", () => {
    for (const page of [{ previousCalls: [] }, { previousRange: undefined }]) {
      expect(captions(page)).toMatchObject({ chosen: undefined, change: undefined });
    }
  });

  it("leaves the seller out of the team", () => {
    const team = ["a", "b", "c", "mei"].map((sellerId) => ({ sellerId, n: 10, means: { talkShare: 0.5 } }));
    expect(captions({ team, selection: { period: "last30Days", comparison: "team" } })?.chosen?.text).toBe("3 others 50%");
  });
});
