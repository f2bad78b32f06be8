import { questionTextsQuery, teamWordsQuery, toQuestionMentions, toTeamMentions } from "../../../shared/dataverse/teamWordsQuery";
import type { InstantRange } from "../../../shared/domain/Period";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { stored, type Persona, type StoredCall } from "./storedCalls";

const JUNE: InstantRange = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const [SID, EVE] = [USERS.sid.id, USERS.eve.id];
const word = (msdyn_text: string, msdyn_type = "keyword") => ({ msdyn_text, msdyn_offsetinms: 4_000, msdyn_type });
const CUSTOMER = { user: null, columns: { msdyn_participantrole: 1 } } as const;

/** A call of somebody in whose course each side says a word and asks a question of its own. */
const callOf = (owner: Persona, title: string, more: Partial<StoredCall> = {}): StoredCall => ({
  title,
  owner,
  participants: [
    { signals: [word(title, "Brand")], questions: [{ msdyn_text: `${title}, or not?`, msdyn_offsetinms: 9_000 }] },
    { ...CUSTOMER, signals: [word("price"), word("price")], questions: [{ msdyn_text: "Why?", msdyn_offsetinms: 2_000 }] },
  ],
  ...more,
});
const CALLS = [
  callOf("sid", "Sid's"),
  callOf("eve", "Eve's"),
  callOf("sam", "Sam's"),
  callOf("sid", "of May", { start: "2025-05-31T23:59:59Z" }),
  callOf("sid", "internal", { conversation: { msdyn_conversationscope: 0 } }),
];

async function saidIn(ids: readonly string[] | undefined, as: Persona = "ada") {
  const { ask } = await stored(CALLS);
  const words = toTeamMentions(await ask(teamWordsQuery(ids, JUNE), as));
  const questions = toQuestionMentions(await ask(questionTextsQuery(ids, JUNE), as));
  return [...words, ...questions];
}

describe("what is said in the calls of a team", () => {
  it("is told by call, side and kind, with brands and questions apart", async () => {
    const said = await saidIn([SID]);
    expect(new Set(said.map(({ callId }) => callId)).size).toBe(1);
    const callId = expect.any(String) as string;
    expect(said).toEqual(
      expect.arrayContaining([
        { callId, kind: "brand", text: "Sid's", saidBy: "seller", count: 1, firstMs: 4_000 },
        { callId, kind: "keyword", text: "price", saidBy: "customer", count: 2, firstMs: 4_000 },
        { callId, kind: "question", text: "Sid's, or not?", saidBy: "seller", count: 1, firstMs: 9_000 },
        { callId, kind: "question", text: "Why?", saidBy: "customer", count: 1, firstMs: 2_000 },
      ]),
    );
    expect(said).toHaveLength(4);
  });

  it("is told of the sellers that are asked for, and of everybody where nobody is named", async () => {
    const brands = async (ids: readonly string[] | undefined) =>
      (await saidIn(ids)).flatMap(({ kind, text }) => (kind === "brand" ? text : [])).sort();
    expect(await brands([SID, EVE])).toEqual(["Eve's", "Sid's"]);
    expect(await brands(undefined)).toEqual(["Eve's", "Sam's", "Sid's"]);
  });

  it("equals the rows that the test itself counts", async () => {
    const said = await saidIn([SID, EVE]);
    const ofJune = CALLS.filter(({ title }) => ["Sid's", "Eve's"].includes(title));
    const rows = ofJune.flatMap(({ participants = [] }) =>
      participants.flatMap(({ signals = [], questions = [] }) => [...signals, ...questions]),
    );
    expect(said.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  });

  it("is heard by those who may read the calls", async () => {
    const { ask } = await stored(CALLS);
    const words = async (as: Persona) => toTeamMentions(await ask(teamWordsQuery([SID, EVE], JUNE), as)).length;
    expect([await words("sid"), await words("max")]).toEqual([2, 4]);
  });

  it("counts a word once where two of the sellers take part", async () => {
    const { ask } = await stored([{ title: "of both", participants: [{}, { user: "eve" }, { ...CUSTOMER, signals: [word("price")] }] }]);
    expect(toTeamMentions(await ask(teamWordsQuery([SID, EVE], JUNE), "gus"))).toMatchObject([{ text: "price", count: 1 }]);
  });
});
