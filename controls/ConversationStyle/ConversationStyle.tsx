import * as React from "react";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import { PageFrame } from "../../shared/page/PageFrame";
import type { PageControlProps } from "../../shared/page/PageControl";
import { usePageFigures } from "../../shared/page/pageFigures";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { DataTable } from "../../shared/ui/DataTable";
import { TableToggle } from "../../shared/ui/TableToggle";
import { STYLE_KPIS, styleView, TILE_KPIS, type TileView } from "./conversationStyleViewModel";
import { Tile } from "./Tile";
import { useFurther } from "./useFurther";

/** How the chosen seller talks: speed, switches, pauses, and how long customers get to speak. */
export function ConversationStyleControl({ environment }: Pick<PageControlProps, "environment">): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const [isTable, setTable] = React.useState(false);
  const page = usePageFigures({ answer: useFurther(channel), starred: channel.starred }, STYLE_KPIS, environment);
  const style = React.useMemo(() => page && styleView(page, environment), [page, environment]);
  const empty = page && (page.calls.length === 0 ? "" : style?.tiles.length === 0 ? t("shared.hidden") : undefined);
  const title = t("conversationStyle.title");
  const choose = ({ kpi, title: name, value, unit, callIds }: TileView, anchor: HTMLElement) =>
    toggleEvidence(channel, { figure: kpi, anchor, title: `${name}: ${value} ${unit}`.trim(), about: { kind: "kpi", kpi }, callIds });
  return (
    <PageFrame
      environment={environment}
      channel={channel}
      title={title}
      className="sd-style"
      actions={empty === undefined && <TableToggle text={t("shared.table")} isTable={isTable} onToggle={() => setTable(!isTable)} />}
      skeleton={
        <div className="sd-tiles">
          {TILE_KPIS.map((kpi) => (
            <div key={kpi} className="sd-skeleton sd-tile-skeleton" />
          ))}
        </div>
      }
    >
      {() => {
        if (!style || empty !== undefined) return <p className="sd-empty">{empty}</p>;
        if (isTable) return <DataTable caption={title} columns={style.headings} rows={style.rows} />;
        return (
          <div className="sd-tiles">
            {style.tiles.map((tile) =>
              tile.isAwaited ? (
                <div key={tile.kpi} className="sd-skeleton sd-tile-skeleton" />
              ) : (
                <Tile key={tile.kpi} tile={tile} hint={t("shared.listCalls")} state={figureState(channel, tile.kpi)} onChoose={choose} />
              ),
            )}
          </div>
        );
      }}
    </PageFrame>
  );
}
