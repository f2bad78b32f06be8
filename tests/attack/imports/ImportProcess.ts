import { spawn } from "node:child_process";
import { once } from "node:events";
import { ADMIN } from "../../solution/admin/calls/callFiles";

/** An import by the shipped script, in a process that can be killed at any moment. */
export interface ImportProcess {
  /** Without a word, as by `kill -9` or by a machine that runs out of memory. */
  readonly kill: () => void;
  readonly ended: Promise<void>;
}

/** @param script the bundle of the commands */
export function startImport(script: string, folder: string, url: string): ImportProcess {
  const child = spawn(process.execPath, [script, "import-calls", folder, "--url", url, "--as", ADMIN], { stdio: "ignore" });
  return { kill: () => void child.kill("SIGKILL"), ended: once(child, "exit").then(() => undefined) };
}
