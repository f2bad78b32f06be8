import type { Translate } from "../../../shared/strings/translate";
import { head, list, own, part, section } from "../sheet/nodes";
import type { FigureLine, GoalLine, ItemList, MomentLine, SheetView } from "./sheetView";

const SIGNS = { above: "▲", below: "▼" } as const;

/** Lines to write on, by what is written there. */
const WRITTEN = { notes: 5, agreed: 4 } as const;

function figureRow({ name, value, target, reference, miss }: FigureLine): HTMLElement {
  const figure = miss ? part("b", "", `${SIGNS[miss.side]} ${value}, ${miss.text}`) : value;
  return part("tr", "", head("row", name), part("td", "", figure), part("td", "", target), part("td", "", reference));
}

function figureTable({ columns, figures }: SheetView): HTMLElement {
  const heads = columns.map((column) => head("col", column));
  return part("table", "", part("thead", "", part("tr", "", ...heads)), part("tbody", "", ...figures.map(figureRow)));
}

function momentItem({ moment, title, date, reason, link }: MomentLine): HTMLElement {
  const anchor = document.createElement("a");
  anchor.href = link;
  anchor.append(part("b", "", moment), " ", own(title));
  return part("li", "", anchor, " ", part("span", "quiet", own(date)), part("div", "quiet", own(reason)));
}

const goalItem = ({ wanted, due, progress }: GoalLine): HTMLElement =>
  part("li", "", part("b", "", own(wanted)), " ", own(due), part("div", "quiet", own(progress)));

function linesToWrite(title: string, count: number): HTMLElement {
  const lines = Array.from({ length: count }, () => part("div", "line"));
  lines.forEach((line) => line.setAttribute("aria-hidden", "true"));
  return section(title, ...lines);
}

/** Each with a box to tick. */
function itemSection(title: string, { lines, note }: ItemList): HTMLElement {
  const items = lines.map(({ text, when }) => {
    const box = part("span", "box");
    box.setAttribute("aria-hidden", "true");
    return part("li", "", box, own(text), " ", part("span", "quiet", own(when)));
  });
  return section(title, list(items), part("p", "quiet", note ?? ""));
}

/** The sheet's content, as nodes: whatever a name or a word holds is text. */
export function drawSheet(view: SheetView, t: Translate): readonly HTMLElement[] {
  const { figures, insights, moments, items, goals } = view;
  return [
    ...(figures.length > 0 ? [section(t("shared.figure.title"), figureTable(view))] : []),
    section(t("sellerInsights.title"), list(insights.map((sentence) => part("li", "", sentence)))),
    ...(moments.length > 0 ? [section(t("contactHistoryGrid.worth.title"), list(moments.map(momentItem)))] : []),
    ...(items ? [itemSection(t("oneToOne.items"), items)] : []),
    ...(goals.length > 0 ? [section(t("oneToOne.goals"), list(goals.map(goalItem)))] : []),
    linesToWrite(t("oneToOne.notes"), WRITTEN.notes),
    linesToWrite(t("oneToOne.agreed"), WRITTEN.agreed),
    part("p", "quiet", t("contactHistoryGrid.forCoaching")),
  ];
}
