import { decodeVttEntities } from "../../../shared/transcript/decodeVttEntities";

describe("decodeVttEntities", () => {
  it.each([
    ["Tom &amp; Mei", "Tom & Mei"],
    ["&lt;two&GT;", "<two>"],
    ["&quot;a&apos;", "\"a'"],
    ["a&nbsp;b&lrm;c&rlm;", "a\u00a0b\u200ec\u200f"],
    ["&#65;&#8364;", "A€"],
    ["&#x20AC;&#X1f600;", "€😀"],
    ["&#1114111;", "\u{10ffff}"],
    ["&amp;lt;", "&lt;"],
  ])("makes of %p %p", (text, decoded) => {
    expect(decodeVttEntities(text)).toBe(decoded);
  });

  it.each(["Tom & Mei", "&eacute;", "&#1114112;", "&#xffffff;", "&amp", "&#;", "&#xg;", "&constructor;", "&__proto__;"])(
    "leaves %p as it is",
    (text) => {
      expect(decodeVttEntities(text)).toBe(text);
    },
  );
});
