import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { packedCore } from "../../../local/dataverse/packedCore";
import { startBench } from "./deployBench";
import { REHEARSALS } from "./rehearsals";
import { rehearsalTable } from "./rehearsalTable";

// The table that docs/deploy.md quotes: what goes wrong, what is said, what the next run does.
test.each(REHEARSALS)("$name", async ({ environment, arrange, sentence, next = "deployed" }) => {
  const bench = await startBench(environment);
  try {
    const { options, mend } = await arrange(bench, await packedCore());
    const said = await bench.failure(options);
    if (typeof sentence === "string") expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
    await mend?.();
    if (next === "stops") await expect(bench.run()).rejects.toThrow(said);
    else await expect(bench.run()).resolves.toMatchObject({ outcome: next });
  } finally {
    await bench.close();
  }
});

test("docs/deploy.md quotes them all", () => {
  const docs = readFileSync(resolve(__dirname, "../../../../docs/deploy.md"), "utf8");
  const quoted = /<!-- rehearsals -->([\s\S]*)<!-- \/rehearsals -->/.exec(docs)?.[1] ?? "";
  // Columns are as wide as Prettier wants them.
  const plain = (table: string) => table.trim().replace(/ +/g, " ").replace(/-{3,}/g, "---");
  expect(plain(quoted)).toBe(plain(rehearsalTable()));
});
