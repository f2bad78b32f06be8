import * as React from "react";
import { MAX_CALLS } from "../../shared/dataverse/callQuery";
import type { Environment } from "../../shared/pcf/environment";
import type { PageChannel } from "../../shared/pcf/pageChannel";
import { emptySentence, PageFrame } from "../../shared/pcf/PageFrame";
import type { SellerPage } from "../../shared/pcf/sellerPage";
import { usePageChannel, useWaited } from "../../shared/pcf/usePageChannel";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { CallList } from "./CallList";
import { COLUMNS, type CallsQuery, type ListedCall } from "./CallRows";
import { listedCallsOf, searchCalls, sortCalls } from "./contactHistoryGridViewModel";
import type { DatasetCalls } from "./DatasetCalls";

export interface ContactHistoryGridProps {
  readonly environment: Environment;
  readonly dataset: DatasetCalls;
  /** Whether there is room for columns. */
  readonly isWide: boolean;
  /** What was kept from the last visit. */
  readonly firstQuery: CallsQuery;
  readonly onQuery: (query: CallsQuery) => void;
  readonly onOpen: (call: ListedCall) => void;
}

/** A page's source tells of itself at once; a grid that hears of none stands alone. */
const ALONE_AFTER_MS = 2_000;
/** Typing pauses that long before a data set is searched on the server. */
const TYPING_MS = 400;

/** The calls: those of the page it stands on, or of its own data set. */
export function ContactHistoryGridControl(props: ContactHistoryGridProps): React.ReactElement {
  const { environment, onQuery } = props;
  const channel = usePageChannel(environment.record);
  const [query, setQuery] = React.useState(props.firstQuery);
  const isAlone = useWaited(channel.answer === undefined, ALONE_AFTER_MS);
  const change = (next: CallsQuery) => {
    setQuery(next);
    onQuery(next);
  };
  const parts = { ...props, channel, query, onQuery: change };
  if (channel.answer) return <PageCalls {...parts} />;
  return isAlone ? <OwnCalls {...parts} /> : <Framed environment={environment} isLoading />;
}

interface PartProps extends ContactHistoryGridProps {
  readonly channel: PageChannel;
  readonly query: CallsQuery;
}

const skeleton = <div className="sd-skeleton sd-calls-skeleton" />;

interface FramedProps {
  readonly environment: Environment;
  readonly isLoading: boolean;
  readonly failure?: React.ComponentProps<typeof ControlFrame>["failure"];
  readonly children?: React.ReactNode;
}

function Framed({ environment: { t, isRtl, isDark, locale }, isLoading, failure, children }: FramedProps): React.ReactElement {
  return (
    <ControlFrame
      className="sd-calls-control"
      title={t("contactHistoryGrid.title")}
      isRtl={isRtl}
      isDark={isDark}
      locale={locale}
      loading={isLoading}
      failure={failure}
      skeleton={skeleton}
    >
      {children}
    </ControlFrame>
  );
}

function PageCalls(props: PartProps): React.ReactElement {
  const { environment, channel } = props;
  return (
    <PageFrame environment={environment} channel={channel} title={environment.t("contactHistoryGrid.title")} className="sd-calls-control" skeleton={skeleton}>
      {(page) => <CallsOfPage {...props} page={page} />}
    </PageFrame>
  );
}

function CallsOfPage({ page, environment, channel, query, onQuery, onOpen, isWide }: PartProps & { readonly page: SellerPage }): React.ReactElement {
  const { t, format, locale } = environment;
  const { narrowed } = channel;
  const listed = React.useMemo(() => listedCallsOf(page, narrowed), [page, narrowed]);
  const { search, sort } = query;
  const sorted = React.useMemo(() => sortCalls(listed, sort, locale), [listed, sort, locale]);
  const calls = React.useMemo(() => searchCalls(sorted, search), [sorted, search]);
  const total = narrowed ? page.listedCalls.length : listed.length;
  return (
    <CallList
      environment={environment}
      now={page.now}
      rows={{ calls, columns: COLUMNS, ...(total >= calls.length && { total }) }}
      query={query}
      onQuery={onQuery}
      onOpen={onOpen}
      isWide={isWide}
      chip={narrowed && { label: narrowed.label, clear: () => channel.publish({ narrowed: undefined }) }}
      emptyText={narrowed ? t("contactHistoryGrid.noneNarrowed") : (emptySentence(page, environment) ?? t("contactHistoryGrid.none"))}
      notice={page.truncated ? t("shared.truncated", { n: format.number(MAX_CALLS) }) : undefined}
    />
  );
}

function OwnCalls({ environment, channel, dataset, query, onQuery, onOpen, isWide }: PartProps): React.ReactElement {
  const { t } = environment;
  const first = React.useRef(query);
  React.useEffect(() => dataset.show(first.current), [dataset]);
  React.useEffect(() => {
    const timer = setTimeout(() => dataset.want(query), TYPING_MS);
    return () => clearTimeout(timer);
  }, [dataset, query]);
  const rows = dataset.rows();
  const { failure, isLoading } = dataset;
  const notice = failure === undefined ? undefined : { sentence: t("contactHistoryGrid.failed", { message: failure.replace(/[.。]$/, "") }), retryLabel: t("shared.retry"), retry: () => dataset.retry() };
  return (
    <Framed environment={environment} isLoading={isLoading} failure={notice}>
      {rows && failure === undefined && (
        <CallList
          environment={environment}
          now={channel.now}
          rows={rows}
          query={query}
          onQuery={onQuery}
          onOpen={onOpen}
          isWide={isWide}
          emptyText={t("contactHistoryGrid.none")}
        />
      )}
    </Framed>
  );
}
