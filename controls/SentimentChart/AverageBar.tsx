import * as React from "react";
import { SentimentStack } from "../../shared/ui/SentimentStack";
import type { SentimentView } from "./sentimentChartViewModel";

const NONE = { positive: 0, neutral: 0, negative: 0 };

/** The average of the period as one bar; its figures are the key of all charts below. */
export function AverageBar({ view }: { readonly view: SentimentView }): React.ReactElement {
  const { average, parts, captions, description } = view;
  return (
    <div className="sd-average">
      <div role="img" aria-label={description}>
        {average ? <SentimentStack sentiment={average} className="sd-average-bar" /> : <div className="sd-average-none" />}
        <div className="sd-average-parts">
          {parts.map(({ key, name, value }) => (
            <span key={key}>
              <SentimentStack sentiment={{ ...NONE, [key]: 1 }} className="sd-swatch" />
              {name} <strong>{value}</strong>
            </span>
          ))}
        </div>
      </div>
      <p className="sd-caption">{captions.join(" · ")}</p>
    </div>
  );
}
