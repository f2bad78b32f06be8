import { REHEARSALS, type Rehearsal } from "./rehearsals";

/** A sentence as a reader sees it: what differs from one environment to the next is left open. */
function sentenceText({ sentence }: Rehearsal): string {
  if (typeof sentence === "string") return sentence;
  return sentence.source
    .replace(/^\^|\$$/g, "")
    .replaceAll(String.raw`[\d.]+`, "x.y.z")
    .replaceAll(String.raw`[\w-]+`, "…")
    .replaceAll(String.raw`\d\d:\d\d`, "hh:mm")
    .replaceAll(String.raw`\d+`, "…")
    .replaceAll(String.raw`\w+`, "…")
    .replaceAll(".*", "…")
    .replace(/\\(.)/g, "$1");
}

const NEXT: Readonly<Record<NonNullable<Rehearsal["next"]>, string>> = {
  deployed: "deploys, when that is mended",
  unchanged: "finds everything there",
  stops: "says the same, until that is mended",
};

/** With an address and a patience that are not those of tests. */
function inRealLife(said: string): string {
  return said.replace(/127\.0\.0\.1:(47|…)/g, "contoso.crm.dynamics.com").replace("0.001 minutes", "60 minutes");
}

/** The table of docs/deploy.md, as Markdown. */
export function rehearsalTable(): string {
  const rows = REHEARSALS.map(({ name, next = "deployed", ...rehearsal }) => {
    const said = sentenceText({ name, ...rehearsal });
    return `| ${name} | ${inRealLife(said)} | ${NEXT[next]} |`;
  });
  return ["| what goes wrong | what is said | the next run |", "| --- | --- | --- |", ...rows].join("\n");
}
