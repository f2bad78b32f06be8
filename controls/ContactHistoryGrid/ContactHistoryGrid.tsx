import * as React from "react";
import { PageFrame } from "../../shared/page/PageFrame";
import { usePageChannel, useWaited } from "../../shared/page/usePageChannel";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { CallsOfDataset } from "./CallsOfDataset";
import { CallsOfPage } from "./CallsOfPage";
import type { ContactHistoryGridProps } from "./CallsProps";
import type { CallsQuery } from "./CallsQuery";
import { callListText, keptQuery, readCallList } from "./keptState";

/** A page's source tells of itself at once; a grid that hears of none stands alone. */
const ALONE_AFTER_MS = 2_000;

/** The calls: those of the page it stands on, or of its own data set. */
export function ContactHistoryGridControl(props: ContactHistoryGridProps): React.ReactElement {
  const { environment, kept, onKeep } = props;
  const { t, isRtl, isDark, theme, locale } = environment;
  const channel = usePageChannel(environment.record);
  const [chosen, setChosen] = React.useState(kept.query);
  const { callList } = channel;
  const query = React.useMemo(() => chosen ?? readCallList(callList), [chosen, callList]);
  const isAlone = useWaited(channel.answer === undefined, ALONE_AFTER_MS);
  const onQuery = (next: CallsQuery) => {
    setChosen(next);
    onKeep(keptQuery(next));
    // What is searched for is of the moment; how the calls are listed stays with the viewer.
    channel.publish({ callList: callListText(next) });
  };
  const parts = { ...props, channel, query, onQuery };
  const frame = {
    title: t("contactHistoryGrid.title"),
    className: "sd-calls-control",
    skeleton: <div className="sd-skeleton sd-calls-skeleton" />,
  };
  if (channel.answer) {
    return (
      <PageFrame
        {...frame}
        environment={environment}
        channel={channel}
        draws={({ listedCalls }) => listedCalls.length > 0 || channel.narrowed !== undefined}
      >
        {(page) => <CallsOfPage {...parts} page={page} />}
      </PageFrame>
    );
  }
  const own = { ...frame, isRtl, isDark, theme, locale };
  if (isAlone) return <CallsOfDataset {...parts} frame={own} />;
  return (
    <ControlFrame {...own} loading>
      {undefined}
    </ControlFrame>
  );
}
