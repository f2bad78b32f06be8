import type { DeployPresenter } from "./DeployPresenter";

/** For programs: one JSON object a line, each with its `event`. */
export function jsonPresenter(write: (line: string) => void): DeployPresenter {
  const tell = (event: string, facts: object) => write(JSON.stringify({ event, ...facts }));
  return {
    message: (text) => tell("message", { text }),
    request: (request) => tell("request", request),
    checks: (checks) => checks.forEach((check) => tell("check", check)),
    confirm: () => Promise.resolve(true),
    async steps(steps) {
      for (const { title, run } of steps) {
        tell("step", { title });
        let last = "";
        const result = await run((text, percent) => {
          const line = JSON.stringify({ event: "progress", title, text, ...(percent === undefined ? {} : { percent }) });
          if (line !== last) write(line);
          last = line;
        });
        tell("done", { title, ...result });
      }
    },
  };
}
