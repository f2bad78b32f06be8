import * as React from "react";

export interface TooltipProps {
  readonly headings: readonly string[];
  /** The cells below the headings; the first one heads the tooltip. */
  readonly row: readonly string[];
  /** Where it points, in pixels from the left of its container. */
  readonly x: number;
  readonly onDismiss: () => void;
}

/** A row of the table over the chart. It may be pointed at, and Esc takes it away wherever the focus is. */
export function Tooltip({ headings, row, x, onDismiss }: TooltipProps): React.ReactElement {
  React.useEffect(() => {
    const dismiss = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Esc closes the tooltip alone, not the dialog that the page may stand in.
      event.stopPropagation();
      onDismiss();
    };
    document.addEventListener("keydown", dismiss, true);
    return () => document.removeEventListener("keydown", dismiss, true);
  });
  const [title, ...cells] = row;
  return (
    <div className="sd-tooltip" role="tooltip" style={{ "--sd-x": `${Math.round(x)}px` } as React.CSSProperties}>
      <strong>{title}</strong>
      <dl>
        {cells.map((cell, index) => (
          <div key={headings[index + 1]}>
            <dt>{headings[index + 1]}</dt>
            <dd>{cell}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
