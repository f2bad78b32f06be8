import { columnBehind, paragraph } from "../connection/paragraph";
import type { Verdict } from "./Check";
import type { AreaFindings } from "./examine";

const VERDICT_WIDTH = "cannot tell".length + 2;
const LONGEST_SUBJECT = 28;

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
  const subjects = areas.flatMap(({ findings }) => findings.map(({ subject }) => subject));
  const column = VERDICT_WIDTH + columnBehind(subjects, LONGEST_SUBJECT);
  const lines = areas.flatMap(({ area, findings }) => [
    area,
    ...findings.flatMap(({ subject, verdict, found, remedy }) => [
      ...paragraph(verdict.padEnd(VERDICT_WIDTH) + subject, found, column),
      ...(remedy === undefined ? [] : paragraph("", `> ${remedy}`, column)),
    ]),
    "",
  ]);
  return [...lines, totals(areas)].join("\n");
}
