import { callNarrowing } from "../../../shared/dataverse/callNarrowing";
import { probeQuery, TABLES_OF_FILTERS } from "../../../shared/dataverse/filterTables";
import { CALL_FILTERS, type CallFilter } from "../../../shared/domain/Filters";
import { newId, stored } from "./storedCalls";

const id = newId();
const VALUES: Readonly<Record<CallFilter, string>> = {
  activity: "meeting",
  direction: "incoming",
  record: `account:${id}`,
  stage: "3-Propose",
  campaign: id,
  tag: "renewal",
  category: "Voicemail",
};

describe("TABLES_OF_FILTERS", () => {
  it.each(CALL_FILTERS)("names the tables that narrowing by %s looks into, and no other", (kind) => {
    const asked = [...(callNarrowing({ [kind]: [VALUES[kind]] }) ?? "").matchAll(/<link-entity name="([^"]+)"/g)].map(([, table]) => table);
    expect([...new Set(asked)].sort()).toEqual([...TABLES_OF_FILTERS[kind]].sort());
  });

  it("can be asked for, each", async () => {
    const { ask } = await stored([{ title: "any", tags: ["renewal"], systemTags: ["Voicemail"] }]);
    for (const table of new Set(Object.values(TABLES_OF_FILTERS).flat()))
      expect((await ask(probeQuery(table), "ada")).length).toBeLessThanOrEqual(1);
  });
});
