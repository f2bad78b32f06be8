import * as React from "react";
import { emptySentence, PageFrame } from "../../shared/pcf/PageFrame";
import type { PageControlProps } from "../../shared/pcf/PageControl";
import { usePageChannel } from "../../shared/pcf/usePageChannel";
import { styleTiles, TILE_KPIS, type TileView } from "./conversationStyleViewModel";
import { Tile } from "./Tile";

/** How the chosen seller talks: speed, switches, pauses, and how long customers get to speak. */
export function ConversationStyleControl({ environment }: PageControlProps): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const choose = ({ title, callIds }: TileView) => channel.publish({ narrowed: { label: title, callIds } });
  return (
    <PageFrame
      environment={environment}
      channel={channel}
      title={t("conversationStyle.title")}
      className="sd-style"
      skeleton={
        <div className="sd-tiles">
          {TILE_KPIS.map((kpi) => (
            <div key={kpi} className="sd-skeleton sd-tile-skeleton" />
          ))}
        </div>
      }
    >
      {(page) => {
        const empty = emptySentence(page, environment);
        if (empty) return <p className="sd-empty">{empty}</p>;
        return (
          <div className="sd-tiles">
            {styleTiles(page, environment).map((tile) => (
              <Tile key={tile.kpi} tile={tile} hint={t("conversationStyle.listCalls")} onChoose={choose} />
            ))}
          </div>
        );
      }}
    </PageFrame>
  );
}
