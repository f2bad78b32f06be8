import type { DemoCall } from "./DemoCall";
import { ACCOUNTS, CONTACTS } from "./customers";

/** Rows of one table by logical column name; a lookup that may point to several tables, or a row's owner, is `{ table, id }`. */
export interface SeedRows {
  readonly table: string;
  readonly rows: readonly Record<string, unknown>[];
}

const STATE_COMPLETED = 1;
/** `Made` of a phone call, `Received` of one that came in, `Completed` of an appointment. */
const STATUS = { made: 2, received: 4, completed: 3 } as const;

function activity({ title, isoStart, endsAt, sellerId, contact, activityId }: DemoCall): Record<string, unknown> {
  return {
    activityid: activityId,
    subject: title,
    scheduledstart: isoStart,
    scheduledend: endsAt,
    regardingobjectid: { table: "account", id: contact?.account.id },
    ownerid: { table: "systemuser", id: sellerId },
    statecode: STATE_COMPLETED,
  };
}

function phoneCall(call: DemoCall): Record<string, unknown> {
  const outbound = call.direction === "outbound";
  return {
    ...activity(call),
    directioncode: outbound,
    phonenumber: call.contact?.phone,
    statuscode: outbound ? STATUS.made : STATUS.received,
  };
}

function appointment(call: DemoCall): Record<string, unknown> {
  return { ...activity(call), statuscode: STATUS.completed };
}

/** The customers that the demo calls refer to and, of the calls given, their phone calls and appointments. */
export function demoSeedRows(calls: readonly DemoCall[] = []): SeedRows[] {
  const withCustomer = calls.filter(({ activityId }) => activityId !== undefined);
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
    { table: "phonecall", rows: withCustomer.filter(({ form }) => form === "upload").map(phoneCall) },
    { table: "appointment", rows: withCustomer.filter(({ form }) => form !== "upload").map(appointment) },
  ];
}
