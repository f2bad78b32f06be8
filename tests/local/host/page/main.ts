/** The page of the local host: an app's frame with one page at a time, chosen by the address. */
import type { HostApp, HostForm, HostView } from "../HostModel";
import { themeNamed, type HostTheme } from "./designLanguage";
import { element } from "./element";
import { openFormPage, type OpenPage } from "./formPage";
import type { HostServices } from "./HostServices";
import { isRightToLeft, localeOf } from "./languages";
import { openListPage } from "./listPage";
import { controlNavigation, recordTarget } from "./navigation";
import { Notifications } from "./notifications";
import { pageAddress, pageTarget, type PageTarget } from "./pageAddress";
import { acceptRegistrations } from "./registeredControls";
import { drawShell, type Shell } from "./shell";
import { targetOf } from "./siteMap";
import { showDialog } from "./dialogs";
import { loadPage, webApi } from "./webApi";
import { xrm } from "./xrm";

type Setting = "lang" | "theme";

/** A setting from the address, which is then remembered, or from before. */
function setting(name: Setting): string | undefined {
  const given = new URLSearchParams(location.search).get(name);
  if (given !== null) localStorage.setItem(`host.${name}`, given);
  return localStorage.getItem(`host.${name}`) ?? undefined;
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(((await response.json()) as { message: string }).message);
  return (await response.json()) as T;
}

async function start(root: HTMLElement): Promise<void> {
  const languageId = setting("lang");
  const theme = themeNamed(setting("theme"));
  const address = new URLSearchParams(location.search);
  const query = new URLSearchParams({
    appname: address.get("appname") ?? "",
    appid: address.get("appid") ?? "",
    ...(languageId && { lang: languageId }),
  });
  const app = await json<HostApp>(`/_host/app?${query.toString()}`);
  document.title = app.title;
  document.documentElement.lang = localeOf(app.user.languageId);
  document.documentElement.dir = isRightToLeft(app.user.languageId) ? "rtl" : "ltr";
  document.documentElement.dataset["theme"] = theme;
  await useTextFonts(localeOf(app.user.languageId));
  new Host(root, app, theme).open();
}

/** Texts wear the host's own fonts, whichever ones the machine has. */
async function useTextFonts(locale: string): Promise<void> {
  await new Promise((onload, onerror) =>
    document.head.append(element("link", { rel: "stylesheet", href: `/_host/textFonts/${locale}.css`, onload, onerror })),
  );
}

class Host {
  private readonly shell: Shell;
  private readonly services: HostServices;
  private page: OpenPage | undefined;
  /** Counts navigations, so that a slow page does not draw over a later one. */
  private visits = 0;

  constructor(
    root: HTMLElement,
    private readonly app: HostApp,
    theme: HostTheme,
  ) {
    const go = (target: PageTarget) => this.go(target);
    const now = () => new Date();
    const clientUrl = location.origin;
    this.services = {
      app,
      theme,
      clientUrl,
      now,
      formWebApi: webApi("Xrm.WebApi", app.tables),
      controlWebApi: webApi("context.webAPI", app.tables),
      controlNavigation: controlNavigation(go, (target) => pageAddress(app.uniqueName, target)),
      loadPage: (table, fetchXml) => loadPage(app.tables, table, fetchXml),
      controlStates: new Map(),
      openForm: (options, parameters) => go(recordTarget(options, parameters)),
    };
    acceptRegistrations();
    const notifications = new Notifications();
    Object.assign(window, { Xrm: xrm(app, clientUrl, this.services.formWebApi, go, now, notifications) });
    this.shell = drawShell(root, app, theme, notifications.bars, {
      open: (target) => void go(target),
      signInAs: (domainName) => {
        document.cookie = `persona=${encodeURIComponent(domainName)}; path=/; samesite=lax`;
        // Somebody else's session begins.
        sessionStorage.clear();
        location.assign("/");
      },
      setTheme: (chosen) => remember("theme", chosen),
      setLanguage: (chosen) => remember("lang", String(chosen)),
    });
    window.addEventListener("popstate", () => this.open());
  }

  /** Draws what the address says. */
  open(): void {
    void this.draw(() => {
      const target = pageTarget(location.search);
      if (target.kind !== "start") return target;
      const first = this.app.areas.flatMap((area) => area.groups.flatMap((group) => group.subAreas))[0];
      if (!first) throw new Error(`The app ${this.app.title} has nothing in its site map.`);
      const chosen = targetOf(first);
      history.replaceState(null, "", pageAddress(this.app.uniqueName, chosen));
      return chosen;
    });
  }

  /** Rejects, and stays, where the app does not hold the page. */
  private async go(target: PageTarget): Promise<void> {
    this.requireInApp(target);
    if (this.page?.isDirty && !(await showDialog("Unsaved changes", "Leave without saving?", "Leave", "Stay"))) return;
    history.pushState(null, "", pageAddress(this.app.uniqueName, target));
    await this.draw(() => target);
  }

  private requireInApp(target: PageTarget): void {
    const { tablesOfApp, tables, title } = this.app;
    if (!("table" in target) || tablesOfApp.includes(target.table)) return;
    throw new Error(`The app ${title} does not hold the table ${tables[target.table]?.label ?? target.table}.`);
  }

  private async draw(choose: () => PageTarget): Promise<void> {
    const visit = (this.visits += 1);
    const { content } = this.shell;
    this.page?.dispose();
    this.page = undefined;
    content.replaceChildren();
    try {
      const target = choose();
      this.requireInApp(target);
      this.shell.markCurrent(target);
      if (target.kind === "webresource") {
        const address = `/WebResources/${target.name}${target.data === undefined ? "" : `?data=${encodeURIComponent(target.data)}`}`;
        content.append(element("iframe", { class: "web-resource", src: address, title: target.name }));
      }
      if (target.kind === "list") {
        const query = new URLSearchParams({ etn: target.table, lang: String(this.app.user.languageId) });
        const view = await json<HostView>(`/_host/view?${query.toString()}`);
        if (visit === this.visits) openListPage(content, view, this.services);
      }
      if (target.kind === "record") {
        const query = new URLSearchParams({
          etn: target.table,
          lang: String(this.app.user.languageId),
          ...(target.formId && { formid: target.formId }),
        });
        const form = await json<HostForm>(`/_host/form?${query.toString()}`);
        if (visit !== this.visits) return;
        this.page = openFormPage(content, form, target.id, target.parameters, this.services);
      }
    } catch (error) {
      if (visit !== this.visits) return;
      console.error(error);
      content.replaceChildren(element("div", { class: "page-error", role: "alert" }, (error as Error).message));
    }
  }
}

function remember(name: Setting, value: string): void {
  localStorage.setItem(`host.${name}`, value);
  const query = new URLSearchParams(location.search);
  query.delete(name);
  location.search = query.toString();
}

const root = document.getElementById("app");
if (!root) throw new Error("The page lacks its root element.");
start(root).catch((error: unknown) => {
  console.error(error);
  root.textContent = (error as Error).message;
});
