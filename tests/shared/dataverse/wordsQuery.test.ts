import { toMentions, type wordsQuery } from "../../../shared/dataverse/wordsQuery";
import { rowOf, type Columns } from "./rowOf";

const mentions = (...rows: Columns<typeof wordsQuery>[]) => toMentions(rows.map(rowOf<typeof wordsQuery>));
const CALL = "11111111-0000-0000-0000-000000000001";

describe("toMentions", () => {
  it("reads who said which word how often, and when first", () => {
    expect(mentions({ id: `{${CALL.toUpperCase()}}`, type: "keyword", text: " price ", role: 0, n: 2, first: 4_000 })).toEqual([
      { callId: CALL, kind: "keyword", text: "price", saidBy: "seller", count: 2, firstMs: 4_000 },
    ]);
  });

  it.each([
    ["Competitor", "competitor"],
    ["TRACKED_COMPETITORS", "competitor"],
    ["Keyword", "keyword"],
    ["brand", "other"],
    [null, "other"],
  ])("takes the kind %s for %s", (type, kind) => {
    expect(mentions({ id: CALL, type, text: "Kestrel", role: 1 })).toMatchObject([{ kind, saidBy: "customer" }]);
  });

  it("has no moment where the rows hold −1, and at least one mention", () => {
    const [mention] = mentions({ id: CALL, type: "Keyword", text: "price", role: 1, first: -1 });
    expect(mention).toMatchObject({ count: 1 });
    expect(mention).not.toHaveProperty("firstMs");
  });

  it("keeps a text of 4,000 characters as it is, and leaves out what has no word or no call", () => {
    const long = "<b>price</b> ".repeat(308);
    expect(
      mentions({ id: CALL, type: "Keyword", text: long, role: 1 }, { id: CALL, text: "  " }, { text: "price" }).map(({ text }) => text),
    ).toEqual([long.trim()]);
  });
});
