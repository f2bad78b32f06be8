import * as React from "react";
import { Captions } from "../../shared/ui/Captions";
import { VerdictText } from "../../shared/ui/VerdictText";
import { BulletLine } from "./BulletLine";
import type { TileView } from "./conversationStyleViewModel";

export interface TileProps {
  readonly tile: TileView;
  /** What choosing the tile does, as a sentence. */
  readonly hint: string;
  /** How it tells that its calls are shown. */
  readonly state: object;
  /** Shows the calls behind the figure. */
  readonly onChoose: (tile: TileView, button: HTMLElement) => void;
}

/** One KPI: its figure, where that lies, and what it stands on. */
export function Tile({ tile, hint, state, onChoose }: TileProps): React.ReactElement {
  const { title, value, unit, beside, bullet, others, miss, captions, name, callIds } = tile;
  const isMeasured = callIds.length > 0;
  return (
    <button
      type="button"
      {...state}
      className="sd-tile"
      aria-label={isMeasured ? `${name}. ${hint}` : name}
      aria-disabled={!isMeasured}
      onClick={({ currentTarget }) => isMeasured && onChoose(tile, currentTarget)}
    >
      <span className="sd-tile-title">{title}</span>{" "}
      <span className="sd-tile-figure">
        <span className="sd-number">{value}</span> {unit && <span>{unit}</span>}{" "}
        {beside && <span className="sd-tile-beside">{beside}</span>}
      </span>{" "}
      {bullet && <BulletLine bullet={bullet} others={others} />}
      <span className="sd-tile-words">
        {miss && <VerdictText verdict={miss} />}
        <Captions captions={captions} />
      </span>
    </button>
  );
}
