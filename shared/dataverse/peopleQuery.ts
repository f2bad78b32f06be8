import type { Seller } from "../domain/Seller";
import type { Row } from "./DataverseClient";
import { attribute, condition, conditionIn } from "./fetchXml";
import { guid, present, text } from "./readRow";
import { TABLES } from "./tables";

/** Addresses are limited to 32 KB; further sellers keep the name that the server gave with their figures. */
const MAX_IDS = 200;

/** Names and titles of sellers, and of everyone who reports to the viewer whether they had calls or not. */
export function peopleQuery(sellerIds: readonly string[], viewerId: string): string {
  return [
    `<fetch no-lock="true"><entity name="${TABLES.user}">`,
    ["systemuserid", "fullname", "jobtitle", "internalemailaddress", "parentsystemuserid"].map((name) => attribute(name)).join(""),
    `<filter type="or">${condition("parentsystemuserid", "eq", viewerId)}${conditionIn("systemuserid", sellerIds.slice(0, MAX_IDS))}</filter>`,
    `</entity></fetch>`,
  ].join("");
}

export interface Person extends Seller {
  readonly managerId?: string;
}

export function toPeople(rows: readonly Row[]): Person[] {
  return rows.flatMap((row) => {
    const id = guid(row["systemuserid"]);
    if (id === undefined) return [];
    return present<Person>({
      id,
      name: text(row, "fullname") ?? "",
      jobTitle: text(row, "jobtitle"),
      email: text(row, "internalemailaddress"),
      managerId: guid(row["_parentsystemuserid_value"]),
    });
  });
}
