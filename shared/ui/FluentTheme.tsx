import * as React from "react";
import { createTheme, Customizer, type IPalette } from "@fluentui/react";
import type { HostTheme } from "./hostTheme";

/** The page's font: Fluent's own would be fetched from a server of its vendor. */
const OWN_FONT = { defaultFontStyle: { fontFamily: "inherit" } };

const LIGHT: Partial<IPalette> = { themePrimary: "#0f6cbd", themeDarkAlt: "#115ea3", themeDark: "#0f548c" };

/** The palette's dark grounds and texts, for the few parts that Fluent draws. */
const DARK: Partial<IPalette> = {
  themePrimary: "#479ef5",
  themeDarkAlt: "#62abf5",
  themeDark: "#77b7f7",
  themeDarker: "#96c6fa",
  themeLight: "#0c3b5e",
  themeLighter: "#0a2e4a",
  themeLighterAlt: "#082338",
  white: "#1b1a19",
  black: "#f3f2f1",
  neutralDark: "#faf9f8",
  neutralPrimary: "#f3f2f1",
  neutralPrimaryAlt: "#e1dfdd",
  neutralSecondary: "#c8c6c4",
  neutralTertiary: "#a19f9d",
  neutralTertiaryAlt: "#605e5c",
  neutralQuaternary: "#484644",
  neutralQuaternaryAlt: "#3b3a39",
  neutralLight: "#323130",
  neutralLighter: "#292827",
  neutralLighterAlt: "#201f1e",
};

export interface FluentThemeProps {
  readonly isDark: boolean;
  readonly theme: HostTheme | undefined;
  readonly isRtl: boolean;
  readonly children: React.ReactNode;
}

/** Fluent's parts in the colours and direction of the page. */
export function FluentTheme({ isDark, isRtl, theme, children }: FluentThemeProps): React.ReactElement {
  const settings = React.useMemo(() => {
    const { accent, accentHover, accentPressed } = theme ?? {};
    const palette = {
      ...(isDark ? DARK : LIGHT),
      ...(accent && { themePrimary: accent }),
      ...(accentHover && { themeDarkAlt: accentHover }),
      ...(accentPressed && { themeDark: accentPressed }),
    };
    return { theme: { ...createTheme({ ...OWN_FONT, isInverted: isDark, palette }), rtl: isRtl } };
  }, [isDark, isRtl, theme]);
  return <Customizer settings={settings}>{children}</Customizer>;
}
