import * as React from "react";
import type { LastChange } from "../../shared/domain/LastChange";
import type { CallPart } from "./CallPart";
import { changeText } from "./changeText";

export interface ChangedProps extends Pick<CallPart, "environment"> {
  readonly change: LastChange;
}

/** Who changed somebody's words last, where they may be the author's no longer. */
export function Changed({ environment, change }: ChangedProps): React.ReactElement {
  return <span className="sd-caption">{changeText(change, environment)}</span>;
}
