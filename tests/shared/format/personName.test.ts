import { initialsOf } from "../../../shared/format/personName";

describe("initialsOf", () => {
  it.each([
    ["Mei Koh", "MK"],
    ["zoë van der ängström", "ZÄ"],
    ["Cher", "C"],
    ["王小明", "王"],
    ["王 小明", "王"],
    ["Alex Rossi (Offline)", "AR"],
    ["<b>Mei</b> Koh", "K"],
    ["", ""],
  ])("of %s are %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
