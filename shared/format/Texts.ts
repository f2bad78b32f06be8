import type { Translate } from "../strings/translate";
import type { Format } from "./Format";

/** What writes for one user: texts in their language, figures and dates by their settings. */
export interface Texts {
  readonly t: Translate;
  readonly format: Format;
}
