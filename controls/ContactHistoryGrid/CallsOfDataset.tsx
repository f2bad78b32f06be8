import * as React from "react";
import { ControlFrame, type FrameProps } from "../../shared/ui/ControlFrame";
import { Notice } from "../../shared/ui/Notice";
import { CallList } from "./CallList";
import type { CallsProps } from "./CallsProps";

/** Typing pauses that long before a data set is searched on the server. */
const TYPING_MS = 400;

export interface CallsOfDatasetProps extends CallsProps {
  readonly frame: Omit<FrameProps, "loading" | "failure" | "children">;
}

/** The calls of a grid that stands on no page: its data set's, page by page. */
export function CallsOfDataset(props: CallsOfDatasetProps): React.ReactElement {
  const { frame, environment, channel, dataset, query, kept, onKeep } = props;
  const { t } = environment;
  const first = React.useRef({ query, page: kept.page });
  React.useEffect(() => dataset.show(first.current.query, first.current.page), [dataset]);
  React.useEffect(() => {
    const timer = setTimeout(() => dataset.want(query), TYPING_MS);
    return () => clearTimeout(timer);
  }, [dataset, query]);
  const rows = dataset.rows();
  const page = rows?.paging?.page ?? 1;
  React.useEffect(() => {
    if (rows) onKeep({ page });
    // Only the number of the page matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [page, rows === undefined]);
  const { failure } = dataset;
  const notice =
    failure === undefined
      ? undefined
      : {
          sentence: t("contactHistoryGrid.failed", { message: failure.replace(/[.。]$/, "") }),
          retryLabel: t("shared.retry"),
          retry: () => dataset.retry(),
        };
  return (
    <ControlFrame {...frame} loading={dataset.isLoading} failure={notice && <Notice {...notice} />}>
      {rows && (
        <CallList
          {...props}
          now={channel.now}
          band={undefined}
          rows={rows}
          searchLabel={t("contactHistoryGrid.searchTitle")}
          filters={[]}
          emptyText={t("contactHistoryGrid.none")}
        />
      )}
    </ControlFrame>
  );
}
