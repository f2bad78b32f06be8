import type * as React from "react";

/** What of a host's theme the suite takes over: CSS colours, absent where the host names none. */
export interface HostTheme {
  /** Of links, chosen things and primary buttons. */
  readonly accent: string | undefined;
  readonly accentHover: string | undefined;
  readonly accentPressed: string | undefined;
  /** Of the outline of what has the focus. */
  readonly focus: string | undefined;
}

/** The host's colours for the palette, which keeps its own where one is absent. */
export function hostColours(theme: HostTheme | undefined): React.CSSProperties {
  return {
    "--sd-host-accent": theme?.accent,
    "--sd-host-accent-hover": theme?.accentHover,
    "--sd-host-accent-pressed": theme?.accentPressed,
    "--sd-host-focus": theme?.focus,
  } as React.CSSProperties;
}
