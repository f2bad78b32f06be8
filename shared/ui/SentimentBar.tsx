import * as React from "react";
import type { Sentiment } from "../domain/Sentiment";
import { SentimentStack } from "./SentimentStack";

export interface SentimentBarProps {
  /** Absent: an empty frame. */
  readonly sentiment: Sentiment | undefined;
  /** The bar in words. */
  readonly text: string;
}

/** Sentiment of one call as a bar of the full width that says in words what it shows. */
export function SentimentBar({ sentiment, text }: SentimentBarProps): React.ReactElement {
  return (
    <span className="sd-sentiment-bar" role="img" aria-label={text} title={text}>
      {sentiment ? <SentimentStack sentiment={sentiment} className="sd-bar" /> : <span className="sd-bar sd-bar-none" />}
    </span>
  );
}
