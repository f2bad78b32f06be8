import { DataverseError } from "../../shared/dataverse/DataverseError";
import { createFormat } from "../../shared/format/Format";
import type { Environment } from "../../shared/host/environment";
import { sheetPageOf, type SheetPage } from "../../shared/host/sheetLink";
import { emptySentence } from "../../shared/page/emptySentence";
import { drawSheet, own } from "./oneToOne/drawSheet";
import { loadSheet } from "./oneToOne/loadSheet";
import { sheetTexts } from "./oneToOne/sheetTexts";
import { sheetView } from "./oneToOne/sheetView";

/** Written from the right. */
const RIGHT_TO_LEFT = /^(ar|he)\b/;

/** The environment's address, which all its web resources lie below: on premises with the organisation's name. */
const clientUrl = (): string => window.location.href.replace(/\/(%7b[^/]*%7d\/)?webresources\/.*$/i, "");

/** Offsets of the browser's zone where the user's is the same at that moment; else the user's one of then. */
function zoneOf({ now, offset }: SheetPage): (instant: Date) => number {
  const ofBrowser = (instant: Date) => -instant.getTimezoneOffset();
  return ofBrowser(new Date(now)) === offset ? ofBrowser : () => offset;
}

function environmentOf(sheet: SheetPage): Environment {
  const { locale } = sheet;
  const zone = zoneOf(sheet);
  return {
    clientUrl: clientUrl(),
    viewer: { id: "", name: "" },
    calendar: { zone, weekStart: 1, fiscalStartMonth: 0 },
    locale,
    isRtl: RIGHT_TO_LEFT.test(locale),
    isDark: false,
    record: undefined,
    t: sheetTexts(locale),
    format: createFormat(locale, zone),
  };
}

function byId<Name extends keyof HTMLElementTagNameMap>(name: Name, id: string): HTMLElementTagNameMap[Name] {
  const found = document.querySelector<HTMLElementTagNameMap[Name]>(`${name}#${id}`);
  if (!found) throw new Error(`The sheet has no <${name} id="${id}">.`);
  return found;
}

interface State {
  /** What is awaited. */
  readonly status?: string;
  readonly problem?: string;
  readonly retry?: () => void;
  readonly title?: string;
  readonly facts?: readonly string[];
  /** Ready to be printed. */
  readonly content?: readonly Node[];
}

function show({ status = "", problem = "", retry, title, facts = [], content }: State): void {
  byId("p", "status").textContent = status;
  byId("p", "problem").textContent = problem;
  byId("p", "facts").replaceChildren(...facts.flatMap((fact, index) => [...(index > 0 ? [" · "] : []), own(fact)]));
  byId("button", "print").disabled = !content;
  const again = byId("button", "retry");
  again.hidden = !retry;
  again.onclick = retry ? () => retry() : null;
  byId("div", "sheet").replaceChildren(...(content ?? []));
  if (title === undefined) return;
  byId("h1", "title").textContent = title;
  // The name that a browser offers for the file.
  document.title = title;
}

async function open(sheet: SheetPage, environment: Environment): Promise<void> {
  const { t } = environment;
  show({ status: t("oneToOne.loading") });
  try {
    const loaded = await loadSheet(sheet, environment);
    const view = sheetView(loaded);
    if (!view) return show({ problem: t("shared.nobody") });
    // Whoever sees nobody else is answered with their own page.
    if (loaded.page.seller?.id !== sheet.selection.sellerId) return show({ problem: t("oneToOne.badLink") });
    const { title, facts } = view;
    const empty = emptySentence(loaded.page, environment);
    return show({ title, facts, ...(empty === undefined ? { content: drawSheet(view, t) } : { problem: empty }) });
  } catch (error) {
    const reason = t(`shared.reason.${DataverseError.from(error).reason}`);
    return show({ problem: t("shared.failed", { reason }), retry: () => void open(sheet, environment) });
  }
}

/** Runs when the page has loaded; exported because a script without exports would be bundled as CommonJS. */
export function start(): void {
  const now = Date.now();
  const sheet = sheetPageOf(window.location.search, now);
  const { locale, isRtl, t } = sheet ? environmentOf(sheet) : { locale: "en", isRtl: false, t: sheetTexts("en") };
  document.documentElement.lang = locale;
  document.documentElement.dir = isRtl ? "rtl" : "ltr";
  byId("button", "print").textContent = t("shared.print");
  byId("button", "print").onclick = () => window.print();
  byId("button", "retry").textContent = t("shared.retry");
  document.title = t("oneToOne.name");
  byId("h1", "title").textContent = t("oneToOne.name");
  if (!sheet) return show({ problem: t("oneToOne.badLink") });
  void open(sheet, environmentOf(sheet));
}

start();
