import { MAX_QUESTIONS, questionsQuery } from "../../../shared/dataverse/questionsQuery";
import { measure, text } from "../../../shared/dataverse/readRow";
import { PARTICIPANT_ROLE } from "../../../shared/dataverse/tables";
import type { InstantRange } from "../../../shared/domain/Period";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { stored, type StoredCall } from "./storedCalls";

const JUNE: InstantRange = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const question = (msdyn_text: string, msdyn_offsetinms = 4_000) => ({ msdyn_text, msdyn_offsetinms });
const CUSTOMER = { user: null, owner: "ada", columns: { msdyn_participantrole: 1 } } as const;

const rowsOf = async (calls: readonly StoredCall[], side: keyof typeof PARTICIPANT_ROLE) =>
  (await stored(calls)).ask(questionsQuery(USERS.sid.id, JUNE, PARTICIPANT_ROLE[side]), "ada");
const textsOf = async (calls: readonly StoredCall[], side: keyof typeof PARTICIPANT_ROLE = "customer") =>
  (await rowsOf(calls, side)).map((row) => text(row, "text"));

describe("questionsQuery", () => {
  it("finds one side's questions with their call and moment", async () => {
    const calls = [
      {
        title: "Renewal",
        participants: [{ questions: [question("How many seats?")] }, { ...CUSTOMER, questions: [question("What does it cost?", 61_000)] }],
      },
    ];
    expect(await textsOf(calls, "agent")).toEqual(["How many seats?"]);
    const [row, ...others] = await rowsOf(calls, "customer");
    expect(others).toEqual([]);
    expect(row && [text(row, "text"), measure(row, "offset"), row.id]).toEqual([
      "What does it cost?",
      61_000,
      expect.any(String) as string,
    ]);
  });

  it("asks of the seller's calls only", async () => {
    const asked = (words: string) => ({ ...CUSTOMER, questions: [question(words)] });
    const texts = await textsOf([
      { title: "the seller's", participants: [{}, asked("of the seller")] },
      { title: "names nobody", participants: [{ user: null }, asked("of the owner")] },
      { title: "another's", owner: "eve", participants: [{}, asked("of another")] },
    ]);
    expect(texts.sort()).toEqual(["of the owner", "of the seller"]);
  });

  it("leaves internal calls out, and those outside of the range; the newest call comes first", async () => {
    const at = (start: string) => ({ title: start, start: `${start}Z`, participants: [{}, { ...CUSTOMER, questions: [question(start)] }] });
    const texts = await textsOf([
      { ...at("2025-06-10T00:00:00"), conversation: { msdyn_conversationscope: 0 } },
      ...["2025-05-31T23:59:59", "2025-06-01T00:00:00", "2025-06-30T23:59:59", "2025-07-01T00:00:00"].map(at),
    ]);
    expect(texts).toEqual(["2025-06-30T23:59:59", "2025-06-01T00:00:00"]);
  });

  it("stops where nobody reads on", async () => {
    const questions = Array.from({ length: MAX_QUESTIONS + 1 }, (_, number) => question(`question ${number}`));
    expect(await textsOf([{ title: "an interrogation", participants: [{}, { ...CUSTOMER, questions }] }])).toHaveLength(200);
  });
});
