import type { Reader } from "../../shared/host/sheetLink";
import { ONE_TO_ONE } from "./oneToOne/openOneToOne";
import type { Sheet } from "./sheet/Sheet";
import { sheetTexts } from "./sheet/sheetTexts";
import { begin, environmentOf, present, show } from "./sheet/sheetWindow";
import { TEAM_SHEET } from "./teamSheet/openTeamSheet";

function open<Page extends Reader>({ name, badLink, read, load }: Sheet<Page>): void {
  const page = read(window.location.search, Date.now());
  if (!page) {
    const t = sheetTexts("en");
    begin({ locale: "en", isRtl: false, t }, t(name));
    return show({ problem: t(badLink) });
  }
  const environment = environmentOf(page);
  begin(environment, environment.t(name));
  void present(environment.t, () => load(page, environment));
}

/** Runs when the page has loaded; exported because a script without exports would be bundled as CommonJS. */
export function start(): void {
  if (/\/teamSheet\.html$/i.test(window.location.pathname)) open(TEAM_SHEET);
  else open(ONE_TO_ONE);
}

start();
