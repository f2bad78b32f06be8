import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from "playwright-core";
import { findChromium } from "./findChromium";

const FLAGS = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  // No name but this machine's resolves. Unlike Playwright's request routing this leaves the HTTP cache on, as users have it.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

export interface LoopbackBrowser {
  readonly browser: Browser;
  /** Addresses beyond this machine that pages asked for; none was reached. */
  readonly refused: readonly string[];
  /** A browser profile of its own whose pages reach this machine only. */
  newContext(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

/** Starts a headless Chromium whose pages cannot leave this machine. */
export async function launchBrowser(): Promise<LoopbackBrowser> {
  const isRoot = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    headless: true,
    args: [...FLAGS, ...(isRoot ? ["--no-sandbox"] : [])],
  });
  const refused: string[] = [];
  return {
    browser,
    refused,
    async newContext(options) {
      const context = await browser.newContext(options);
      context.on("request", (request) => {
        if (!isLocal(new URL(request.url()))) refused.push(request.url());
      });
      return context;
    },
    close: () => browser.close(),
  };
}

function isLocal(url: URL): boolean {
  return !/^(https?|wss?):$/.test(url.protocol) || LOOPBACK.has(url.hostname);
}
