import * as React from "react";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import { PageFrame } from "../../shared/page/PageFrame";
import type { PageControlProps } from "../../shared/page/PageControl";
import { usePageFigures } from "../../shared/page/pageFigures";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { Captions } from "../../shared/ui/Captions";
import { DataTable } from "../../shared/ui/DataTable";
import { Status } from "../../shared/ui/Status";
import { TableToggle } from "../../shared/ui/TableToggle";
import { VerdictText } from "../../shared/ui/VerdictText";
import { Ring } from "./Ring";
import { GAUGE_KPIS, gaugeView, type TenthView } from "./talkListenGaugeViewModel";
import { Tenths } from "./Tenths";

/** Names the average among the page's figures; the bars name tenths. */
const AVERAGE = "talkShare";
const ABOUT = { kind: "kpi", kpi: "talkShare" } as const;

/** Average talk to listen of the chosen seller, with target, previous period, others and the spread over the calls. */
export function TalkListenGaugeControl({ environment }: Pick<PageControlProps, "environment">): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const [isTable, setTable] = React.useState(false);
  const page = usePageFigures(channel, GAUGE_KPIS, environment);
  const gauge = React.useMemo(() => page && gaugeView(page, environment), [page, environment]);
  const empty = page && (page.calls.length === 0 ? "" : gauge ? undefined : t("shared.hidden"));
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
        actions={empty === undefined && <TableToggle text={t("shared.table")} isTable={isTable} onToggle={() => setTable(!isTable)} />}
        skeleton={<div className="sd-skeleton sd-gauge-skeleton" />}
      >
        {() => {
          if (!gauge || empty !== undefined) return <p className="sd-empty">{empty}</p>;
          if (isTable) {
            return (
              <>
                <DataTable caption={t("shared.figure.title")} columns={[t("shared.figure.name"), headings[0] ?? ""]} rows={gauge.rows} />
                <DataTable caption={perCall} columns={headings} rows={gauge.tenths.map(({ row }) => row)} />
              </>
            );
          }
          const figureOf = ({ key }: TenthView) => `talkShare ${key}`;
          const show = (tenth: TenthView, anchor: HTMLElement) => {
            const { row, callIds } = tenth;
            toggleEvidence(channel, { figure: figureOf(tenth), anchor, title: `${title}: ${row[0]}`, about: ABOUT, callIds });
          };
          return (
            <>
              <Ring
                gauge={gauge}
                hint={gauge.callIds.length > 0 ? t("shared.listCalls") : undefined}
                state={figureState(channel, AVERAGE)}
                onChoose={(anchor) =>
                  toggleEvidence(channel, { figure: AVERAGE, anchor, title: gauge.status, about: ABOUT, callIds: gauge.callIds })
                }
              />
              <p className="sd-gauge-words">
                {gauge.verdict && <VerdictText verdict={gauge.verdict} />}
                <Captions captions={gauge.captions} />
              </p>
              <Tenths
                title={perCall}
                tenths={gauge.tenths}
                band={gauge.band}
                headings={headings}
                axis={gauge.axis}
                stateOf={(tenth) => figureState(channel, figureOf(tenth))}
                onChoose={show}
              />
            </>
          );
        }}
      </PageFrame>
      <Status text={empty === undefined ? gauge?.status : undefined} locale={environment.locale} />
    </>
  );
}
