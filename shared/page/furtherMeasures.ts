import { toFurtherMeasures } from "../dataverse/furtherQuery";
import type { Call } from "../domain/Call";
import { FURTHER_KPIS } from "../domain/kpis";
import { isShown } from "../domain/targets";
import { askFurther, asking } from "./pageQuestions";
import { pageRanges } from "./pageRanges";
import type { LoadedPage, PageSource } from "./sellerPage";

/** Whether a page still lacks measures of its calls that an admin shows. */
export function needsFurther({ seller, calls, previousCalls, targets, further }: LoadedPage): boolean {
  return !further && !!seller && calls.length + previousCalls.length > 0 && FURTHER_KPIS.some((kpi) => isShown(kpi, targets));
}

/**
 * A page whose calls have the measures that are asked for apart: one request more, for which nothing else waits. Where it fails, the
 * page stays as it is and says so.
 */
export async function withFurther<Page extends LoadedPage>(source: PageSource, page: Page): Promise<Page> {
  const { client, channel, viewer, calendar } = source;
  const sellerId = page.seller?.id ?? "";
  const { loaded } = pageRanges(page.selection, page.now, { ...calendar, fiscalStartMonth: page.fiscalStartMonth });
  try {
    const measures = toFurtherMeasures(await askFurther(asking(client, channel.answers, viewer.id), sellerId, loaded), sellerId);
    const grown = (calls: readonly Call[]) => calls.map((call) => ({ ...call, ...measures.get(call.id) }));
    const { listedCalls, calls, previousCalls } = page;
    return { ...page, listedCalls: grown(listedCalls), calls: grown(calls), previousCalls: grown(previousCalls), further: "known" };
  } catch {
    return { ...page, further: "failed" };
  }
}
