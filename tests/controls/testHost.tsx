import * as React from "react";
import type { DataverseClient, FetchResult, Row } from "../../shared/dataverse/DataverseClient";
import { ENVIRONMENT_VARIABLES } from "../../shared/dataverse/environmentVariables";
import { TABLES, type Table } from "../../shared/dataverse/tables";
import { DAY_MS } from "../../shared/domain/time";
import { createFormat } from "../../shared/format/Format";
import type { Environment } from "../../shared/host/environment";
import type { PageControlProps } from "../../shared/page/PageControl";
import type { Selection } from "../../shared/host/selection";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { usePageSource } from "../../shared/page/usePageSource";
import { t } from "./english";

/** Monday, 23 November 2026, 14:05 UTC: "now" of component tests that fake the clock. */
export const NOW = Date.UTC(2026, 10, 23, 14, 5);
export const MEI = { id: "00000000-0000-0000-0000-00000000000a", name: "Mei Koh" };
export const ALEX = { id: "00000000-0000-0000-0000-00000000000b", name: "Alex Rossi" };
export const VIEWER = { id: "00000000-0000-0000-0000-0000000000ff", name: "Mara Jansen" };
/** What a page shows at first: Mei in the last 30 days, against the 30 before. */
export const THIRTY_DAYS: Selection = { sellerId: MEI.id, sellerName: MEI.name, period: "last30Days", comparison: "previousPeriod" };
const HUNDRED = 100;

/** A row of `callQuery`; says only what differs from an ordinary call of twelve minutes. */
export function callRow(index: number, columns: Row = {}): Row {
  return {
    id: `11111111-0000-0000-0000-${String(index).padStart(12, "0")}`,
    title: `Call ${index}`,
    start: new Date(NOW - (index + 1) * DAY_MS).toISOString(),
    user: MEI.id,
    direction: 0,
    type: 0,
    scope: 1,
    duration: 720_000,
    ratio: 0.6,
    speed: 165,
    pause: 700,
    monologue: 60_000,
    switches: 24,
    customermonologue: 62_000,
    positive: 0.4,
    negative: 0.2,
    scored: "2026-11-01T00:00:00Z",
    ...columns,
  };
}

/** A row of `teamQuery`: so many ordinary calls of somebody. */
export function teamRow(user: { readonly id: string; readonly name: string }, n: number): Row {
  return {
    user: user.id,
    "user@OData.Community.Display.V1.FormattedValue": user.name,
    owner: user.id,
    n,
    ratio: 0.55 * n,
    highest: 0.9,
    speed: 160 * n,
    pause: 800 * n,
    monologue: 60_000 * n,
    duration: 720_000 * n,
    switches: 24 * n,
    customermonologue: 60_000 * n,
    positive: 0.4 * n,
    negative: 0.2 * n,
  };
}

/** A row of `viewerQuery` that is joined to no targets. */
export function personRow(person: { readonly id: string; readonly name: string }, columns: Row = {}): Row {
  return { user: person.id, name: person.name, title: "Account executive", ...columns };
}

/** The viewer's row of `viewerQuery`, joined to a KPI's target by which an admin shows it. */
export function showingRow(kpi: number): Row {
  return personRow(VIEWER, { kpi, hidden: false, shown: true, targetat: "2026-11-01T00:00:00Z" });
}

/** The viewer's row of `viewerQuery`, joined to a KPI's target by which an admin hides it. */
export function hidingRow(kpi: number): Row {
  return personRow(VIEWER, { kpi, hidden: true, targetat: "2026-11-01T00:00:00Z" });
}

export interface Stored {
  readonly calls?: readonly Row[];
  readonly team?: readonly Row[];
  /** Rows of `viewerQuery`. */
  readonly people?: readonly Row[];
  /** Rows of `environmentFactsQuery`. @default as a solution is shipped */
  readonly facts?: readonly Row[];
  readonly words?: readonly Row[];
  readonly comments?: readonly Row[];
  /** Rows of `benchmarkQuery`. */
  readonly benchmark?: readonly Row[];
  /** Rows of `furtherQuery`. */
  readonly further?: readonly Row[];
}

/** The stored rows that lie in the period a query asks for. */
function inPeriod(rows: readonly Row[], fetchXml: string): readonly Row[] {
  const bound = (operator: string) =>
    new RegExp(`"msdyn_conversationstarttime" operator="${operator}" value="([^"]+)"`).exec(fetchXml)?.[1];
  const [from, to] = [bound("ge"), bound("lt")].map((value) => (value === undefined ? undefined : Date.parse(value)));
  return rows.filter(({ start }) => {
    const at = Date.parse(String(start));
    return (from === undefined || at >= from) && (to === undefined || at < to);
  });
}

/** Stored rows as the answer to any query. */
export const answerOf = <A extends string>(rows: readonly Row[]): FetchResult<A> => ({ rows: rows, truncated: false });

export interface MemoryClient extends DataverseClient {
  /** Tables asked for, in order. */
  readonly requests: Table[];
  /** Fails every request from now on, or none. */
  readonly failWith: (error: Error | undefined) => void;
}

/** What an environment says of the unit of its ratios and, if anything, of its host of Teams. */
export const factsOf = (unit: string, host?: string): Row[] => [
  { fact: ENVIRONMENT_VARIABLES.talkToListenUnit, default: "share", value: unit },
  { fact: ENVIRONMENT_VARIABLES.teamsHost, default: "teams.microsoft.com", value: host },
];

/** Dataverse at the host's boundary: answers the page's questions from rows in memory. */
export function memoryClient(stored: Stored): MemoryClient {
  const { calls = [], team = [], people = [], facts = factsOf("share"), words = [], comments = [], benchmark = [], further = [] } = stored;
  const requests: Table[] = [];
  let failure: Error | undefined;
  return {
    requests,
    failWith: (error) => void (failure = error),
    async fetch({ table, fetchXml }) {
      requests.push(table);
      if (failure !== undefined) throw failure;
      const others: Partial<Record<Table, readonly Row[]>> = {
        systemuser: fetchXml.includes(TABLES.variable) ? [...people, ...facts] : people,
        environmentvariabledefinition: facts,
        msdyn_conversationsignal: words,
        msdyn_conversationcomment: comments,
        slr_benchmark: benchmark,
      };
      const rows = others[table];
      if (rows) return answerOf(rows);
      if (table !== "msdyn_conversationparticipantinsights") throw new Error(`The test stores no rows of ${table}.`);
      if (fetchXml.includes(TABLES.question)) return answerOf(further);
      if (fetchXml.includes('aggregate="true"')) return answerOf(team);
      const seller = /"msdyn_user" operator="eq" value="([^"]+)"/.exec(fetchXml)?.[1];
      return answerOf(inPeriod(calls, fetchXml).filter(({ user }) => seller === undefined || user === seller));
    },
  };
}

let pages = 0;

/** A user's surroundings, with the Dataverse that the page's source asks. */
export interface TestEnvironment extends Environment {
  readonly client: DataverseClient;
}

/** In English at UTC, each on a page of its own. */
export function testEnvironment(overrides: Partial<TestEnvironment> = {}): TestEnvironment {
  const locale = "en-US";
  return {
    client: memoryClient({}),
    clientUrl: "http://127.0.0.1",
    viewer: VIEWER,
    calendar: { zone: () => 0, weekStart: 1, fiscalStartMonth: 0 },
    locale,
    isRtl: false,
    isDark: false,
    t,
    format: createFormat(locale, () => 0),
    record: { table: "slr_sellerview", id: `page-${(pages += 1)}` },
    ...overrides,
  };
}

/** A team as managers see it: Mei with twenty-two calls of the last weeks and eighteen before, Alex with nine, a report without any. */
export function teamOfMara(): Stored {
  return {
    calls: [
      ...Array.from({ length: 22 }, (_, index) => callRow(index)),
      ...Array.from({ length: 18 }, (_, index) => callRow(HUNDRED + index, { start: new Date(NOW - (32 + index) * DAY_MS).toISOString() })),
      ...Array.from({ length: 9 }, (_, index) =>
        callRow(2 * HUNDRED + index, { user: ALEX.id, start: new Date(NOW - (index + 1) * DAY_MS).toISOString() }),
      ),
    ],
    team: [teamRow(MEI, 22), teamRow(ALEX, 9)],
    people: [
      personRow(MEI, { email: "mei.koh@example.com", principal: "mei.koh@example.com" }),
      personRow(ALEX),
      personRow({ id: "00000000-0000-0000-0000-00000000000c", name: "Zoë Ängström" }, { title: "Sales manager", manager: VIEWER.id }),
      personRow(VIEWER, { title: "Sales director" }),
    ],
  };
}

interface SourceProps {
  readonly environment: TestEnvironment;
  /** Undefined: the columns are not known yet. */
  readonly selection: Selection | undefined;
}

/** What loads the page that controls draw, without drawing anything itself. */
export function Source({ environment, selection }: SourceProps): null {
  usePageSource(environment, environment.client, usePageChannel(environment.record), selection);
  return null;
}

export interface BoundProps {
  readonly control: React.FunctionComponent<PageControlProps>;
  readonly environment: TestEnvironment;
  readonly selection: Selection;
  /** Every output, in order. */
  readonly written?: Partial<Selection>[];
}

/** A control on a form, beside the page's source: what it writes comes back as its bound columns, as on the platform. */
export function Bound({ control: Control, environment, selection: first, written }: BoundProps): React.ReactElement {
  const [selection, setSelection] = React.useState(first);
  return (
    <>
      <Source environment={environment} selection={selection} />
      <Control
        environment={environment}
        selection={selection}
        onChange={(change) => {
          written?.push(change);
          setSelection((before) => ({ ...before, ...change }));
        }}
      />
    </>
  );
}
