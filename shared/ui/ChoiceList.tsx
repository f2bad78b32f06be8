import * as React from "react";
import { FocusZone, FocusZoneDirection } from "@fluentui/react";
import { Icon } from "./Icon";
import { useInstanceId } from "./useInstanceId";

export interface Choice<Key extends string> {
  readonly key: Key;
  readonly text: string;
  /** What it means, or why it cannot be had. */
  readonly note?: string | undefined;
  readonly chosen: boolean;
}

export interface ChoiceListProps<Key extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Key>[];
  readonly onChoose: (key: Key) => void;
}

/** A menu of which one entry is chosen. Arrow keys walk, Enter or Space chooses; it is one tab stop. */
export function ChoiceList<Key extends string>({ label, choices, onChoose }: ChoiceListProps<Key>): React.ReactElement {
  const id = useInstanceId("sd-choice");
  return (
    <FocusZone
      role="menu"
      aria-label={label}
      direction={FocusZoneDirection.vertical}
      isCircularNavigation
      defaultTabbableElement=".sd-choice[aria-checked='true']"
      className="sd-choices"
    >
      {choices.map(({ key, text, note, chosen }) => (
        <button
          key={key}
          type="button"
          role="menuitemradio"
          aria-checked={chosen}
          aria-label={text}
          aria-describedby={note && `${id}-${key}`}
          className="sd-choice"
          onClick={() => onChoose(key)}
        >
          <span className="sd-choice-mark">{chosen && <Icon name="check" />}</span>
          <span>
            {text}
            {note && (
              <span className="sd-caption sd-choice-note" id={`${id}-${key}`}>
                {note}
              </span>
            )}
          </span>
        </button>
      ))}
    </FocusZone>
  );
}
