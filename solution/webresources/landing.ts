import { type Entry, enterSellerDetails, type LandingPage } from "./enterSellerDetails";
import type { LandingHost } from "./LandingHost";
import { cameBack, forgetForward, rememberForward } from "./forwarded";
import { type LandingTexts, landingTexts } from "./landingTexts";
import { linkedChoice } from "./linkedChoice";
import { forget, recall, remember } from "./tabMemory";

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

/** A bar across the app, because this page is gone when the form has opened. */
function showBar(xrm: Xrm.XrmStatic, message: string, onFailure: () => void = () => undefined): void {
  xrm.App?.addGlobalNotification({ type: BAR, level: INFORMATION, message, showCloseButton: true }).then(undefined, onFailure);
}

/** Where the app has no bars, the page's own controls still say so. */
function tellOldCalls(xrm: Xrm.XrmStatic, { locale, t }: LandingTexts, newest: Date): void {
  const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(newest);
  if (recall(TOLD_OF) === date || !xrm.App) return;
  remember(TOLD_OF, date);
  showBar(xrm, t("landing.oldCalls", { date }), () => forget(TOLD_OF));
}

function hostOf(xrm: Xrm.XrmStatic, texts: LandingTexts): LandingHost {
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
    tell: (what) => showBar(xrm, texts.t(`landing.${what}`)),
    tellOldCalls: (newest) => tellOldCalls(xrm, texts, newest),
    openForm: (options) =>
      new Promise((resolve, reject) => {
        // Not sooner: whoever clicks the entry again while the page still looks around has not come back.
        rememberForward(window.parent.history, Date.now());
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

function failure(entry: Entry, { t }: LandingTexts): string {
  const reason =
    entry.kind === "noConnection"
      ? t("landing.reasonNoConnection")
      : entry.kind === "tooManyRequests"
        ? t("landing.reasonTooManyRequests")
        : t("landing.reasonStatus", { status: "status" in entry ? entry.status : "" });
  return t("landing.failed", { reason });
}

/** One script serves both entries of the site map: which one was clicked, the page's own name says. */
const enteredPage = (): LandingPage => (window.location.pathname.endsWith("/team.html") ? "team" : "sellerDetails");

/** How the page is entered. */
interface Way {
  readonly evenIfEmpty?: boolean;
  /** The viewer's own page, as it was left, and not what the link says. */
  readonly withoutLink?: boolean;
}

async function enter(host: LandingHost, texts: LandingTexts, way: Way = {}): Promise<void> {
  const { t } = texts;
  show({ status: t("landing.checking") });
  const { evenIfEmpty = false, withoutLink = false } = way;
  const entry = await enterSellerDetails(host, {
    page: enteredPage(),
    evenIfEmpty,
    ...(!withoutLink && { link: linkedChoice(window.location.search, host.now()) }),
  });
  if (entry.kind === "opened") return;
  forgetForward(window.parent.history);
  switch (entry.kind) {
    case "noRole":
    case "notInstalled":
    case "wrongApp":
    case "noCalls": {
      const admin = t("landing.forAdmins", { text: t(`landing.${entry.kind}Admin`) });
      const openAnyway = { label: t("landing.openAnyway"), run: () => void enter(host, texts, { ...way, evenIfEmpty: true }) };
      return show({ problem: t(`landing.${entry.kind}`), admin }, entry.kind === "noCalls" ? openAnyway : undefined);
    }
    case "notSeen": {
      const ownPage = { label: t("landing.open"), run: () => void enter(host, texts, { ...way, withoutLink: true }) };
      return show({ problem: t("landing.notSeen", { seller: entry.seller }) }, ownPage);
    }
    default:
      return show({ problem: failure(entry, texts) }, { label: t("landing.retry"), run: () => void enter(host, texts, way) });
  }
}

/** Runs when the page has loaded; exported because a script without exports would be bundled as CommonJS. */
export function start(): void {
  const xrm = findXrm();
  const settings = xrm?.Utility.getGlobalContext().userSettings;
  const texts = landingTexts(settings?.languageId);
  const { t } = texts;
  document.documentElement.lang = texts.locale;
  document.documentElement.dir = settings?.isRTL ? "rtl" : "ltr";
  document.title = t("landing.title");
  part("h1", "title").textContent = t("landing.title");
  if (!xrm) return show({ problem: t("landing.outside") });
  const host = hostOf(xrm, texts);
  if (cameBack(window.parent.history, Date.now())) {
    return show({ status: t("landing.back") }, { label: t("landing.open"), run: () => void enter(host, texts) });
  }
  void enter(host, texts);
}

start();
