import { type Entry, enterSellerDetails, type LandingHost } from "./enterSellerDetails";
import { cameBack, forgetForward, rememberForward } from "./forwarded";
import { type LandingStrings, landingStrings } from "./landingStrings";

type WithXrm = Window & { readonly Xrm?: Xrm.XrmStatic };

/** Site-map web resources run in a frame whose parent carries the client API; undefined elsewhere. */
function findXrm(): Xrm.XrmStatic | undefined {
  try {
    return (window.parent as WithXrm).Xrm;
  } catch {
    return undefined; // a parent of another origin
  }
}

function hostOf(xrm: Xrm.XrmStatic): LandingHost {
  const context = xrm.Utility.getGlobalContext();
  const api = `${context.getClientUrl()}/api/data/v9.2/`;
  return {
    viewer: { userId: context.userSettings.userId.replace(/[{}]/g, "").toLowerCase(), name: context.userSettings.userName },
    request: (path, init = {}) =>
      fetch(api + path, {
        ...init,
        credentials: "same-origin",
        headers: { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0", ...init.headers },
      }),
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

function show(message: { readonly status: string } | { readonly problem: string }, action?: Action): void {
  part("p", "status").textContent = "status" in message ? message.status : "";
  part("p", "problem").textContent = "problem" in message ? message.problem : "";
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
  const entry = await enterSellerDetails(host, { evenIfEmpty });
  if (entry.kind === "opened") return;
  forgetForward();
  switch (entry.kind) {
    case "noRole":
    case "notInstalled":
    case "wrongApp":
      return show({ problem: strings[entry.kind] });
    case "featureOff":
      return show({ problem: strings.featureOff }, { label: strings.openAnyway, run: () => void enter(host, strings, true) });
    default:
      return show({ problem: failure(entry, strings) }, { label: strings.retry, run: () => void enter(host, strings, evenIfEmpty) });
  }
}

/** Runs when the page has loaded; exported because a script without exports would be bundled as CommonJS. */
export function start(): void {
  const xrm = findXrm();
  const strings = landingStrings(xrm?.Utility.getGlobalContext().userSettings.languageId);
  document.documentElement.lang = strings.language;
  document.title = strings.title;
  part("h1", "title").textContent = strings.title;
  if (!xrm) return show({ problem: strings.outside });
  const host = hostOf(xrm);
  if (cameBack(window.parent.history.length, Date.now())) {
    return show({ status: strings.back }, { label: strings.open, run: () => void enter(host, strings) });
  }
  void enter(host, strings);
}

start();
