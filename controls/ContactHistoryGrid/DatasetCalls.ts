import { COLUMNS, type CallRows, type ListedCall } from "./CallRows";
import { FIRST_QUERY, type CallsQuery, type Sort } from "./CallsQuery";
import { columnName, conditionsOf, toListedCall, type DataSet } from "./datasetColumns";

export const PAGE_SIZE = 100;
const idsOf = ({ sortedRecordIds }: DataSet): readonly string[] =>
  (sortedRecordIds as readonly (string | undefined)[]).filter((id): id is string => id !== undefined);

/** What of a query a data set answers; columns are chosen here. */
const keyOf = ({ search, sort }: CallsQuery) => JSON.stringify([search.trim(), sort]);

/**
 * The data set of a grid that stands alone, one page at a time. It survives what model-driven forms do to data sets: a page size that
 * only acts at the next refresh, an order whose change drops the filter, page calls that must not overlap, pages that accumulate
 * unless they are asked for by number, ids that are undefined, an unknown count of −1, and a view that is loaded before any filter.
 */
export class DatasetCalls {
  private dataset: DataSet | undefined;
  /** What the view itself shows. */
  private applied = FIRST_QUERY;
  private wanted = FIRST_QUERY;
  private page = 1;
  private startPage = 1;
  private isShown = false;
  private isSized = false;
  private mustRefresh = false;
  private isBusy = false;
  /** The ids that were there when another page was asked for: an update that still has them tells nothing of it. */
  private turnedFrom: string | undefined;
  /** The last picture of what was wanted. */
  private known: CallRows | undefined;

  /** Takes what the host hands over with each update. */
  update(dataset: DataSet): void {
    this.dataset = dataset;
    if (dataset.loading) {
      this.turnedFrom = undefined;
      return;
    }
    if (this.turnedFrom !== undefined && !dataset.error && idsOf(dataset).join() === this.turnedFrom) return;
    this.turnedFrom = undefined;
    this.isBusy = false;
    this.settle();
  }

  /**
   * From now on the data set is what is seen: before that nothing is asked of it.
   * @param query what was kept from the last visit, with the page that was shown
   */
  show(query: CallsQuery, page = 1): void {
    this.isShown = true;
    this.startPage = page;
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

  /** The last picture of what was wanted; undefined before the first: the view loads without a search. */
  rows(): CallRows | undefined {
    return this.known;
  }

  private readonly turnTo = (page: number): void => {
    if (!this.isLoading && page >= 1) this.turn(page);
  };

  private turn(page: number): void {
    const { dataset } = this;
    if (!dataset) return;
    this.isBusy = true;
    this.turnedFrom = idsOf(dataset).join();
    this.page = page;
    dataset.paging.loadExactPage(page);
  }

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
    if (keyOf(wanted) !== keyOf(this.applied) || this.mustRefresh) return this.refresh(dataset);
    if (dataset.error) return;
    const page = this.startPage;
    this.startPage = 1;
    if (page > 1) return this.turn(page);
    // A page that was kept may be gone.
    if (this.page > 1 && idsOf(dataset).length === 0) return this.turn(1);
    this.known = this.pictureOf(dataset);
  }

  private refresh(dataset: DataSet): void {
    const { wanted } = this;
    // The view's own order holds until the user chooses another.
    if (JSON.stringify(wanted.sort) !== JSON.stringify(this.applied.sort)) sort(dataset, wanted.sort);
    this.applied = wanted;
    this.mustRefresh = false;
    this.isBusy = true;
    this.page = 1;
    const conditions = conditionsOf(dataset, wanted.search);
    if (conditions.length === 0) dataset.filtering.clearFilter();
    else dataset.filtering.setFilter({ filterOperator: 0, conditions: [...conditions] });
    dataset.paging.reset();
    dataset.refresh();
  }

  private pictureOf(dataset: DataSet): CallRows {
    const { page } = this;
    const { totalResultCount, hasNextPage } = dataset.paging;
    return {
      calls: this.callsOf(dataset),
      columns: COLUMNS.filter((column) => column === "title" || columnName(dataset, column) !== undefined),
      ...(totalResultCount >= 0 && { total: totalResultCount }),
      ...((page > 1 || hasNextPage) && { paging: { page, hasNext: hasNextPage, turnTo: this.turnTo } }),
    };
  }

  private callsOf(dataset: DataSet): readonly ListedCall[] {
    return idsOf(dataset).flatMap((id) => (dataset.records[id] ? toListedCall(dataset, id, dataset.records[id]) : []));
  }
}

function sort(dataset: DataSet, { column, descending }: Sort): void {
  const name = columnName(dataset, column);
  if (name !== undefined) dataset.sorting.splice(0, dataset.sorting.length, { name, sortDirection: descending ? 1 : 0 });
}
