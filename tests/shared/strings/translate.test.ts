import { createTranslate } from "../../../shared/strings/translate";

/** A host with these texts, which hands back the key of a text that it does not have. */
const speaking = (locale: string, texts: Readonly<Record<string, string>>) => createTranslate((key) => texts[key] ?? key, locale);

describe("A text", () => {
  it("is filled with values, more than once where it names one twice", () => {
    const t = speaking("en-US", { "shared.failedShowing": "{{time}}: {{reason}}, so {{time}}" });
    expect(t("shared.failedShowing", { time: "10:00", reason: "404" })).toBe("10:00: 404, so 10:00");
  });

  it("keeps a placeholder that has no value, and what only looks like one in a value", () => {
    const t = speaking("en-US", { "shared.failedShowing": "{{time}} {{reason}}" });
    expect(t("shared.failedShowing", { reason: "{{time}}" })).toBe("{{time}} {{time}}");
  });
});

describe("A text that depends on a number", () => {
  const ARABIC = { "shared.calls_two": "two", "shared.calls_few": "few {{n}}", "shared.calls_other": "other {{n}}" };

  it("takes the form of the user's language, with the number as it is written there", () => {
    const t = speaking("ar-u-nu-arab", ARABIC);
    expect([2, 3, 10].map((count) => t.plural("shared.calls", count))).toEqual(["two", "few ٣", "few ١٠"]);
  });

  it("takes the form of all other numbers where the language has no text for its own", () => {
    expect(speaking("ar-u-nu-latn", ARABIC).plural("shared.calls", 11)).toBe("other 11");
  });

  it("takes a number that the caller formatted", () => {
    expect(speaking("en-US", ARABIC).plural("shared.calls", 2000, { n: "2K" })).toBe("other 2K");
  });
});
