import { Listr } from "listr2";
import { requestLine } from "../connection/dryRun";
import { columnBehind, paragraph } from "../connection/paragraph";
import { printable } from "../connection/printable";
import { askYes } from "./askYes";
import type { DeployPresenter } from "./DeployPresenter";
import type { Check } from "./checks";

const BAR_CELLS = 24;
const LONGEST_SUBJECT = 28;

/** The checks as a table of at most 80 columns, each remedy below its finding. */
export function checksText(checks: readonly Check[]): string {
  const [verdicts, subjects] = [checks.map(({ verdict }) => verdict), checks.map(({ subject }) => subject)];
  const subjectColumn = columnBehind(verdicts);
  const column = subjectColumn + columnBehind(subjects, LONGEST_SUBJECT);
  return checks
    .flatMap(({ verdict, subject, finding, remedy }) => [
      ...paragraph(verdict.padEnd(subjectColumn) + subject, finding, column),
      ...(remedy === undefined || verdict === "ok" ? [] : paragraph("", `→ ${remedy}`, column)),
    ])
    .join("\n");
}

/** `██████░░░░ 25 %` */
export function progressBar(percent: number): string {
  const full = Math.round((Math.min(Math.max(percent, 0), 100) / 100) * BAR_CELLS);
  return `${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)} ${percent} %`;
}

/** For a person at a terminal: a live list of steps with a bar, and a question before them. @param asks whether to ask */
export function terminalPresenter(asks: boolean): DeployPresenter {
  const write = (text: string) => void process.stdout.write(`${printable(text)}\n`);
  // What is written amid a live list is shown after it: there a message takes the place of the step's state.
  let tell = write;
  return {
    message: (text) => tell(text),
    request: (request) => write(requestLine(request)),
    checks: (checks) => write(checksText(checks)),
    async confirm(titles) {
      write(`\n${titles.map((title, index) => `${index + 1}. ${title}`).join("\n")}`);
      if (!asks) return true;
      const { stdin: input, stdout: output } = process;
      return askYes("\nDo this now? (y/N) ", { input, output }, () => process.emit("SIGINT", "SIGINT"));
    },
    async steps(steps) {
      await new Listr(
        steps.map(({ title, run }) => ({
          title: printable(title),
          task: async (_context: object, task: { title: string }) => {
            tell = (text) => void (task.title = printable(`${title}: ${text}`));
            try {
              const result = await run((text, percent) => {
                task.title = printable(`${title}: ${percent === undefined ? text : progressBar(percent)}`);
              });
              task.title = printable(`${title}: ${result.message}`);
            } finally {
              tell = write;
            }
          },
        })),
        { registerSignalListeners: false, rendererOptions: { showErrorMessage: false } },
      ).run();
    },
  };
}
