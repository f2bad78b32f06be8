import { isScoredLater, toWholeCall } from "../../../shared/dataverse/wholeCall";
import type { callQuery } from "../../../shared/dataverse/callQuery";
import { rowOf } from "./rowOf";

const call = rowOf<typeof callQuery>;

describe("toWholeCall", () => {
  it("reads what is known of a call, whoever spoke in it", () => {
    expect(toWholeCall(call({ title: "Demo", direction: 0, type: 0, duration: 600, switches: 4, customermonologue: 62 }))).toMatchObject({
      title: "Demo",
      direction: "outgoing",
      communicationType: "phonecall",
      durationMs: 600,
      switchCount: 4,
      customerMonologueMs: 62,
    });
  });

  it("leaves directions and kinds open that it does not know; the title is empty then", () => {
    expect(toWholeCall(call({ title: null, direction: 7, type: 7 }))).toMatchObject({
      title: "",
      direction: undefined,
      communicationType: undefined,
    });
  });
});

describe("isScoredLater", () => {
  const scored = (at: string | null) => call({ scored: at });
  const [early, late] = [scored("2026-06-27T00:00:00Z"), scored("2026-06-28T00:00:00Z")];

  it("is so of the newer score, and of any where the other has none", () => {
    expect(isScoredLater(late, early)).toBe(true);
    expect(isScoredLater(early, late)).toBe(false);
    expect(isScoredLater(early, scored(null))).toBe(true);
    expect(isScoredLater(scored(null), early)).toBe(false);
  });

  it("is so of neither where both are as old", () => {
    expect(isScoredLater(early, early)).toBe(false);
    expect(isScoredLater(scored(null), scored(null))).toBe(false);
  });
});
