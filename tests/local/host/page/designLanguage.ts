import { CUSTOM_TOKENS } from "./customTheme";
import { DARK_TOKENS } from "./darkTheme";
import { played } from "./played";

const TOKENS = { dark: DARK_TOKENS, custom: CUSTOM_TOKENS };

/** `light` is the look without tokens, as apps had it before the platform's new one. */
export type HostTheme = "light" | keyof typeof TOKENS;

export function themeNamed(name: string | undefined): HostTheme {
  return name === "dark" || name === "custom" ? name : "light";
}

/** `context.fluentDesignLanguage`; absent where the platform passes none. */
export function designLanguage(theme: HostTheme) {
  if (theme === "light") return undefined;
  return played("context.fluentDesignLanguage", {
    isDarkTheme: theme === "dark",
    tokenTheme: played("context.fluentDesignLanguage.tokenTheme", TOKENS[theme]),
  });
}
