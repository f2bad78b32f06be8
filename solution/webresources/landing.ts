import { type Entry, enterSellerDetails } from "./enterSellerDetails";
import type { LandingHost } from "./LandingHost";
import { cameBack, forgetForward, rememberForward } from "./forwarded";
import { type LandingStrings, landingStrings } from "./landingStrings";
import { linkedChoice } from "./linkedChoice";

type WithXrm = Window & { readonly Xrm?: Xrm.XrmStatic };

/** Site-map web resources run in a frame whose parent carries the client API; undefined elsewhere. */
function findXrm(): Xrm.XrmStatic | undefined {
  try {
    return (window.parent as WithXrm).Xrm;
  } catch {
    return undefined; // a parent of another origin
  }
}

/** Said once in a tab: the newest call, as it was told of last. */
const TOLD_OF = "slr.landing.oldCalls";
/** `Xrm.App.addGlobalNotification`: 2 is a bar across the app, 4 is information. */
const BAR = 2;
const INFORMATION = 4;

/** A bar across the app, because this page is gone when the form has opened. Where the app has no bars, the page's own controls still say so. */
function tellOldCalls(xrm: Xrm.XrmStatic, strings: LandingStrings, newest: Date): void {
  const date = new Intl.DateTimeFormat(strings.language, { day: "numeric", month: "long", year: "numeric" }).format(newest);
  if (sessionStorage.getItem(TOLD_OF) === date || !xrm.App) return;
  sessionStorage.setItem(TOLD_OF, date);
  const notification = { type: BAR, level: INFORMATION, message: strings.oldCalls.replace("{date}", date), showCloseButton: true };
  xrm.App.addGlobalNotification(notification).then(undefined, () => sessionStorage.removeItem(TOLD_OF));
}

function hostOf(xrm: Xrm.XrmStatic, strings: LandingStrings): LandingHost {
  const context = xrm.Utility.getGlobalContext();
  const api = `${context.getClientUrl()}/api/data/v9.2/`;
  return {
    viewer: { userId: context.userSettings.userId.replace(/[{}]/g, "").toLowerCase(), name: context.userSettings.userName },
    now: () => Date.now(),
    request: (path, init = {}) =>
      fetch(api + path, {
        ...init,
        credentials: "same-origin",
        headers: { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0", ...init.headers },
      }),
    tellOldCalls: (newest) => tellOldCalls(xrm, strings, newest),
    openForm: (options) =>
      new Promise((resolve, reject) => {
        xrm.Navigation.openForm(options).then(resolve, reject);
      }),
  };
}

function part<Name extends keyof HTMLElementTagNameMap>(name: Name, id: string): HTMLElementTagNameMap[Name] {
  const found = document.querySelector<HTMLElementTagNameMap[Name]>(`${name}#${id}`);
  if (!found) throw new Error(`The start page has no <${name} id="${id}">.`);
  return found;
}

interface Action {
  readonly label: string;
  run(): void;
}

/** A state, or a problem with what an admin can do about it. */
type Message = { readonly status: string } | { readonly problem: string; readonly admin?: string };

function show(message: Message, action?: Action): void {
  part("p", "status").textContent = "status" in message ? message.status : "";
  part("p", "problem").textContent = "problem" in message ? message.problem : "";
  part("p", "admin").textContent = ("problem" in message && message.admin) || "";
  const button = part("button", "action");
  button.hidden = !action;
  button.textContent = action?.label ?? "";
  button.onclick = action ? () => action.run() : null;
}

function failure(entry: Entry, strings: LandingStrings): string {
  const reason =
    entry.kind === "noConnection"
      ? strings.reasonNoConnection
      : entry.kind === "tooManyRequests"
        ? strings.reasonTooManyRequests
        : strings.reasonStatus.replace("{status}", "status" in entry ? String(entry.status) : "");
  return strings.failed.replace("{reason}", reason);
}

async function enter(host: LandingHost, strings: LandingStrings, evenIfEmpty = false): Promise<void> {
  show({ status: strings.checking });
  rememberForward(window.parent.history.length, Date.now());
  const entry = await enterSellerDetails(host, { evenIfEmpty, choice: linkedChoice(window.location.search) });
  if (entry.kind === "opened") return;
  forgetForward();
  switch (entry.kind) {
    case "noRole":
    case "notInstalled":
    case "wrongApp":
    case "noCalls": {
      const admin = strings.forAdmins.replace("{text}", strings[`${entry.kind}Admin`]);
      const openAnyway = { label: strings.openAnyway, run: () => void enter(host, strings, true) };
      return show({ problem: strings[entry.kind], admin }, entry.kind === "noCalls" ? openAnyway : undefined);
    }
    default:
      return show({ problem: failure(entry, strings) }, { label: strings.retry, run: () => void enter(host, strings, evenIfEmpty) });
  }
}

/** Runs when the page has loaded; exported because a script without exports would be bundled as CommonJS. */
export function start(): void {
  const xrm = findXrm();
  const settings = xrm?.Utility.getGlobalContext().userSettings;
  const strings = landingStrings(settings?.languageId);
  document.documentElement.lang = strings.language;
  document.documentElement.dir = settings?.isRTL ? "rtl" : "ltr";
  document.title = strings.title;
  part("h1", "title").textContent = strings.title;
  if (!xrm) return show({ problem: strings.outside });
  const host = hostOf(xrm, strings);
  if (cameBack(window.parent.history.length, Date.now())) {
    return show({ status: strings.back }, { label: strings.open, run: () => void enter(host, strings) });
  }
  void enter(host, strings);
}

start();
