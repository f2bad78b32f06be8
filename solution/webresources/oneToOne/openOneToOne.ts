import type { Environment } from "../../../shared/host/environment";
import { sheetPageOf, type SheetPage } from "../../../shared/host/sheetLink";
import { emptySentence } from "../../../shared/page/emptySentence";
import type { Sheet } from "../sheet/Sheet";
import type { SheetState } from "../sheet/sheetWindow";
import { drawSheet } from "./drawSheet";
import { loadSheet } from "./loadSheet";
import { sheetView } from "./sheetView";

async function stateOf(page: SheetPage, environment: Environment): Promise<SheetState> {
  const { t } = environment;
  const loaded = await loadSheet(page, environment);
  const view = sheetView(loaded);
  if (!view) return { problem: t("shared.nobody") };
  // Whoever sees nobody else is answered with their own page.
  if (loaded.page.seller?.id !== page.selection.sellerId) return { problem: t("oneToOne.badLink") };
  const { title, facts } = view;
  const empty = emptySentence(loaded.page, environment);
  return { title, facts, ...(empty === undefined ? { content: drawSheet(view, t) } : { problem: empty }) };
}

/** What a manager takes to a one-to-one. */
export const ONE_TO_ONE: Sheet<SheetPage> = { name: "oneToOne.name", badLink: "oneToOne.badLink", read: sheetPageOf, load: stateOf };
