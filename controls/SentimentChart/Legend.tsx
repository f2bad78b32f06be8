import * as React from "react";
import { SentimentStack } from "../../shared/ui/SentimentStack";
import { VerdictText } from "../../shared/ui/VerdictText";
import type { SentimentView } from "./sentimentChartViewModel";

const NONE = { positive: 0, neutral: 0, negative: 0 };

/** The averages of the period, which are the key of all charts below. */
export function Legend({ view: { parts, count, description } }: { readonly view: SentimentView }): React.ReactElement {
  return (
    <div className="sd-legend" role="group" aria-label={description}>
      {parts.map(({ key, name, value, miss, captions }) => (
        <div key={key} className="sd-legend-part">
          <SentimentStack sentiment={{ ...NONE, [key]: 1 }} className="sd-swatch" />
          <span>
            {name} <strong>{value}</strong> {miss && <VerdictText verdict={miss} />}{" "}
            <span className="sd-caption">{captions.join(" · ")}</span>
          </span>
        </div>
      ))}
      {count !== undefined && <span className="sd-caption">{count}</span>}
    </div>
  );
}
