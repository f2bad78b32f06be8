import { actionItemsQuery, toActionItems } from "../../../shared/dataverse/actionItemsQuery";
import type { InstantRange } from "../../../shared/domain/Period";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, type Persona, type StoredCall } from "./storedCalls";

const JUNE: InstantRange = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
/** A Tuesday. */
const START = "2025-06-10T09:00:00Z";
const berlin = () => 120;
const item = (text: string, columns: object = {}) => ({
  msdyn_defaulttext: text,
  msdyn_state: 0,
  msdyn_locale: 0,
  msdyn_offsetinms: 60_000,
  ...columns,
});

const itemsOf = async (calls: readonly StoredCall[], tasks: readonly object[] = [], as: Persona = "sid") => {
  const { server, ask } = await stored(calls);
  server.dataverse.insertSeed("task", tasks as readonly Record<string, unknown>[]);
  return toActionItems(await ask(actionItemsQuery(USERS.sid.id, JUNE), as), USERS.sid.id, berlin);
};

describe("actionItemsQuery", () => {
  it("reads what the seller promised, when and where, and that nothing was made of it", async () => {
    const id = newId();
    const items = await itemsOf([
      {
        title: "Renewal",
        id,
        start: START,
        participants: [{ columns: { msdyn_displayname: "Sid" }, actionItems: [item("I'll send it")] }],
      },
    ]);
    expect(items).toEqual([
      {
        id: expect.any(String) as string,
        callId: id,
        text: "I'll send it",
        atMs: 60_000,
        writtenAt: Date.parse(START) + 60_000,
        who: "Sid",
        isDone: false,
        isSuggested: false,
      },
    ]);
  });

  it("leaves out what others promised, other days' calls and what is not in use; tells suggestions, whoever's words they follow", async () => {
    const customer = { user: null, owner: "ada", columns: { msdyn_participantrole: 1 } } as const;
    const items = await itemsOf([
      {
        title: "Renewal",
        start: START,
        participants: [
          { actionItems: [item("mine"), item("off", { statecode: 1 })] },
          { user: "eve", actionItems: [item("a colleague's")] },
          { ...customer, owner: "sid", actionItems: [item("the customer's"), item("suggested", { msdyn_state: 1 })] },
        ],
      },
      { title: "In May", start: "2025-05-10T09:00:00Z", participants: [{ actionItems: [item("long ago")] }] },
      { title: "Eve's", owner: "eve", start: START, participants: [{ actionItems: [item("of another seller")] }] },
    ]);
    expect(items.map(({ text, isSuggested }) => [text, isSuggested]).sort()).toEqual([
      ["mine", false],
      ["suggested", true],
    ]);
  });

  it("masks numbers of payment cards", async () => {
    const spoken = [item("Charge 4111 1111 1111 1111")];
    const [found] = await itemsOf([{ title: "Renewal", start: START, participants: [{ actionItems: spoken }] }]);
    expect(found?.text).not.toContain("4111 1111");
  });

  it("takes owner, due date and state from the activity that was made of it", async () => {
    const [open, done] = [newId(), newId()];
    const made = (id: string) => ({ msdyn_createdactivity: { table: "task", id } });
    const ownerid = { table: "systemuser", id: USERS.sid.id };
    const items = await itemsOf(
      [
        {
          title: "Renewal",
          start: START,
          participants: [{ actionItems: [item("by Thursday", made(open)), item("the list", made(done))] }],
        },
      ],
      [
        { activityid: open, subject: "Offer", ownerid, scheduledend: "2025-06-20T15:00:00Z" },
        { activityid: done, subject: "List", ownerid, statecode: 1, statuscode: 5 },
      ],
    );
    expect(items.map(({ text, who, dueAt, isDone }) => [text, who, dueAt, isDone]).sort()).toEqual([
      ["by Thursday", "Sid Seller", Date.parse("2025-06-20T15:00:00Z"), false],
      ["the list", "Sid Seller", undefined, true],
    ]);
  });

  it("is due on the day that the words name, in the call's language and the user's zone, else never", async () => {
    const spoken = [
      item("I'll email it by Thursday"),
      item("Bis 20. Juni", { msdyn_locale: 20 }),
      item("soon"),
      item("Thursday", { msdyn_locale: null }),
    ];
    const items = await itemsOf([{ title: "Renewal", start: START, participants: [{ actionItems: spoken }] }]);
    expect(items.map(({ text, dueAt }) => [text, dueAt && new Date(dueAt).toISOString()]).sort()).toEqual([
      ["Bis 20. Juni", "2025-06-20T15:00:00.000Z"],
      ["I'll email it by Thursday", "2025-06-12T15:00:00.000Z"],
      ["Thursday", undefined],
      ["soon", undefined],
    ]);
  });
});
