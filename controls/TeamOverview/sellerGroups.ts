import { groupedBy } from "../../shared/domain/groupedBy";
import { NOTHING_HELD } from "../../shared/domain/Coverage";
import { KPIS, type Kpi, type KpiId } from "../../shared/domain/kpis";
import { NOTHING_OPEN } from "../../shared/domain/OpenItems";
import { present } from "../../shared/domain/present";
import type { KpiFigures } from "../../shared/insights/kpiFigures";
import type { TeamPage, TeamSeller } from "../../shared/page/teamPage";

/** Sellers who report to one manager; `managerId` is empty for those of whom it is not known. */
export interface SellerGroup {
  readonly managerId: string;
  /** All below the manager. */
  readonly members: readonly TeamSeller[];
  /** Who reports to the manager directly. */
  readonly own: readonly TeamSeller[];
  /** Managers among the reports, with theirs. */
  readonly groups: readonly SellerGroup[];
}

/** The mean of all calls, of what is meant over calls; rates are not, since their hours are not known here. */
function pooled(members: readonly TeamSeller[], least: number): KpiFigures {
  return Object.fromEntries(
    (Object.keys(KPIS) as KpiId[]).flatMap((id) => {
      const kpi: Kpi = KPIS[id];
      const known = kpi.countOf ? [] : members.flatMap(({ figures }) => figures[id] ?? []);
      const n = known.reduce((sum, figure) => sum + figure.n, 0);
      return n === 0 || known.length < least
        ? []
        : [[id, { n, value: known.reduce((sum, figure) => sum + figure.n * figure.value, 0) / n }]];
    }),
  );
}

/**
 * What the members of a group come to together, as if they were one seller.
 * @param name the manager's @param least how many of them a figure must be of
 */
export function groupAsSeller({ managerId, members }: Pick<SellerGroup, "managerId" | "members">, name: string, least = 1): TeamSeller {
  const sum = (of: (member: TeamSeller) => number | undefined): number => members.reduce((all, member) => all + (of(member) ?? 0), 0);
  const has = (part: "coverage" | "openItems" | "commentsGiven") => members.some((member) => member[part] !== undefined);
  const newest = Math.max(...members.map(({ coverage }) => coverage?.newestAt ?? -Infinity));
  return present<TeamSeller>({
    seller: { id: managerId, name },
    count: sum(({ count }) => count),
    figures: pooled(members, least),
    calls: [],
    previousCalls: [],
    trends: [],
    commentsGiven: has("commentsGiven") ? sum(({ commentsGiven }) => commentsGiven) : undefined,
    openItems: has("openItems")
      ? { ...NOTHING_OPEN, count: sum(({ openItems }) => openItems?.count), overdue: sum(({ openItems }) => openItems?.overdue) }
      : undefined,
    coverage: has("coverage")
      ? {
          ...NOTHING_HELD,
          held: sum(({ coverage }) => coverage?.held),
          analysed: sum(({ coverage }) => coverage?.analysed),
          withTranscript: sum(({ coverage }) => coverage?.withTranscript),
          withRecording: sum(({ coverage }) => coverage?.withRecording),
          ...(members.some(({ coverage }) => coverage?.meetings !== undefined) && {
            meetings: sum(({ coverage }) => coverage?.meetings),
            meetingsAnalysed: sum(({ coverage }) => coverage?.meetingsAnalysed),
          }),
          ...(Number.isFinite(newest) && { newestAt: newest }),
        }
      : undefined,
  });
}

/** Managers from one up to the last below the viewer, each once however they report to each other. */
function upwards(managerId: string, managers: TeamPage["managers"], viewerId: string): readonly string[] {
  const way: string[] = [];
  for (let id: string | undefined = managerId; id !== undefined && id !== viewerId && managers.has(id); id = managers.get(id)?.managerId) {
    if (way.includes(id)) return [managerId];
    way.push(id);
  }
  return way.length > 0 ? way : [managerId];
}

/**
 * The sellers by whom they report to, managers under theirs, the viewer's own first, then by the manager's name; none where all report to
 * one, unless figures are of groups only.
 */
export function sellerGroups({ sellers, managers, withoutNames }: TeamPage, viewerId: string, locale: string): readonly SellerGroup[] {
  const direct = groupedBy(({ seller, managerId = "" }) => {
    if (seller.id === viewerId || managerId === viewerId) return viewerId;
    return managers.has(managerId) ? managerId : "";
  }, sellers);
  if (direct.size < 2 && !withoutNames) return [];
  const above = new Map<string, string | undefined>();
  for (const managerId of direct.keys()) {
    upwards(managerId, managers, viewerId).forEach((id, step, way) => above.set(id, way[step + 1]));
  }
  const { compare } = new Intl.Collator(locale);
  const rank = (id: string) => (id === viewerId ? 0 : id === "" ? 2 : 1);
  const nameOf = (id: string) => managers.get(id)?.name ?? "";
  const below = (parent: string | undefined): readonly SellerGroup[] =>
    [...above]
      .filter(([, id]) => id === parent)
      .map(([managerId]): SellerGroup => {
        const [own, groups] = [direct.get(managerId) ?? [], below(managerId)];
        return { managerId, own, groups, members: [...own, ...groups.flatMap(({ members }) => members)] };
      })
      .sort((a, b) => rank(a.managerId) - rank(b.managerId) || compare(nameOf(a.managerId), nameOf(b.managerId)));
  return below(undefined);
}
