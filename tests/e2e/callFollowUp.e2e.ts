import { demoUserId } from "../local/demo";
import type { Environment } from "../local/start/environment";
import { callPage, meetingsOf, recordedCallsOf } from "./CallPage";
import { WebApi } from "./dataverse";
import { duringTests, type Visit, type Visitors } from "./SellerDetailsPage";

describe("Following a call up", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let callId: string;

  duringTests((...started) => {
    [environment, visitors] = started;
    callId = recordedCallsOf("Mei Koh")[0] ?? "";
  });
  beforeEach(async () => {
    visit = await visitors.openCall({ as: "Mei Koh" }, callId);
  });
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  it("makes a task of what was suggested, opens it, and knows of it when the call is opened again", async () => {
    const { pane } = callPage(visit);
    const { page } = visit;
    await pane("Action items");
    const item = page.locator(".sd-actions li").filter({ hasText: "Is the live map part of the total" });
    await item.getByRole("button", { name: "Task" }).click();
    await page.locator(".form-name").filter({ hasText: "Task" }).waitFor();
    const [task] = await new WebApi(environment, "Mei Koh").read(
      "tasks?$select=subject,description,_regardingobjectid_value,_ownerid_value&$orderby=createdon desc&$top=1",
    );
    expect(task).toMatchObject({
      subject: "Is the live map part of the total, or a line of its own?",
      _ownerid_value: demoUserId("Mei Koh"),
    });
    expect(task?.["_regardingobjectid_value"]).toBeTruthy();
    expect(task?.["description"]).toContain("slr_offsetms");
    await page.goBack();
    await page.locator(".sd-summary").waitFor();
    await visit.settled();
    await callPage(visit).pane("Action items");
    await page.locator(".sd-actions li").filter({ hasText: "Is the live map" }).getByRole("button", { name: "Task created" }).waitFor();
  });

  it.each([
    ["Phone call", 0],
    ["Appointment", 0],
    ["Email", 1],
  ] as const)("makes and opens an activity: %s", async (kind, call) => {
    await visit.close();
    visit = await visitors.openCall({ as: "Mei Koh" }, recordedCallsOf("Mei Koh")[call] ?? "");
    await callPage(visit).pane("Action items");
    await visit.page.locator(".sd-action-create").first().getByRole("button", { name: kind }).click();
    await visit.page.locator(".form-name").filter({ hasText: kind }).waitFor();
  });

  it("leads to a meeting in Teams, where its recording is, in a window of its own", async () => {
    await visit.close();
    visit = await visitors.openCall({ as: "Mei Koh" }, meetingsOf("Mei Koh")[0] ?? "");
    const link = visit.page.getByRole("link", { name: "Open in Teams" });
    await expect(link.getAttribute("href")).resolves.toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/19%3ameeting_/);
    await expect(link.getAttribute("target")).resolves.toBe("_blank");
  });

  it("gathers suggested notes and saves them to the phone call", async () => {
    const { page } = visit;
    await callPage(visit).pane("Notes");
    await page.getByRole("button", { name: "Add all" }).click();
    await page.getByRole("button", { name: "Save to the activity" }).click();
    await page.getByText(/^Saved to /).waitFor();
    const conversation = await new WebApi(environment, "Mei Koh").read(
      `msdyn_sciconversations?$select=_msdyn_relatedactivity_value&$filter=msdyn_sciconversationid eq ${callId}`,
    );
    const activityId = String(conversation[0]?.["_msdyn_relatedactivity_value"]);
    const found = await Promise.all(
      ["phonecalls", "appointments"].map((set) =>
        new WebApi(environment, "Mei Koh").read(`${set}?$select=description&$filter=activityid eq ${activityId}`),
      ),
    );
    expect(found.flat()[0]?.["description"]).toMatch(
      /^Quote discussion: .*\n.* incoming\n\nI enjoyed the sample[^]*\nWe compare the price/,
    );
  });

  it("tags the call, finds it by the tag, and takes the tag away again", async () => {
    const { page } = visit;
    await page.getByRole("button", { name: "Add tag" }).click();
    await page.getByRole("textbox", { name: "New tag" }).fill("to coach");
    await page.keyboard.press("Enter");
    await page.locator(".sd-tag").filter({ hasText: "to coach" }).waitFor();
    const tags = () =>
      new WebApi(environment, "Mei Koh").read("msdyn_conversationtags?$select=msdyn_name&$filter=msdyn_name eq 'to coach'");
    await expect(tags()).resolves.toHaveLength(1);
    await page.getByRole("button", { name: "Delete tag to coach" }).click();
    await page.locator(".sd-tag").filter({ hasText: "to coach" }).waitFor({ state: "detached" });
    await expect(tags()).resolves.toHaveLength(0);
  });

  it("copies a link that opens the call at the moment where one is", async () => {
    const { page } = visit;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("slider", { name: "Position in the call" }).press("PageUp");
    await page.getByRole("button", { name: "Copy link to 0:30" }).click();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.goto(link);
    await visit.settled();
    await page.getByRole("button", { name: "Copy link to 0:30" }).waitFor();
  });

  it("opens at the moment that the page's own lists lead to", async () => {
    await visit.close();
    visit = await visitors.openSellerDetails({ as: "Mei Koh" });
    const words = visit.part("Customers talk about");
    await words.getByRole("button", { name: "Questions" }).click();
    const question = words.locator(".sd-question-call").first();
    await question.click();
    await visit.page.locator(".sd-summary .sd-line[aria-current=true]").waitFor();
    await expect(callPage(visit).time()).resolves.not.toBe("0:00");
  });
});
