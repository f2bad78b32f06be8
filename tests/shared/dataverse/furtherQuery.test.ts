import { furtherQuery, toFurtherMeasures } from "../../../shared/dataverse/furtherQuery";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { stored, type Persona, type StoredCall } from "./storedCalls";

const JUNE = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const CUSTOMER = { user: null, owner: "ada", columns: { msdyn_participantrole: 1 } } as const;
const asked = (count: number) => Array.from({ length: count }, (_, index) => ({ msdyn_text: `Question ${index}?` }));
const score = (positive: number, negative: number, columns = {}) => ({
  msdyn_overallpositivesentiment: positive,
  msdyn_overallnegativesentiment: negative,
  ...columns,
});
const [FIRST, SECOND] = ["c0000000-0000-4000-8000-000000000001", "c0000000-0000-4000-8000-000000000002"];

async function measuresOf(calls: readonly StoredCall[], as: Persona = "ada") {
  const rows = await (await stored(calls)).ask(furtherQuery(USERS.sid.id, JUNE), as);
  return toFurtherMeasures(rows, USERS.sid.id);
}

/** Of one call. */
const of = async (call: Omit<StoredCall, "title">) => (await measuresOf([{ title: "one", id: FIRST, ...call }])).get(FIRST);

describe("furtherQuery", () => {
  it("counts the seller's own questions and tells how the seller sounded, call by call", async () => {
    const measures = await measuresOf([
      {
        title: "one",
        id: FIRST,
        participants: [
          { questions: asked(3), scores: [score(0.3, 0.1)] },
          { ...CUSTOMER, questions: asked(5), scores: [score(0, 1)] },
        ],
      },
      { title: "two", id: SECOND, participants: [{ questions: asked(1) }, CUSTOMER] },
    ]);
    expect(measures.get(FIRST)).toEqual({
      questionCount: 3,
      sellerSentiment: { positive: 0.3, negative: 0.1, neutral: expect.closeTo(0.6) as number },
    });
    expect(measures.get(SECOND)).toEqual({ questionCount: 1 });
  });

  it("says none where only customers asked, and nothing where no question of the call is stored", async () => {
    expect(await of({ participants: [{}, { ...CUSTOMER, questions: asked(2) }] })).toEqual({ questionCount: 0 });
    expect(await of({ participants: [{}, CUSTOMER] })).toEqual({});
  });

  it("takes the newest of several scores, and counts the questions once", async () => {
    const scores = [
      score(0.9, 0, { createdon: "2025-06-15T10:00:00Z" }),
      score(0.2, 0.4, { createdon: "2025-06-16T10:00:00Z" }),
      score(0.8, 0, { createdon: "2025-06-15T11:00:00Z" }),
    ];
    expect(await of({ participants: [{ questions: asked(4), scores }] })).toMatchObject({
      questionCount: 4,
      sellerSentiment: { positive: 0.2, negative: 0.4 },
    });
  });

  it("adds up what a seller asked who left and came back", async () => {
    expect(await of({ participants: [{ questions: asked(2) }, { questions: asked(3) }] })).toMatchObject({ questionCount: 5 });
  });

  it("leaves a colleague's questions and score to the colleague", async () => {
    const colleague = { user: "eve", owner: "eve", questions: asked(7), scores: [score(1, 0)] } as const;
    expect(await of({ participants: [{ questions: asked(2) }, colleague] })).toEqual({ questionCount: 2 });
  });

  it("takes what the seller owns where no row names anybody, and what names the seller before that", async () => {
    expect(await of({ participants: [{ user: null, questions: asked(2) }] })).toMatchObject({ questionCount: 2 });
    expect(await of({ participants: [{ user: null, questions: asked(2) }, { questions: asked(1) }] })).toMatchObject({ questionCount: 1 });
  });

  it("counts what is in use alone, and no score that is not available", async () => {
    const deactivated = asked(1).map((question) => ({ ...question, statecode: 1 }));
    expect(await of({ participants: [{ questions: [...asked(2), ...deactivated], scores: [score(-1, -1)] }] })).toEqual({
      questionCount: 2,
    });
  });

  it("leaves internal calls out, and those outside of the range", async () => {
    const participants = [{ questions: asked(1) }];
    const measures = await measuresOf([
      { title: "internal", conversation: { msdyn_conversationscope: 0 }, participants },
      { title: "earlier", start: "2025-05-31T23:59:59Z", participants },
    ]);
    expect(measures.size).toBe(0);
  });
});
