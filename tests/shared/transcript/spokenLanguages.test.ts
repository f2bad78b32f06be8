import type { LanguageDetector } from "../../../shared/transcript/LanguageDetector";
import { spokenLanguages } from "../../../shared/transcript/spokenLanguages";
import { languageDetector } from "../../../solution/admin/calls/files/languageDetector";
import { LANGUAGE_SAMPLES, spokenInTurn } from "./languageSamples";

let detector: LanguageDetector;
beforeAll(async () => {
  detector = await languageDetector();
});

const samples = (language: string) => LANGUAGE_SAMPLES.get(language) ?? [];
const found = (texts: readonly string[], stated?: string) => spokenLanguages(spokenInTurn(texts), stated, detector);

describe("where no language is stated", () => {
  it.each([...LANGUAGE_SAMPLES.keys()])("a call is in what its text is: %s, also its shortest utterances", (language) => {
    const { locale, locales } = found(samples(language));
    expect({ locale, others: locales.filter((each) => each !== language) }).toEqual({ locale: language, others: [] });
  });

  it.each(["en", "zh", "de", "fr", "es", "pt", "it", "nl", "ja"])("one sentence is enough: %s", (language) => {
    for (const text of samples(language).slice(-8)) expect([text, found([text]).locale]).toEqual([text, language]);
  });

  it("a few short words are taken for no language rather than for the wrong one", () => {
    const wrong = [...LANGUAGE_SAMPLES].flatMap(([language, texts]) =>
      texts.filter((text) => ![language, undefined].includes(found([text]).locale)),
    );
    expect(wrong).toEqual([]);
    expect(found(["Okay."])).toMatchObject({ locale: undefined, locales: [undefined] });
  });

  it("says which were found, or that none can be told", () => {
    expect(found(samples("de")).problems).toEqual(["No language is stated; found from the text: German."]);
    expect(found(["Hmm.", "Okay."]).problems).toEqual([
      "The language can be told neither from the file nor from the text; state it if you know it.",
    ]);
  });

  it("a few Chinese characters are Japanese where a call holds Japanese, however much English is beside it", () => {
    const japanese = ["はい、お願いします。", "了解。"];
    expect(found([...samples("en").slice(0, 8), ...japanese]).locales.slice(-2)).toEqual(["ja", "ja"]);
  });

  it("each utterance of a call in five languages is in its own", () => {
    const languages = ["en", "de", "fr", "es", "ko"];
    const texts = samples("en")
      .flatMap((_, index) => languages.map((language) => samples(language)[index] ?? ""))
      .slice(5 * languages.length);
    expect(found(texts).locales.filter((locale, index) => locale !== languages[index % languages.length])).toEqual([]);
  });

  it("a name or a title is in what its speaker speaks", () => {
    const { locales } = found([...samples("en"), "Alessandro Rossi, Giulia Bianchi."]);
    expect(locales.at(-1)).toBe("en");
  });

  it("Chinese characters alone are what their speaker speaks, and nothing where that is not known", () => {
    expect(found([...samples("ja"), "了解", "大丈夫"]).locales.slice(-2)).toEqual(["ja", "ja"]);
    expect(found([...samples("zh"), "了解", "方便"]).locales.slice(-2)).toEqual(["zh", "zh"]);
    expect(found(["了解"]).locale).toBeUndefined();
  });
});

describe("a language that is stated", () => {
  it.each([...LANGUAGE_SAMPLES.keys()])("is kept where the text is in it: %s", (language) => {
    const { locale, locales, problems } = found(samples(language), language);
    expect({ locale, kept: new Set(locales), problems }).toEqual({ locale: language, kept: new Set([language]), problems: [] });
  });

  it("is kept where little contradicts it", () => {
    expect(found([...samples("en"), "Guten Tag, wie geht es Ihnen?"], "en-us")).toMatchObject({ locale: "en-us", problems: [] });
  });

  it("is not believed where all of the call is in another, and that is said", () => {
    const { locale, locales, problems } = found(samples("de"), "en-us");
    expect({ locale, locales: new Set(locales) }).toEqual({ locale: "de", locales: new Set(["de"]) });
    expect(problems).toEqual(["Stated is English, but the text is something else; found from the text: German."]);
  });

  it("is not believed of utterances that are plainly in another", () => {
    const { locale, locales, problems } = found([...samples("en"), ...samples("fr").slice(-5)], "en-us");
    expect(locale).toBe("en-us");
    expect(locales.slice(-5)).toEqual(["fr", "fr", "fr", "fr", "fr"]);
    expect(problems).toEqual(["5 utterances in another language than stated, by the text: French."]);
  });

  it("is kept where it is one that cannot be told from others", () => {
    expect(found(samples("da"), "cy").locale).toBe("cy");
    expect(found(samples("zh"), "yue-hk").locale).toBe("yue-hk");
  });
});

it("without tables of languages only scripts tell", () => {
  const by = (language: string) => spokenLanguages(spokenInTurn(samples(language)), undefined, undefined).locale;
  expect([by("ja"), by("zh"), by("ko"), by("de")]).toEqual(["ja", "zh", "ko", undefined]);
});
