import { meetingsQuery, toMeetings } from "../../../shared/dataverse/meetingsQuery";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, user, type Persona, type Stored } from "./storedCalls";

const JUNE = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const [SID, EVE] = [USERS.sid.id, USERS.eve.id];
const [REQUIRED, OPTIONAL, ORGANIZER] = [5, 6, 7];
const CANCELED = { statecode: 2, statuscode: 4 };

const contact = { table: "contact", id: newId() };
const account = { table: "account", id: newId() };
const lead = { table: "lead", id: newId() };

interface Meeting {
  readonly id?: string;
  readonly owner?: Persona;
  readonly parties?: readonly (readonly [role: number, party: { readonly table: string; readonly id: string } | null])[];
  readonly columns?: Readonly<Record<string, unknown>>;
}

describe("meetingsQuery", () => {
  let on: Stored;
  const plan = ({ id = newId(), owner = "sid", parties = [[REQUIRED, contact]], columns = {} }: Meeting) => {
    const times = { scheduledstart: "2025-06-12T09:00:00Z", scheduledend: "2025-06-12T09:30:00Z" };
    const onlinemeetingjoinurl = "https://teams.microsoft.com/l/meetup-join/1/0";
    const row = { activityid: id, subject: "Renewal", ownerid: user(owner), onlinemeetingjoinurl, ...times, ...columns };
    on.server.dataverse.insertSeed("appointment", [row]);
    const all = [[ORGANIZER, user(owner)] as const, ...parties];
    on.server.dataverse.insertSeed(
      "activityparty",
      all.map(([participationtypemask, partyid]) => ({
        activitypartyid: newId(),
        activityid: { table: "appointment", id },
        participationtypemask,
        partyid,
      })),
    );
  };
  const meetingsOf = async (ids: readonly string[] | undefined, as: Persona = "ada") =>
    toMeetings(await on.ask(meetingsQuery(ids, JUNE), as));

  const [ANALYSED, TWICE, BARE] = [newId(), newId(), newId()];
  beforeEach(async () => {
    const of = (id: string) => ({ msdyn_relatedactivity: { table: "appointment", id } });
    on = await stored([
      { title: "analysed", conversation: of(ANALYSED) },
      { title: "first half", conversation: of(TWICE) },
      { title: "second half", conversation: of(TWICE) },
      { title: "not analysed", conversation: { ...of(BARE), msdyn_conversationaggregatedinsights: null } },
    ]);
    const { dataverse } = on.server;
    dataverse.insertSeed("contact", [{ contactid: contact.id, fullname: "Rosa Blum" }]);
    dataverse.insertSeed("account", [{ accountid: account.id, name: "Blum" }]);
    dataverse.insertSeed("lead", [{ leadid: lead.id, fullname: "Sam Field" }]);
  });

  it("counts online meetings to which a customer was invited, and those of which a conversation was analysed, each once", async () => {
    plan({ id: ANALYSED, parties: [[REQUIRED, contact], [REQUIRED, account], [OPTIONAL, lead]] }); // prettier-ignore
    plan({ id: TWICE });
    plan({ id: BARE, parties: [[OPTIONAL, lead]] });
    plan({ parties: [[REQUIRED, account]] });
    plan({ owner: "eve" });
    expect(await meetingsOf([SID])).toEqual(new Map([[SID, { meetings: 4, meetingsAnalysed: 2 }]]));
    expect([...(await meetingsOf(undefined)).keys()].sort()).toEqual([SID, EVE].sort());
  });

  it.each<[string, Meeting]>([
    ["is not online", { columns: { onlinemeetingjoinurl: null } }],
    ["was cancelled", { columns: CANCELED }],
    ["is of another period", { columns: { scheduledstart: "2025-05-31T23:59:59Z" } }],
    ["is with colleagues alone", { parties: [[REQUIRED, user("eve")]] }],
    ["is with addresses of nobody", { parties: [[REQUIRED, null]] }],
    ["only the organizer of which is a contact", { parties: [[ORGANIZER, contact]] }],
  ])("leaves out what %s", async (_, meeting) => {
    plan(meeting);
    expect(await meetingsOf([SID])).toEqual(new Map());
  });

  it("is refused to who may not read customers, so that nobody is told a wrong number", async () => {
    plan({});
    await expect(meetingsOf([SID], "sid")).rejects.toMatchObject({ reason: "forbidden" });
  });
});

test("parts of a period are added", () => {
  const row = { owner: "{A1}", meetings: 2, meetingsAnalysed: 1 };
  expect(toMeetings([row, { ...row, meetingsAnalysed: 0 }]).get("a1")).toEqual({ meetings: 4, meetingsAnalysed: 1 });
});
