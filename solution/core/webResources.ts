import type { WebResource } from "../generator/definitions";

export const WEB_RESOURCES: readonly WebResource[] = [
  { name: "slr_/landing.html", id: "898e5796-6741-5eec-9972-dbce83ad822c", displayName: "Seller details: start page" },
  { name: "slr_/team.html", displayName: "Team: start page" },
  { name: "slr_/landing.js", id: "ac7a5b3b-c611-53a5-a590-70f76a8f9210", displayName: "Seller details: start page script" },
  { name: "slr_/oneToOne.html", displayName: "Seller details: one-to-one sheet" },
  { name: "slr_/teamSheet.html", displayName: "Team: sheet to print" },
  { name: "slr_/oneToOne.js", displayName: "Sheets to print: script" },
  { name: "slr_/said.js", displayName: "Seller details: quotations of calls" },
  { name: "slr_/sellerView.js", id: "95024aee-77d8-5f88-b882-e528ef557b44", displayName: "Seller details: form script" },
  { name: "slr_/callSummary.js", id: "c8e6cd41-835e-5597-836d-5b8673e7e0ef", displayName: "Call summary: form script" },
  { name: "slr_/icons/sellerDetails.svg", id: "f38041f0-e08f-5cc6-a3da-c665d0a36199", displayName: "Seller details: icon" },
];
