type DataSet = ComponentFramework.PropertyTypes.DataSet;

/** What a data set was asked to do, in order. */
export interface TestDataset {
  /** What the host hands over at the next update. */
  snapshot(): DataSet;
  /** Ends the load that was asked for last. */
  answer(): void;
  fail(message: string): void;
  readonly log: string[];
}

export interface TestRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * A data set as model-driven forms hand it over: begins loading, loads a page of four, applies size and order at the next refresh
 * only, forgets the filter when the order changes, refuses page calls while it loads, does not know its count.
 */
export function testDataset(records: readonly TestRecord[], columns: readonly string[]): TestDataset {
  let loading = true;
  let error: string | undefined;
  let page = 1;
  let size = 4;
  let nextSize = 4;
  let filter: { conditions: { value: string }[] } | undefined;
  let orderOfFilter = "[]";
  const sorting: { name: string; sortDirection: number }[] = [];
  const log: string[] = [];
  const begin = (what: string) => {
    if (loading) throw new Error(`${what} while another load runs`);
    loading = true;
    error = undefined;
    log.push(what);
  };
  return {
    log,
    answer: () => void (loading = false),
    fail(message) {
      loading = false;
      error = message;
    },
    snapshot() {
      const shown = loading || error !== undefined ? [] : records.slice((page - 1) * size, page * size);
      const dataset = {
        loading,
        error: error !== undefined,
        errorMessage: error ?? "",
        columns: columns.map((name) => ({ name, displayName: name, dataType: "", alias: name, order: 0, visualSizeFactor: 1 })),
        // A gap, as is seen on forms.
        sortedRecordIds: [undefined, ...shown.map(({ id }) => id)],
        records: Object.fromEntries(
          shown.map(({ id, values }) => [
            id,
            { getRecordId: () => id, getValue: (name: string) => values[name] ?? null, getNamedReference: () => ({ id: { guid: id }, name: "named" }) },
          ]),
        ),
        sorting,
        filtering: {
          setFilter(given: typeof filter) {
            filter = given;
            orderOfFilter = JSON.stringify(sorting);
          },
          clearFilter: () => void (filter = undefined),
        },
        paging: {
          totalResultCount: -1,
          pageSize: size,
          hasNextPage: page * size < records.length,
          hasPreviousPage: false,
          setPageSize: (given: number) => {
            nextSize = given;
            log.push(`size ${given}`);
          },
          reset: () => void (page = 1),
          loadExactPage(given: number) {
            begin(`page ${given}`);
            page = given;
          },
        },
        refresh() {
          if (JSON.stringify(sorting) !== orderOfFilter) filter = undefined;
          begin(`refresh ${sorting.map(({ name, sortDirection }) => `${name} ${sortDirection}`).join()}|${filter?.conditions[0]?.value ?? ""}`);
          size = nextSize;
          page = 1;
        },
      };
      return dataset as unknown as DataSet;
    },
  };
}
