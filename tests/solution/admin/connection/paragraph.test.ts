import { columnBehind, paragraph } from "../../../../solution/admin/connection/paragraph";

test("a text goes on below its beginning, within 80 columns", () => {
  expect(paragraph("ok  Apps", "word ".repeat(20).trim(), 12)).toEqual([
    "ok  Apps    word word word word word word word word word word word word word",
    "            word word word word word word word",
  ]);
});

test("a label that leaves no gap stands on a line of its own", () => {
  expect(paragraph("ok  Sales Professional", "It is here.", 22)).toEqual(["ok  Sales Professional", `${" ".repeat(22)}It is here.`]);
});

test("a line break within a name makes no line of its own", () => {
  expect(paragraph("ok", "The app Sales\nok  Rights is here.", 4)).toEqual(["ok  The app Sales ok Rights is here."]);
});

test("texts begin two columns behind the longest label that is not overlong", () => {
  expect(columnBehind(["Rights", "Sales Professional", "x".repeat(300)], 28)).toBe(20);
});
