import * as React from "react";

export interface TableToggleProps {
  readonly text: string;
  readonly isTable: boolean;
  readonly onToggle: () => void;
}

/** Shows the figures of a chart as a table, or the chart again. */
export function TableToggle({ text, isTable, onToggle }: TableToggleProps): React.ReactElement {
  return (
    <button type="button" className="sd-switch-option" aria-pressed={isTable} onClick={onToggle}>
      {text}
    </button>
  );
}
