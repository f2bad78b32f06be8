import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import { callOf, type Line } from "./callOf";

const heard = (text: string, keywords: string[], competitors: string[] = []) =>
  analyzeCall(callOf([["C", 0, 10, text]], { trackedKeywords: keywords, trackedCompetitors: competitors })).signals.map(
    (signal) => `${signal.type} ${signal.text}: ${signal.actualText}`,
  );

describe("signals", () => {
  it("are whole words, whatever their case and diacritics", () => {
    expect(heard("The PRICE, the Price-list and the priceless.", ["price"])).toEqual(["keyword price: PRICE", "keyword price: Price"]);
    expect(heard("Our café visited Nórvia.", ["cafe"], ["Norvia"])).toEqual(["keyword cafe: café", "competitor Norvia: Nórvia"]);
    expect(heard("Our cafe.", ["Café"])).toEqual(["keyword Café: cafe"]);
  });

  it("include possessives", () => {
    expect(heard("Kestrel’s offer and Kestrel's price.", [], ["Kestrel"])).toEqual([
      "competitor Kestrel: Kestrel",
      "competitor Kestrel: Kestrel",
    ]);
  });

  it("may be several words, and overlap", () => {
    expect(heard("We compared the data  plan price.", ["data plan", "price", "plan price"])).toEqual([
      "keyword data plan: data  plan",
      "keyword plan price: plan price",
      "keyword price: price",
    ]);
  });

  it("in Chinese are found inside the text", () => {
    expect(heard("凯斯特的价格比较低。", ["价格"], ["凯斯特", "Kestrel"])).toEqual(["competitor 凯斯特: 凯斯特", "keyword 价格: 价格"]);
  });

  it("in Latin letters end where Chinese begins", () => {
    expect(heard("我们也看过Norvia的方案。", [], ["Norvia"])).toEqual(["competitor Norvia: Norvia"]);
  });

  it("of a word configured twice are found once, and of a keyword that is a competitor too, as both", () => {
    expect(heard("The Kestrel offer.", ["kestrel", "Kestrel", " "], ["KESTREL"])).toEqual([
      "keyword kestrel: Kestrel",
      "competitor KESTREL: Kestrel",
    ]);
  });

  it("take what is configured literally", () => {
    expect(heard("We use C++ and .NET (a+b), not C.", ["C++", "a+b", ".net"])).toEqual([
      "keyword C++: C++",
      "keyword .net: .NET",
      "keyword a+b: a+b",
    ]);
  });

  it("of phrases allow hyphens and any spaces between their words, and know words that have a hyphen", () => {
    expect(heard("A data-plan, a data  plan; by e-mail, not e mail.", ["data plan", "e-mail"])).toEqual([
      "keyword data plan: data-plan",
      "keyword data plan: data  plan",
      "keyword e-mail: e-mail",
    ]);
    expect(heard("By e-mail.", ["e mail", "e-mail"])).toEqual(["keyword e mail: e-mail", "keyword e-mail: e-mail"]);
    expect(heard("The Model -X and the Model X.", ["Model -X"])).toEqual(["keyword Model -X: Model -X", "keyword Model -X: Model X"]);
  });

  it("tell words apart that begin alike", () => {
    const tracked = Array.from({ length: 500 }, (_, index) => `item ${index}`);
    expect(heard("We saw item 7, item 42 and item 4200.", tracked)).toEqual(["keyword item 7: item 7", "keyword item 42: item 42"]);
  });

  it("are placed by the words' own times where there are any, else by an even pace", () => {
    const words = [
      { text: "The", startMs: 0, endMs: 200 },
      { text: "price.", startMs: 7000, endMs: 7600 },
    ].map((word) => ({ ...word, startMs: word.startMs / 10, endMs: word.endMs / 10 }));
    const lines: Line[] = [
      ["S", 0, 0.8, "The price.", { words }],
      ["C", 10, 20, "The price."],
    ];
    const { signals } = analyzeCall(callOf(lines, { trackedKeywords: ["price"] }));
    expect(signals).toMatchObject([
      { participantId: "S", offsetMs: 700, durationMs: 60 },
      { participantId: "C", offsetMs: 14_000, durationMs: 5_000 },
    ]);
  });

  it("can be asked for beside those of the transcript", () => {
    const call = callOf([["C", 0, 10, "The contract and the price."]], { trackedKeywords: ["price"] });
    const texts = analyzeCall(call, { trackedKeywords: ["contract"], trackedCompetitors: ["Kestrel"] }).signals.map(({ text }) => text);
    expect(texts).toEqual(["contract", "price"]);
  });
});
