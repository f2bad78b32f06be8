import { MOST_GROUPS, splitByDate } from "../dataverse/splitByDate";
import { inQueries, type CallRange } from "../dataverse/sellersCalls";
import { teamUnitsQuery } from "../dataverse/teamUnits";
import type { RowOf } from "../dataverse/DataverseClient";
import type { InstantRange } from "../domain/Period";
import type { SumUnit } from "../domain/SellerMeans";
import { DAY_MS } from "../domain/time";
import type { Ask } from "./asking";
import type { PageRanges } from "./pageRanges";

type SumRows = readonly RowOf<typeof teamUnitsQuery>[];

/** Sums of the calls of a team that are too many to be read one by one. */
export interface TeamSums {
  readonly unit: SumUnit;
  /** Of the part of the period by which sellers are judged. */
  readonly judged: SumRows;
  /** Of the whole period, that part included. */
  readonly current: SumRows;
  readonly previous: SumRows;
}

/** What is known of the calls before they are summed. */
export interface TeamSize {
  /** Undefined for anybody whose calls the viewer may see. */
  readonly sellerIds: readonly string[] | undefined;
  readonly sellers: number;
  /** How many calls there are in a day, about. */
  readonly callsADay: number;
}

/** An aggregate counts at most 50,000 rows. Parts that are expected to hold so many seldom hold more. */
const CALLS_IN_A_PART = 30_000;

/** Equal parts of a range; none of one without an end or a beginning, which `splitByDate` cuts. */
function partsOf({ from, to }: InstantRange, callsADay: number): InstantRange[] {
  if (!Number.isFinite(from)) return [{ from, to }];
  const count = Math.max(1, Math.ceil((callsADay * (to - from)) / DAY_MS / CALLS_IN_A_PART));
  // Whole seconds: the query compares no finer.
  const cuts = Array.from({ length: count - 1 }, (_, index) => Math.round((from + ((to - from) * (index + 1)) / count) / 1000) * 1000);
  return [...cuts, to].map((end, index) => ({ from: cuts[index - 1] ?? from, to: end }));
}

const daysIn = ({ from, to }: InstantRange): number => (to - from) / DAY_MS;

/**
 * Asks for sums by seller and day, or by week where days would be too many groups; in parts that stay below the server's limit.
 * @param onPart how many of the parts have come
 */
export async function askTeamSums(
  ask: Ask,
  { sellerIds, sellers, callsADay }: TeamSize,
  { range, previousRange, team, loaded }: PageRanges,
  onPart: (done: number, of: number) => void,
): Promise<TeamSums> {
  const unit: SumUnit = sellers * daysIn(loaded) > MOST_GROUPS ? "week" : "day";
  const idParts = sellerIds ? inQueries(sellerIds, loaded.narrowing) : [undefined];
  const asked = (of: InstantRange | undefined) =>
    (of && of.from < of.to ? partsOf(of, callsADay / idParts.length) : []).flatMap(({ from, to }) =>
      idParts.map((ids) => ({ part: { ...loaded, from, to } satisfies CallRange, ids })),
    );
  const sections = [asked(team), asked(range && { from: range.from, to: team.from }), asked(previousRange)];
  const total = sections.flat().length;
  let done = 0;
  onPart(done, total);
  const rowsOf = async (section: ReturnType<typeof asked>): Promise<SumRows> => {
    const found = section.map(async ({ part, ids }) => {
      const rows = await splitByDate(part, async (piece) => (await ask(teamUnitsQuery(piece, ids, unit))).rows);
      onPart((done += 1), total);
      return rows;
    });
    return (await Promise.all(found)).flat();
  };
  const [judged = [], earlier = [], previous = []] = await Promise.all(sections.map(rowsOf));
  return { unit, judged, current: [...judged, ...earlier], previous };
}
