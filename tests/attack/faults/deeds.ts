/** What people do by the product's pages. Which requests that makes, and what can go wrong with them, is found out by looking on. */
import type { Page } from "playwright-core";
import { callLink } from "../../../shared/host/callLink";
import { recordedCallsOf } from "../../e2e/CallPage";
import { WebApi } from "../../e2e/dataverse";
import { PARTS_OF_THE_PAGE } from "../../e2e/SellerDetailsPage";
import type { Environment } from "../../local/start/environment";

export interface Deed {
  readonly name: string;
  readonly as: string;
  /** Where it begins. */
  readonly path: () => string;
  /** Whether what was wanted is there. */
  readonly isDone: (page: Page) => Promise<boolean>;
  /** Absent where opening the page is all. */
  readonly act?: (page: Page) => Promise<void>;
  /** How often it is stored. */
  readonly stored?: (environment: Environment) => Promise<number>;
}

const COMMENT = "Ask what drives the price question.";
const TAG = "to coach";
const ACTION = "Is the live map part of the total";
const call = () => callLink("", recordedCallsOf("Mei Koh")[0] ?? "");
const count = (path: string) => async (environment: Environment) => (await new WebApi(environment, "admin").read(path)).length;
const isShown = (selector: string, hasText: string) => (page: Page) => page.locator(selector).filter({ hasText }).first().isVisible();
const summaryStands = (page: Page) => page.locator(".sd-summary .sd-line").first().isVisible();
const pageStands = async (page: Page) => (await page.locator(".sd-control").count()) >= PARTS_OF_THE_PAGE;

export const DEEDS: readonly Deed[] = [
  { name: "comes for the first time", as: "Hanna Sato", path: () => "/", isDone: pageStands },
  { name: "opens a call", as: "Mara Lindqvist", path: call, isDone: summaryStands },
  {
    name: "comments",
    as: "Mara Lindqvist",
    path: call,
    act: async (page) => {
      const field = page.getByRole("textbox", { name: /^Comment at/ });
      if (!(await field.isVisible())) await page.locator(".sd-line").nth(2).getByRole("button", { name: "Comment on this line" }).click();
      await field.fill(COMMENT);
      await page.getByRole("button", { name: "Send", exact: true }).click();
    },
    isDone: isShown(".sd-thread .sd-comment", COMMENT),
    stored: count(`msdyn_conversationcomments?$select=msdyn_name&$filter=msdyn_content eq '${COMMENT}'`),
  },
  {
    name: "tags a call",
    as: "Mei Koh",
    path: call,
    act: async (page) => {
      const field = page.getByRole("textbox", { name: "New tag" });
      if (!(await field.isVisible())) await page.getByRole("button", { name: "Add tag" }).click();
      await field.fill(TAG);
      await page.keyboard.press("Enter");
    },
    isDone: isShown(".sd-tag", TAG),
    stored: count(`msdyn_conversationtags?$select=msdyn_name&$filter=msdyn_name eq '${TAG}'`),
  },
  {
    name: "makes a task",
    as: "Mei Koh",
    path: call,
    act: async (page) => {
      await page.locator(".sd-summary").getByRole("tab", { name: "Actions" }).first().click();
      const item = page.locator(".sd-actions li").filter({ hasText: ACTION });
      await item.getByRole("button", { name: "Task", exact: true }).click();
    },
    isDone: async (page) =>
      (await isShown(".form-name", "Task")(page)) || (await page.getByRole("button", { name: "Task created" }).first().isVisible()),
    stored: count(`tasks?$select=subject&$filter=startswith(subject,'${ACTION}')`),
  },
];
