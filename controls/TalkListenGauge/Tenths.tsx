import * as React from "react";
import type { TenthView } from "./talkListenGaugeViewModel";

export interface TenthsProps {
  readonly title: string;
  readonly tenths: readonly TenthView[];
  /** Lists the calls of a bar. */
  readonly onChoose: (label: string, callIds: readonly string[]) => void;
}

/** How many calls lie in each tenth of talk share. Arrow keys walk the bars; only one of them is a tab stop. */
export function Tenths({ title, tenths, onChoose }: TenthsProps): React.ReactElement {
  const [current, setCurrent] = React.useState(0);
  const bars = React.useRef<(HTMLButtonElement | null)[]>([]);
  const most = Math.max(1, ...tenths.map((tenth) => tenth.count));
  const walk = (event: React.KeyboardEvent, index: number) => {
    const isRtl = getComputedStyle(event.currentTarget).direction === "rtl";
    const step = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1, Home: -tenths.length, End: tenths.length }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.min(tenths.length - 1, Math.max(0, index + step));
    setCurrent(next);
    bars.current[next]?.focus();
  };
  return (
    <div className="sd-tenths" role="group" aria-label={title}>
      {tenths.map(({ key, name, label, count, callIds }, index) => (
        <button
          key={key}
          ref={(bar) => {
            bars.current[index] = bar;
          }}
          type="button"
          className="sd-tenth"
          title={name}
          aria-label={name}
          aria-disabled={count === 0}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setCurrent(index)}
          onKeyDown={(event) => walk(event, index)}
          onClick={() => count > 0 && onChoose(label, callIds)}
        >
          <span className="sd-tenth-bar" style={{ height: `${Math.round((count / most) * 100)}%` }} />
        </button>
      ))}
    </div>
  );
}
