import type { Check } from "../deploy/checks";
import { listed } from "../deploy/listed";
import { runningText } from "../environment/runningText";
import type { Survey } from "./survey";

/** What somebody should know before it is gone. Nothing is asked here. */
export function checksOf({ solutions, losses, running }: Survey): Check[] {
  return [
    ...solutions.map((solution): Check => {
      const { uniqueName, friendlyName, version, isManaged } = solution;
      if (isManaged) return { subject: "Goes", verdict: "ok", finding: `${uniqueName} ${version}, with all that it brought.` };
      return {
        subject: "Unmanaged",
        verdict: "stops",
        finding: `${uniqueName} is installed unmanaged, as for development: uninstalling it would leave its tables, forms and roles behind.`,
        remedy: `Delete these in make.powerapps.com (Solutions, ${friendlyName}), then the solution.`,
      };
    }),
    {
      subject: "Goes",
      verdict: losses.length > 0 ? "warning" : "ok",
      finding: losses.length > 0 ? `For good: ${listed(losses)}.` : "No data: nobody has stored any.",
      ...(losses.length > 0 && { remedy: "Export what you want to keep before you agree." }),
    },
    {
      subject: "Stays",
      verdict: "ok",
      finding: "Calls, transcripts, recordings and comments: they are rows of conversation intelligence's own tables.",
    },
    ...running.map((operation): Check => ({
      subject: "Running now",
      verdict: "warning",
      finding: `${runningText(operation)}.`,
      remedy: "The command waits for it to end.",
    })),
  ];
}
