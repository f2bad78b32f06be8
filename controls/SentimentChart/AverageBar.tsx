import * as React from "react";
import { Captions } from "../../shared/ui/Captions";
import { SentimentStack } from "../../shared/ui/SentimentStack";
import type { SentimentView } from "./sentimentChartViewModel";

const NONE = { positive: 0, neutral: 0, negative: 0 };

/** The average of the period as one bar; its figures, each with what it is compared with, are the key of all charts below. */
export function AverageBar({ view }: { readonly view: SentimentView }): React.ReactElement {
  const { average, parts, count, description } = view;
  return (
    <div className="sd-average">
      <div className="sd-average-line">
        <div className="sd-average-bar" role="img" aria-label={description}>
          {average ? <SentimentStack sentiment={average} className="sd-average-bar" /> : <div className="sd-average-bar sd-bar-none" />}
        </div>
        <span className="sd-caption sd-captions-text">{count}</span>
      </div>
      <div className="sd-average-parts">
        {parts.map(({ key, name, value, captions }) => (
          <div key={key} className="sd-average-part">
            <SentimentStack sentiment={{ ...NONE, [key]: 1 }} className="sd-swatch" />
            <div>
              {name} <strong>{value}</strong>
              <Captions captions={captions.map((text) => ({ text }))} />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}
