import * as React from "react";
import { FocusZone, FocusZoneDirection } from "@fluentui/react";
import { Icon } from "./Icon";

export interface Choice<Key extends string> {
  readonly key: Key;
  readonly text: string;
  readonly chosen: boolean;
}

export interface ChoiceListProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly onChoose: (key: Key) => void;
}

/** A menu of which one entry is chosen. Arrow keys walk, Enter or Space chooses; it is one tab stop. */
export function ChoiceList<Key extends string>({ label, choices, onChoose }: ChoiceListProps<Key>): React.ReactElement {
  return (
    <FocusZone
      role="menu"
      aria-label={label}
      direction={FocusZoneDirection.vertical}
      isCircularNavigation
      defaultTabbableElement=".sd-choice[aria-checked='true']"
      className="sd-choices"
    >
      {choices.map(({ key, text, chosen }) => (
        <button key={key} type="button" role="menuitemradio" aria-checked={chosen} className="sd-choice" onClick={() => onChoose(key)}>
          <span className="sd-choice-mark">{chosen && <Icon name="check" />}</span>
          {text}
        </button>
      ))}
    </FocusZone>
  );
}
