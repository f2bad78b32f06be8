import type { Verdict } from "./Check";
import type { AreaFindings } from "./examine";

const WIDTH = 80;
const VERDICT_WIDTH = "cannot tell".length + 2;
const SUBJECT_WIDTH = 18;
const INDENT = VERDICT_WIDTH + SUBJECT_WIDTH;

/** Words in lines of a width; a word that is longer has a line of its own. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function paragraph(first: string, text: string): string[] {
  return wrap(text, WIDTH - INDENT).map((line, index) => (index === 0 ? first : "").padEnd(INDENT) + line);
}

const counted: readonly (readonly [Verdict, string, string])[] = [
  ["problem", "problem", "problems"],
  ["warning", "warning", "warnings"],
  ["cannot tell", "that cannot be told", "that cannot be told"],
  ["ok", "ok", "ok"],
];

/** How many there are of each verdict, such as `1 problem, 2 warnings, 20 ok.` */
function totals(areas: readonly AreaFindings[]): string {
  const verdicts = areas.flatMap(({ findings }) => findings.map(({ verdict }) => verdict));
  const parts = counted.flatMap(([verdict, one, several]) => {
    const n = verdicts.filter((v) => v === verdict).length;
    return n === 0 ? [] : [`${n} ${n === 1 ? one : several}`];
  });
  return `${parts.join(", ")}.`;
}

/** The findings as a table of 80 columns, area by area. */
export function reportOf(areas: readonly AreaFindings[]): string {
  const lines = areas.flatMap(({ area, findings }) => [
    area,
    ...findings.flatMap(({ subject, verdict, found, remedy }) => [
      ...paragraph(verdict.padEnd(VERDICT_WIDTH) + subject, found),
      ...(remedy === undefined ? [] : paragraph("", `> ${remedy}`)),
    ]),
    "",
  ]);
  return [...lines, totals(areas)].join("\n");
}
