import type { Page } from "playwright-core";
import { demoDomainName } from "../demo";
import { launchBrowser, type LoopbackBrowser } from "../harness/browser/launchBrowser";
import type { Environment } from "../harness/environment";
import { NOW } from "./preparedData";

/** Controls on the form Seller details. */
export const PARTS_OF_THE_PAGE = 8;

/** What the page asks beyond the form's record, the subgrid's own page and the landing page's checks. */
export const isPageRequest = (request: string): boolean => /^GET (msdyn_conversation(participantinsights|signals|comments)|systemusers)\b/.test(request);

export interface OpenOptions {
  /** Full name of a person of the demo. */
  readonly as: string;
  /** @default 1280 */
  readonly width?: number;
  /** @default 900 */
  readonly height?: number;
  readonly dark?: boolean;
  /** LCID, where not the person's own. */
  readonly language?: number;
}

/** A person at a browser: the page, and everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Errors that the console showed or scripts threw. */
  readonly errors: readonly string[];
  /** Requests to the Web API so far: method and decoded path. */
  readonly dataRequests: string[];
  /** Waits until nothing is awaited any more. */
  readonly settled: () => Promise<void>;
  /** Picks a seller as a manager does. */
  readonly chooseSeller: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens browsers on one environment. */
export class Visitors {
  private constructor(
    private readonly environment: Environment,
    readonly browser: LoopbackBrowser,
  ) {}

  static async at(environment: Environment): Promise<Visitors> {
    return new Visitors(environment, await launchBrowser());
  }

  async open({ as, width = 1280, height = 900, dark = false, language }: OpenOptions, path = "/"): Promise<Visit> {
    const { url } = this.environment;
    const context = await this.browser.newContext({ viewport: { width, height }, colorScheme: dark ? "dark" : "light" });
    await context.addCookies([{ name: "persona", value: encodeURIComponent(demoDomainName(as)), url }]);
    const page = await context.newPage();
    await page.clock.install({ time: NOW });
    const errors: string[] = [];
    const dataRequests: string[] = [];
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("request", (request) => {
      const address = decodeURIComponent(request.url());
      if (address.includes("/api/data/")) dataRequests.push(`${request.method()} ${address.slice(address.indexOf("/v9.2/") + 6)}`);
    });
    const query = [language ? `lang=${language}` : "", dark ? "theme=dark" : ""].filter(Boolean).join("&");
    await page.goto(`${url}${path}${query ? `${path.includes("?") ? "&" : "?"}${query}` : ""}`);
    const settled = async () => {
      await page.waitForFunction(() => !document.querySelector(".sd-control[aria-busy=true], .sd-skeleton"));
    };
    const chooseSeller = async (name: string) => {
      await page.locator(".sd-picker").getByRole("button").first().click();
      await page.locator(".sd-popup").getByRole("rowheader", { name: new RegExp(name) }).click();
      await page.locator(".sd-picker").getByText(name, { exact: true }).first().waitFor();
      await settled();
    };
    return { page, errors, dataRequests, settled, chooseSeller, close: () => context.close() };
  }

  /** Opens Seller details through the site map's landing page and waits until all parts are painted. */
  async openSellerDetails(options: OpenOptions): Promise<Visit> {
    const visit = await this.open(options);
    await visit.page.waitForFunction((parts) => document.querySelectorAll(".sd-control").length >= parts, PARTS_OF_THE_PAGE);
    await visit.settled();
    return visit;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
