import type { SqlValue } from "./database";
import type { RowStore } from "./RowStore";
import type { Reference, RowValues } from "./rowValues";

const ADDRESS_COLUMN: Readonly<Record<string, string>> = {
  systemuser: "internalemailaddress",
  contact: "emailaddress1",
  account: "emailaddress1",
};
const SENDER = 1;
const RECIPIENT = 2;

/** The email address under which a party takes part; null where it has none. */
export function addressOf(party: Reference | undefined, rows: RowStore): SqlValue {
  const column = party && ADDRESS_COLUMN[party.target.logicalName];
  return party && column !== undefined ? (rows.valueOf(party.target, party.id, column) ?? null) : null;
}

/** What the platform writes on the email itself from its parties. */
export function addressesOf(parties: readonly { readonly row: RowValues; readonly address: SqlValue }[]): Map<string, SqlValue> {
  const of = (role: number): string[] =>
    parties.flatMap(({ row, address }) =>
      row.values.get("participationtypemask") === role && typeof address === "string" ? [address] : [],
    );
  return new Map<string, SqlValue>([
    ["sender", of(SENDER)[0] ?? null],
    [
      "torecipients",
      of(RECIPIENT)
        .map((address) => `${address};`)
        .join("") || null,
    ],
  ]);
}
