import { createInterface } from "node:readline/promises";

/** Where somebody is asked. */
export interface Dialogue {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Whether keys are read one by one. @default as the output is */
  readonly terminal?: boolean;
}

/**
 * What somebody answers, in one line; empty at the end of the input.
 * @param onCancel Ctrl-C, which a terminal that reads keys does not turn into a signal
 */
export async function question(text: string, dialogue: Dialogue, onCancel: () => void): Promise<string> {
  const terminal = createInterface(dialogue);
  const closed = new Promise<string>((resolve) => terminal.once("close", () => resolve("")));
  terminal.once("SIGINT", () => {
    onCancel();
    terminal.close();
  });
  try {
    return (await Promise.race([terminal.question(text).catch(() => ""), closed])).trim();
  } finally {
    terminal.close();
  }
}
