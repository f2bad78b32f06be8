import { maskedCards, maskedSpeech } from "../../../shared/domain/maskedCards";

describe("maskedCards", () => {
  it("leaves the last four digits of a card number, in groups or not", () => {
    expect(maskedCards("It is 4111111111111111, thanks")).toBe("It is ••••••••••••1111, thanks");
    expect(maskedCards("4111 1111 1111 1111")).toBe("•••• •••• •••• 1111");
    expect(maskedCards("4111-1111-1111-1111")).toBe("••••-••••-••••-1111");
    expect(maskedCards("4111, 1111, 1111, 1111.")).toBe("••••, ••••, ••••, 1111.");
    expect(maskedCards("3782 822463 10005")).toBe("•••• •••••• •0005");
    expect(maskedCards("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1")).toBe("• • • • • • • • • • • • 1 1 1 1");
  });

  it("finds it among other numbers", () => {
    expect(maskedCards("4111 1111 1111 1111 12 26 123")).toBe("•••• •••• •••• 1111 12 26 123");
    expect(maskedCards("number 1 4111 1111 1111 1111")).toBe("number 1 •••• •••• •••• 1111");
    expect(maskedCards("4111 1111 1111 1111 5555 5555 5555 4444")).toBe("•••• •••• •••• 1111 •••• •••• •••• 4444");
  });

  it("knows the digits of every script", () => {
    expect(maskedCards("٤١١١ ١١١١ ١١١١ ١١١١")).toBe("•••• •••• •••• ١١١١");
    expect(maskedCards("४१११११११११११११११")).toBe("••••••••••••११११");
    expect(maskedCards("４１１１１１１１１１１１１１１１")).toBe("••••••••••••１１１１");
    expect(maskedCards("𝟜𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙𝟙")).toBe("••••••••••••𝟙𝟙𝟙𝟙");
  });

  it("keeps what is no card number", () => {
    for (const text of [
      "4111 1111 1111 1112",
      "+49 30 901820 55",
      "2019, 2020, 2021, 2022",
      "0000 0000 0000 0000",
      "order 41111111111111111111111",
      "😀 12:30, 1,250,000 €",
      "",
    ]) {
      expect(maskedCards(text)).toBe(text);
    }
  });

  it.each([
    ["thirteen digits", "4222222222222", "•••••••••2222"],
    ["nineteen digits", "6304000000000000000", "•••••••••••••••0000"],
    ["of the series from 2221 to 2720", "2223003122003222", "••••••••••••3222"],
    ["that begins with 3", "378282246310005", "•••••••••••0005"],
    ["that begins with 6", "6011111111111117", "••••••••••••1117"],
    ["that begins with 8", "8171999927660000", "••••••••••••0000"],
  ])("masks a number of a card %s", (_what, text, masked) => {
    expect(maskedCards(text)).toBe(masked);
  });

  it.each([
    ["twelve digits", "400000000002"],
    ["twenty digits", "40000000000000000002"],
    ["a beginning of 0", "0511111111111115"],
    ["a beginning of 1", "1511111111111113"],
    ["a beginning of 20", "2011111111111116"],
    ["a beginning of 21", "2111111111111115"],
    ["a beginning of 28", "2811111111111118"],
    ["a beginning of 7", "7511111111111110"],
    ["a beginning of 9", "9511111111111116"],
    ["three characters between digits", "4111 - 1111 - 1111 - 1111"],
  ])("keeps a number with %s", (_what, text) => {
    expect(maskedCards(text)).toBe(text);
  });

  it("begins and ends a card's number with a group of digits", () => {
    expect(maskedCards("94111 1111 1111 1111")).toBe("94111 1111 1111 1111");
    expect(maskedCards("4111 1111 1111 11119")).toBe("4111 1111 1111 11119");
  });
});

describe("a card number in pieces", () => {
  const said = (...texts: readonly (readonly [who: string, text: string])[]) =>
    maskedSpeech(texts.map(([participantId, text]) => ({ participantId, text })));

  it("is masked across its speaker's utterances, whatever others say between", () => {
    expect(said(["C", "It is 4111 1111"], ["S", "Yes?"], ["C", "1111,"], ["C", "1111 and 12 26."])).toEqual([
      "It is •••• ••••",
      "Yes?",
      "••••,",
      "1111 and 12 26.",
    ]);
  });

  it("is none where two speakers say a piece each, or other words lie between", () => {
    for (const pieces of [
      [
        ["C", "4111 1111"],
        ["S", "1111 1111"],
      ],
      [
        ["C", "4111 1111 for now"],
        ["C", "1111 1111"],
      ],
    ] as const)
      expect(said(...pieces)).toEqual(pieces.map(([, text]) => text));
  });
});
