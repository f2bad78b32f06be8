import { ratioSampleQuery } from "../../../shared/dataverse/ratioSampleQuery";
import { measure } from "../../../shared/dataverse/readRow";
import { stored, type Persona } from "./storedCalls";

const ratio = (msdyn_talktolistenratio: number | null, columns: object = {}) => ({ columns: { msdyn_talktolistenratio, ...columns } });

describe("ratioSampleQuery", () => {
  it("reads known ratios of any sellers, not of customers", async () => {
    const { ask } = await stored([
      {
        title: "Sid's",
        participants: [ratio(0.4), ratio(0), ratio(-1), ratio(null), ratio(0.9, { msdyn_participantrole: 1 })],
      },
      { title: "Eve's", owner: "eve", participants: [ratio(0.7)] },
    ]);
    const seenBy = async (as: Persona) => (await ask(ratioSampleQuery(), as)).map((row) => measure(row, "ratio")).sort();
    expect(await seenBy("max")).toEqual([0, 0.4, 0.7]);
    expect(await seenBy("sid")).toEqual([0, 0.4]);
  });

  it("reads no more than a sample", async () => {
    const participants = Array.from({ length: 201 }, () => ratio(0.5));
    const { ask } = await stored([{ title: "a crowd", participants }]);
    expect(await ask(ratioSampleQuery())).toHaveLength(200);
  });
});
