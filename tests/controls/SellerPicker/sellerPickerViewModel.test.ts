import "../../shared/pcf/pageWindow";
import { initialsOf, matching, pickerView } from "../../../controls/SellerPicker/sellerPickerViewModel";
import { joinPage } from "../../../shared/pcf/pageChannel";
import { loadSellerPage } from "../../../shared/pcf/sellerPage";
import { ALEX, callRow, MEI, memoryClient, NOW, personRow, teamOfMara, teamRow, testEnvironment, VIEWER, type Stored } from "../testHost";

async function viewOf(stored: Stored, sellerId?: string, viewer = VIEWER) {
  const environment = testEnvironment({ client: memoryClient(stored), viewer });
  const { channel, release } = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  const selection = { period: "last30Days", comparison: "previousPeriod", ...(sellerId && { sellerId }) } as const;
  const page = await loadSellerPage({ ...environment, channel }, selection);
  release();
  return pickerView(page, environment);
}


describe("pickerView", () => {
  it("offers a manager every seller with the calls of the period, those without included", async () => {
    const view = await viewOf(teamOfMara(), MEI.id);
    expect(view?.caption).toBe("Account executive · 22 calls");
    expect(view?.choices.map(({ name, calls, chosen }) => [name, calls, chosen])).toEqual([
      ["Alex Rossi", "9 calls", false],
      ["Mei Koh", "22 calls", true],
      ["Zoë Ängström", "no calls", false],
    ]);
    expect(view?.upTo).toMatch(/^Data up to 02:05/);
  });

  it("gives managers the ways to write to a seller whose address is known", async () => {
    const mei = await viewOf(teamOfMara(), MEI.id);
    expect(mei?.mailTo).toBe("mailto:mei.koh@example.com");
    expect(mei?.chat).toBe("https://teams.microsoft.com/l/chat/0/0?users=mei.koh%40example.com");
    const alex = await viewOf(teamOfMara(), ALEX.id);
    expect(alex).not.toHaveProperty("mailTo");
  });

  it("escapes an address, so that it cannot say more than whom", async () => {
    const people = [personRow(MEI, { email: "mei@example.com?bcc=other@example.com", manager: VIEWER.id })];
    const view = await viewOf({ team: [teamRow(MEI, 9)], people }, MEI.id);
    expect(view?.mailTo).not.toContain("?");
  });

  it("leaves a seller without a choice", async () => {
    const view = await viewOf({ calls: [callRow(1)], team: [teamRow(MEI, 1)], people: [personRow(MEI, { email: "mei@example.com" })] }, MEI.id, MEI);
    expect(view?.choices).toEqual([]);
    expect(view?.caption).toBe("Account executive · 1 call");
    expect(view).not.toHaveProperty("mailTo");
  });
});

describe("matching", () => {
  it("finds names and titles whatever the case and the accents, all words", async () => {
    const choices = (await viewOf(teamOfMara()))?.choices ?? [];
    const names = (text: string) => matching(choices, text).map(({ name }) => name);
    expect(names("zoe ang")).toEqual(["Zoë Ängström"]);
    expect(names("SALES MAN")).toEqual(["Zoë Ängström"]);
    expect(names("executive")).toEqual(["Alex Rossi", "Mei Koh"]);
    expect(names("  ")).toHaveLength(3);
    expect(names("nobody")).toEqual([]);
  });
});

describe("initialsOf", () => {
  it.each([
    ["Mei Koh", "MK"],
    ["zoë van der ängström", "ZÄ"],
    ["Cher", "C"],
    ["王小明", "王"],
    ["Alex Rossi (Offline)", "AR"],
    ["", ""],
  ])("of %s are %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
