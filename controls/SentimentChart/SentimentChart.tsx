import * as React from "react";
import type { MomentKind } from "../../shared/domain/CallMoment";
import { pageWide } from "../../shared/host/pageWide";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import { PageFrame } from "../../shared/page/PageFrame";
import type { PageControlProps } from "../../shared/page/PageControl";
import { usePageFigures } from "../../shared/page/pageFigures";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { DataTable } from "../../shared/ui/DataTable";
import { Status } from "../../shared/ui/Status";
import { ViewSwitch } from "../../shared/ui/ViewSwitch";
import { Columns } from "./Columns";
import { Legend } from "./Legend";
import { SENTIMENT_KPIS, sentimentView, zoomDays, type ColumnView } from "./sentimentChartViewModel";
import { useZoom, type Zoom } from "./useZoom";

type View = "overTime" | "byCall" | "table";

export interface SentimentChartProps extends PageControlProps {
  /** Opens a call's summary. */
  readonly onOpen: (callId: string, moment?: MomentKind) => void;
}

/** What was chosen last on a page, by its record: for whoever comes back from a call. */
const lastViews = () => pageWide("slr.sentimentViews/1", () => new Map<string, View>());

/** Customers' sentiment in the chosen seller's calls: on average, over time with zoom, and by call. */
export function SentimentChartControl({ environment, selection, onChange, onOpen }: SentimentChartProps): React.ReactElement {
  const { t, calendar, locale } = environment;
  const channel = usePageChannel(environment.record);
  const zoom = useZoom(channel, selection, onChange);
  const [view, setView] = React.useState<View>(lastViews().get(environment.record?.id ?? "") ?? "overTime");
  const showView = (next: View) => {
    lastViews().set(environment.record?.id ?? "", next);
    setView(next);
  };
  const page = usePageFigures(channel, SENTIMENT_KPIS, environment);
  const sentiment = React.useMemo(() => page && sentimentView(page, calendar, environment), [page, calendar, environment]);
  const empty = page && (page.calls.length === 0 ? "" : sentiment ? undefined : t("shared.hidden"));
  const views = [
    { key: "overTime" as const, text: t("sentimentChart.overTime") },
    { key: "byCall" as const, text: t("sentimentChart.byCall") },
    { key: "table" as const, text: t("shared.table") },
  ];
  const title = t("sentimentChart.title");
  return (
    <>
      <PageFrame
        environment={environment}
        channel={channel}
        title={title}
        className="sd-sentiment"
        actions={
          <>
            <ZoomChip zoom={zoom} environment={environment} />
            {empty === undefined && <ViewSwitch label={title} views={views} chosen={view} onChoose={showView} />}
          </>
        }
        skeleton={<div className="sd-skeleton sd-sentiment-skeleton" />}
      >
        {() => {
          if (!sentiment || empty !== undefined) return <p className="sd-empty">{empty}</p>;
          const { overTime, byCall, figures, total } = sentiment;
          const figureOf = ({ key }: ColumnView) => `sentiment ${key}`;
          const choose = (one: number, other: number, anchor?: HTMLElement) => {
            const chosen = (view === "overTime" ? overTime : byCall).columns[one];
            const days = view === "overTime" ? zoomDays(overTime.columns, one, other) : undefined;
            if (days) zoom.zoomTo(days);
            else if (chosen && view === "byCall") onOpen(chosen.key, chosen.moment);
            // A column that is the whole period cannot be zoomed into: it shows its calls.
            else if (chosen && anchor)
              toggleEvidence(channel, {
                figure: figureOf(chosen),
                anchor,
                title: `${title}: ${chosen.row[0]}`,
                about: { kind: "sentiment" },
                callIds: chosen.callIds,
              });
          };
          if (view === "table") {
            return (
              <>
                <DataTable caption={t("shared.figure.title")} columns={figures.headings} rows={figures.rows} />
                <DataTable
                  caption={views[0]?.text ?? ""}
                  columns={overTime.headings}
                  rows={[total, ...overTime.columns.map(({ row }) => row)]}
                />
                <DataTable caption={views[1]?.text ?? ""} columns={byCall.headings} rows={byCall.columns.map(({ row }) => row)} />
                <Notes notes={[...overTime.notes, ...byCall.notes]} />
              </>
            );
          }
          const chart = view === "byCall" ? byCall : overTime;
          return (
            <>
              <Legend view={sentiment} />
              <Columns
                key={view}
                view={chart}
                kind={view === "overTime" ? "time" : "calls"}
                // Others zoom, or open their call.
                stateOf={(column) => (view === "overTime" && overTime.columns.length === 1 ? figureState(channel, figureOf(column)) : {})}
                onChoose={choose}
              />
              <Notes notes={chart.notes} />
            </>
          );
        }}
      </PageFrame>
      <Status text={empty === undefined ? sentiment?.status : undefined} locale={locale} />
    </>
  );
}

/** What must be said of columns. */
function Notes({ notes }: { readonly notes: readonly string[] }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="sd-caption sd-sentiment-note">
          {note}
        </p>
      ))}
    </>
  );
}

/** The days zoomed to, and the way back. */
function ZoomChip({ zoom, environment: { t, format } }: { readonly zoom: Zoom; readonly environment: PageControlProps["environment"] }) {
  if (!zoom.days) return null;
  const days = format.dayRange(zoom.days.from, zoom.days.to);
  return (
    <button
      type="button"
      className="sd-chip"
      aria-label={t("shared.undoZoom", { days })}
      onClick={(event) => {
        // The chip goes away: the chart that it belongs to keeps the focus.
        event.currentTarget.closest(".sd-control")?.querySelector<HTMLElement>(".sd-column[tabindex='0']")?.focus();
        zoom.undo();
      }}
    >
      {days} <span aria-hidden="true">×</span>
    </button>
  );
}
