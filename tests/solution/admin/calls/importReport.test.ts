import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { callLine, openReport, type ReportLine } from "../../../../solution/admin/calls/importReport";
import { importCalls } from "../../../../solution/admin/calls/importCalls";
import { ADMIN, callId, LINES, writeCallFile } from "./callFiles";
import { startImportServer, type ImportServer } from "./importServer";

let folder: string;
let server: ImportServer;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "import-report-"));
  server = await startImportServer();
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ReportLine);

/** The example of the documentation: the lines of its block that is marked as JSON lines. */
const documented = linesOf(
  /```jsonl\n([^`]*)```/.exec(readFileSync(join(__dirname, "../../../../docs/import-calls.md"), "utf8"))?.[1] ?? "",
);

async function report(paths: readonly string[]): Promise<readonly ReportLine[]> {
  const file = join(folder, "report.jsonl");
  const { write, close } = openReport(file);
  const onCall = (outcome: Parameters<typeof callLine>[0]) => write(callLine(outcome));
  const onWarning = (message: string) => write({ event: "warning", message });
  const summary = await importCalls({ paths, url: server.url, as: ADMIN, onCall, onWarning });
  write({ event: "end", dryRun: false, ...summary });
  close();
  const text = readFileSync(file, "utf8");
  rmSync(file);
  return linesOf(text.replaceAll(folder, "/calls"));
}

it("is what the documentation shows", async () => {
  writeCallFile(folder, { id: callId(2), name: "b", startTime: "2026-03-02T08:30:00" });
  await report([folder]);
  writeCallFile(folder, { id: callId(1), name: "a", sellerEmail: "" });
  writeCallFile(folder, { id: callId(2), name: "b", startTime: "2026-03-02T08:30:00", lines: LINES.slice(0, 4) });
  writeFileSync(
    join(folder, "c.vtt"),
    "WEBVTT\n\n00:00:00.000 --> 00:00:05.000\n<v Rosa Blum>Hello?</v>\n\n00:00:06.000 --> 00:00:08.000\n<v Mei Koh>Hello.</v>\n",
  );
  await expect(report([folder])).resolves.toEqual(documented);
});

it("has each line as soon as it is known", () => {
  const file = join(folder, "report.jsonl");
  const { write } = openReport(file);
  write({ event: "warning", message: "One." });
  expect(readFileSync(file, "utf8")).toBe('{"event":"warning","message":"One."}\n');
});

it("that cannot be written is told before anything begins", () => {
  expect(() => openReport(join(folder, "nowhere", "report.jsonl"))).toThrow(
    /^The report .* cannot be written: there is no such file or directory$/,
  );
});
