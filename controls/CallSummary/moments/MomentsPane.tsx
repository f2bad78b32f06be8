import * as React from "react";
import type { CallPart } from "../CallPart";
import { MomentButton } from "../MomentButton";
import { Sign } from "../header/Sign";
import { Facts } from "./Facts";
import { Section } from "./Section";

const SHOWN_FIRST = 5;

/** What is off target or unusual in the call, and where to hear it. */
export function MomentsPane({ environment, moments, areEndsEstimated, playback }: CallPart): React.ReactElement {
  const { t } = environment;
  const { sentence, figures, note, missing, sections } = moments;
  return (
    <div className="sd-moments-pane">
      <h3 className="sd-moments-title">{sentence}</h3>
      {figures.map(({ text, sign, captions, atMs }) => (
        <div key={text} className={atMs === undefined ? "sd-standing-out" : "sd-standing-out sd-heard"}>
          {atMs !== undefined && <MomentButton environment={environment} playback={playback} atMs={atMs} />}
          <div>
            <Sign t={t} sign={sign} /> {sign === undefined ? text : <strong>{text}</strong>}
            <Facts facts={captions} />
          </div>
        </div>
      ))}
      {[note, missing, areEndsEstimated && t("callSummary.moments.estimated")].map(
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
