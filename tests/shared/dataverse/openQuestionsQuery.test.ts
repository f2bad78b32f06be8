import { openQuestionsQuery, toOpenQuestions } from "../../../shared/dataverse/openQuestionsQuery";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { stored, type StoredCall } from "./storedCalls";

const JUNE = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const [ENGLISH, GERMAN, JAPANESE] = [0, 20, 70];
const asks = (msdyn_text: string, msdyn_locale?: number) => ({ msdyn_text, ...(msdyn_locale !== undefined && { msdyn_locale }) });

const CALLS: readonly StoredCall[] = [
  {
    title: "one",
    participants: [
      {
        questions: [
          asks("What do you need?", ENGLISH),
          asks("Does it run?", ENGLISH),
          asks("Womit arbeiten Sie?", GERMAN),
          asks("何が必要ですか", JAPANESE),
          asks("Why?"),
          { ...asks("Why not?", ENGLISH), statecode: 1 },
        ],
      },
      { user: "eve", questions: [asks("Shall we?", ENGLISH)] },
      { user: null, columns: { msdyn_participantrole: 1 }, questions: [asks("How much is it?", ENGLISH)] },
    ],
  },
  { title: "again", participants: [{ questions: [asks("What do you need?", ENGLISH)] }] },
  { title: "too short", insights: { msdyn_conversationdurationinms: 59_999 }, participants: [{ questions: [asks("Why?", ENGLISH)] }] },
  { title: "of May", start: "2025-05-31T23:59:59Z", participants: [{ questions: [asks("Why?", ENGLISH)] }] },
  { title: "internal", conversation: { msdyn_conversationscope: 0 }, participants: [{ questions: [asks("Why?", ENGLISH)] }] },
];

describe("openQuestionsQuery", () => {
  it("tells how openly each seller asks in calls that count, of questions in known languages", async () => {
    const { ask } = await stored(CALLS);
    const expected = new Map([
      [USERS.sid.id, { open: 3, n: 4 }],
      [USERS.eve.id, { open: 0, n: 1 }],
    ]);
    expect(toOpenQuestions(await ask(openQuestionsQuery(undefined, JUNE), "ada"))).toEqual(expected);
    expect(toOpenQuestions(await ask(openQuestionsQuery([USERS.eve.id], JUNE), "ada"))).toEqual(
      new Map([[USERS.eve.id, { open: 0, n: 1 }]]),
    );
  });
});
