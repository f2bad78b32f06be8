import { isComparable, meanOfMeans, topSellersOf } from "../../../shared/insights/topSellers";
import { sellerMeans } from "./sellerMeans";

const happy = (sellerId: string, positive: number, n = 20) => sellerMeans(sellerId, { positive, negative: 0.1 }, n);
const SIX = [happy("a", 0.3), happy("b", 0.5), happy("c", 0.31), happy("d", 0.6), happy("e", 0.32), happy("f", 0.33)];

const idsOf = (top: ReturnType<typeof topSellersOf>) => top?.sellers.map(({ sellerId }) => sellerId);

describe("topSellersOf", () => {
  it("are those that the viewer starred", () => {
    const top = topSellersOf(SIX, ["a", "gone"]);
    expect([top?.basis, idsOf(top)]).toEqual(["starred", ["a"]]);
  });

  it("are else the third with the best balance of positive and negative, best first", () => {
    const top = topSellersOf(SIX, []);
    expect([top?.basis, idsOf(top)]).toEqual(["bestThird", ["d", "b"]]);
  });

  it("count negative as much as positive", () => {
    const sour = sellerMeans("d", { positive: 0.6, negative: 0.5 });
    expect(
      idsOf(
        topSellersOf(
          SIX.map((seller) => (seller.sellerId === "d" ? sour : seller)),
          [],
        ),
      ),
    ).toEqual(["b", "f"]);
  });

  it("are never more than a third", () => {
    const eight = [...SIX, happy("g", 0.1), happy("h", 0.1)];
    expect(idsOf(topSellersOf(eight, []))).toHaveLength(2);
    expect(idsOf(topSellersOf([...eight, happy("i", 0.1)], []))).toHaveLength(3);
  });

  it("are nobody among fewer than six with eight calls", () => {
    expect(topSellersOf(SIX.slice(0, 5), [])).toBeUndefined();
    expect(topSellersOf([...SIX.slice(0, 5), happy("f", 0.33, 7)], [])).toBeUndefined();
    expect(topSellersOf([...SIX.slice(0, 5), happy("f", 0.33, 8)], [])).toBeDefined();
  });

  it("leave out starred sellers with too few calls: seven say nothing about a practice", () => {
    expect(topSellersOf([happy("a", 0.3, 7), happy("b", 0.3, 8)], ["a", "b"])?.sellers).toHaveLength(1);
    expect(topSellersOf([...SIX, happy("g", 0.9, 7)], ["g"])?.basis).toBe("bestThird");
  });

  it("do not depend on the order of the rows where balances are equal", () => {
    const equal = ["f", "c", "a", "e", "b", "d"].map((id) => happy(id, 0.4));
    expect(idsOf(topSellersOf(equal, []))).toEqual(["a", "b"]);
  });
});

describe("isComparable", () => {
  it("is never sentiment where sentiment chose them", () => {
    const [starred, best] = [topSellersOf(SIX, ["a"])!, topSellersOf(SIX, [])!];
    expect([isComparable("negative", best), isComparable("positive", best), isComparable("pauseMs", best)]).toEqual([false, false, true]);
    expect(isComparable("negative", starred)).toBe(true);
  });
});

describe("meanOfMeans", () => {
  it("weighs sellers alike, however many calls they have", () => {
    const sellers = [sellerMeans("a", { pauseMs: 800 }, 100), sellerMeans("b", { pauseMs: 1000 }, 8)];
    expect(meanOfMeans("pauseMs", sellers)?.value).toBe(900);
  });

  it("is over those who have the measure, absent without any", () => {
    const sellers = [sellerMeans("a", { pauseMs: 800 }), sellerMeans("b", {})];
    expect(meanOfMeans("pauseMs", sellers)).toEqual({ value: 800, sellers: [sellers[0]] });
    expect(meanOfMeans("talkShare", sellers)).toBeUndefined();
  });
});
