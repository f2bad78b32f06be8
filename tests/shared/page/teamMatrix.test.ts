import "../host/pageWindow";
import { benchmarkQuery, publishedQuery } from "../../../shared/dataverse/benchmarkQuery";
import { dealsOfCallsQuery, toDeals } from "../../../shared/dataverse/dealQuery";
import { CHOICE_QUESTIONS, summedChoices } from "../../../shared/dataverse/filterChoices";
import { OPPORTUNITY_STATE, OWN_OPTION_BASE, TABLES, TEAM_TABLES } from "../../../shared/dataverse/tables";
import type { FilterKind } from "../../../shared/domain/Filters";
import { DAY_MS } from "../../../shared/domain/time";
import { askOpenQuestions } from "../../../shared/page/askOpenQuestions";
import { asking } from "../../../shared/page/asking";
import { loadTeamPage } from "../../../shared/page/loadTeamPage";
import { joinPage } from "../../../shared/page/pageChannel";
import { askBenchmark } from "../../../shared/page/pageQuestions";
import { askClosedDeals, askQuestionTexts, askTeamWords } from "../../../shared/page/practiceQuestions";
import { filtersText } from "../../../shared/dataverse/filtersColumn";
import { testEnvironment } from "../../controls/testHost";
import { DEMO_ORGANISATION, demoDomainName, demoUserId } from "../../local/demo";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";
import { insertSeeded, newId, type Seeded } from "./seededCalls";

const [IRIS, MARA, TOMAS, MEI, JONAS, GRACE, NOOR] = [
  ...(["Iris Falk", "Mara Lindqvist", "Tomás Vidal", "Mei Koh"] as const),
  ...(["Jonas Weber", "Grace Lin", "Noor Haddad"] as const),
] as const;

/** Each seller's opportunity, won and closed a week ago, and the calls about it: of different numbers, so that a sum tells whose it is. */
const SELLERS: readonly { readonly seller: string; readonly deal: string; readonly calls: number; readonly manager: string }[] = [
  { seller: MEI, deal: newId(), calls: 5, manager: MARA },
  { seller: JONAS, deal: newId(), calls: 3, manager: MARA },
  { seller: GRACE, deal: newId(), calls: 9, manager: TOMAS },
];
/** By whom a call of each seller was commented on. */
const COMMENTERS: Readonly<Record<string, string>> = { [MEI]: MARA, [JONAS]: IRIS, [GRACE]: TOMAS };

const CALLS: readonly Seeded[] = SELLERS.flatMap(({ seller, deal, calls }) =>
  Array.from({ length: calls }, (_, index) => ({
    seller,
    daysAgo: index + 1,
    about: deal,
    competitor: `Rival of ${seller}`,
    tag: `tag of ${seller}`,
    comments: index === 0 ? [{ by: COMMENTERS[seller] ?? "", daysAgo: 1 }] : [],
  })),
);

/** Whose calls somebody may read: the own, and those of everybody below. */
const SEEN: readonly (readonly [as: string, sellers: readonly string[]])[] = [
  [IRIS, [MEI, JONAS, GRACE]],
  [MARA, [MEI, JONAS]],
  [TOMAS, [GRACE]],
  [MEI, [MEI]],
];

let server: Awaited<ReturnType<typeof startShipped>>;
/** The conversations of each seller, row by row as an administrator reads them. */
const callIds = new Map<string, string[]>();
beforeAll(async () => {
  server = await startShipped();
  server.dataverse.insertSeed(
    "opportunity",
    SELLERS.map(({ seller, deal }) => ({
      opportunityid: deal,
      name: `Deal of ${seller}`,
      statecode: OPPORTUNITY_STATE.won,
      actualclosedate: new Date(NOW.getTime() - 7 * DAY_MS).toISOString().slice(0, 10),
      ownerid: demoUserId(seller),
    })),
  );
  insertSeeded(server.dataverse, CALLS);
  server.dataverse.insertSeed(
    TEAM_TABLES.benchmark,
    [MARA, TOMAS].map((manager, index) => ({
      slr_name: `Talk share of ${manager}`,
      slr_kpi: OWN_OPTION_BASE,
      slr_from: "2025-05-17",
      slr_to: "2025-06-15",
      slr_lowerquartile: 40 + index,
      slr_median: 50 + index,
      slr_upperquartile: 60 + index,
      slr_sellers: 5,
      ownerid: demoUserId(manager),
    })),
  );
  const { json } = await server.ask("admin", "GET", "msdyn_sciconversations?$select=msdyn_sciconversationid,_ownerid_value");
  for (const row of json.value as readonly Record<string, string>[]) {
    const owner = SELLERS.find(({ seller }) => demoUserId(seller) === row["_ownerid_value"]);
    if (owner) callIds.set(owner.seller, [...(callIds.get(owner.seller) ?? []), row["msdyn_sciconversationid"] ?? ""]);
  }
}, 120_000);
afterAll(() => server.close());

let pages = 0;
function visit(as: string) {
  const client = clientFor(server.origin, demoDomainName(as));
  const { channel } = joinPage("slr_sellerview", `matrix ${(pages += 1)}`, () => NOW.getTime());
  const viewer = { id: demoUserId(as), name: as };
  const load = () =>
    loadTeamPage(
      { ...testEnvironment({ client, viewer }), channel },
      { period: "last30Days", comparison: "previousPeriod", filters: filtersText({ scope: "everyone" }) },
    );
  return { client, ask: asking(client, channel.answers, viewer.id), load };
}

const seenBy = (sellers: readonly string[]) => SELLERS.filter(({ seller }) => sellers.includes(seller));
const sorted = <T>(values: Iterable<T>) => [...values].sort();
const idsOf = (sellers: readonly string[]) => sorted(sellers.flatMap((seller) => callIds.get(seller) ?? []));

describe.each(SEEN)("What Team tells %s", (as, sellers) => {
  it("is each seller's calls, questions, open items and what was kept, of rows that may be read", async () => {
    const page = await visit(as).load();
    const told = page.sellers.filter(({ count }) => count > 0);
    expect(sorted(told.map(({ seller }) => seller.name))).toEqual(sorted(sellers));
    for (const { seller, calls: n } of seenBy(sellers)) {
      const member = told.find((each) => each.seller.name === seller)!;
      expect([seller, member.count, member.openItems?.count, member.coverage?.held]).toEqual([seller, n, n, n]);
      expect(sorted(member.calls.map(({ id }) => id))).toEqual(idsOf([seller]));
      // Two questions of the seller in ten minutes.
      expect(member.figures.questionsPerHour?.value).toBeCloseTo(12);
    }
  });

  it("is comments that the viewer wrote or may read, and whom the viewer has coached", async () => {
    const page = await visit(as).load();
    const { json } = await server.ask(as, "GET", "msdyn_conversationcomments?$select=msdyn_conversationcommentid");
    expect(sorted((page.comments ?? []).map(({ id }) => id))).toEqual(
      sorted((json.value as readonly Record<string, string>[]).map((row) => row["msdyn_conversationcommentid"])),
    );
    const coached = page.sellers.filter(({ lastCoachedAt }) => lastCoachedAt !== undefined).map(({ seller }) => seller.name);
    expect(sorted(coached)).toEqual(sorted(sellers.filter((seller) => COMMENTERS[seller] === as)));
  });

  it("is how openly those sellers ask", async () => {
    const { ask, load } = visit(as);
    const open = await askOpenQuestions(ask, await load());
    expect(open).toEqual(new Map(seenBy(sellers).map(({ seller, calls }) => [demoUserId(seller), { open: 2 * calls, n: 2 * calls }])));
  });

  it("is words, questions and closed deals of these calls alone", async () => {
    const { ask, load } = visit(as);
    const page = await load();
    const words = await askTeamWords(ask, page);
    expect(sorted(words.map(({ callId }) => callId))).toEqual(idsOf(sellers));
    expect(sorted(new Set(words.map(({ text }) => text)))).toEqual(sorted(sellers.map((seller) => `Rival of ${seller}`)));
    const questions = await askQuestionTexts(ask, page);
    expect(sorted(new Set(questions.map(({ callId }) => callId)))).toEqual(idsOf(sellers));
    expect(questions.reduce((sum, { count }) => sum + count, 0)).toBe(3 * idsOf(sellers).length);
    const { deals, isCut } = await askClosedDeals(ask, page);
    expect(isCut).toBe(false);
    expect(sorted(deals.map(({ id, calls }) => `${id} ${calls.length}`))).toEqual(
      sorted(seenBy(sellers).map(({ deal, calls }) => `${deal} ${calls}`)),
    );
  });

  it("is no deal of a call that may not be read, though it is asked for by its id", async () => {
    const { ask } = visit(as);
    const { rows } = await ask(dealsOfCallsQuery([...callIds.values()].flat()));
    expect(sorted(toDeals(rows).keys())).toEqual(idsOf(sellers));
  });

  it("is choices of filters that count no call and name nothing beyond, whoever is asked about", async () => {
    const { ask } = visit(as);
    const range = { from: NOW.getTime() - 30 * DAY_MS, to: NOW.getTime() };
    const everybody = DEMO_ORGANISATION.users.map(({ id }) => id);
    const expected: Readonly<Partial<Record<FilterKind, readonly string[]>>> = {
      seller: seenBy(sellers).map(({ seller, calls }) => `${demoUserId(seller)} ${calls}`),
      team: [MARA, TOMAS].flatMap((manager) => {
        const calls = seenBy(sellers).flatMap((each) => (each.manager === manager ? each.calls : []));
        return calls.length > 0 ? `${demoUserId(manager)} ${calls.reduce((sum, n) => sum + n, 0)}` : [];
      }),
      record: seenBy(sellers).map(({ deal, calls }) => `opportunity:${deal} ${calls}`),
      tag: seenBy(sellers).map(({ seller, calls }) => `tag of ${seller} ${calls}`),
    };
    for (const asked of [undefined, everybody]) {
      const choices = await Promise.all(
        CHOICE_QUESTIONS.map(async (question) => (await ask(question.ask(asked, range))).rows.flatMap(question.read)),
      );
      const all = summedChoices(choices.flat());
      for (const [kind, values] of Object.entries(expected))
        expect(sorted(all.filter((each) => each.kind === kind).map(({ value, n }) => `${value} ${n}`))).toEqual(sorted(values));
    }
  });

  it("is of what is published that of the own manager for sellers, and the own for managers", async () => {
    const { ask } = visit(as);
    const reportsTo = SELLERS.find(({ seller }) => seller === as)?.manager;
    const benchmark = await askBenchmark(ask, demoUserId(as));
    expect(benchmark.talkShare?.median).toBe(reportsTo === MARA ? 0.5 : reportsTo === TOMAS ? 0.51 : undefined);
    const own = (await ask(publishedQuery(demoUserId(as)))).rows.map(({ median }) => median);
    expect(own).toEqual(as === MARA ? [50] : as === TOMAS ? [51] : []);
  });
});

it("refuses every question of Team to somebody without a role", async () => {
  const { ask, load } = visit(NOOR);
  const range = { from: NOW.getTime() - 30 * DAY_MS, to: NOW.getTime() };
  await expect(load()).rejects.toMatchObject({ reason: "forbidden" });
  const page = await visit(IRIS).load();
  for (const refused of [
    askTeamWords(ask, page),
    askQuestionTexts(ask, page),
    askClosedDeals(ask, page),
    askOpenQuestions(ask, page),
    ask(benchmarkQuery(demoUserId(NOOR))),
    ask(publishedQuery(demoUserId(MARA))),
    ask(dealsOfCallsQuery([...callIds.values()].flat())),
    ...CHOICE_QUESTIONS.map((question) => ask(question.ask(undefined, range))),
  ])
    await expect(refused).rejects.toMatchObject({ reason: "forbidden" });
  expect(await askBenchmark(ask, demoUserId(MEI))).toEqual({});
  const { status } = await server.ask(NOOR, "GET", `${TABLES.comment}s?$select=createdon`);
  expect(status).toBe(403);
});
