import { toTable, type Table } from "../Catalogue";
import { key, text } from "./columns";
import { regarding } from "./platform";
import { table } from "./table";

/**
 * Activities of all kinds, as the platform's table activitypointer shows them: read by links only, and with the columns that all kinds
 * have (the vendor's table reference of activitypointer). It holds no rows of its own, so no list of tables names it.
 */
export const ACTIVITY_POINTER: Table = toTable(
  table("ActivityPointer", {
    entitySetName: "activitypointers",
    primaryId: "activityid",
    primaryName: "subject",
    label: "Activity",
    columns: [key("ActivityId"), text("Subject", 400), regarding("activitypointer")],
  }),
);

/** In which tables the rows of a pointer lie. */
export const POINTED: ReadonlyMap<string, readonly string[]> = new Map([
  [ACTIVITY_POINTER.logicalName, ["phonecall", "appointment", "task", "email"]],
]);
