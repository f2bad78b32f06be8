import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { createFormat } from "../../../shared/format/Format";
import type { Environment } from "../../../shared/host/environment";
import type { Reader } from "../../../shared/host/sheetLink";
import { own } from "./nodes";
import { sheetTexts } from "./sheetTexts";

/** Written from the right. */
const RIGHT_TO_LEFT = /^(ar|he)\b/;

/** The environment's address, which all its web resources lie below: on premises with the organisation's name. */
const clientUrl = (): string => window.location.href.replace(/\/(%7b[^/]*%7d\/)?webresources\/.*$/i, "");

/** Offsets of the browser's zone where the user's is the same at that moment; else the user's one of then. */
function zoneOf({ now, offset }: Reader): (instant: Date) => number {
  const ofBrowser = (instant: Date) => -instant.getTimezoneOffset();
  return ofBrowser(new Date(now)) === offset ? ofBrowser : () => offset;
}

export function environmentOf(sheet: Reader): Environment {
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

export interface SheetState {
  /** What is awaited. */
  readonly status?: string;
  readonly problem?: string;
  readonly retry?: () => void;
  readonly title?: string;
  readonly facts?: readonly string[];
  /** Ready to be printed. */
  readonly content?: readonly Node[];
}

export function show({ status = "", problem = "", retry, title, facts = [], content }: SheetState): void {
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

/** Names the page in its reader's language and direction; without an address that can be shown in English. @param name of an empty sheet */
export function begin({ locale, isRtl, t }: Pick<Environment, "locale" | "isRtl" | "t">, name: string): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = isRtl ? "rtl" : "ltr";
  byId("button", "print").textContent = t("shared.print");
  byId("button", "print").onclick = () => window.print();
  byId("button", "retry").textContent = t("shared.retry");
  document.title = name;
  byId("h1", "title").textContent = name;
}

/** Shows what is loaded, or why it cannot be, and a way to load it again. @param load rejects with a DataverseError */
export async function present(t: Environment["t"], load: () => Promise<SheetState>): Promise<void> {
  show({ status: t("oneToOne.loading") });
  try {
    show(await load());
  } catch (error) {
    const reason = t(`shared.reason.${DataverseError.from(error).reason}`);
    show({ problem: t("shared.failed", { reason }), retry: () => void present(t, load) });
  }
}
