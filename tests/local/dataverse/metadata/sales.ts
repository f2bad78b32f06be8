import type { TableMetadata } from "../ImportedSolution";
import { choice, date, key, lookup, money, stateAndStatus, text } from "./columns";
import { table } from "./table";

/**
 * Of the Sales solution, which every environment here has, the opportunity with the columns that are asked for, and its currency.
 * Names, limits and choices as in the vendor's table references of opportunity and transactioncurrency.
 */
export const SALES_TABLES: readonly TableMetadata[] = [
  table("Opportunity", {
    entitySetName: "opportunities",
    primaryId: "opportunityid",
    primaryName: "name",
    label: "Opportunity",
    columns: [
      key("OpportunityId"),
      text("Name", 300, { required: true }),
      lookup("CustomerId", ["account", "contact"], { navigation: { account: "customerid_account", contact: "customerid_contact" } }),
      money("EstimatedValue"),
      // Computed on the platform by the currency's rate.
      money("EstimatedValue_Base", { readOnly: true }),
      money("ActualValue"),
      money("ActualValue_Base", { readOnly: true }),
      lookup("TransactionCurrencyId", ["transactioncurrency"], { navigation: { transactioncurrency: "transactioncurrencyid" } }),
      text("StepName", 200),
      choice("SalesStage", { 0: "Qualify", 1: "Develop", 2: "Propose", 3: "Close" }),
      date("EstimatedCloseDate"),
      date("ActualCloseDate"),
      ...stateAndStatus(
        { 0: "Open", 1: "Won", 2: "Lost" },
        { 1: ["In Progress", 0], 2: ["On Hold", 0], 3: ["Won", 1], 4: ["Canceled", 2], 5: ["Out-Sold", 2] },
      ),
    ],
  }),
  table("TransactionCurrency", {
    entitySetName: "transactioncurrencies",
    primaryId: "transactioncurrencyid",
    primaryName: "currencyname",
    label: "Currency",
    ownership: "organization",
    columns: [key("TransactionCurrencyId"), text("CurrencyName", 100, { required: true }), text("ISOCurrencyCode", 5, { required: true })],
  }),
];
