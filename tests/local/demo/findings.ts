import { spokenAt } from "../../../shared/analytics/spokenAt";
import { ACTION_ITEM_STATE, ACTION_ITEM_TYPE } from "../../../shared/dataverse/tables";
import type { Side } from "./Turn";
import type { DemoCall } from "./DemoCall";
import { EN } from "./scenarios/en";
import { ZH } from "./scenarios/zh";
import type { TimedLine } from "./timing";

/** Something found in a call, as a row that hangs on whoever said it. */
export interface Finding {
  readonly table: "msdyn_conversationsummarysuggestion" | "msdyn_conversationactionitem" | "msdyn_conversationsignal";
  readonly side: Side;
  readonly columns: Readonly<Record<string, string | number>>;
}

/** The vendor's own kinds of signals beside tracked words; free text in the rows. */
type SignalType = "BestPractice" | "Brand" | "People" | "Product";

const MODULES = [...(EN.vocabulary["module"] ?? []), ...(ZH.vocabulary["module"] ?? [])];
/** Ways to leave the customer the room. */
const INVITATIONS = [
  "Tell me how",
  "Walk me through",
  "Take me through",
  "Please describe",
  "tell me the story",
  "给我讲讲",
  "一步一步来",
  "我想听听",
  "请您讲一下",
];
const OWN_BRAND = "Fernway";
const PRODUCTS = 3;

const at = ({ startMs, endMs }: TimedLine) => ({ msdyn_offsetinms: startMs, msdyn_durationinms: endMs - startMs });

/** The first time that the seller says one of these. */
function said(type: SignalType, words: readonly string[], lines: readonly TimedLine[]): Finding[] {
  for (const { side, line, startMs, endMs } of lines) {
    const word = side === "seller" ? words.find((each) => line.text.includes(each)) : undefined;
    if (word === undefined) continue;
    const at = spokenAt({ participantId: side, startMs, endMs, text: line.text });
    const { offsetMs, durationMs } = at(line.text.indexOf(word), word.length);
    const columns = {
      msdyn_type: type,
      msdyn_text: word,
      msdyn_actualtext: word,
      msdyn_offsetinms: offsetMs,
      msdyn_durationinms: durationMs,
    };
    return [{ table: "msdyn_conversationsignal", side, columns }];
  }
  return [];
}

/**
 * What the recorder suggests of a call and finds in it beside what an import measures: notes and a task in the customer's words, and
 * further kinds of signals, of the seller's words only, so that no figure of a seller changes.
 */
export function findingsOf({ labels, contact }: Pick<DemoCall, "labels" | "contact">): Finding[] {
  const customers = labels.filter(({ side, line }) => side === "customer" && line.is !== "backchannel");
  const complaints = customers.filter(({ line }) => line.sentiment === "negative");
  const notes = [
    complaints[0],
    customers.find(({ line }) => line.tracked !== undefined),
    customers.find(({ line }) => line.sentiment === "positive"),
  ];
  const request = customers.find(({ line }) => /[?？]$/.test(line.text)) ?? complaints.at(-1);
  return [
    ...[...new Set(notes)].flatMap((line): Finding[] =>
      line
        ? [{ table: "msdyn_conversationsummarysuggestion", side: "customer", columns: { ...at(line), msdyn_content: line.line.text } }]
        : [],
    ),
    ...[request].flatMap((line): Finding[] => {
      const suggested = { msdyn_state: ACTION_ITEM_STATE.suggested, msdyn_type: ACTION_ITEM_TYPE.task };
      return line
        ? [
            {
              table: "msdyn_conversationactionitem",
              side: "customer",
              columns: { ...at(line), ...suggested, msdyn_defaulttext: line.line.text },
            },
          ]
        : [];
    }),
    ...said("Brand", [OWN_BRAND], labels),
    ...said("People", contact ? [contact.fullName, contact.firstName] : [], labels),
    ...MODULES.flatMap((module) => said("Product", [module], labels)).slice(0, PRODUCTS),
    ...INVITATIONS.flatMap((words) => said("BestPractice", [words], labels)),
  ];
}
