import type { Locator, Page } from "playwright-core";
import { callLink } from "../../shared/host/callLink";
import { demoDomainName } from "../local/demo";
import type { EnvironmentName } from "../local/dataverse/metadata/environments";
import { launchBrowser, type LoopbackBrowser } from "../local/browser/launchBrowser";
import type { ContentSecurityPolicy } from "../local/host/contentSecurityPolicy";
import type { Environment } from "../local/start/environment";
import { drawn } from "./layout";
import { NOW, startPrepared } from "./preparedData";

/** Controls on the form Seller details. */
export const PARTS_OF_THE_PAGE = 8;

/** The address of the start page in an app, also where its site map does not lead there. */
export const teamPageIn = (app: string): string => `/main.aspx?appname=${app}&pagetype=webresource&webresourceName=slr_/team.html`;
export const startPageIn = (app: string): string => `/main.aspx?appname=${app}&pagetype=webresource&webresourceName=slr_/landing.html`;

/** What the page asks beyond the form's record, the subgrid's own page and the landing page's checks. */
export const isPageRequest = (request: string): boolean =>
  /^GET (msdyn_conversation(participantinsights|signals|questions|comments)|systemusers)\b/.test(request);

export interface OpenOptions {
  /** Full name of a person of the demo. */
  readonly as: string;
  /** @default 1280 */
  readonly width?: number;
  /** @default 900 */
  readonly height?: number;
  /** The host's theme. @default "light" */
  readonly theme?: "light" | "dark" | "custom";
  /** @default false */
  readonly forcedColours?: boolean;
  /** @default false */
  readonly reducedMotion?: boolean;
  /** LCID, where not the person's own. */
  readonly language?: number;
}

/** A person at a browser: the page, and everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors that the console showed or scripts threw. */
  readonly errors: string[];
  /** Requests to the Web API so far: method and decoded path. */
  readonly dataRequests: string[];
  /** The control with a title. */
  readonly part: (title: string) => Locator;
  /** Waits until nothing is awaited any more. */
  readonly settled: () => Promise<void>;
  /** Opens the team's table as a manager does. */
  readonly openTeam: () => Promise<Locator>;
  /** Picks a seller as a manager does. */
  readonly chooseSeller: (name: string) => Promise<void>;
  /** Another width of the window; narrow ones leave no room for the site map. */
  readonly resize: (width: number, height?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Wide enough for a form beside the site map. */
const WIDE = 1024;

/** Managers would start with their team. */
const MANAGERS: readonly string[] = ["Iris Falk", "Mara Lindqvist", "Tomás Vidal"];
const sellerDetailsOf = (name: string): string => (MANAGERS.includes(name) ? startPageIn("msdynce_saleshub") : "/");

/** Opens browsers on one environment. */
export class Visitors {
  private constructor(
    private readonly environment: Environment,
    readonly browser: LoopbackBrowser,
  ) {}

  static async at(environment: Environment): Promise<Visitors> {
    return new Visitors(environment, await launchBrowser());
  }

  /** @param path of the host, such as a link that somebody sent; by default Seller details in the app that the person works in */
  async open(options: OpenOptions, path = sellerDetailsOf(options.as)): Promise<Visit> {
    const { as, width = 1280, height = 900, theme = "light", forcedColours = false, reducedMotion = false, language } = options;
    const { url } = this.environment;
    const profile = await this.browser.profile();
    await profile.addCookies([{ name: "persona", value: encodeURIComponent(demoDomainName(as)), url }]);
    const page = await profile.newPage();
    await page.setViewportSize({ width, height });
    await page.emulateMedia({
      colorScheme: theme === "dark" ? "dark" : "light",
      forcedColors: forcedColours ? "active" : "none",
      reducedMotion: reducedMotion ? "reduce" : "no-preference",
    });
    await page.clock.install({ time: NOW });
    const errors: string[] = [];
    const dataRequests: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("request", (request) => {
      const address = decodeURIComponent(request.url());
      if (address.includes("/api/data/")) dataRequests.push(`${request.method()} ${address.slice(address.indexOf("/v9.2/") + 6)}`);
    });
    const query = [language ? `lang=${language}` : "", theme === "light" ? "" : `theme=${theme}`].filter(Boolean).join("&");
    await page.goto(`${url}${path}${query ? `${path.includes("?") ? "&" : "?"}${query}` : ""}`);

    const settled = async () => {
      await page.waitForFunction(() => !document.querySelector(".sd-control[aria-busy=true], .sd-skeleton"));
      await drawn(page);
    };
    const openTeam = async () => {
      await page.locator(".sd-picker").getByRole("button").first().click();
      const grid = page.getByRole("grid");
      await grid.getByRole("rowheader").first().waitFor();
      return grid;
    };
    const chooseSeller = async (name: string) => {
      await (await openTeam()).getByRole("rowheader", { name: new RegExp(name) }).click();
      await page.locator(".sd-picker").getByText(name, { exact: true }).first().waitFor();
      await settled();
    };
    const resize = async (newWidth: number, newHeight = height) => {
      await page.setViewportSize({ width: newWidth, height: newHeight });
      const siteMap = page.locator(".site-map");
      if ((await siteMap.isVisible()) === newWidth < WIDE) await page.locator(".top-bar .toggle").click();
      await drawn(page);
    };
    return {
      page,
      errors,
      dataRequests,
      part: (title) => page.locator(".sd-control").and(page.getByRole("region", { name: title, exact: true })),
      settled,
      openTeam,
      chooseSeller,
      resize,
      close: () => this.browser.leave(profile),
    };
  }

  /** Opens Seller details through the site map's landing page and waits until all parts are painted. */
  async openSellerDetails(options: OpenOptions, path?: string): Promise<Visit> {
    const visit = await this.open(options, path);
    await visit.page.waitForFunction((parts) => document.querySelectorAll(".sd-control").length >= parts, PARTS_OF_THE_PAGE);
    await visit.settled();
    return visit;
  }

  /** Opens Team through the site map's landing page and waits until nothing is awaited any more. */
  async openTeam(options: OpenOptions): Promise<Visit> {
    const visit = await this.open(options, teamPageIn("msdynce_saleshub"));
    await visit.page.locator(".sd-overview").waitFor();
    await visit.settled();
    return visit;
  }

  /**
   * Opens a call's summary by its link and waits until nothing is awaited any more.
   * @param atMs a moment, in milliseconds from the start of the call
   */
  async openCall(options: OpenOptions, callId: string, atMs?: number): Promise<Visit> {
    const link = callLink("", callId, atMs);
    const visit = await this.open(options, link);
    await visit.page.locator(".sd-summary").waitFor();
    await visit.settled();
    return visit;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/**
 * Starts an environment of a file's own and a browser on it before its tests, and ends both after them. Each test begins with the rows
 * as they were before the first one, no faults and an empty log.
 * @param started takes both, and makes what else all tests need
 * @param name which of Microsoft's apps there are; by default Sales Hub alone
 */
export function duringTests(
  started: (environment: Environment, visitors: Visitors) => unknown,
  name?: EnvironmentName,
  policy?: ContentSecurityPolicy,
): void {
  let running: { readonly environment: Environment; readonly visitors: Visitors } | undefined;
  let restore: () => void;
  beforeAll(async () => {
    const environment = await startPrepared(name, policy);
    running = { environment, visitors: await Visitors.at(environment) };
    await started(environment, running.visitors);
    restore = environment.dataverse.restorePoint();
  });
  beforeEach(() => {
    const { dataverse } = running?.environment ?? {};
    restore();
    dataverse?.faults.clear();
    dataverse?.requestLog.splice(0);
  });
  afterAll(async () => {
    await running?.visitors.close();
    await running?.environment.close();
  });
}
