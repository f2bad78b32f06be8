import type { ColumnMetadata } from "../../dataverse/ImportedSolution";
import type { HostView, ViewColumn } from "../HostModel";
import { formattedFromRow, rowKey, textIn, valueFromRow, type LookupValue, type Row } from "./columnValue";
import { datasetFetchXml, type FilterExpression, type LinkedEntity, type SortStatus } from "./datasetFetchXml";
import { played } from "./played";

export interface DatasetPage {
  readonly rows: readonly Row[];
  /** Absent where the server could not count. */
  readonly total?: number;
  readonly hasMore: boolean;
}

export interface EntityReference {
  readonly id: { readonly guid: string };
  readonly etn: string;
  readonly name: string;
}

export interface DatasetPorts {
  readonly load: (table: string, fetchXml: string) => Promise<DatasetPage>;
  /** The control must be given `updateView`. */
  readonly changed: () => void;
  readonly openDefaultForm: (reference: EntityReference) => void;
}

/** What a subgrid was measured to load until its control sets a size. */
const DEFAULT_PAGE_SIZE = 4;

const NO_FILTER: FilterExpression = { conditions: [], filterOperator: 0 };

/**
 * A view as a subgrid hands it to its control, with the traits that controls must survive: the view is loaded before any
 * filter, the page size and the filter act at the next refresh, a change of the order drops the filter, following pages
 * accumulate, there is never a previous page, and an unknown count is −1.
 */
export class SubgridDataset {
  private loading = true;
  private error: string | undefined;
  private rows: readonly Row[] = [];
  private total = -1;
  private hasMore = false;
  private pageNumber = 1;
  private pageSize = DEFAULT_PAGE_SIZE;
  private nextPageSize = DEFAULT_PAGE_SIZE;
  private readonly sorting: SortStatus[];
  private filter: FilterExpression | undefined;
  /** The order that stood when the filter was set. */
  private orderOfFilter = "";
  private readonly links: LinkedEntity[] = [];
  private readonly extraColumns: string[] = [];
  private selected: readonly string[] = [];
  private latestLoad = 0;

  constructor(
    private readonly view: HostView,
    private readonly ports: DatasetPorts,
  ) {
    this.sorting = view.orders.map(({ attribute, descending }) => ({ name: attribute, sortDirection: descending ? 1 : 0 }));
  }

  /** Loads the view. Until it arrives, the control sees no rows and `loading`. */
  start(): Promise<void> {
    return this.loadPage(1, "replace");
  }

  /** After `dispose`, answers that arrive late change nothing. */
  dispose(): void {
    this.latestLoad = -1;
  }

  /** What stands in `context.parameters` at one call of `updateView`. */
  snapshot() {
    const path = "context.parameters.<data-set>";
    const records = new Map(this.rows.map((row) => [textIn(row, this.view.table.primaryId), row] as const));
    return played(path, {
      loading: this.loading,
      error: this.error !== undefined,
      errorMessage: this.error ?? "",
      columns: [...this.view.columns.map(toColumn), ...this.extraColumns.map((name) => this.extraColumn(name))],
      records: Object.fromEntries([...records].map(([id, row]) => [id, this.record(id, row)])),
      sortedRecordIds: [...records.keys()],
      sorting: this.sorting,
      filtering: played(`${path}.filtering`, {
        getFilter: () => this.filter ?? NO_FILTER,
        setFilter: (filter: FilterExpression) => {
          this.filter = filter;
          this.orderOfFilter = JSON.stringify(this.sorting);
        },
        clearFilter: () => {
          this.filter = undefined;
        },
      }),
      linking: played(`${path}.linking`, {
        getLinkedEntities: () => [...this.links],
        addLinkedEntity: (link: LinkedEntity) => void this.links.push(link),
      }),
      paging: this.paging(`${path}.paging`),
      addColumn: (name: string) => {
        if (!this.extraColumns.includes(name)) this.extraColumns.push(name);
      },
      refresh: () => void this.loadPage(1, "replace"),
      getTargetEntityType: () => this.view.table.logicalName,
      getTitle: () => this.view.title,
      getViewId: () => this.view.id,
      getSelectedRecordIds: () => [...this.selected],
      setSelectedRecordIds: (ids: readonly string[]) => {
        this.selected = ids;
      },
      clearSelectedRecordIds: () => {
        this.selected = [];
      },
      openDatasetItem: (reference: EntityReference) => {
        if (!reference?.id?.guid) throw new Error("openDatasetItem needs what the record's getNamedReference() returns.");
        this.ports.openDefaultForm(reference);
      },
    });
  }

  private paging(path: string) {
    return played(path, {
      totalResultCount: this.total,
      firstPageNumber: this.pageNumber,
      lastPageNumber: this.pageNumber,
      pageSize: this.pageSize,
      hasNextPage: this.hasMore,
      hasPreviousPage: false,
      setPageSize: (pageSize: number) => {
        this.nextPageSize = pageSize;
        // As on a form, even setting the same size calls the control again.
        queueMicrotask(this.ports.changed);
      },
      loadExactPage: (pageNumber: number) => this.turnTo(pageNumber, "replace"),
      loadNextPage: () => this.turnTo(this.pageNumber + 1, "append"),
      loadPreviousPage: () => this.turnTo(Math.max(1, this.pageNumber - 1), "replace"),
      reset: () => {
        this.pageNumber = 1;
      },
    });
  }

  private turnTo(pageNumber: number, rows: "replace" | "append"): void {
    if (this.loading) throw new Error("A page was asked for while another was loading; page calls must not run in parallel.");
    void this.loadPage(pageNumber, rows);
  }

  private async loadPage(pageNumber: number, rows: "replace" | "append"): Promise<void> {
    const load = (this.latestLoad += 1);
    if (this.filter && this.orderOfFilter !== JSON.stringify(this.sorting)) this.filter = undefined;
    if (rows === "replace") this.pageSize = this.nextPageSize;
    this.pageNumber = pageNumber;
    this.loading = true;
    this.error = undefined;
    this.selected = [];
    queueMicrotask(this.ports.changed);
    try {
      const fetchXml = datasetFetchXml(this.view, {
        pageNumber,
        pageSize: this.pageSize,
        sorting: this.sorting,
        ...(this.filter && { filter: this.filter }),
        links: this.links,
        extraColumns: this.extraColumns,
      });
      const page = await this.ports.load(this.view.table.logicalName, fetchXml);
      if (load !== this.latestLoad) return;
      this.rows = rows === "append" ? [...this.rows, ...page.rows] : page.rows;
      this.total = page.total ?? -1;
      this.hasMore = page.hasMore;
    } catch (error) {
      if (load !== this.latestLoad) return;
      this.rows = [];
      this.total = -1;
      this.hasMore = false;
      this.error = (error as { message?: string }).message ?? String(error);
    }
    this.loading = false;
    this.ports.changed();
  }

  private record(id: string, row: Row) {
    const { table } = this.view;
    const name = table.primaryName === undefined ? "" : textIn(row, table.primaryName);
    return played("context.parameters.<data-set>.records[id]", {
      getRecordId: () => id,
      getNamedReference: (): EntityReference => ({ id: { guid: id }, etn: table.logicalName, name }),
      getFormattedValue: (columnName: string) => formattedFromRow(row, this.keyOf(columnName)),
      getValue: (columnName: string) => {
        const column = table.columns.find((each) => each.logicalName === columnName);
        if (!column) return row[columnName] ?? null;
        const value = valueFromRow(row, column);
        return Array.isArray(value) ? toReference((value as readonly LookupValue[])[0]) : value;
      },
    });
  }

  private keyOf(columnName: string): string {
    const column = this.metadataOf(columnName);
    return column ? rowKey(column) : columnName;
  }

  private metadataOf(columnName: string): ColumnMetadata | undefined {
    return this.view.table.columns.find((each) => each.logicalName === columnName);
  }

  private extraColumn(name: string) {
    if (!this.metadataOf(name))
      throw new Error(`A control added the column "${name}", which ${this.view.table.logicalName} does not have.`);
    return { name, alias: name, displayName: name, dataType: "SingleLine.Text", order: -1, visualSizeFactor: 100 };
  }
}

function toColumn(column: ViewColumn, order: number) {
  return {
    name: column.name,
    alias: column.name,
    displayName: column.displayName,
    dataType: column.dataType,
    order,
    visualSizeFactor: column.width,
    isPrimary: column.isPrimary,
    isHidden: false,
    disableSorting: false,
  };
}

function toReference(value: LookupValue | undefined): EntityReference | null {
  return value ? { id: { guid: value.id }, etn: value.entityType, name: value.name } : null;
}
