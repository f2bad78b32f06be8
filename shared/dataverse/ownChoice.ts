import { OWN_OPTION_BASE } from "./tables";

/** The value of an option of one of the product's own choices. @param options in the order of the choice */
export const optionOf = <T extends string>(options: readonly T[], name: T): number => OWN_OPTION_BASE + options.indexOf(name);

/** The option that a row holds; undefined for none, and for one that this version does not know. */
export const optionIn = <T extends string>(options: readonly T[], value: unknown): T | undefined =>
  typeof value === "number" ? options[value - OWN_OPTION_BASE] : undefined;
