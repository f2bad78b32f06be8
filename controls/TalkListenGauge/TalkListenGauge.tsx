import * as React from "react";
import { emptySentence, PageFrame } from "../../shared/pcf/PageFrame";
import type { PageControlProps } from "../../shared/pcf/PageControl";
import { usePageChannel } from "../../shared/pcf/usePageChannel";
import { Captions } from "../../shared/ui/Captions";
import { DataTable } from "../../shared/ui/DataTable";
import { ViewSwitch } from "../../shared/ui/ViewSwitch";
import { Ring } from "./Ring";
import { gaugeView, type GaugeView } from "./talkListenGaugeViewModel";
import { Tenths } from "./Tenths";

type View = "chart" | "table";

/** Average talk to listen of the chosen seller, with target, previous period, team and the spread over the calls. */
export function TalkListenGaugeControl({ environment }: PageControlProps): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const [view, setView] = React.useState<View>("chart");
  const views = [
    { key: "chart" as const, text: t("shared.chart") },
    { key: "table" as const, text: t("shared.table") },
  ];
  const title = t("talkListenGauge.title");
  return (
    <PageFrame
      environment={environment}
      channel={channel}
      title={title}
      className="sd-gauge"
      actions={<ViewSwitch label={title} views={views} chosen={view} onChoose={setView} />}
      skeleton={<div className="sd-skeleton sd-gauge-skeleton" />}
    >
      {(page) => {
        const empty = emptySentence(page, environment);
        if (empty) return <p className="sd-empty">{empty}</p>;
        const gauge = gaugeView(page, environment);
        if (view === "table") return <TenthsTable gauge={gauge} environment={environment} />;
        const narrow = (label: string, callIds: readonly string[]) => channel.publish({ narrowed: { label, callIds } });
        return (
          <>
            <Ring gauge={gauge} sellerLabel={t("shared.seller")} customerLabel={t("shared.customer")} />
            <p className="sd-gauge-verdict">{gauge.verdict}</p>
            <Captions captions={gauge.captions} className="sd-gauge-captions" />
            <Tenths title={t("talkListenGauge.perCall")} tenths={gauge.tenths} axis={gauge.axis} onChoose={narrow} />
          </>
        );
      }}
    </PageFrame>
  );
}

function TenthsTable({ gauge, environment: { t, format } }: { readonly gauge: GaugeView; readonly environment: PageControlProps["environment"] }) {
  return (
    <DataTable
      caption={t("talkListenGauge.perCall")}
      columns={[t("talkListenGauge.column.share"), t("talkListenGauge.column.calls")]}
      rows={gauge.tenths.map(({ label, count }) => [label, format.number(count)])}
    />
  );
}
