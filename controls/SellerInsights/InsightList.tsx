import * as React from "react";
import { figureState } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import type { InsightLine } from "./sellerInsightsViewModel";
import { Sign } from "./Sign";

export interface InsightListProps {
  /** Of the list, for what controls it. */
  readonly id: string;
  readonly label: string;
  readonly lines: readonly InsightLine[];
  readonly channel: PageChannel;
  readonly onShow: (line: InsightLine, anchor: HTMLElement) => void;
}

/** One line an insight: what kind, what, and the calls that show it. */
export function InsightList({ id, label, lines, channel, onShow }: InsightListProps): React.ReactElement {
  const prefix = useInstanceId("sd-insight");
  return (
    <ul id={id} className="sd-insights-list" aria-label={label}>
      {lines.map((line, index) => {
        const { key, category, categoryText, parts, remarks, evidence } = line;
        const sentenceId = `${prefix}-${index}`;
        const buttonId = `${sentenceId}-calls`;
        return (
          <li key={key} className="sd-insight">
            <span className="sd-insight-category">
              <Sign category={category} /> {categoryText}
            </span>{" "}
            <span className="sd-insight-text">
              <span id={sentenceId}>
                {parts.before}
                <strong>{parts.strong}</strong>
                {parts.after}
              </span>
              {remarks.map((remark) => (
                <span key={remark} className="sd-insight-remark">
                  {" · "}
                  {remark}
                </span>
              ))}
            </span>{" "}
            <button
              type="button"
              id={buttonId}
              className="sd-link sd-insight-calls"
              aria-labelledby={`${buttonId} ${sentenceId}`}
              {...figureState(channel, key)}
              onClick={({ currentTarget }) => onShow(line, currentTarget)}
            >
              {evidence}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
