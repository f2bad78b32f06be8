import { count } from "../../../shared/transcript/mendUtterances";
import { summaryOf } from "../calls/summaryOf";
import type { TeamsSummary } from "./importTeams";
import type { LeftOutReason } from "./leaveOut";

const REASONS: Readonly<Record<LeftOutReason, string>> = {
  internal: "internal",
  private: "private",
  optedOut: "opted out",
  noEvent: "in no calendar",
  empty: "empty",
  expired: "expired",
};

/**
 * What an import of meetings did, in one line: numbers, why meetings were left out, of how many sellers they could not be read, and what
 * that cost of requests to Graph.
 */
export function teamsSummaryOf(summary: TeamsSummary, dryRun: boolean): string {
  const { organizers, unreadOrganizers, opened, requests, leftOutBecause, imported, replaced, unchanged, leftOut, stopped } = summary;
  const reasons = (Object.keys(REASONS) as LeftOutReason[]).flatMap((reason) => {
    const number = leftOutBecause[reason] ?? 0;
    return number === 0 ? [] : [`${number} ${REASONS[reason]}`];
  });
  const refused = summary.refused - unreadOrganizers;
  const each = opened === 0 ? "" : `, ${(requests / opened).toFixed(1)} for each meeting looked at`;
  const unread = unreadOrganizers === 0 ? "" : ` The meetings of ${count(unreadOrganizers, "seller")} could not be read.`;
  const cost = `${unread} Graph: ${count(requests, "request")}${each}.`;
  const all = imported + replaced + unchanged + leftOut + refused;
  if (stopped === undefined && all === 0) return `No transcripts were found of meetings of ${count(organizers, "seller")}.${cost}`;
  const why = reasons.length === 0 ? "" : ` Left out: ${reasons.join(", ")}.`;
  return `${summaryOf({ ...summary, refused }, dryRun)}${why}${cost}`;
}
