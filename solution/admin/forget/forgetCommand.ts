import { Command, Option } from "commander";
import { count } from "../../../shared/transcript/mendUtterances";
import { cancellable, Cancelled } from "../connection/cancellable";
import { connect } from "../connection/connect";
import { connectionOf, withConnectionOptions, type ConnectionFlags } from "../connection/connectionFlags";
import { printable, printableLine } from "../connection/printable";
import { startProblem } from "../connection/startProblem";
import { askYes } from "../deploy/askYes";
import type { FoundCalls } from "./findCalls";

interface Flags extends ConnectionFlags {
  readonly person?: string;
  readonly call?: string;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** `forget`: deletes imported calls for good, by who took part or by their id, after asking. */
export function forgetCommand(): Command {
  const command = new Command("forget").description("delete imported calls for good, with what was said, all figures and all comments");
  return withConnectionOptions(command, "deletes")
    .addOption(new Option("--person <address>", "the calls in which the person with this email address took part").conflicts("call"))
    .option("--call <id>", "one call or meeting: the id of its row, which its page's address shows, or of the call as a report names it")
    .option("--dry-run", "say what would be deleted, and delete nothing")
    .option("--yes", "do not ask")
    .action(run);
}

async function run(flags: Flags): Promise<void> {
  const { person, call, dryRun = false } = flags;
  if (person === undefined && call === undefined) throw new Error("Say whose calls to forget by --person, or which call by --call");
  const { callsOfId, callsOfPerson } = await import("./findCalls");
  const { forgetCall } = await import("./forgetCalls");
  const say = (text: string) => process.stdout.write(`${printable(text)}\n`);
  await cancellable(
    () => process.stderr.write("Cancelling …\n"),
    async (signal) => {
      let forgotten = 0;
      try {
        const api = await connect({
          ...connectionOf(flags),
          signal,
          onMessage: (message) => process.stderr.write(`${printable(message)}\n`),
        });
        const found = person === undefined ? await callsOfId(api, call ?? "") : await callsOfPerson(api, person.trim());
        for (const line of linesOf(found)) say(line);
        if (found.calls.length === 0 || dryRun)
          return say(dryRun && found.calls.length > 0 ? "This was a dry run: nothing was deleted." : "Nothing was deleted.");
        const isWanted = await isAgreed(flags, found.calls.length);
        signal.throwIfAborted();
        if (!isWanted) return say("Nothing was deleted.");
        for (const each of found.calls) {
          signal.throwIfAborted();
          await forgetCall(api, each);
          forgotten += 1;
        }
        say(`${count(forgotten, "call is", "calls are")} deleted, with all that hung on ${forgotten === 1 ? "it" : "them"}.`);
      } catch (error) {
        const done = `${count(forgotten, "call is", "calls are")} deleted; run the same command again to delete the rest`;
        if (signal.aborted) throw new Cancelled(`Cancelled: ${forgotten === 0 ? "nothing was deleted" : done}`);
        throw forgotten > 0
          ? new Error(`${error instanceof Error ? error.message : String(error)}: ${done}`)
          : startProblem(error, "Nothing was deleted", flags.as);
      }
    },
  );
}

function linesOf({ calls, ofOthers }: FoundCalls): readonly string[] {
  const lines = calls.map(({ startTime, title, commentIds, conversationId }) => {
    const comments = commentIds.length === 0 ? "" : `, ${count(commentIds.length, "comment")}`;
    return printableLine(`${startTime.slice(0, 16).replace("T", " ")} ${title} (${conversationId})${comments}`);
  });
  const recorder = `${count(ofOthers, "further call was", "further calls were")} written by the vendor's recorder and ${ofOthers === 1 ? "stays" : "stay"}: delete what it holds in its own settings.`;
  const none = calls.length === 0 && ofOthers === 0 ? ["No imported call was found."] : [];
  return [...lines, ...(ofOthers > 0 ? [recorder] : []), ...none];
}

async function isAgreed({ yes }: Flags, calls: number): Promise<boolean> {
  if (yes === true) return true;
  const { stdin: input, stdout: output } = process;
  if (!input.isTTY || !output.isTTY)
    throw new Error("Nothing was deleted, because there is nobody to ask: add --yes to agree to what would be lost");
  const text = `Delete ${calls === 1 ? "this call" : `these ${calls} calls`} for good, with what was said and all comments? (y/N) `;
  return askYes(text, { input, output }, () => process.emit("SIGINT", "SIGINT"));
}
