import * as React from "react";
import { Facts } from "./Facts";
import type { MomentSection } from "./Moment";
import { Moments, type MomentsProps } from "./Moments";
import { Quarters } from "./Quarters";

export interface SectionProps extends Pick<MomentsProps, "environment" | "playback" | "most"> {
  readonly section: MomentSection;
}

/** One kind of moments under its title. */
export function Section({ section: { title, captions, lists, quarters }, ...others }: SectionProps): React.ReactElement {
  return (
    <section>
      <h3 className="sd-moments-title">{title}</h3>
      <Facts facts={captions} />
      {quarters && <Quarters {...others} title={title} quarters={quarters} />}
      {lists.map((list, index) => (
        <Moments key={index} {...others} list={list} title={title} />
      ))}
    </section>
  );
}
