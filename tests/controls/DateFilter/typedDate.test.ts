import { dateWriting, readDate } from "../../../controls/DateFilter/typedDate";

const TODAY = "2026-11-23";
const english = dateWriting("M/d/yyyy");
const german = dateWriting("dd.MM.yyyy");
const chinese = dateWriting("yyyy/M/d");

describe("dateWriting", () => {
  it.each([
    ["M/d/yyyy", "06/03/2026"],
    ["dd.MM.yyyy", "03.06.2026"],
    ["yyyy/M/d", "2026/06/03"],
    ["d\u200f/M\u200f/yyyy", "03/06/2026"],
    ["d-M-yy", "03-06-2026"],
    [undefined, "2026-06-03"],
    ["dddd", "2026-06-03"],
  ])("writes by the pattern %s", (pattern, text) => {
    const writing = dateWriting(pattern);
    expect(writing.write("2026-06-03")).toBe(text);
    expect(readDate(text, writing, TODAY)).toEqual({ date: "2026-06-03" });
  });

  it("writes nothing for no date", () => {
    expect(english.write(undefined)).toBe("");
  });
});

describe("readDate", () => {
  it.each([
    ["3.6.2026", german, "2026-06-03"],
    ["6/3/2026", english, "2026-06-03"],
    [" 3 . 6 . 26 ", german, "2026-06-03"],
    ["3.6.", german, "2026-06-03"],
    ["11-5", english, "2026-11-05"],
    ["2026-06-03", german, "2026-06-03"],
    ["2026年6月3日", chinese, "2026-06-03"],
    ["٣/٦/٢٠٢٦", dateWriting("d/M/yyyy"), "2026-06-03"],
    ["２０２６/６/３", chinese, "2026-06-03"],
    ["29.2.2028", german, "2028-02-29"],
  ])("reads %s", (text, writing, date) => {
    expect(readDate(text, writing, TODAY)).toEqual({ date });
  });

  it.each([
    ["", "missing"],
    ["   ", "missing"],
    ["yesterday", "unreadable"],
    ["3", "unreadable"],
    ["3.13.2026", "unreadable"],
    ["0.6.2026", "unreadable"],
    ["32.1.2026", "unreadable"],
    ["3.6.20265", "unreadable"],
    ["1.2.3.4", "unreadable"],
    ["3.6.1026", "tooEarly"],
  ])("says what is wrong with %p: %s", (text, problem) => {
    expect(readDate(text, german, TODAY)).toEqual({ problem });
  });

  it.each([
    ["31.4.2026", "2026-04-01", 30],
    ["29.2.2026", "2026-02-01", 28],
    ["30.2.2028", "2028-02-01", 29],
  ])("knows how many days the month of %s has", (text, month, daysIn) => {
    expect(readDate(text, german, TODAY)).toEqual({ problem: "noSuchDay", month, daysIn });
  });
});
