import * as React from "react";
import { createTheme, Customizer, type ITheme } from "@fluentui/react";

/** The page's font: Fluent's own would be fetched from a server of its vendor. */
const OWN_FONT = { defaultFontStyle: { fontFamily: "inherit" } };

/** The palette's dark grounds and texts, for the few parts that Fluent draws. */
let dark: ITheme | undefined;

function darkTheme(): ITheme {
  dark ??= createTheme({
    ...OWN_FONT,
    isInverted: true,
    palette: {
      themePrimary: "#479ef5",
      themeDarkAlt: "#62abf5",
      themeDark: "#77b7f7",
      themeDarker: "#96c6fa",
      themeSecondary: "#479ef5",
      themeTertiary: "#2886de",
      themeLight: "#0c3b5e",
      themeLighter: "#0a2e4a",
      themeLighterAlt: "#082338",
      white: "#1b1a19",
      black: "#f3f2f1",
      neutralDark: "#faf9f8",
      neutralPrimary: "#f3f2f1",
      neutralPrimaryAlt: "#e1dfdd",
      neutralSecondary: "#c8c6c4",
      neutralSecondaryAlt: "#a19f9d",
      neutralTertiary: "#a19f9d",
      neutralTertiaryAlt: "#605e5c",
      neutralQuaternary: "#484644",
      neutralQuaternaryAlt: "#3b3a39",
      neutralLight: "#323130",
      neutralLighter: "#292827",
      neutralLighterAlt: "#201f1e",
    },
  });
  return dark;
}

export interface FluentThemeProps {
  readonly isDark: boolean;
  readonly isRtl: boolean;
  readonly children: React.ReactNode;
}

/** Fluent's parts in the colours and direction of the page, callouts included. */
export function FluentTheme({ isDark, isRtl, children }: FluentThemeProps): React.ReactElement {
  const settings = React.useMemo(() => {
    const base = isDark ? darkTheme() : createTheme({ ...OWN_FONT, palette: { themePrimary: "#0f6cbd", themeDarkAlt: "#115ea3", themeDark: "#0f548c" } });
    return { theme: { ...base, rtl: isRtl } };
  }, [isDark, isRtl]);
  return <Customizer settings={settings}>{children}</Customizer>;
}
