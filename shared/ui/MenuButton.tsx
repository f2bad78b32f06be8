import * as React from "react";
import { DropButton } from "./DropButton";
import { Popup, type PopupProps } from "./Popup";
import { popupBounds } from "./popupBounds";

export interface MenuButtonProps {
  /** What the popup repeats of the page, which it lies outside of. */
  readonly environment: Pick<PopupProps, "isRtl" | "isDark" | "locale"> & Partial<Pick<PopupProps, "theme">>;
  readonly text: string;
  /** In pixels. */
  readonly width: number;
  /** Selector of what has the focus when it opens. */
  readonly firstFocus: string;
  /** Where focus goes when something beside the menu disappears. */
  readonly button?: React.RefObject<HTMLButtonElement>;
  readonly children: (close: () => void) => React.ReactNode;
}

/** A button that opens a popup beside it. */
export function MenuButton({
  environment: { isRtl, isDark, theme, locale },
  text,
  width,
  firstFocus,
  button,
  children,
}: MenuButtonProps): React.ReactElement {
  const [isOpen, setOpen] = React.useState(false);
  const own = React.useRef<HTMLButtonElement>(null);
  const ref = button ?? own;
  const close = () => setOpen(false);
  return (
    <>
      <DropButton button={ref} isOpen={isOpen} onOpen={() => setOpen(true)} onClose={close}>
        {text}
      </DropButton>
      {isOpen && (
        <Popup
          label={text}
          target={ref}
          firstFocus={firstFocus}
          width={width}
          callout={calloutBeside(ref.current, width)}
          onDismiss={close}
          isRtl={isRtl}
          isDark={isDark}
          theme={theme}
          locale={locale}
        >
          {children(close)}
        </Popup>
      )}
    </>
  );
}

function calloutBeside(button: HTMLElement | null, width: number): NonNullable<PopupProps["callout"]> {
  const control = button?.closest(".sd-control")?.getBoundingClientRect();
  const bounds = control && popupBounds(control, width, window.innerHeight);
  return bounds ? { bounds, minPagePadding: 0 } : {};
}

export interface CheckGroupProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly text: string; readonly chosen: boolean; readonly n?: string }[];
  readonly onToggle: (key: string) => void;
}

/** Check boxes under a heading; `n` is how many each stands for. */
export function CheckGroup({ label, options, onToggle }: CheckGroupProps): React.ReactElement {
  return (
    <fieldset className="sd-checks">
      <legend>{label}</legend>
      {options.map(({ key, text, chosen, n }) => (
        <label key={key} className="sd-check">
          <input type="checkbox" checked={chosen} onChange={() => onToggle(key)} />
          <span dir="auto" title={text}>
            {text}
          </span>{" "}
          {n !== undefined && <span className="sd-caption">{n}</span>}
        </label>
      ))}
    </fieldset>
  );
}
