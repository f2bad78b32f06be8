import type { ImportedSolution } from "../ImportedSolution";
import { firstParty } from "./firstParty";

const title = (text: string): string => `<Titles><Title LCID="1033" Title="${text}"/></Titles>`;
const subArea = (id: string, table: string, text: string): string => `<SubArea Id="${id}" Entity="${table}">${title(text)}</SubArea>`;
const group = (id: string, text: string, subAreas: readonly string[]): string =>
  `<Group Id="${id}" ShowGroups="true">${title(text)}${subAreas.join("")}</Group>`;

const TABLES = ["task", "phonecall", "appointment", "email", "account", "contact", "opportunity"];

const MY_WORK = [
  subArea("nav_tasks", "task", "Tasks"),
  subArea("nav_phonecalls", "phonecall", "Phone Calls"),
  subArea("nav_appointments", "appointment", "Appointments"),
];
const CUSTOMERS = [
  subArea("nav_accts", "account", "Accounts"),
  subArea("nav_conts", "contact", "Contacts"),
  subArea("nav_oppts", "opportunity", "Opportunities"),
];

const siteMap = (...areas: readonly string[]): string => `<SiteMap IntroducedVersion="9.0.0.0">${areas.join("")}</SiteMap>`;

/** Stands for Sales Hub, with as much of its areas as there are tables here. */
export const SALES_HUB: ImportedSolution = firstParty({
  uniqueName: "msdynce_SalesHub",
  version: "9.0.26093.1007",
  labels: { 1033: "Sales Hub" },
  apps: [{ uniqueName: "msdynce_saleshub", labels: { 1033: "Sales Hub" }, roleIds: [], siteMap: "SalesHubSitemap", tables: TABLES }],
  siteMaps: [
    {
      uniqueName: "SalesHubSitemap",
      isDiff: false,
      xml: siteMap(
        `<Area Id="SFA" ShowGroups="true">${title("Sales")}${group("MyWork", "My Work", MY_WORK)}${group("Customers", "Customers", CUSTOMERS)}</Area>`,
        `<Area Id="SalesInsights" ShowGroups="true">${title("Sales Insights settings")}${group("Emails", "Emails", [subArea("nav_emails", "email", "Emails")])}</Area>`,
      ),
    },
  ],
});

/** Stands for Sales Professional. The name of its site map is not public, so this one is such that nobody guesses it. */
export const SALES_PROFESSIONAL: ImportedSolution = firstParty({
  uniqueName: "msdynce_SalesProfessional",
  version: "9.0.26093.1007",
  labels: { 1033: "Sales Professional" },
  apps: [
    { uniqueName: "msdynce_salespro", labels: { 1033: "Sales Professional" }, roleIds: [], siteMap: "sp_9f31_navigation", tables: TABLES },
  ],
  siteMaps: [
    {
      uniqueName: "sp_9f31_navigation",
      isDiff: false,
      xml: siteMap(
        `<Area Id="SalesPro" ShowGroups="true">${title("Sales")}${group("Customers", "Customers", CUSTOMERS)}${group("Activities", "Activities", MY_WORK)}</Area>`,
      ),
    },
  ],
});
