import { languageOf } from "../../../shared/transcript/languageOf";

it("a locale's language is what stands before its country, in lower case", () => {
  expect([languageOf("en-us"), languageOf("ZH_cn"), languageOf("nl")]).toEqual(["en", "zh", "nl"]);
});
