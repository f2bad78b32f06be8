import { parseTexts } from "../../../shared/strings/parseTexts";
import { readTexts } from "../../../shared/strings/readTexts";

const EN = { locale: "en", lcid: 1033 };
const AR = { locale: "ar-SA", lcid: 1025 };
const FR = { locale: "fr", lcid: 1036 };
const ENGLISH = { shared: { retry: "Retry", failed: "Could not load ({{reason}}).", calls_one: "{{n}} call", calls_other: "{{n}} calls" } };
const FRENCH = {
  shared: { retry: "Réessayer", failed: "Échec ({{reason}}).", calls_one: "{{n}} appel", calls_other: "{{n}} appels" },
};

const parse = (english: object | string, french?: object | string, language = FR) => {
  const json = (value: object | string) => (typeof value === "string" ? value : JSON.stringify(value));
  const files = { "en.json": json(english), ...(french !== undefined && { [`${language.locale}.json`]: json(french) }) };
  return parseTexts(files, french === undefined ? [EN] : [EN, language]);
};
const inFrench = (shared: object) => () => parse(ENGLISH, { shared: { ...FRENCH.shared, ...shared } });

describe("The texts of the languages", () => {
  it("are read by their whole keys", () => {
    expect(parse(ENGLISH, FRENCH)[1]).toEqual({
      ...FR,
      texts: {
        "shared.retry": "Réessayer",
        "shared.failed": "Échec ({{reason}}).",
        "shared.calls_one": "{{n}} appel",
        "shared.calls_other": "{{n}} appels",
      },
    });
  });

  it("may spell out small numbers, and have the form that only millions take", () => {
    expect(inFrench({ calls_one: "un appel", calls_many: "{{n}} d’appels" })).not.toThrow();
  });

  it.each([
    [
      "a file that is missing",
      () => parseTexts({ "en.json": "{}" }, [EN, FR]),
      /^shared\/strings\/fr\.json does not exist: add it, or take fr out of shared\/strings\/languages\.ts\.$/,
    ],
    [
      "a file that no row lists",
      () => parseTexts({ "en.json": "{}", "sv.json": "{}" }, [EN]),
      /^shared\/strings\/sv\.json is a language that shared\/strings\/languages\.ts does not list: add it there\.$/,
    ],
    [
      "a file that is no JSON",
      () => parse(ENGLISH, '{ "shared": { "retry": "Réessayer", } }'),
      /^shared\/strings\/fr\.json is no JSON: .*position 36.*\. Mend it there\.$/,
    ],
    [
      "a file that holds a list",
      () => parse(ENGLISH, "[]"),
      /^shared\/strings\/fr\.json holds no texts by name: write { "shared": {…}, … } there\.$/,
    ],
    [
      "a text that is missing",
      inFrench({ retry: undefined }),
      /^shared\/strings\/fr\.json: shared\.retry is missing: translate "Retry"\.$/,
    ],
    ["a text that is empty", inFrench({ retry: " " }), /^shared\/strings\/fr\.json: shared\.retry is empty: translate it\.$/],
    ["a number instead of a text", inFrench({ retry: 7 }), /^shared\/strings\/fr\.json: shared\.retry is 7: put a text in quotes there\.$/],
    [
      "a text that English does not have",
      inFrench({ retri: "Réessayer" }),
      /^shared\/strings\/fr\.json: shared\.retri is not in en\.json: remove it, or mend its name\.$/,
    ],
    [
      "a folder in place of a text",
      inFrench({ retry: { again: "Réessayer" } }),
      /fr\.json: shared\.retry is missing.*\n.*shared\.retry\.again is not in en\.json/,
    ],
    [
      "a plural form that the language needs",
      inFrench({ calls_one: undefined }),
      /^shared\/strings\/fr\.json: shared\.calls_one is missing: add the plural form that fr uses for 0\.$/,
    ],
    [
      "the plural form of all other numbers",
      () => parse(ENGLISH, { shared: { ...FRENCH.shared, calls_other: undefined } }),
      /^shared\/strings\/fr\.json: shared\.calls_other is missing: add the plural form that fr uses for 2\.$/,
    ],
    [
      "a plural form that the language does not have",
      inFrench({ calls_few: "{{n}} appels" }),
      /^shared\/strings\/fr\.json: shared\.calls_few is a plural form that fr does not have: remove it\.$/,
    ],
    [
      "a plural form that English needs",
      () => parse({ shared: { calls_other: "{{n}} calls" } }),
      /^shared\/strings\/en\.json: shared\.calls_one is missing: add the plural form that en uses for 1\.$/,
    ],
    [
      "a placeholder that is missing",
      inFrench({ failed: "Échec." }),
      /^shared\/strings\/fr\.json: shared\.failed lacks {{reason}}, which the English text has: put it where the value belongs\.$/,
    ],
    [
      "a placeholder of another name",
      inFrench({ failed: "Échec ({{raison}}, {{reason}})." }),
      /^shared\/strings\/fr\.json: shared\.failed names {{raison}}, which the English text does not: write {{reason}}\.$/,
    ],
    [
      "a placeholder where English has none",
      inFrench({ retry: "Réessayer {{n}}" }),
      /^shared\/strings\/fr\.json: shared\.retry names {{n}}, which the English text does not: take it out\.$/,
    ],
    [
      "a placeholder in single braces",
      inFrench({ failed: "Échec ({reason}, {{reason}})." }),
      /^shared\/strings\/fr\.json: shared\.failed has a brace that belongs to no placeholder: write {{name}}\.$/,
    ],
  ] as const)("stop the build at %s, naming file, key and what to do", (_, read, sentence) => {
    expect(read).toThrow(sentence);
  });

  it("need every plural form that whole numbers of a page take", () => {
    const calls = (forms: string) => ({
      shared: { ...ENGLISH.shared, ...Object.fromEntries(forms.split(" ").map((form) => [`calls_${form}`, "{{n}}"])) },
    });
    expect(() => parse(ENGLISH, calls("zero one two few many other"), AR)).not.toThrow();
    expect(() => parse(ENGLISH, calls("zero one two many other"), AR)).toThrow(
      /shared\.calls_few is missing: add the plural form that ar-SA uses for 3\./,
    );
  });

  it("are told of all at once", () => {
    const read = inFrench({ retry: "", failed: "Échec." });
    expect(read).toThrow(/shared\.retry is empty.*\n.*shared\.failed lacks/);
  });

  it("are whole in every language of the product", () => {
    for (const { locale, texts } of readTexts()) expect([locale, texts["shared.retry"]]).toEqual([locale, expect.stringMatching(/\S/)]);
  });
});
