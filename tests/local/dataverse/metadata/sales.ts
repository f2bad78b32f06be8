import type { TableMetadata } from "../ImportedSolution";
import { choice, date, key, lookup, money, stateAndStatus, text } from "./columns";
import { table } from "./table";

/** Where a campaign that is deleted leaves what came of it. */
const campaign = () => lookup("CampaignId", ["campaign"], { navigation: { campaign: "campaignid" } });

/**
 * Of the Sales solution, which every environment here has, opportunities and leads with the columns that are asked for, what they came
 * of, and currencies. Names, limits and choices as in the vendor's table references of opportunity, lead, campaign and
 * transactioncurrency.
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
      campaign(),
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
  table("Lead", {
    entitySetName: "leads",
    primaryId: "leadid",
    primaryName: "fullname",
    label: "Lead",
    columns: [
      key("LeadId"),
      text("FullName", 160),
      text("FirstName", 50),
      text("LastName", 50),
      text("CompanyName", 100),
      text("Subject", 300),
      text("EMailAddress1", 100),
      campaign(),
      ...stateAndStatus(
        { 0: "Open", 1: "Qualified", 2: "Disqualified" },
        {
          1: ["New", 0],
          2: ["Contacted", 0],
          3: ["Qualified", 1],
          4: ["Lost", 2],
          5: ["Cannot Contact", 2],
          6: ["No Longer Interested", 2],
          7: ["Canceled", 2],
        },
      ),
    ],
  }),
  table("Campaign", {
    entitySetName: "campaigns",
    primaryId: "campaignid",
    primaryName: "name",
    label: "Campaign",
    columns: [
      key("CampaignId"),
      text("Name", 128, { required: true }),
      ...stateAndStatus(
        { 0: "Active", 1: "Inactive" },
        {
          0: ["Proposed", 0],
          1: ["Ready To Launch", 0],
          2: ["Launched", 0],
          3: ["Completed", 0],
          4: ["Canceled", 0],
          5: ["Suspended", 0],
          6: ["Inactive", 1],
        },
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
