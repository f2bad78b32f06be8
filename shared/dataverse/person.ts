import { present } from "../domain/present";
import type { Seller } from "../domain/Seller";
import type { Row } from "./DataverseClient";
import type { Aliases } from "./fetchXml";
import { text } from "./readRow";

/** What is read of a user. */
export const PERSON_COLUMNS = {
  fullname: "name",
  jobtitle: "title",
  internalemailaddress: "email",
  domainname: "principal",
  isdisabled: "disabled",
} as const;

export function toSeller(id: string, row: Row<Aliases<typeof PERSON_COLUMNS>>): Seller {
  return present<Seller>({
    id,
    name: text(row, "name") ?? "",
    jobTitle: text(row, "title"),
    email: text(row, "email"),
    principalName: text(row, "principal"),
    disabled: row.disabled === true || undefined,
  });
}
