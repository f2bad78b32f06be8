import * as React from "react";
import { MomentButton, type MomentButtonProps } from "../MomentButton";
import { Facts } from "./Facts";
import type { MomentList } from "./Moment";
import { useFirstHeard } from "./useFirstHeard";

export interface MomentsProps extends Omit<MomentButtonProps, "atMs"> {
  readonly list: MomentList;
  /** For a list that has no captions of its own. */
  readonly title: string;
  /** How many are shown at first. */
  readonly most: number;
}

/** Moments of one kind, each one click from its sound, with the words that were said there. */
export function Moments({ environment, playback, list: { captions, moments }, title, most }: MomentsProps): React.ReactElement {
  const { first, more } = useFirstHeard(moments, most, environment);
  return (
    <>
      <Facts facts={captions} />
      <ul className="sd-moments" aria-label={captions[0] ?? title}>
        {first.map(({ atMs, facts, said }, index) => (
          <li key={index} className="sd-heard">
            <MomentButton environment={environment} playback={playback} atMs={atMs} />
            <div>
              <Facts facts={facts} />
              {said.map(({ name, text }, part) => (
                <p key={part} className="sd-heard-text" dir="auto" title={text}>
                  {said.length > 1 && <bdi className="sd-caption">{name}: </bdi>}
                  {text}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
