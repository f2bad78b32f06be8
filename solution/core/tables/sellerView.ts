import { TABLES } from "../../../shared/dataverse/tables";
import type { Table } from "../../generator/definitions";

/** What a viewer last chose, a row per viewer; the form that shows a seller is on it. */
export const sellerView: Table = {
  name: "slr_SellerView",
  ownership: "user",
  columns: [
    { name: "slr_SellerId", type: "lookup", to: TABLES.user, relationship: "slr_systemuser_slr_sellerview_seller" },
    { name: "slr_Period", type: "choice", choice: "slr_period" },
    { name: "slr_From", type: "date" },
    { name: "slr_To", type: "date" },
    { name: "slr_Compare", type: "choice", choice: "slr_compare" },
    { name: "slr_Starred", type: "memo", maxLength: 20_000 },
    // Nobody reads it any more; it stays, because an upgrade takes away what the new zip lacks.
    { name: "slr_LastVisit", type: "dateTime" },
    { name: "slr_VisitedOn", type: "dateTime" },
    // 3,000 marks of 50 characters (shared/domain/readMarks.ts).
    { name: "slr_ReadMarks", type: "memo", maxLength: 160_000 },
    { name: "slr_CallList", type: "memo", maxLength: 4_000 },
    { name: "slr_Filters", type: "memo", maxLength: 4_000 },
    { name: "slr_TeamTable", type: "memo", maxLength: 4_000 },
  ],
  viewColumns: { slr_name: 300, slr_sellerid: 200, slr_period: 150 },
  viewIds: {
    active: "e2fb815b-e812-5ba3-8a3f-e1b951d44e0d",
    advancedFind: "816be023-0822-5b19-85c6-c633fbda90df",
    associated: "f412d96b-5b8c-56df-9188-240e0424a3ad",
    quickFind: "d5114a31-c8a6-5a21-a1df-62dcf1617f36",
    lookup: "3154b026-7781-56fe-ad6b-daff78218522",
  },
};
