import { demoUserId } from "../local/demo";
import { DAY_MS } from "../../shared/domain/time";
import type { Environment } from "../local/start/environment";
import { callPage, callsOf } from "./CallPage";
import { WebApi } from "./dataverse";
import { duringTests, type Visit, type Visitors } from "./SellerDetailsPage";

type Row = Readonly<Record<string, unknown>>;

describe("Action items", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let callId: string;
  duringTests((...started) => ([environment, visitors] = started));
  beforeEach(() => {
    callId = callsOf("Hanna Sato")[0] ?? "";
  });
  afterEach(async () => {
    expect(visit.errors).toEqual([]);
    await visit.close();
  });

  /** Something that the seller says in a call, as the analysis stores it. */
  async function promise(text: string, more: Row = {}): Promise<void> {
    const [participant] = await new WebApi(environment, "admin").read(
      "msdyn_conversationparticipantinsights?fetchXml=" +
        encodeURIComponent(
          '<fetch><entity name="msdyn_conversationparticipantinsights"><attribute name="msdyn_conversationparticipantinsightsid"/>' +
            '<filter><condition attribute="msdyn_participantrole" operator="eq" value="0"/></filter>' +
            '<link-entity name="msdyn_sciconversation" from="msdyn_conversationaggregatedinsights" to="msdyn_conversationaggregatedinsights">' +
            `<filter><condition attribute="msdyn_sciconversationid" operator="eq" value="${callId}"/></filter></link-entity></entity></fetch>`,
        ),
    );
    environment.dataverse.insertSeed("msdyn_conversationactionitem", [
      {
        msdyn_name: "-",
        msdyn_defaulttext: text,
        msdyn_state: 0,
        msdyn_type: 4,
        msdyn_locale: 0,
        msdyn_offsetinms: 30_000,
        msdyn_conversationparticipantinsights: participant?.["msdyn_conversationparticipantinsightsid"],
        ownerid: { table: "systemuser", id: demoUserId("Hanna Sato") },
        ...more,
      },
    ]);
  }
  const itemOf = (text: string) => visit.page.locator(".sd-actions li").filter({ hasText: text });
  const startOfCall = async () => {
    const [call] = await new WebApi(environment, "admin").read(
      `msdyn_sciconversations?$select=msdyn_conversationstarttime&$filter=msdyn_sciconversationid eq ${callId}`,
    );
    return Date.parse(String(call?.["msdyn_conversationstarttime"]));
  };

  it("offer first the kind that the words name, and are due on the day that they name, for who said it", async () => {
    await promise("I'll email you the price list by Thursday.");
    visit = await visitors.openCall({ as: "Hanna Sato" }, callId);
    await callPage(visit).pane("Action");
    const buttons = itemOf("price list").locator(".sd-action-create").getByRole("button");
    expect(await buttons.first().innerText()).toBe("Email");
    await buttons.first().click();
    await visit.page.locator(".form-name").filter({ hasText: "Email" }).waitFor();
    const [email] = await new WebApi(environment, "Hanna Sato").read("emails?$select=subject,scheduledend,_ownerid_value");
    expect(email).toMatchObject({ subject: "I'll email you the price list by Thursday.", _ownerid_value: demoUserId("Hanna Sato") });
    const due = Date.parse(String(email?.["scheduledend"]));
    expect(new Date(due).getUTCDay()).toBe(4);
    const ahead = (due - (await startOfCall())) / DAY_MS;
    expect(ahead).toBeGreaterThan(0);
    expect(ahead).toBeLessThan(8);
  });

  it("have no due date where the words name no day", async () => {
    await promise("I'll send you the references soon.");
    visit = await visitors.openCall({ as: "Hanna Sato" }, callId);
    await callPage(visit).pane("Action");
    await itemOf("references").getByRole("button", { name: "Task" }).click();
    await visit.page.locator(".form-name").filter({ hasText: "Task" }).waitFor();
    const [task] = await new WebApi(environment, "Hanna Sato").read("tasks?$select=subject,scheduledend&$orderby=createdon desc&$top=1");
    expect(task).toMatchObject({ subject: "I'll send you the references soon." });
    expect(task?.["scheduledend"] ?? null).toBeNull();
  });

  it("become the manager's own where the manager may not make them for the seller", async () => {
    await promise("I'll call you on Friday.");
    visit = await visitors.openCall({ as: "Mara Lindqvist" }, callId);
    await callPage(visit).pane("Action");
    await itemOf("on Friday").getByRole("button", { name: "Phone call" }).click();
    await visit.page.locator(".form-name").filter({ hasText: "Phone call" }).waitFor();
    const made = await new WebApi(environment, "Mara Lindqvist").read(
      "phonecalls?$select=subject,_ownerid_value&$filter=subject eq 'I''ll call you on Friday.'",
    );
    expect(made.map((row) => row["_ownerid_value"])).toEqual([demoUserId("Mara Lindqvist")]);
    // The browser tells of the refusal before.
    visit.errors.length = 0;
  });
});
