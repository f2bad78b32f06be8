import { createInterface } from "node:readline/promises";

/** Where somebody is asked. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether keys are read one by one. @default as the output is */
  readonly terminal?: boolean;
}

/**
 * Whether somebody agrees: y or yes. Anything else is a no, and so is the end of the input.
 * @param onCancel Ctrl-C, which a terminal that reads keys does not turn into a signal
 */
export async function askYes(question: string, dialogue: Dialogue, onCancel: () => void): Promise<boolean> {
  const terminal = createInterface(dialogue);
  const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  terminal.once("SIGINT", () => {
    onCancel();
    terminal.close();
  });
  try {
    return /^y(es)?$/i.test((await Promise.race([terminal.question(question).catch(() => ""), closed])).trim());
  } finally {
    terminal.close();
  }
}
