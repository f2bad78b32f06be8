import { TABLES } from "../../../shared/dataverse/tables";
import { DAY_MS } from "../../../shared/domain/time";
import type { LocalDataverse } from "../../local/dataverse/createDataverse";
import { demoUserId } from "../../local/demo";
import { NOW } from "../../local/dataverse/localServer";

let made = 0;
export const newId = () => `a0000000-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`;
const userLookup = (name: string) => ({ table: "systemuser", id: demoUserId(name) });

export interface Seeded {
  readonly seller: string;
  /** Who owns its rows. @default the seller */
  readonly owner?: string;
  readonly daysAgo: number;
  readonly talkShare?: number;
  readonly comments?: readonly { readonly by: string; readonly daysAgo: number }[];
  /** Which opportunity the phone call is about in which it was held, by id. @default it was held in none */
  readonly about?: string;
  /** A competitor whom the customer named once. */
  readonly competitor?: string;
  readonly tag?: string;
}

/** The rows of what not every call has. */
function furtherRows({ seller, about, competitor, tag }: Seeded, ids: Readonly<Record<"call" | "customer" | "activity", string>>) {
  const row = (table: string, columns: object): [table: string, row: object] => [table, { ownerid: demoUserId(seller), ...columns }];
  return [
    ...(about
      ? [row("phonecall", { activityid: ids.activity, subject: "-", regardingobjectid: { table: "opportunity", id: about } })]
      : []),
    ...(competitor
      ? [
          row(TABLES.signal, {
            msdyn_name: "-",
            [TABLES.participantInsights]: ids.customer,
            msdyn_type: "competitor",
            msdyn_text: competitor,
          }),
        ]
      : []),
    ...(tag ? [row(TABLES.tag, { msdyn_name: tag, msdyn_tagtarget: ids.call })] : []),
  ];
}

/** The rows of a call of ten minutes in which the seller asks two questions, the customer one, and the seller says that something will be done. */
function rowsOf(seeded: Seeded): [table: string, row: object][] {
  const { seller, owner = seller, daysAgo, talkShare = 0.5, comments = [], about } = seeded;
  const [id, insights, transcript, own, other, activity] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const isoAt = (days: number) => new Date(NOW.getTime() - days * DAY_MS).toISOString();
  const participant = (participantId: string, role: number, columns: object): [string, object] => [
    TABLES.participantInsights,
    { [`${TABLES.participantInsights}id`]: participantId, [TABLES.aggregatedInsights]: insights, msdyn_participantrole: role, ...columns },
  ];
  const measures = { msdyn_talkingspeedwordspermin: 160, msdyn_avgpausebeforespeakinginms: 700, msdyn_longestmonologueinms: 60_000 };
  const said = (participantId: string, columns: object) => ({ [TABLES.participantInsights]: participantId, ...columns });
  const rows: [string, object][] = [
    [TABLES.transcript, { msdyn_transcriptid: transcript }],
    [
      TABLES.aggregatedInsights,
      {
        [`${TABLES.aggregatedInsights}id`]: insights,
        msdyn_conversationdurationinms: 600_000,
        msdyn_switchcount: 24,
        msdyn_customerlongestmonologueinms: 62_000,
      },
    ],
    [
      TABLES.conversationSentiment,
      { [TABLES.aggregatedInsights]: insights, msdyn_customerpositivesentiment: 0.4, msdyn_customernegativesentiment: 0.2 },
    ],
    [
      TABLES.conversation,
      {
        msdyn_sciconversationid: id,
        msdyn_conversationstarttime: isoAt(daysAgo),
        msdyn_conversationscope: 1,
        msdyn_transcript: transcript,
        [TABLES.aggregatedInsights]: insights,
        ...(about && { msdyn_relatedactivity: { table: "phonecall", id: activity } }),
      },
    ],
    participant(own, 0, { msdyn_user: userLookup(seller), msdyn_talktolistenratio: talkShare, ...measures }),
    participant(other, 1, measures),
    ...[own, own, other].map((participantId): [string, object] => [
      TABLES.question,
      said(participantId, { msdyn_text: "What for?", msdyn_locale: 0 }),
    ]),
    [TABLES.actionItem, said(own, { msdyn_defaulttext: "I will send the offer", msdyn_state: 0 })],
  ];
  const owned = rows.map(([table, row]): [string, object] => [table, { msdyn_name: "-", ownerid: demoUserId(owner), ...row }]);
  return [
    ...owned,
    ...furtherRows(seeded, { call: id, customer: other, activity }),
    ...comments.map(({ by, daysAgo: days }): [string, object] => [
      TABLES.comment,
      {
        msdyn_name: "-",
        msdyn_content: "-",
        msdyn_transcript: transcript,
        msdyn_offsetinms: 4_000,
        msdyn_durationinms: 500,
        createdby: demoUserId(by),
        ownerid: demoUserId(by),
        overriddencreatedon: isoAt(days),
      },
    ]),
  ];
}

export const several = (count: number, from: number, seeded: Omit<Seeded, "daysAgo">, spread = 0): Seeded[] =>
  Array.from({ length: count }, (_, index) => ({
    ...seeded,
    daysAgo: from + index,
    talkShare: (seeded.talkShare ?? 0.5) + (index % 2 === 0 ? spread : -spread),
  }));

/** Stores calls with all that was found in them. */
export function insertSeeded(dataverse: LocalDataverse, seeded: readonly Seeded[]): void {
  const rows = seeded.flatMap(rowsOf);
  for (const table of new Set(rows.map(([name]) => name))) {
    dataverse.insertSeed(
      table,
      rows.flatMap(([name, row]) => (name === table ? [row as Record<string, unknown>] : [])),
    );
  }
}
