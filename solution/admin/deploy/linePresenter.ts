import { requestLine } from "../connection/dryRun";
import { checksText } from "./terminalPresenter";
import type { DeployPresenter } from "./DeployPresenter";

/** Percents between two lines of a log that nobody watches. */
const PERCENT_PER_LINE = 25;

/** For logs: a line at each step's beginning and end, and now and then one between. */
export function linePresenter(write: (line: string) => void): DeployPresenter {
  return {
    message: write,
    request: (request) => write(`${requestLine(request)}${request.sent ? "" : "  (not sent)"}`),
    checks: (checks) => write(`${checksText(checks)}\n`),
    confirm: () => Promise.resolve(true),
    async steps(steps) {
      for (const { title, run } of steps) {
        write(`${title} …`);
        let last = "";
        const result = await run((text, percent) => {
          const line = percent === undefined ? text : `${text}, ${Math.floor(percent / PERCENT_PER_LINE) * PERCENT_PER_LINE} %`;
          if (line !== last) write(`  ${line}`);
          last = line;
        });
        write(`  ${result.message}`);
      }
    },
  };
}
