import * as React from "react";
import type { CallPart } from "../CallPart";
import { Facts } from "./Facts";
import { momentsView } from "./momentsViewModel";
import { Section } from "./Section";

const SHOWN_FIRST = 5;

/** What stands out in the call against targets and the seller's usual, and where to hear it. */
export function MomentsPane({ environment, summary, lines, areEndsEstimated, playback }: CallPart): React.ReactElement {
  const { durationMs } = playback;
  const { sentence, figures, note, missing, sections } = React.useMemo(
    () => momentsView(summary, lines, durationMs, environment),
    [summary, lines, durationMs, environment],
  );
  return (
    <div className="sd-moments-pane">
      <h3 className="sd-moments-title">{sentence}</h3>
      {figures.map(({ text, captions }) => (
        <div key={text} className="sd-standing-out">
          <bdi>{text}</bdi>
          <Facts facts={captions} />
        </div>
      ))}
      {[note, missing, areEndsEstimated && environment.t("callSummary.moments.estimated")].map(
        (text) =>
          text && (
            <p key={text} className="sd-caption">
              {text}
            </p>
          ),
      )}
      {sections.map((section) => (
        <Section key={section.title} environment={environment} playback={playback} section={section} most={SHOWN_FIRST} />
      ))}
    </div>
  );
}
