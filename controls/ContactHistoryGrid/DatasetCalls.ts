import type { CommunicationType, Direction } from "../../shared/domain/Transcript";
import { guid, present } from "../../shared/dataverse/readRow";
import { COMMUNICATION_TYPE, DIRECTION } from "../../shared/dataverse/tables";
import { COLUMNS, NEWEST_FIRST, type CallRows, type CallsQuery, type Column, type ListedCall, type Sort } from "./CallRows";

type DataSet = ComponentFramework.PropertyTypes.DataSet;
type DataRecord = ComponentFramework.PropertyHelper.DataSetApi.EntityRecord;

export const PAGE_SIZE = 100;
const LIKE = 6;

/** Columns of the conversation, or of its insights, that a view may carry. */
const SOURCES: Readonly<Partial<Record<Column, string>>> = {
  date: "msdyn_conversationstarttime",
  title: "msdyn_name",
  duration: "msdyn_conversationdurationinms",
  kind: "msdyn_communicationtype",
};

/** A linked column is called `alias.column`. */
function columnName(dataset: DataSet, logicalName: string): string | undefined {
  return dataset.columns.find(({ name }) => name === logicalName || name.endsWith(`.${logicalName}`))?.name;
}

function toNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? number : undefined;
}

function toInstant(value: unknown): number | undefined {
  const instant = value instanceof Date ? value.getTime() : typeof value === "string" ? Date.parse(value) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

function keyOf<Key extends string>(options: Readonly<Record<Key, number>>, value: number | undefined): Key | undefined {
  return (Object.keys(options) as Key[]).find((key) => options[key] === value);
}

/**
 * The data set of a grid that stands alone, one page at a time. It survives what model-driven forms do to data sets: a page size that
 * only acts at the next refresh, an order whose change drops the filter, page calls that must not overlap, pages that accumulate
 * unless they are asked for by number, ids that are undefined, and an unknown count of −1.
 */
export class DatasetCalls {
  private dataset: DataSet | undefined;
  /** What the view itself shows. */
  private applied: CallsQuery = { search: "", sort: NEWEST_FIRST };
  private wanted: CallsQuery = this.applied;
  private page = 1;
  private isShown = false;
  private isSized = false;
  private mustRefresh = false;
  private isBusy = false;

  /** Takes what the host hands over with each update. */
  update(dataset: DataSet): void {
    this.dataset = dataset;
    if (dataset.loading) return;
    this.isBusy = false;
    this.settle();
  }

  /**
   * From now on the data set is what is seen: before that nothing is asked of it.
   * @param query what was kept from the last visit
   */
  show(query: CallsQuery): void {
    this.isShown = true;
    this.want(query);
  }

  get isLoading(): boolean {
    return !this.dataset || this.dataset.loading || this.isBusy;
  }

  /** The host's sentence where the last load failed. */
  get failure(): string | undefined {
    return this.dataset?.error ? this.dataset.errorMessage : undefined;
  }

  /** Searches and sorts on the server: only one page is here. */
  want(query: CallsQuery): void {
    this.wanted = query;
    this.settle();
  }

  retry(): void {
    this.mustRefresh = true;
    this.settle();
  }

  /** @returns undefined before the first answer */
  rows(): CallRows | undefined {
    const { dataset, page } = this;
    if (!dataset || (dataset.loading && dataset.sortedRecordIds.length === 0)) return undefined;
    const ids = (dataset.sortedRecordIds as readonly (string | undefined)[]).filter((id): id is string => id !== undefined);
    const columns = COLUMNS.filter((column) => column === "title" || columnName(dataset, SOURCES[column] ?? ""));
    const { totalResultCount, hasNextPage } = dataset.paging;
    return {
      calls: ids.flatMap((id) => (dataset.records[id] ? this.toCall(dataset, id, dataset.records[id]) : [])),
      columns,
      ...(totalResultCount >= 0 && { total: totalResultCount }),
      ...((page > 1 || hasNextPage) && { paging: { page, hasNext: hasNextPage, turnTo: this.turnTo } }),
    };
  }

  private readonly turnTo = (page: number): void => {
    if (this.isLoading || !this.dataset || page < 1) return;
    this.isBusy = true;
    this.page = page;
    this.dataset.paging.loadExactPage(page);
  };

  /** Asks for what is wanted as soon as nothing else is awaited. */
  private settle(): void {
    const { dataset, wanted } = this;
    if (!dataset || !this.isShown || this.isLoading) return;
    if (!this.isSized) {
      this.isSized = true;
      if (dataset.paging.pageSize !== PAGE_SIZE) {
        dataset.paging.setPageSize(PAGE_SIZE);
        this.mustRefresh = true;
      }
    }
    const isApplied = JSON.stringify(wanted) === JSON.stringify(this.applied);
    if (isApplied && !this.mustRefresh) return;
    // The view's own order holds until the user chooses another.
    if (JSON.stringify(wanted.sort) !== JSON.stringify(this.applied.sort)) this.sort(dataset, wanted.sort);
    this.applied = wanted;
    this.mustRefresh = false;
    this.isBusy = true;
    this.page = 1;
    this.filter(dataset, wanted.search.trim());
    dataset.paging.reset();
    dataset.refresh();
  }

  private sort(dataset: DataSet, sort: Sort): void {
    const name = columnName(dataset, SOURCES[sort.column] ?? "");
    if (name !== undefined) dataset.sorting.splice(0, dataset.sorting.length, { name, sortDirection: sort.descending ? 1 : 0 });
  }

  private filter(dataset: DataSet, search: string): void {
    const attributeName = columnName(dataset, "msdyn_name") ?? "msdyn_name";
    if (search === "") return dataset.filtering.clearFilter();
    const value = `%${search.replace(/[[%_]/g, "[$&]")}%`;
    dataset.filtering.setFilter({ filterOperator: 0, conditions: [{ attributeName, conditionOperator: LIKE, value }] });
  }

  private toCall(dataset: DataSet, id: string, record: DataRecord): ListedCall {
    const value = (logicalName: string): unknown => {
      const name = columnName(dataset, logicalName);
      return name === undefined ? undefined : record.getValue(name);
    };
    const title = value("msdyn_name");
    return present<ListedCall>({
      id: guid(id) ?? id,
      title: typeof title === "string" ? title : record.getNamedReference().name ?? "",
      startedAt: toInstant(value("msdyn_conversationstarttime")),
      durationMs: toNumber(value("msdyn_conversationdurationinms")),
      direction: keyOf<Direction>(DIRECTION, toNumber(value("msdyn_direction"))),
      communicationType: keyOf<CommunicationType>(COMMUNICATION_TYPE, toNumber(value("msdyn_communicationtype"))),
    });
  }
}
