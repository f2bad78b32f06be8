import { FIGURE_COLUMNS, type Column, type FigureColumn } from "../../../controls/TeamOverview/columns";
import type { LeadLine } from "../../../controls/TeamOverview/leadViewModel";
import type { SellerRow } from "../../../controls/TeamOverview/sellerTableViewModel";
import type { TableRow } from "../../../controls/TeamOverview/tableRows";
import type { TeamFigure } from "../../../controls/TeamOverview/teamFigures";
import type { WaitingLine } from "../../../controls/TeamOverview/waitingViewModel";
import type { Environment } from "../../../shared/host/environment";
import { head, list, own, part, section } from "../sheet/nodes";
import { sentimentBar } from "./sentimentBar";
import type { TeamSheetView } from "./teamSheetView";

type Texts = Pick<Environment, "t" | "format" | "isRtl">;

const SIGNS = { above: "▲", below: "▼", watch: "▲", improved: "✓" } as const;
const isFigure = (column: Column): column is FigureColumn => FIGURE_COLUMNS.some((figure) => figure === column);

/** Signs are for eyes; what they say stands beside them in words. */
function sign(text: string): HTMLElement {
  const element = part("span", "sign", text);
  element.setAttribute("aria-hidden", "true");
  return element;
}

function leadItem({ name, sign: which, reasons, more, coached, since, call }: LeadLine, { t, format }: Texts): HTMLElement {
  const said = reasons.map(({ before, strong, after }, index) => {
    const isLast = index === reasons.length - 1;
    const rest = more > 0 && isLast ? ` ${t.plural("teamOverview.more", more, { n: format.number(more) })}` : "";
    return part("div", "", before, part("b", "", strong), after + rest);
  });
  const known = [coached === undefined ? "" : t("teamOverview.lastCoached", { when: coached }), since ?? ""].filter(Boolean).join(" · ");
  const heard = call ? [own(call.customer), `: ${call.value}`] : [];
  const quiet = [...(known === "" ? [] : [known]), ...(known !== "" && call ? [" · "] : []), ...heard];
  return part(
    "li",
    "lead",
    part("div", "", sign(SIGNS[which]), part("span", "hidden", `${t(`teamOverview.sign.${which}`)}: `), part("b", "", own(name))),
    part("div", "", ...said, part("div", "quiet", ...quiet)),
  );
}

function waitingItem({ number, text, items }: WaitingLine): HTMLElement {
  const people = items.flatMap(({ name, note }, index) => [
    ...(index > 0 ? [" · "] : []),
    part("span", "", own(name), ...(note === "" ? [] : [" (", own(note), ")"])),
  ]);
  return part("li", "", part("b", "", number), ` ${text}`, part("div", "quiet", ...people));
}

function figureCell({ text, miss, missText, change, was }: TeamFigure): readonly (HTMLElement | string)[] {
  const value = miss ? part("b", "", sign(SIGNS[miss]), text) : text;
  const words = [missText, was].filter((each) => each !== undefined).join(", ");
  return [
    value,
    ...(change === undefined ? [] : [part("div", "quiet", change)]),
    ...(words === "" ? [] : [part("span", "hidden", `, ${words}`)]),
  ];
}

function cellOf(row: SellerRow, column: Exclude<Column, "name">, { t, format, isRtl }: Texts): HTMLElement {
  const absent = row.isNameless ? [] : [sign("–"), part("span", "hidden", t("shared.notMeasured"))];
  if (column === "sentiment") {
    const { sentiment } = row;
    if (!sentiment) return part("td", "", ...absent);
    const { positive, neutral, negative, change, text } = sentiment;
    const shares = [positive, neutral, negative].map((share) => format.percent(share)).join(" · ");
    const written = part("div", "quiet", shares);
    written.setAttribute("aria-hidden", "true");
    return part("td", "bar", sentimentBar(sentiment, text, isRtl), written, part("div", "quiet", change ?? ""));
  }
  if (isFigure(column)) {
    const figure = row[column];
    return part("td", "", ...(figure ? figureCell(figure) : absent));
  }
  if (column === "coachOn") return part("td", "", row.texts.coachOn || part("span", "quiet", row.remark ?? ""));
  const text = row.texts[column];
  if (text !== undefined) return part("td", "", text);
  return part("td", "", ...(column === "lastCoached" || column === "newest" ? [] : absent));
}

function tableRow(item: TableRow, { columns, starred }: TeamSheetView, texts: Texts): HTMLElement {
  const { row, level } = item;
  const isGroup = item.kind === "group";
  const star = !isGroup && starred.includes(row.id) ? [sign("★"), part("span", "hidden", `${texts.t("shared.topSeller")}: `)] : [];
  const size = isGroup ? [" ", part("span", "quiet", item.size)] : [];
  const name = head("row", ...star, own(row.name), ...size);
  name.style.paddingInlineStart = `${(level - 1) * 12}px`;
  const cells = columns.flatMap((column) => (column === "name" ? [] : [cellOf(row, column, texts)]));
  return part("tr", isGroup ? "group" : "", name, ...cells);
}

/** What the parts of a bar of sentiment are, in their order. */
function legend({ t }: Texts): HTMLElement {
  return part(
    "p",
    "quiet",
    `${t("teamOverview.column.sentiment")}: `,
    [t("shared.positive"), t("shared.neutral"), t("shared.negative")].join(" · "),
  );
}

function sellers(view: TeamSheetView, texts: Texts): HTMLElement {
  const { t } = texts;
  const heads = view.columns.map((column) => head("col", t(`teamOverview.column.${column}`)));
  const rows = view.rows.map((row) => tableRow(row, view, texts));
  const table = part("table", "team", part("thead", "", part("tr", "", ...heads)), part("tbody", "", ...rows));
  return section(t("shared.sellersTitle"), table, ...(view.columns.includes("sentiment") ? [legend(texts)] : []));
}

/** The sheet's content, as nodes: whatever a name or a title holds is text. */
export function drawTeamSheet(view: TeamSheetView, texts: Texts): readonly HTMLElement[] {
  const { lead, waiting, rows, noCalls, notes } = view;
  const { t } = texts;
  const quiet = [lead.quiet, noCalls].flatMap((text) => (text === undefined ? [] : [part("p", "", text)]));
  const first = section(lead.title, ...quiet, list(lead.lines.map((line) => leadItem(line, texts))));
  return [
    ...(lead.lines.length + quiet.length > 0 ? [first] : [part("h2", "", lead.title)]),
    section(
      t("teamOverview.waiting.title"),
      waiting.length > 0 ? list(waiting.map(waitingItem)) : part("p", "", t("teamOverview.waiting.nothing")),
    ),
    ...(rows.length > 0 ? [sellers(view, texts)] : []),
    ...notes.map((note) => part("p", "quiet", note)),
  ];
}
