import * as React from "react";
import type { Translate } from "../../shared/strings/translate";
import { Icon } from "../../shared/ui/Icon";
import { nextSort, type Sort } from "../../shared/format/columnOrder";
import type { Column } from "./teamTableViewModel";
import type { CellProps } from "../../shared/ui/useGrid";

export interface TeamHeadProps {
  readonly t: Translate;
  readonly columns: readonly Column[];
  readonly sort: Sort<Column>;
  /** What the focus of a column's head needs. */
  readonly cellProps: (column: number) => CellProps;
  readonly onSort: (sort: Sort<Column>) => void;
}

/** The heads of the columns, to sort by; stars are not sorted by. */
export function TeamHead({ t, columns, sort, cellProps, onSort }: TeamHeadProps): React.ReactElement {
  return (
    <div className="sd-team-head" role="row" aria-rowindex={1}>
      {columns.map((column, index) => {
        const direction = sort.column === column ? (sort.descending ? "descending" : "ascending") : undefined;
        return (
          <div key={column} role="columnheader" aria-sort={direction} className={`sd-team-${column}`}>
            <button type="button" {...cellProps(index)} onClick={() => onSort(nextSort(sort, column))}>
              {t(`sellerPicker.column.${column}`)}
              {direction && <Icon name={sort.descending ? "down" : "up"} />}
            </button>
          </div>
        );
      })}
      <div role="columnheader" className="sd-team-star" {...cellProps(columns.length)}>
        <span className="sd-hidden">{t("shared.topSeller")}</span>
      </div>
    </div>
  );
}
