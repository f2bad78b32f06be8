import { latestCallQuery } from "../../../../shared/dataverse/callQuery";
import { columns, condition, filter, isOneOf, query } from "../../../../shared/dataverse/fetchXml";
import { measure, time } from "../../../../shared/dataverse/readRow";
import { conversationLink, countedIn, ofSeller } from "../../../../shared/dataverse/sellersCalls";
import { PARTICIPANT_ROLE, TABLES } from "../../../../shared/dataverse/tables";
import { DAY_MS } from "../../../../shared/domain/time";
import { fetchRows } from "../../connection/fetchRows";
import { check, type Judgement, type UserExamination } from "../Check";
import { readReports } from "../reports";
import { count, day } from "../words";
import { PAGE_DAYS } from "./calls";

const inPeriod = (now: number) => conversationLink(countedIn({ from: now - PAGE_DAYS * DAY_MS, to: now }));
const COUNT = columns({ msdyn_conversationparticipantinsightsid: "n" }, { aggregate: "countcolumn", distinct: true });

function ownQuery(userId: string, now: number) {
  return query(TABLES.participantInsights, { aggregate: true }, COUNT, ofSeller(userId), inPeriod(now));
}

function reportsQuery(userIds: readonly string[], now: number) {
  const agent = filter(condition("msdyn_participantrole", "eq", PARTICIPANT_ROLE.agent), isOneOf("msdyn_user", userIds));
  return query(TABLES.participantInsights, { aggregate: true }, COUNT, agent, inPeriod(now));
}

export interface UserCallFacts {
  readonly name: string;
  /** In the period that pages open with. */
  readonly recent: number;
  /** When the latest began, whenever that was, in milliseconds since 1970 UTC. */
  readonly latest?: number;
  /** How many people report to the user. */
  readonly reports: number;
  /** Their calls in the period that pages open with. */
  readonly recentOfReports: number;
}

async function read({ api, now, user }: UserExamination): Promise<UserCallFacts> {
  const countOf = async (asked: ReturnType<typeof ownQuery>): Promise<number> => {
    const [counted] = await fetchRows(api, asked);
    return (counted && measure(counted, "n")) ?? 0;
  };
  const [newest] = await fetchRows(api, latestCallQuery(now, user.id));
  const latest = newest && time(newest, "start");
  const reports = await readReports(api, user.id);
  return {
    name: user.name,
    recent: await countOf(ownQuery(user.id, now)),
    ...(latest !== undefined && { latest }),
    reports: reports.length,
    recentOfReports:
      reports.length === 0
        ? 0
        : await countOf(
            reportsQuery(
              reports.map(({ id }) => id),
              now,
            ),
          ),
  };
}

/** Pure: whether the user's page would show anything. */
export function judgeUserCalls({ name, recent, latest, reports, recentOfReports }: UserCallFacts): Judgement {
  const own =
    latest === undefined
      ? `No analysed call names ${name} as its seller`
      : `${count(recent, "call")} of ${name} in the last ${PAGE_DAYS} days, the latest of ${day(latest)}`;
  const found = reports === 0 ? `${own}.` : `${own}; ${count(recentOfReports, "call")} of ${count(reports, "direct report")}.`;
  if (recent > 0 || recentOfReports > 0) return { verdict: "ok", found };
  if (latest === undefined)
    return {
      verdict: "problem",
      found,
      remedy: "Record a call of theirs, and check that the user's email address is the one they call and meet with.",
    };
  return {
    verdict: "warning",
    found: `${found} The page opens empty.`,
    remedy: "Let them choose a longer period, or find out why their calls are not recorded any more.",
  };
}

/** Are there calls that the user's page would count, of their own or of those who report to them? */
export const callsOfUser = check("Conversation intelligence", "Calls of the user", read, judgeUserCalls);
