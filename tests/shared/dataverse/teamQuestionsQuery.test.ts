import { furtherQuery, toFurtherMeasures } from "../../../shared/dataverse/furtherQuery";
import { teamQuestionsQuery, toQuestionCounts } from "../../../shared/dataverse/teamQuestionsQuery";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored } from "./storedCalls";

const JUNE = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const [SID, EVE] = [USERS.sid.id, USERS.eve.id];
const asked = (count: number, columns: object = {}) => Array.from({ length: count }, () => ({ msdyn_text: "Why?", ...columns }));

describe("teamQuestionsQuery", () => {
  it("counts each seller's questions by call, as the seller's page does", async () => {
    const [both, customers, silent] = [newId(), newId(), newId()];
    const { ask } = await stored([
      {
        title: "of both",
        id: both,
        participants: [
          { questions: [...asked(3), ...asked(1, { statecode: 1 })] },
          { user: "eve", questions: asked(2) },
          { user: null, columns: { msdyn_participantrole: 1 }, questions: asked(4) },
        ],
      },
      {
        title: "only the customer asks",
        id: customers,
        participants: [{}, { user: null, columns: { msdyn_participantrole: 1 }, questions: asked(1) }],
      },
      { title: "nobody asks", id: silent },
      { title: "of May", start: "2025-05-31T23:59:59Z", participants: [{ questions: asked(1) }] },
      { title: "of nobody asked for", owner: "sam", participants: [{ questions: asked(1) }] },
    ]);
    const counts = toQuestionCounts(await ask(teamQuestionsQuery([SID, EVE], JUNE), "ada"));
    expect([...counts.keys()].sort()).toEqual([both, customers].sort());
    expect([counts.get(both)?.get(SID), counts.get(both)?.get(EVE), counts.get(customers)?.get(SID)]).toEqual([3, 2, undefined]);
    const further = toFurtherMeasures(await ask(furtherQuery(SID, JUNE), "ada"), SID);
    for (const id of [both, customers, silent])
      expect(further.get(id)?.questionCount).toBe(counts.get(id) && (counts.get(id)?.get(SID) ?? 0));
    expect(toQuestionCounts(await ask(teamQuestionsQuery(undefined, JUNE), "ada")).size).toBe(3);
  });
});
