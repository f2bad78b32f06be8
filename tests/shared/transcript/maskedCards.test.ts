import { maskedCards } from "../../../shared/transcript/maskedCards";

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
});
