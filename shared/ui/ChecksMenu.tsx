import * as React from "react";
import { CheckGroup, MenuButton, type CheckGroupProps, type MenuButtonProps } from "./MenuButton";

export interface ChecksMenuProps<Id extends string> extends Pick<MenuButtonProps, "environment" | "text" | "width"> {
  readonly button?: React.RefObject<HTMLButtonElement>;
  readonly groups: readonly { readonly id: Id; readonly label: string; readonly options: CheckGroupProps["options"] }[];
  readonly onToggle: (id: Id, key: string) => void;
  /** Takes all back; says so. */
  readonly undo: string;
  /** Undefined where there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
}

/** A button that opens groups of check boxes. */
export function ChecksMenu<Id extends string>({ groups, onToggle, undo, onUndo, ...menu }: ChecksMenuProps<Id>): React.ReactElement {
  return (
    <MenuButton {...menu} firstFocus=".sd-check input">
      {() => (
        <div className="sd-filters">
          {groups.map(({ id, label, options }) => (
            <CheckGroup key={id} label={label} options={options} onToggle={(key) => onToggle(id, key)} />
          ))}
          <button type="button" className="sd-link" disabled={!onUndo} onClick={onUndo}>
            {undo}
          </button>
        </div>
      )}
    </MenuButton>
  );
}
