import * as React from "react";

/** Marks the element in which somebody writes. */
export const WRITING_CLASS = "sd-composer";

export interface FocusBack {
  /** Remembers where the user comes from, and that a field is to have the focus once it is there. */
  readonly askForFocus: () => void;
  /** Whether somebody has asked since it was asked last. */
  readonly takeFocus: () => boolean;
  /** Back to where the user came from, unless they have gone elsewhere meanwhile. */
  readonly giveBack: () => void;
}

const isWritten = (element: Element | null): boolean => element?.closest(`.${WRITING_CLASS}`) != null;

/** Where the focus goes when a field appears and disappears. */
export function useFocusBack(): FocusBack {
  const origin = React.useRef<Element | null>(null);
  const isAsked = React.useRef(false);
  return React.useMemo(
    () => ({
      askForFocus() {
        // From one field to the next: both came from the same place.
        if (!isWritten(document.activeElement)) origin.current = document.activeElement;
        isAsked.current = true;
      },
      takeFocus() {
        const was = isAsked.current;
        isAsked.current = false;
        return was;
      },
      giveBack() {
        const { activeElement, body } = document;
        if (activeElement !== null && activeElement !== body && !isWritten(activeElement)) return;
        if (origin.current instanceof HTMLElement && origin.current.isConnected) origin.current.focus();
      },
    }),
    [],
  );
}
