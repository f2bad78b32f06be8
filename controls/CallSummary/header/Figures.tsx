import * as React from "react";
import type { Translate } from "../../../shared/strings/translate";
import { DataTable } from "../../../shared/ui/DataTable";
import { SentimentBar } from "../../../shared/ui/SentimentBar";
import type { SummaryView } from "../callSummaryViewModel";

export interface FiguresProps {
  readonly t: Translate;
  readonly view: SummaryView;
}

const SIGNS = { above: "▲", below: "▼" } as const;

/** The call's figures, the seller's large and what they are held against beneath; with several speakers also a table of all. */
export function Figures({ t, view: { figures, speakers, sentiment, sentimentText, usualText } }: FiguresProps): React.ReactElement {
  return (
    <>
      <dl className="sd-figures" aria-label={t("callSummary.figures")}>
        {figures.map(({ key, name, value, sign, captions }) => (
          <div key={key} className="sd-figure">
            <dt className="sd-figure-name">{name}</dt>
            <dd className="sd-number">
              <bdi>{value}</bdi>
              {sign && (
                <span className="sd-figure-sign" aria-hidden="true">
                  {SIGNS[sign]}
                </span>
              )}
            </dd>
            {captions.map((caption) => (
              <dd key={caption} className="sd-caption">
                <bdi>{caption}</bdi>
              </dd>
            ))}
          </div>
        ))}
        {sentimentText !== undefined && (
          <div className="sd-figure sd-figure-sentiment">
            <dt className="sd-figure-name">{t("callSummary.sentiment")}</dt>
            <dd className="sd-figure-bar">
              <SentimentBar sentiment={sentiment} text={sentimentText} />
            </dd>
            <dd className="sd-caption" aria-hidden={sentiment !== undefined}>
              {sentimentText}
            </dd>
          </div>
        )}
      </dl>
      {usualText !== undefined && (
        <p className="sd-caption sd-usual">
          <bdi>{usualText}</bdi>
        </p>
      )}
      {speakers && <DataTable caption={t("callSummary.speakers")} columns={speakers.columns} rows={speakers.rows} />}
    </>
  );
}
