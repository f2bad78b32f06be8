/** A server under attack: people of every kind, and rows in every table that it has. */
import { randomOf } from "../../local/demo/random";
import type { LocalDataverse } from "../../local/dataverse/createDataverse";
import type { PrivilegeDepth, TableMetadata } from "../../local/dataverse/ImportedSolution";
import type { Answer } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { ADMIN, ATTACKED, atDepth, MIXED } from "./people";
import { privilegeOf, VERBS } from "./privilegeOf";
import { readRules } from "./readRules";
import { rolesZip, type MadeRole } from "./rolesZip";
import { DEPTHS, type Person, type Rules } from "./Rules";
import { belonging, readRows } from "./readRows";
import type { Rows } from "./Rows";
import { fill } from "./fill";

export interface World {
  readonly dataverse: LocalDataverse;
  readonly origin: string;
  readonly tables: readonly TableMetadata[];
  /** Tables that the administrator may create rows of. */
  readonly writable: readonly TableMetadata[];
  readonly people: readonly Person[];
  readonly rules: Rules;
  /** As they are now. */
  readonly rows: () => Promise<Rows>;
  readonly ask: (as: string, method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/** What has no owner is nobody's own, and what has no business unit either is had whole or not at all. */
function depthsOf(table: TableMetadata): readonly PrivilegeDepth[] {
  const { owner, unit } = belonging(table);
  return DEPTHS.filter((depth) => depth === "Global" || (depth === "Basic" ? owner !== undefined : unit !== undefined));
}

/** Tables that say what is stored of files and jobs, or play no part in who sees what. */
const isAsked = ({ entitySetName, columns }: TableMetadata): boolean => entitySetName !== "" && columns.length > 0;

/** The newest description of each table. */
export function tablesOf(dataverse: LocalDataverse): readonly TableMetadata[] {
  const byName = new Map(dataverse.solutions.flatMap(({ tables }) => tables).map((table) => [table.logicalName, table]));
  return [...byName.values()].filter(isAsked);
}

/** Roles that give everything at one depth, and some where each privilege has a depth of its own. */
function madeRoles(tables: readonly TableMetadata[], seed: string): readonly MadeRole[] {
  const depths = new Map(tables.flatMap((table) => VERBS.map((verb) => [privilegeOf(verb, table), depthsOf(table)] as const)));
  const uniform = (depth: PrivilegeDepth) => [...depths].flatMap(([name, some]) => (some.includes(depth) ? [[name, depth] as const] : []));
  const mixed = (role: string) => {
    const random = randomOf(`${seed} ${role}`);
    return [...depths].filter(() => random.chance(0.8)).map(([name, some]) => [name, random.pick<PrivilegeDepth>(some)] as const);
  };
  return [
    ...DEPTHS.map((depth) => ({ name: atDepth(depth), privileges: new Map(uniform(depth)) })),
    ...MIXED.map((name) => ({ name, privileges: new Map(mixed(name)) })),
  ];
}

export async function startWorld(seed: string): Promise<World> {
  const server = await startShipped({ organisation: ATTACKED });
  const { dataverse } = server;
  const tables = tablesOf(dataverse);
  await dataverse.importSolution(rolesZip(madeRoles(tables, seed)));
  const answerTo = async (path: string): Promise<Answer> => {
    const answer = await server.ask(ADMIN, "GET", path, undefined, { prefer: 'odata.include-annotations="*"' });
    if (answer.status !== 200) throw new Error(`The administrator reads ${path} and is answered ${answer.status}: ${answer.text}`);
    return answer;
  };
  const readAll = async (path: string) => (await answerTo(path)).json.value;
  const { people, rules } = await readRules(
    readAll,
    async (path) => (await answerTo(path)).json["RolePrivileges"] as Awaited<ReturnType<typeof readAll>>,
  );
  const writable = await fill({ ...server, tables, people, random: randomOf(`${seed} rows`) });
  return { ...server, tables, writable, people, rules, rows: () => readRows(tables, readAll) };
}
