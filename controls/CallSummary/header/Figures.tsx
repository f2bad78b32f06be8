import * as React from "react";
import type { Translate } from "../../../shared/strings/translate";
import { SentimentBar } from "../../../shared/ui/SentimentBar";
import type { SummaryView } from "../callSummaryViewModel";
import { Sign } from "./Sign";

export interface FiguresProps {
  readonly t: Translate;
  readonly view: SummaryView;
}

/** The call's figures in one line, the seller's; what they are held against is said where it is missed, and under the details. */
export function Figures({ t, view: { figures, negative, sentiment, sentimentText } }: FiguresProps): React.ReactElement {
  return (
    <dl className="sd-figures" aria-label={t("callSummary.figures")}>
      {[...figures, ...(negative ? [negative] : [])].map((figure) => (
        <div key={figure.key} data-missed={figure.sign !== undefined} title={[figure.name, ...figure.captions].join(" · ")}>
          <dt>{figure.brief}</dt>
          <dd>
            <bdi>{figure.value}</bdi> <Sign t={t} sign={figure.sign} />
          </dd>
          {figure === negative && <dd className="sd-caption">{figure.captions.join(" · ")}</dd>}
        </div>
      ))}
      {sentimentText !== undefined && (
        <div>
          <dt className={sentiment ? "sd-hidden" : ""}>{t("callSummary.sentiment")}</dt>
          <dd className={sentiment ? "sd-figure-bar" : "sd-caption"}>
            {sentiment ? <SentimentBar sentiment={sentiment} text={sentimentText} /> : sentimentText}
          </dd>
        </div>
      )}
    </dl>
  );
}
