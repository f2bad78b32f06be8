import { furtherQuery, toFurtherMeasures } from "../dataverse/furtherQuery";
import { splitByDate } from "../dataverse/splitByDate";
import type { Call } from "../domain/Call";
import { FURTHER_KPIS } from "../domain/kpis";
import { isShown } from "../domain/targets";
import type { LoadedPage, PageSource } from "./sellerPage";

/** Whether a page still lacks measures of its calls that an admin shows. */
export function needsFurther({ seller, calls, previousCalls, targets, further }: LoadedPage): boolean {
  return !further && !!seller && calls.length + previousCalls.length > 0 && FURTHER_KPIS.some((kpi) => isShown(kpi, targets));
}

/**
 * A page whose calls have the measures that are asked for apart: one request more, for which nothing else waits. Where it fails, the
 * page stays as it is and says so.
 */
export async function withFurther<Page extends LoadedPage>(
  source: Pick<PageSource, "client" | "channel" | "viewer">,
  page: Page,
): Promise<Page> {
  const { client, channel, viewer } = source;
  const { now, range, previousRange } = page;
  const sellerId = page.seller?.id ?? "";
  const loaded = { from: previousRange?.from ?? range?.from ?? now, to: range?.to ?? now };
  try {
    const rows = await splitByDate(loaded, (part) => {
      const query = furtherQuery(sellerId, part);
      return channel.answers.once(viewer.id, query.fetchXml, async () => (await client.fetch(query)).rows);
    });
    const measures = toFurtherMeasures(rows, sellerId);
    const grown = (calls: readonly Call[]) => calls.map((call) => ({ ...call, ...measures.get(call.id) }));
    const { listedCalls, calls, previousCalls } = page;
    return { ...page, listedCalls: grown(listedCalls), calls: grown(calls), previousCalls: grown(previousCalls), further: "known" };
  } catch {
    return { ...page, further: "failed" };
  }
}
