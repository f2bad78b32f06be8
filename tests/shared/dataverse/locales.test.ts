import { localeValue } from "../../../shared/dataverse/locales";

it("a language tag is stored as the choice that names it, whatever its case", () => {
  expect([localeValue("en-us"), localeValue("fr-CA"), localeValue("nl-nl")]).toEqual([0, 120, 110]);
});

it("a language without its country is stored with the first that has it, and one that no choice names not at all", () => {
  expect([localeValue("de"), localeValue("en"), localeValue("zh")]).toEqual([20, 0, 90]);
  expect([localeValue("pl"), localeValue("zh-tw"), localeValue("e"), localeValue(undefined)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
