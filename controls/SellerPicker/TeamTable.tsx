import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { TeamBody } from "./TeamBody";
import { TeamHead } from "./TeamHead";
import type { Sort } from "../../shared/format/columnOrder";
import type { Column, TeamRow, TeamView } from "./teamTableViewModel";
import { useTeamGrid } from "./useTeamGrid";

export interface TeamTableProps {
  readonly environment: Environment;
  readonly team: TeamView;
  readonly sort: Sort<Column>;
  readonly starred: readonly string[];
  readonly onSort: (sort: Sort<Column>) => void;
  readonly onChoose: (seller: TeamRow) => void;
  /** Absent while the stars are not known yet. */
  readonly onStar: ((id: string) => void) | undefined;
}

/** The team: a search box, and a grid of the sellers it finds. Down leads from one into the other, typing leads back. */
export function TeamTable({ environment, team, sort, starred, onSort, onChoose, onStar }: TeamTableProps): React.ReactElement {
  const { t, format, locale } = environment;
  const id = useInstanceId("sd-team");
  const grid = useTeamGrid({ team, sort, locale, onChoose });
  const { typed, isSearching, found, isNarrow, cellProps } = grid;
  const [first] = found;
  return (
    <div className="sd-team">
      <div className="sd-team-search">
        <input
          {...grid.searchProps}
          className="sd-search"
          type="search"
          aria-label={t("sellerPicker.search")}
          aria-controls={id}
          placeholder={t("sellerPicker.search")}
          autoComplete="off"
        />
        <span className="sd-caption" role="status">
          {t("sellerPicker.found", { n: format.number(found.length), m: t.plural("shared.sellers", team.rows.length) })}
          {isSearching && first && ` · ${t("sellerPicker.enter", { seller: first.name })}`}
        </span>
      </div>
      <div
        {...grid.gridProps}
        id={id}
        className={`sd-team-grid${isNarrow ? " sd-team-narrow" : ""}`}
        role="grid"
        aria-label={t("shared.sellersTitle")}
        aria-rowcount={found.length + 1}
        data-is-scrollable="true"
      >
        <TeamHead
          t={t}
          columns={team.columns}
          sort={sort}
          cellProps={(column) => cellProps({ row: -1, column })}
          onSort={(next) => {
            onSort(next);
            grid.toTop();
          }}
        />
        <TeamBody t={t} columns={team.columns} grid={grid} starred={starred} onChoose={onChoose} onStar={onStar} />
      </div>
      {found.length === 0 && <p className="sd-empty sd-team-none">{t("sellerPicker.noMatch", { text: typed })}</p>}
      <p className="sd-caption sd-team-basis">{team.caption}</p>
    </div>
  );
}
