import { KPIS, type KpiId } from "../../../shared/domain/kpis";
import { shownValue } from "../../../shared/domain/shownValue";
import { bandText, kpiChangeText, kpiText } from "../../../shared/format/kpiFormat";
import { createFormat } from "../../../shared/format/Format";
import type { Texts } from "../../../shared/format/Texts";
import { readTexts } from "../../../shared/strings/readTexts";
import { createTranslate } from "../../../shared/strings/translate";
import { TEXTS } from "../../controls/pageWith";

const text = (id: KpiId, value: number) => kpiText(value, KPIS[id], TEXTS);
const change = (id: KpiId, from: number, to: number) => kpiChangeText(from, to, KPIS[id], TEXTS);

describe("kpiText", () => {
  it.each<[KpiId, number, string]>([
    ["talkShare", 0.644, "64%"],
    ["wordsPerMinute", 164.5, "165\u00a0wpm"],
    ["pauseMs", 649, "0.6\u00a0s"],
    ["customerMonologueMs", 61_500, "1:02"],
    ["switchCount", 23.6, "24"],
    ["switchesPerHour", 231.4, "231/h"],
  ])("shows %s of %d as %s", (id, value, expected) => {
    expect(text(id, value)).toBe(expected);
  });
});

describe("kpiChangeText", () => {
  it.each<[KpiId, number, number, string]>([
    // Differences of 11.1 points, 0.9 wpm, 60 ms and 0.8 s, which would be shown as 11, 1, 0.1 and 1.
    ["talkShare", 0.524, 0.635, "+12\u00a0points"],
    ["wordsPerMinute", 163.6, 164.5, "+1\u00a0wpm"],
    ["pauseMs", 650, 590, "−0.1\u00a0s"],
    ["customerMonologueMs", 62_600, 61_400, "−0:02"],
    ["sellerMonologueMs", 61_400, 62_600, "+0:02"],
    ["switchCount", 25.4, 23.6, "−1"],
    ["switchesPerHour", 200, 231.4, "+31/h"],
  ])("of %s from %d to %d is the difference of the two figures as they are shown: %s", (id, from, to, expected) => {
    expect(change(id, from, to)).toBe(expected);
  });

  it("counts one point in the singular", () => {
    expect(change("talkShare", 0.52, 0.53)).toBe("+1\u00a0point");
  });

  it("says that nothing changed where both figures are shown alike, however they differ beyond", () => {
    expect(change("talkShare", 0.5201, 0.5249)).toBe("no change");
    expect(change("customerMonologueMs", 61_600, 62_400)).toBe("no change");
  });

  it("agrees with the figures for any two values", () => {
    const numberIn = (shown: string) => Number(shown.replace("−", "-").replace(/[^\d.-]/g, ""));
    for (let step = 0; step < 1000; step += 1) {
      const [from, to] = [(step * 0.377) % 1, (step * 0.611) % 1] as [number, number];
      const shown = change("talkShare", from, to);
      expect(shown === "no change" ? 0 : numberIn(shown)).toBe(numberIn(text("talkShare", to)) - numberIn(text("talkShare", from)));
    }
  });
});

describe("bandText", () => {
  it("says both ends of a target, or the one that it has", () => {
    expect(bandText({ low: 0.43, high: 0.6 }, KPIS.talkShare, TEXTS)).toBe("43–60%");
    expect(bandText({ low: 600 }, KPIS.pauseMs, TEXTS)).toBe("at least 0.6\u00a0s");
    expect(bandText({ high: 190 }, KPIS.wordsPerMinute, TEXTS)).toBe("at most 190\u00a0wpm");
  });

  it("counts zero as an end", () => {
    expect(bandText({ low: 0, high: 0.2 }, KPIS.negative, TEXTS)).toBe("0–20%");
    expect(bandText({ high: 0 }, KPIS.negative, TEXTS)).toBe("at most 0%");
  });
});

describe("a unit", () => {
  const languages = readTexts().map(({ locale, texts }) => [locale, texts] as const);
  function textsIn(wanted: string): Texts {
    const texts: Readonly<Record<string, string>> = languages.find(([locale]) => locale === wanted)?.[1] ?? {};
    return { t: createTranslate((key) => texts[key] ?? key, wanted), format: createFormat(wanted, () => 0) };
  }

  it.each(languages)("never breaks from its number: %s", (_, texts) => {
    const keys = Object.keys(texts).filter((key) => /^shared\.(seconds|wordsPerMinute|perHour|points_.+)$/.test(key));
    expect(keys.length).toBeGreaterThan(3);
    for (const key of keys) expect(texts[key]).toMatch(/\{\{n\}\}\u2069?[\u00a0\u2060/]/);
  });

  it("is said once of both ends of a target, and stays whole between isolates", () => {
    expect(bandText({ low: 0.43, high: 0.6 }, KPIS.talkShare, textsIn("de"))).toBe("43–60\u00a0%");
    expect(bandText({ low: 100, high: 190 }, KPIS.wordsPerMinute, textsIn("en"))).toBe("100–190\u00a0wpm");
    expect(bandText({ low: 100, high: 190 }, KPIS.wordsPerMinute, textsIn("he"))).toBe("\u2068100\u2069 עד \u2068190\u2069\u00a0מילים/דקה");
  });
});

describe("shownValue", () => {
  it("is never beyond a target that ends at the figure shown", () => {
    for (let percent = 0; percent <= 100; percent += 1) expect(shownValue(percent / 100 + 0.004, KPIS.talkShare)).toBe(percent / 100);
  });
});
