import { speakerOf } from "../../../shared/transcript/speakerOf";

describe("speakerOf", () => {
  it.each([
    ["Mei Koh", { name: "Mei Koh" }],
    ["Mei Koh | Fernway", { name: "Mei Koh", company: "Fernway" }],
    ["Mei Koh|Fernway | Berlin", { name: "Mei Koh", company: "Fernway | Berlin" }],
    ["Mei Koh |", { name: "Mei Koh" }],
    ["Ann Lee (Guest)", { name: "Ann Lee", guest: true }],
    ["Ann Lee (guest) ", { name: "Ann Lee", guest: true }],
    ["Ann Lee(Gast)", { name: "Ann Lee", guest: true }],
    ["Ann Lee (invité)", { name: "Ann Lee", guest: true }],
    ["李娜 (访客)", { name: "李娜", guest: true }],
    ["李娜 (来宾)", { name: "李娜", guest: true }],
    ["Ann Lee (Unverified) ", { name: "Ann Lee", guest: true }],
    ["Ann Lee | Acme (Guest)", { name: "Ann Lee", company: "Acme", guest: true }],
    ["Ann Lee (Sales)", { name: "Ann Lee (Sales)" }],
    ["(Guest) Ann Lee", { name: "(Guest) Ann Lee" }],
    ["(Unverified) Ann Lee", { name: "(Unverified) Ann Lee" }],
    ["| Fernway", { name: "| Fernway", company: "Fernway" }],
    ["(Guest)", { name: "(Guest)", guest: true }],
  ])("of %p", (label, told) => {
    expect(speakerOf(label)).toEqual({ key: label, ...told });
  });
});
