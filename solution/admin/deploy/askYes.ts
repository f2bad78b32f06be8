import { question, type Dialogue } from "../connection/question";

/**
 * Whether somebody agrees: y or yes. Anything else is a no, and so is the end of the input.
 * @param onCancel Ctrl-C, which a terminal that reads keys does not turn into a signal
 */
export async function askYes(text: string, dialogue: Dialogue, onCancel: () => void): Promise<boolean> {
  return /^y(es)?$/i.test(await question(text, dialogue, onCancel));
}
