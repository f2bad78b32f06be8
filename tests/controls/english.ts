import english from "../../shared/strings/en.json";
import { flatten } from "../../shared/strings/parseTexts";
import { createTranslate } from "../../shared/strings/translate";

/** By their whole keys. */
export const ENGLISH = flatten(english) as Readonly<Record<string, string>>;

/** What controls say to a user who reads English. */
export const t = createTranslate((key) => ENGLISH[key] ?? key, "en-US");
