import * as React from "react";
import { Callout, DirectionalHint, FocusTrapZone, type ICalloutProps } from "@fluentui/react";
import { hostColours, type HostTheme } from "./hostTheme";

export interface PopupProps {
  /** Says what the popup is for. */
  readonly label: string;
  /** What it opens beside, and where focus returns to. */
  readonly target: React.RefObject<HTMLElement>;
  /** Selector of what has the focus at first; the first part that can where nothing matches. */
  readonly firstFocus: string;
  readonly onDismiss: () => void;
  readonly isRtl: boolean;
  readonly isDark: boolean;
  readonly theme?: HostTheme | undefined;
  readonly locale: string;
  /** In pixels; narrower where the window is. */
  readonly width: number;
  /** How it stands otherwise. @default below the start of the target */
  readonly callout?: Partial<ICalloutProps>;
  readonly children: React.ReactNode;
}

/** What is left free beside a popup on a narrow screen. */
const MARGIN = 24;
/** In windows lower than this, such as at 400 % zoom, a popup takes the whole height instead of what is left beside its target. */
const LOW = 480;
const TOP = { left: 0, top: 0 };
const OUTSIDE = { position: "absolute" } as const;

type Restoring = Parameters<NonNullable<ICalloutProps["onRestoreFocus"]>>[0];

/** Where the focus has gone with the layer, and only there: somebody may have moved it on meanwhile. */
function restoreFocus({ originalElement, containsFocus }: Restoring): void {
  if (!containsFocus) return;
  setTimeout(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) originalElement?.focus();
  }, 0);
}

/**
 * A layer over the page. It lies outside of the control's element, so it repeats what that sets for its content: palette, direction,
 * language. Focus moves in, stays while Tab is pressed, and returns on Esc.
 */
export function Popup(props: PopupProps): React.ReactElement {
  const { label, target, firstFocus, onDismiss, isRtl, width, callout } = props;
  // The host's document may run in the other direction than the control: both hints say the same edge.
  const edge = isRtl ? DirectionalHint.bottomRightEdge : DirectionalHint.bottomLeftEdge;
  return (
    // What marks the place of the layer must not stand in a line of buttons as one more of them, which would shift the others.
    <span style={OUTSIDE}>
      <Callout
        className="sd-callout"
        target={window.innerHeight < LOW ? TOP : target}
        onDismiss={onDismiss}
        // What it opens beside closes it itself: closed before that, it would be opened again. In low windows the layer does not know.
        preventDismissOnEvent={(event) => event.target instanceof Node && target.current?.contains(event.target) === true}
        onRestoreFocus={restoreFocus}
        role="dialog"
        ariaLabel={label}
        isBeakVisible={false}
        gapSpace={4}
        directionalHint={edge}
        directionalHintForRTL={edge}
        calloutWidth={Math.min(width, window.innerWidth - MARGIN)}
        styles={{ calloutMain: { backgroundColor: "transparent" } }}
        {...callout}
      >
        {/* It would give the focus back a frame later than its content does, and take it from where it was moved to. */}
        <FocusTrapZone isClickableOutsideFocusTrap disableRestoreFocus forceFocusInsideTrap={false} firstFocusableTarget={firstFocus}>
          <Content {...props} />
        </FocusTrapZone>
      </Callout>
    </span>
  );
}

function Content({ target, isRtl, isDark, theme, locale, children }: PopupProps): React.ReactElement {
  const content = React.useRef<HTMLDivElement>(null);
  React.useLayoutEffect(() => {
    const opener = target.current;
    const element = content.current;
    // Back to where the popup was opened from, unless the user has moved the focus elsewhere.
    return () => {
      const { activeElement } = document;
      // The layer may be gone already, and with it the focus.
      if (!activeElement || activeElement === document.body || element?.contains(activeElement)) opener?.focus();
    };
  }, [target]);
  return (
    <div
      ref={content}
      className={`sd-control sd-popup${isDark ? " sd-dark" : ""}`}
      style={hostColours(theme)}
      dir={isRtl ? "rtl" : "ltr"}
      lang={locale}
    >
      {children}
    </div>
  );
}
