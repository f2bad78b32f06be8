import { CALL_FILTERS, chosenValues, type CallFilter, type Filters } from "../domain/Filters";
import { any, condition, either, filter, isOneOf, type Part } from "./fetchXml";
import { COMMUNICATION_TYPE, DEAL_TABLES, DIRECTION, FILTER_TABLES, TABLES } from "./tables";

/** What a call's activity is about. */
const ABOUT = "regardingobjectid";

type Chosen = Readonly<Record<CallFilter, readonly string[]>>;

const numbersOf = (values: readonly string[], numbers: Readonly<Record<string, number>>): string[] =>
  values.flatMap((value) => (numbers[value] === undefined ? [] : String(numbers[value])));

const given = (part: Part | undefined): readonly Part[] => (part === undefined ? [] : [part]);
const orNone = (values: readonly string[], part: () => Part): Part | undefined => (values.length > 0 ? part() : undefined);

const NUMBERED = /^#(\d{1,9})$/;

/** A step of a process, or the choice that somebody may have filled in where no process runs; written as `#2`. */
function ofStage(stages: readonly string[]): Part {
  const numbers = stages.flatMap((stage) => NUMBERED.exec(stage)?.[1] ?? []);
  const steps = stages.filter((stage) => !NUMBERED.test(stage));
  return either(
    ...given(orNone(steps, () => isOneOf("stepname", steps))),
    ...given(orNone(numbers, () => filter(condition("stepname", "null"), isOneOf("salesstage", numbers)))),
  );
}

const idOf = (record: string): string => record.slice(record.indexOf(":") + 1);

/** Conditions on the activity in which a call was held; as few links as the question takes, since a query has no more than fifteen. */
function ofActivity({ record, stage, campaign }: Chosen): readonly Part[] {
  const ids = record.map(idOf);
  const { contact, lead } = FILTER_TABLES;
  const { opportunity } = DEAL_TABLES;
  const aboutDeal = (...conditions: readonly Part[]) => any(opportunity, { from: "opportunityid", to: ABOUT }, ...conditions);
  const dealOf = given(orNone(ids, () => either(isOneOf("opportunityid", ids), isOneOf("customerid", ids))));
  const dealIn = given(orNone(campaign, () => isOneOf("campaignid", campaign)));
  if (stage.length > 0) return [aboutDeal(ofStage(stage), ...dealIn, ...dealOf)];
  if (campaign.length > 0) {
    const leadOf = given(orNone(ids, () => isOneOf("leadid", ids)));
    return [either(aboutDeal(...dealIn, ...dealOf), any(lead, { from: "leadid", to: ABOUT }, ...dealIn, ...leadOf))];
  }
  if (ids.length === 0) return [];
  const ofContact = any(contact, { from: "contactid", to: ABOUT }, isOneOf("parentcustomerid", ids));
  return [either(isOneOf(ABOUT, ids), aboutDeal(isOneOf("customerid", ids)), ofContact)];
}

/**
 * The condition on conversations that filters make, for all queries that count calls; undefined where nothing is chosen that tells calls
 * apart. A call is connected to what its activity is about, and to the customer of that opportunity or the company of that contact.
 */
export function callNarrowing(filters: Filters): Part | undefined {
  if (chosenValues(filters, CALL_FILTERS).length === 0) return undefined;
  const chosen = Object.fromEntries(CALL_FILTERS.map((kind) => [kind, filters[kind] ?? []])) as unknown as Chosen;
  const { activity, direction, tag, category } = chosen;
  const id = `${TABLES.conversation}id`;
  const tagged = (table: typeof TABLES.tag | typeof TABLES.systemTag, names: readonly string[]) =>
    given(orNone(names, () => any(table, { from: "msdyn_tagtarget", to: id }, isOneOf("msdyn_name", names))));
  const held = ofActivity(chosen);
  return filter(
    ...given(orNone(activity, () => isOneOf("msdyn_communicationtype", numbersOf(activity, COMMUNICATION_TYPE)))),
    ...given(orNone(direction, () => isOneOf("msdyn_direction", numbersOf(direction, DIRECTION)))),
    ...tagged(TABLES.tag, tag),
    ...tagged(TABLES.systemTag, category),
    ...(held.length > 0 ? [any(FILTER_TABLES.activity, { from: "activityid", to: "msdyn_relatedactivity" }, ...held)] : []),
  );
}
