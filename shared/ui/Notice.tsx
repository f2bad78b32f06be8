import * as React from "react";
import { DefaultButton } from "@fluentui/react";

export interface NoticeProps {
  readonly sentence: string;
  readonly retryLabel: string;
  readonly retry: () => void;
}

/** What failed, in one sentence, and the way to try again. Announced when it appears. */
export function Notice({ sentence, retryLabel, retry }: NoticeProps): React.ReactElement {
  return (
    <div className="sd-notice" role="alert">
      <span>{sentence}</span>
      <DefaultButton className="sd-retry" text={retryLabel} onClick={retry} />
    </div>
  );
}
