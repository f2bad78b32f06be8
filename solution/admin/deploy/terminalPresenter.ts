import { createInterface } from "node:readline/promises";
import { Listr } from "listr2";
import { requestLine } from "../connection/dryRun";
import type { DeployPresenter } from "./DeployPresenter";
import type { Check } from "./checks";

const MARKS: Readonly<Record<Check["verdict"], string>> = { ok: "ok", warning: "warning", stops: "stops" };
const BAR_CELLS = 24;

/** The checks as a table, each remedy below its finding. */
export function checksText(checks: readonly Check[]): string {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(({ length }) => length));
  const marks = widest(checks.map(({ verdict }) => MARKS[verdict]));
  const subjects = widest(checks.map(({ subject }) => subject));
  const indent = " ".repeat(marks + subjects + 4);
  return checks
    .map(({ verdict, subject, finding, remedy }) => {
      const line = `${MARKS[verdict].padEnd(marks)}  ${subject.padEnd(subjects)}  ${finding}`;
      return remedy === undefined || verdict === "ok" ? line : `${line}\n${indent}→ ${remedy}`;
    })
    .join("\n");
}

/** `██████░░░░ 25 %` */
export function progressBar(percent: number): string {
  const full = Math.round((Math.min(Math.max(percent, 0), 100) / 100) * BAR_CELLS);
  return `${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)} ${percent} %`;
}

/** For a person at a terminal: a live list of steps with a bar, and a question before them. @param asks whether to ask */
export function terminalPresenter(asks: boolean): DeployPresenter {
  const write = (text: string) => process.stdout.write(`${text}\n`);
  return {
    message: write,
    request: (request) => write(requestLine(request)),
    checks: (checks) => write(checksText(checks)),
    async confirm(titles) {
      write(`\n${titles.map((title, index) => `${index + 1}. ${title}`).join("\n")}`);
      if (!asks) return true;
      const terminal = createInterface({ input: process.stdin, output: process.stdout });
      try {
        return /^y(es)?$/i.test((await terminal.question("\nDo this now? (y/N) ")).trim());
      } finally {
        terminal.close();
      }
    },
    async steps(steps) {
      await new Listr(
        steps.map(({ title, run }) => ({
          title,
          task: async (_context: object, task: { title: string }) => {
            const result = await run((text, percent) => {
              task.title = `${title}: ${percent === undefined ? text : `${progressBar(percent)}`}`;
            });
            task.title = `${title}: ${result.message}`;
          },
        })),
        { registerSignalListeners: false, rendererOptions: { showErrorMessage: false } },
      ).run();
    },
  };
}
