import * as React from "react";
import { PageFrame } from "../../shared/page/PageFrame";
import type { PageControlProps } from "../../shared/page/PageControl";
import { usePageFigures } from "../../shared/page/pageFigures";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { Captions } from "../../shared/ui/Captions";
import { DataTable } from "../../shared/ui/DataTable";
import { Status } from "../../shared/ui/Status";
import { ViewSwitch } from "../../shared/ui/ViewSwitch";
import { Ring } from "./Ring";
import { GAUGE_KPIS, gaugeView } from "./talkListenGaugeViewModel";
import { Tenths } from "./Tenths";

type View = "chart" | "table";

/** Average talk to listen of the chosen seller, with target, previous period, others and the spread over the calls. */
export function TalkListenGaugeControl({ environment }: PageControlProps): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const [view, setView] = React.useState<View>("chart");
  const page = usePageFigures(channel, GAUGE_KPIS, environment);
  const gauge = React.useMemo(() => page && gaugeView(page, environment), [page, environment]);
  const empty = page && (page.calls.length === 0 ? "" : gauge ? undefined : t("shared.hidden"));
  const views = [
    { key: "chart" as const, text: t("shared.chart") },
    { key: "table" as const, text: t("shared.table") },
  ];
  const title = t("talkListenGauge.title");
  const perCall = t("talkListenGauge.perCall");
  const headings = [t("talkListenGauge.column.share"), t("talkListenGauge.column.calls")];
  return (
    <>
      <PageFrame
        environment={environment}
        channel={channel}
        title={title}
        className="sd-gauge"
        actions={empty === undefined && <ViewSwitch label={title} views={views} chosen={view} onChoose={setView} />}
        skeleton={<div className="sd-skeleton sd-gauge-skeleton" />}
      >
        {() => {
          if (!gauge || empty !== undefined) return <p className="sd-empty">{empty}</p>;
          if (view === "table") {
            return (
              <>
                <DataTable caption={t("shared.figure.title")} columns={[t("shared.figure.name"), headings[0] ?? ""]} rows={gauge.rows} />
                <DataTable caption={perCall} columns={headings} rows={gauge.tenths.map(({ row }) => row)} />
              </>
            );
          }
          const narrow = (label: string, callIds: readonly string[]) => channel.publish({ narrowed: { label, callIds } });
          return (
            <>
              <Ring gauge={gauge} sellerLabel={t("shared.seller")} customerLabel={t("shared.customer")} />
              <p className="sd-gauge-verdict">{gauge.verdict}</p>
              <Captions captions={gauge.captions} className="sd-gauge-captions" />
              <Tenths title={perCall} tenths={gauge.tenths} headings={headings} axis={gauge.axis} onChoose={narrow} />
            </>
          );
        }}
      </PageFrame>
      <Status text={empty === undefined ? gauge?.status : undefined} locale={environment.locale} />
    </>
  );
}
