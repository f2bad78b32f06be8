/** Do pages stand, run nothing and show texts as texts, whatever stands in any column that they read? */
import { callLink } from "../../../shared/host/callLink";
import { recordedCallsOf } from "../../e2e/CallPage";
import { leavePage } from "../../e2e/dataverse";
import { startPrepared } from "../../e2e/preparedData";
import { PARTS_OF_THE_PAGE, Visitors, type Visit } from "../../e2e/SellerDetailsPage";
import type { Environment } from "../../local/start/environment";
import { demoDomainName } from "../../local/demo";
import { quiet, textOf } from "../faults/quiet";
import type { Part } from "../Finding";
import { tablesOf } from "../world/World";
import { columnsRead } from "./columnsRead";
import { HOSTILE_TEXTS } from "./hostileTexts";

const VIEWER = "Mara Lindqvist";
const SELLER = "Mei Koh";

type Columns = ReadonlyMap<string, ReadonlySet<string>>;

async function opened(visitors: Visitors): Promise<readonly Visit[]> {
  const page = await visitors.open({ as: VIEWER });
  await quiet(page.page);
  const call = await visitors.open({ as: VIEWER }, callLink("", recordedCallsOf(SELLER)[0] ?? ""));
  await quiet(call.page);
  return [page, call];
}

/** Writes texts into all columns of all rows: of one round a column has one text, of all rounds each. */
async function poison({ url, dataverse }: Environment, columns: Columns, round: number): Promise<void> {
  const stored = dataverse.dump().rows;
  let place = 0;
  for (const table of tablesOf(dataverse)) {
    const names = [...(columns.get(table.logicalName) ?? [])];
    if (names.length === 0) continue;
    const values = names.map((name) => {
      const { maxLength } = table.columns.find(({ logicalName }) => logicalName === name) ?? {};
      place += 1;
      return [name, HOSTILE_TEXTS[(round + place) % HOSTILE_TEXTS.length]?.slice(0, maxLength)] as const;
    });
    const rows = stored[table.logicalName] ?? [];
    const body = JSON.stringify(Object.fromEntries(values));
    for (const row of rows.slice(0, 400)) {
      const address = `${url}/api/data/v9.2/${table.entitySetName}(${String(row[table.primaryId])})`;
      const answer = await fetch(address, {
        method: "PATCH",
        headers: { authorization: `Bearer ${demoDomainName("admin")}`, "content-type": "application/json" },
        body,
      });
      // The rows of a table that the server keeps itself stay.
      if (answer.status === 501) break;
    }
  }
}

/** What is wrong about a page that read hostile texts. */
async function wrongOf({ page, errors }: Visit, isWhole: (visit: Visit["page"]) => Promise<boolean>): Promise<string[]> {
  const isQuiet = await quiet(page);
  const isHit = await page.evaluate(
    () =>
      "attacked" in window || document.querySelector("[data-attack], .sd-control script, .sd-control iframe, .sd-control style") !== null,
  );
  return [
    ...(isQuiet ? [] : ["waits without an end"]),
    ...(isHit ? ["runs or draws what is only text"] : []),
    ...((await isWhole(page)) ? [] : ["does not stand"]),
    ...((await textOf(page)).trim() === "" ? ["is blank"] : []),
    ...errors.map((error) => `says on the console: ${error.slice(0, 200)}`),
  ];
}

/** @param rounds in how many every column has another text; all texts have been everywhere after as many as there are */
export async function hostilePages(rounds = HOSTILE_TEXTS.length): Promise<Part> {
  const environment = await startPrepared();
  const { dataverse } = environment;
  const visitors = await Visitors.at(environment);
  const findings: string[] = [];
  let columns: Columns = new Map();
  try {
    await leavePage(environment, { viewer: VIEWER, seller: SELLER });
    dataverse.requestLog.splice(0);
    for (const visit of await opened(visitors)) await visit.close();
    columns = columnsRead(dataverse.requestLog, tablesOf(dataverse));
    const restore = dataverse.restorePoint();
    for (let round = 0; round < rounds; round += 1) {
      restore();
      await poison(environment, columns, round);
      const [page, call] = await opened(visitors);
      const stands: readonly (readonly [string, Visit | undefined, (at: Visit["page"]) => Promise<boolean>])[] = [
        ["Seller details", page, async (at) => (await at.locator(".sd-control").count()) >= PARTS_OF_THE_PAGE],
        ["the call", call, async (at) => at.locator(".sd-summary").first().isVisible()],
      ];
      for (const [name, visit, isWhole] of stands) {
        if (!visit) continue;
        for (const wrong of await wrongOf(visit, isWhole)) findings.push(`round ${round} · ${name} ${wrong}`);
        await visit.close();
      }
    }
  } finally {
    await visitors.close();
    await environment.close();
  }
  const places = [...columns.values()].reduce((sum, names) => sum + names.size, 0);
  return { what: `hostile texts in ${places} columns`, tried: places * rounds, findings };
}
