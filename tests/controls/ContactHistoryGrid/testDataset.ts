type DataSet = ComponentFramework.PropertyTypes.DataSet;

/** What a data set was asked to do, in order. */
export interface TestDataset {
  /** What the host hands over at the next update. */
  snapshot(): DataSet;
  /** Ends the load that was asked for last. */
  answer(): void;
  fail(message: string): void;
  readonly log: string[];
  /** The conditions of the last load. */
  conditions(): readonly TestCondition[];
  /** From now on updates say that nothing loads, although something does. */
  hideLoading(): void;
}

export interface TestRecord {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface TestCondition {
  readonly attributeName: string;
  readonly entityAliasName?: string;
  readonly conditionOperator: number;
  readonly value: string | readonly string[];
}

/**
 * A data set as model-driven forms hand it over: begins loading, loads a page of four, applies size and order at the next refresh
 * only, forgets the filter when the order changes, refuses page calls while it loads, does not know its count, and never says that
 * there is a page before. What is asked for shows after `answer`; until then the host may call the control again with the old rows.
 */
export function testDataset(records: readonly TestRecord[], columns: readonly string[]): TestDataset {
  let loading = true;
  let isHidden = false;
  let shownPage = 1;
  let error: string | undefined;
  let page = 1;
  let size = 4;
  let nextSize = 4;
  let filter: { conditions: TestCondition[] } | undefined;
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
    conditions: () => filter?.conditions ?? [],
    hideLoading: () => void (isHidden = true),
    answer() {
      loading = false;
      shownPage = page;
    },
    fail(message) {
      loading = false;
      error = message;
    },
    snapshot() {
      const isLoading = loading && !isHidden;
      const shown = isLoading || error !== undefined ? [] : records.slice((shownPage - 1) * size, shownPage * size);
      const dataset = {
        loading: isLoading,
        error: error !== undefined,
        errorMessage: error ?? "",
        columns: columns.map((name) => ({ name, displayName: name, dataType: "", alias: name, order: 0, visualSizeFactor: 1 })),
        // A gap, as is seen on forms.
        sortedRecordIds: [undefined, ...shown.map(({ id }) => id)],
        records: Object.fromEntries(
          shown.map(({ id, values }) => [
            id,
            {
              getRecordId: () => id,
              getValue: (name: string) => values[name] ?? null,
              getNamedReference: () => ({ id: { guid: id }, name: "named" }),
            },
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
          hasNextPage: shownPage * size < records.length,
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
          begin(
            `refresh ${sorting.map(({ name, sortDirection }) => `${name} ${sortDirection}`).join()}|${filter?.conditions.map(({ value }) => String(value)).join() ?? ""}`,
          );
          size = nextSize;
          page = 1;
        },
      };
      return dataset as unknown as DataSet;
    },
  };
}
