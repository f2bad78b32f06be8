import * as React from "react";
import type { LastChange } from "../../shared/domain/LastChange";
import type { CallPart } from "./CallPart";
import { changeText } from "./changeText";

export interface ChangedProps extends Pick<CallPart, "environment"> {
  readonly change: LastChange;
}

/** Who changed somebody's words last: more than a remark where they may be the author's no longer. */
export function Changed({ environment, change }: ChangedProps): React.ReactElement {
  const text = changeText(change, environment);
  return change.otherId === undefined ? <span className="sd-caption">{text}</span> : <strong className="sd-changed">{text}</strong>;
}
