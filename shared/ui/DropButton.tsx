import * as React from "react";
import { Icon } from "./Icon";

export interface DropButtonProps {
  readonly button: React.RefObject<HTMLButtonElement>;
  /** Of its own, beside the common one. @default none */
  readonly className?: string;
  /** What it is called where its content alone does not say it. @default its content */
  readonly label?: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** A click while it is open. */
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A button that shows what is chosen and opens a popup to choose otherwise; a second click closes it. */
export function DropButton({ button, className, label, isOpen, onOpen, onClose, children }: DropButtonProps): React.ReactElement {
  return (
    <button
      ref={button}
      type="button"
      className={className === undefined ? "sd-drop" : `sd-drop ${className}`}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={label}
      onClick={isOpen ? onClose : onOpen}
    >
      {children}
      <Icon name="down" />
    </button>
  );
}
