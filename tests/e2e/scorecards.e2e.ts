import type { Locator } from "playwright-core";
import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import { shippedZip } from "../../solution/shippedZip";
import type { Environment } from "../local/start/environment";
import { WebApi } from "./dataverse";
import { duringTests, type Visit, type Visitors } from "./SellerDetailsPage";

const [DRAFT, PUBLISHED, RETIRED] = [0, 1, 2].map((place) => String(OWN_OPTION_BASE + place)) as [string, string, string];

/** What an admin does with a scorecard on its form: edit, publish, make the next version. */
describe("A scorecard's form", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let admin: WebApi;
  let scorecardId: string;
  duringTests(async (...started) => {
    [environment, visitors] = started;
    await environment.dataverse.importSolution(shippedZip("SellerDetailsCoaching_managed.zip"));
    admin = new WebApi(environment, "admin");
    scorecardId = await admin.create("slr_scorecards", { slr_name: "Discovery", slr_version: 1 });
  });
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  const addQuestion = (slr_order: number, slr_weight: number) =>
    admin.create("slr_scorecardquestions", {
      ...{ slr_name: `Question ${slr_order}`, slr_order, slr_weight },
      "slr_ScorecardId@odata.bind": `/slr_scorecards(${scorecardId})`,
    });
  const open = async (language?: number) => {
    visit = await visitors.open(
      { as: "admin", ...(language && { language }) },
      "/main.aspx?appname=slr_SellerDetails&pagetype=entitylist&etn=slr_scorecard",
    );
    await visit.page.getByRole("button", { name: "Discovery" }).first().click();
    await field("slr_name").waitFor();
    await visit.page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-column="slr_name"]')?.value === "Discovery");
  };
  const field = (column: string): Locator => visit.page.locator(`[data-column="${column}"]`);
  const said = (text: string | RegExp): Promise<void> => visit.page.locator(".form-notification").getByText(text).waitFor();
  const save = () => visit.page.getByRole("button", { name: "Save", exact: true }).click();
  const setState = async (state: string) => void (await field("slr_state").selectOption(state));
  const saved = () => visit.page.locator(".form-state").getByText("Saved", { exact: true }).waitFor();
  /** Beside the samples. */
  const stored = async () =>
    (
      await admin.read(
        "slr_scorecards?$select=slr_name,slr_version,slr_state,slr_calls&$filter=slr_name eq 'Discovery'&$orderby=slr_version",
      )
    ).map(({ slr_version, slr_state, slr_calls }) => [slr_version, String(slr_state), slr_calls]);

  it("edits a draft, publishes it, is locked then, and makes version 2, which opens as a draft", async () => {
    await addQuestion(1, 2);
    await addQuestion(2, 1);
    await open();
    await field("slr_calls").fill("First calls");
    await field("slr_calls").blur();
    await save();
    await saved();
    await setState(PUBLISHED);
    await save();
    await said("Version 1 is published and is not edited any more. To change it, set State to Draft: that makes version 2.");
    await expect(stored()).resolves.toEqual([[1, PUBLISHED, "First calls"]]);
    await expect(field("slr_name").isEditable()).resolves.toBe(false);
    await expect(field("slr_state").isEnabled()).resolves.toBe(true);

    await setState(DRAFT);
    const dialog = visit.page.getByRole("dialog");
    await dialog.getByText("Version 1 stays as it is. It is copied with its questions into a draft, which opens.").waitFor();
    await dialog.getByRole("button", { name: "Make version 2" }).click();
    await visit.page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-column="slr_version"]')?.value === "2");
    await visit.page.getByRole("button", { name: "Question 2" }).waitFor();
    await visit.page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-column="slr_name"]')?.readOnly === false);
    await expect(stored()).resolves.toEqual([
      [1, PUBLISHED, "First calls"],
      [2, DRAFT, "First calls"],
    ]);

    // Publishing the second says that the first is published, too, and retires it where that is wanted.
    await setState(PUBLISHED);
    await save();
    await dialog.getByText("Version 1 is still published, so calls can be reviewed by both.").waitFor();
    await said("Version 1 is still published, too.");
    await dialog.getByRole("button", { name: "Retire version 1" }).click();
    await visit.page.locator(".form-notification").getByText("Version 1 is still published, too.").waitFor({ state: "detached" });
    await expect(stored()).resolves.toEqual([
      [1, RETIRED, "First calls"],
      [2, PUBLISHED, "First calls"],
    ]);
  });

  it("refuses to publish what asks nothing, or nothing that counts, and stays a draft", async () => {
    await open();
    await setState(PUBLISHED);
    await save();
    await said("A scorecard without questions cannot be published: add one first.");
    await expect(field("slr_state").inputValue()).resolves.toBe(DRAFT);
    await addQuestion(1, 0);
    await setState(PUBLISHED);
    await save();
    await said("A scorecard whose questions all weigh 0 cannot be published: give one of them a weight.");
    await expect(stored()).resolves.toEqual([[1, DRAFT, null]]);
  });

  it("keeps what was published meanwhile in another window as it is", async () => {
    await addQuestion(1, 1);
    await open();
    await admin.change("slr_scorecards", scorecardId, { slr_state: Number(PUBLISHED) });
    await field("slr_calls").fill("Too late");
    await field("slr_calls").blur();
    await save();
    await said("This version was published meanwhile in another window: what was changed here was not saved.");
    await expect(field("slr_calls").inputValue()).resolves.toBe("");
    await expect(field("slr_calls").isEditable()).resolves.toBe(false);
    await expect(stored()).resolves.toEqual([[1, PUBLISHED, null]]);
  });

  it("leaves nothing of a version that could not be made, and says so", async () => {
    await addQuestion(1, 1);
    await admin.change("slr_scorecards", scorecardId, { slr_state: Number(PUBLISHED) });
    await open();
    await said(/^Version 1 is published/);
    environment.dataverse.faults.add({ match: /POST .*slr_scorecardquestions/, inBatch: true, status: 403 });
    await setState(DRAFT);
    await visit.page.getByRole("dialog").getByRole("button", { name: "Make version 2" }).click();
    await said(/^Version 2 was not made, and nothing is left of it\. /);
    await expect(stored()).resolves.toEqual([[1, PUBLISHED, null]]);
  });

  it("locks the questions of a published version, too, in the user's language", async () => {
    await addQuestion(1, 1);
    await admin.change("slr_scorecards", scorecardId, { slr_state: Number(PUBLISHED) });
    await open(1031);
    await said(
      "Version 1 ist veröffentlicht und wird nicht mehr bearbeitet. Um sie zu ändern, stellen Sie Stand auf Entwurf: Daraus entsteht Version 2.",
    );
    await visit.page.getByRole("button", { name: "Question 1" }).click();
    await said(/^Diese Frage gehört zu einer Version, die veröffentlicht wurde/);
    await visit.page.waitForFunction(() => document.querySelector<HTMLInputElement>('[data-column="slr_weight"]')?.readOnly);
  });
});
