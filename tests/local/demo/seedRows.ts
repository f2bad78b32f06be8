import { HOUR_MS } from "../../../shared/domain/time";
import type { DemoCall } from "./DemoCall";
import { ACCOUNTS, CONTACTS } from "./customers";
import { CAMPAIGNS, DEAL_STAGES, DEMO_CURRENCIES, demoDeals, type Campaign, type DemoCurrency, type DemoDeal } from "./deals";
import { demoId, iCalUIdOf, joinUrlOf } from "./identity";
import { demoUserId } from "./organisation";

/** Rows of one table by logical column name; a lookup that may point to several tables, or a row's owner, is `{ table, id }`. */
export interface SeedRows {
  readonly table: string;
  readonly rows: readonly Record<string, unknown>[];
}

const STATE_COMPLETED = 1;
/** `Made` of a phone call, `Received` of one that came in, `Completed` of an appointment. */
const STATUS = { made: 2, received: 4, completed: 3 } as const;

/** What a call's activity is about: the deal, else the customer. */
type Regarding = (call: DemoCall) => { readonly table: string; readonly id: string | undefined };

function activity(call: DemoCall, regarding: Regarding): Record<string, unknown> {
  const { title, isoStart, endsAt, sellerId, activityId } = call;
  return {
    activityid: activityId,
    subject: title,
    scheduledstart: isoStart,
    scheduledend: endsAt,
    regardingobjectid: regarding(call),
    ownerid: { table: "systemuser", id: sellerId },
    statecode: STATE_COMPLETED,
  };
}

function phoneCall(call: DemoCall, regarding: Regarding): Record<string, unknown> {
  const outbound = call.direction === "outbound";
  return {
    ...activity(call, regarding),
    directioncode: outbound,
    phonenumber: call.contact?.phone,
    statuscode: outbound ? STATUS.made : STATUS.received,
  };
}

function appointment(call: DemoCall, regarding: Regarding): Record<string, unknown> {
  return {
    ...activity(call, regarding),
    globalobjectid: iCalUIdOf(call.id),
    isonlinemeeting: true,
    onlinemeetingjoinurl: joinUrlOf(call.id),
    statuscode: STATUS.completed,
  };
}

/** How somebody takes part in an appointment. */
const PARTY = { required: 5, organizer: 7 } as const;

const currencyId = (currency: DemoCurrency) => demoId(`currency:${currency}`);
const CURRENCY_NAMES: Readonly<Record<DemoCurrency, string>> = { EUR: "Euro", USD: "US Dollar", CNY: "Chinese Yuan" };
const campaignId = (campaign: Campaign) => demoId(`campaign:${campaign}`);
const CAMPAIGN_LAUNCHED = 2;

/** State and status reason, by what became of a deal. */
const DEAL_STATUS = { open: [0, 1], won: [1, 3], lost: [2, 5] } as const;

function opportunity(deal: DemoDeal): Record<string, unknown> {
  const { id, name, sellerId, accountId, state, stage, campaign, amount, currency, estimatedClose, actualClose } = deal;
  const base = Math.round((amount / DEMO_CURRENCIES[currency]) * 100) / 100;
  const step = DEAL_STAGES.indexOf(stage);
  const [statecode, statuscode] = DEAL_STATUS[state];
  return {
    opportunityid: id,
    name,
    customerid: { table: "account", id: accountId },
    campaignid: campaignId(campaign),
    estimatedvalue: amount,
    estimatedvalue_base: base,
    ...(state === "won" && { actualvalue: amount, actualvalue_base: base }),
    transactioncurrencyid: currencyId(currency),
    stepname: `${step + 1}-${stage}`,
    salesstage: step,
    estimatedclosedate: estimatedClose,
    ...(actualClose !== undefined && { actualclosedate: actualClose }),
    ownerid: { table: "systemuser", id: sellerId },
    statecode,
    statuscode,
  };
}

const UNRECORDED = { seller: "Yusuf Demir", calls: 14, meetings: 3, inTheHoursOf: "Hanna Sato" } as const;
/** Whoever held what was not recorded, about the customer alone. */
const aboutCustomer: Regarding = ({ contact }) => ({ table: "account", id: contact?.account.id });

/** Phone calls and meetings of a seller who records none, in the hours in which a colleague has hers: half an hour before. */
function unrecorded(calls: readonly DemoCall[]): { readonly phoneCalls: readonly DemoCall[]; readonly meetings: readonly DemoCall[] } {
  const recent = calls.filter(
    ({ sellerName, window, kind }) => sellerName === UNRECORDED.inTheHoursOf && window === "recent" && kind === "regular",
  );
  const own = recent.map((call, index): DemoCall => {
    const earlier = (iso: string) => new Date(Date.parse(iso) - HOUR_MS / 2).toISOString();
    return {
      ...call,
      activityId: demoId(`activity:${UNRECORDED.seller}:${index}`),
      sellerId: demoUserId(UNRECORDED.seller),
      direction: "outbound",
      isoStart: earlier(call.isoStart),
      endsAt: earlier(call.endsAt),
    };
  });
  return { phoneCalls: own.slice(0, UNRECORDED.calls), meetings: own.slice(UNRECORDED.calls, UNRECORDED.calls + UNRECORDED.meetings) };
}

/** Who was invited to a meeting: the customer, by the seller. */
function parties({ activityId, sellerId, contact }: DemoCall): Record<string, unknown>[] {
  const party = (role: number, table: string, id: string | undefined) => ({
    activitypartyid: demoId(`party:${activityId}:${role}`),
    activityid: { table: "appointment", id: activityId },
    participationtypemask: role,
    partyid: { table, id },
    ownerid: { table: "systemuser", id: sellerId },
  });
  return [party(PARTY.organizer, "systemuser", sellerId), party(PARTY.required, "contact", contact?.id)];
}

/** The customers that the demo calls refer to and, of the calls given, their deals, phone calls and appointments. */
export function demoSeedRows(calls: readonly DemoCall[] = []): SeedRows[] {
  const withCustomer = calls.filter(({ activityId }) => activityId !== undefined);
  const meetings = withCustomer.filter(({ form }) => form !== "upload");
  const without = unrecorded(withCustomer);
  const deals = demoDeals(calls);
  const dealOf = new Map(deals.flatMap(({ id, callIds }) => callIds.map((callId) => [callId, id])));
  const regarding: Regarding = ({ id, contact }) => {
    const dealId = dealOf.get(id);
    return dealId === undefined ? { table: "account", id: contact?.account.id } : { table: "opportunity", id: dealId };
  };
  return [
    {
      table: "account",
      rows: ACCOUNTS.map(({ id, name, domain }, index) => ({
        accountid: id,
        name,
        emailaddress1: `office@${domain}`,
        telephone1: `555-01${String(index).padStart(2, "0")}`,
      })),
    },
    {
      table: "contact",
      rows: CONTACTS.map(({ id, fullName, firstName, lastName, jobTitle, email, phone, account }) => ({
        contactid: id,
        fullname: fullName,
        firstname: firstName,
        lastname: lastName,
        jobtitle: jobTitle,
        emailaddress1: email,
        telephone1: phone,
        parentcustomerid: { table: "account", id: account.id },
      })),
    },
    {
      table: "transactioncurrency",
      rows: (Object.keys(DEMO_CURRENCIES) as DemoCurrency[]).map((code) => ({
        transactioncurrencyid: currencyId(code),
        currencyname: CURRENCY_NAMES[code],
        isocurrencycode: code,
      })),
    },
    {
      table: "campaign",
      rows: CAMPAIGNS.map((name) => ({ campaignid: campaignId(name), name, statecode: 0, statuscode: CAMPAIGN_LAUNCHED })),
    },
    { table: "opportunity", rows: deals.map(opportunity) },
    {
      table: "phonecall",
      rows: [
        ...withCustomer.filter(({ form }) => form === "upload").map((call) => phoneCall(call, regarding)),
        ...without.phoneCalls.map((call) => phoneCall(call, aboutCustomer)),
      ],
    },
    {
      table: "appointment",
      rows: [
        ...meetings.map((call) => appointment(call, regarding)),
        ...without.meetings.map((call) => appointment({ ...call, id: call.activityId ?? "" }, aboutCustomer)),
      ],
    },
    { table: "activityparty", rows: [...meetings, ...without.meetings].flatMap(parties) },
  ];
}
