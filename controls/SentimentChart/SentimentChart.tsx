import * as React from "react";
import { emptySentence, PageFrame } from "../../shared/pcf/PageFrame";
import type { PageControlProps } from "../../shared/pcf/PageControl";
import { usePageChannel } from "../../shared/pcf/usePageChannel";
import { DataTable } from "../../shared/ui/DataTable";
import { ViewSwitch } from "../../shared/ui/ViewSwitch";
import { AverageBar } from "./AverageBar";
import { Columns } from "./Columns";
import { sentimentView, zoomDays } from "./sentimentChartViewModel";
import { useZoom, type Zoom } from "./useZoom";

type View = "overTime" | "byCall" | "table";

/** Customers' sentiment in the chosen seller's calls: on average, over time with zoom, and by call. */
export function SentimentChartControl({ environment, selection, onChange }: PageControlProps): React.ReactElement {
  const { t, calendar } = environment;
  const channel = usePageChannel(environment.record);
  const zoom = useZoom(channel, selection, onChange);
  const [view, setView] = React.useState<View>("overTime");
  const views = [
    { key: "overTime" as const, text: t("sentimentChart.overTime") },
    { key: "byCall" as const, text: t("sentimentChart.byCall") },
    { key: "table" as const, text: t("shared.table") },
  ];
  const title = t("sentimentChart.title");
  return (
    <PageFrame
      environment={environment}
      channel={channel}
      title={title}
      className="sd-sentiment"
      actions={
        <>
          <ZoomChip zoom={zoom} environment={environment} />
          <ViewSwitch label={title} views={views} chosen={view} onChoose={setView} />
        </>
      }
      skeleton={<div className="sd-skeleton sd-sentiment-skeleton" />}
    >
      {(page) => {
        const empty = emptySentence(page, environment);
        if (empty) return <p className="sd-empty">{empty}</p>;
        const sentiment = sentimentView(page, calendar, environment);
        const { overTime, byCall } = sentiment;
        const choose = (one: number, other: number) => {
          const days = view === "overTime" ? zoomDays(overTime.columns, one, other) : undefined;
          if (days) return zoom.zoomTo(days);
          // A column that cannot be zoomed into lists its calls.
          const column = (view === "overTime" ? overTime : byCall).columns[one];
          if (column && one === other) channel.publish({ narrowed: { label: column.row[0] ?? "", callIds: column.callIds } });
        };
        const chart = view === "byCall" ? byCall : overTime;
        return (
          <>
            <AverageBar view={sentiment} />
            {view === "table" ? (
              <>
                {[overTime, byCall].map(({ headings, columns }, index) => (
                  <DataTable key={index} caption={views[index]?.text ?? ""} columns={headings} rows={columns.map(({ row }) => row)} />
                ))}
              </>
            ) : (
              <Columns key={view} view={chart} kind={view === "overTime" ? "time" : "calls"} onChoose={choose} />
            )}
            {chart.notes.map((note) => (
              <p key={note} className="sd-caption sd-sentiment-note">
                {note}
              </p>
            ))}
          </>
        );
      }}
    </PageFrame>
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
      aria-label={t("sentimentChart.undoZoom", { days })}
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
