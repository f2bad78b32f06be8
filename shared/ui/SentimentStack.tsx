import * as React from "react";
import type { Sentiment } from "../domain/Sentiment";

export interface SentimentStackProps {
  readonly sentiment: Sentiment;
  /** Gives it a size, and a direction other than from the inline start: positive always comes first. */
  readonly className: string;
}

/**
 * Positive, neutral and negative as one bar. Neutral separates the coloured parts; without it a gap does. Nothing for screen readers:
 * what it stands in says the same in words. The hatch is drawn by the stylesheet, so there are no ids to collide on a page.
 */
export function SentimentStack({ sentiment, className }: SentimentStackProps): React.ReactElement {
  return (
    <span className={`sd-stack ${className}`}>
      {(["positive", "neutral", "negative"] as const).map(
        (part) =>
          sentiment[part] > 0.0005 && <span key={part} className={`sd-bar-part sd-bar-${part}`} style={{ flexGrow: sentiment[part] }} />,
      )}
    </span>
  );
}
