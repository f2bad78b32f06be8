import { commentsQuery, toComments } from "../../../shared/dataverse/commentsQuery";
import { toWrittenComments, writtenCommentsQuery } from "../../../shared/dataverse/writtenComments";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored } from "./storedCalls";

const at = (time: string, by: "max" | "sid", columns: object) => ({
  overriddencreatedon: `2025-06-10T${time}:00Z`,
  createdby: USERS[by].id,
  ...columns,
});
const STRETCH = { msdyn_offsetinms: 4_000, msdyn_durationinms: 500 };

describe("writtenCommentsQuery", () => {
  it("tells what others wrote, the newest first, and what the viewer has answered on the same stretch", async () => {
    const id = newId();
    const { ask } = await stored([
      {
        title: "Renewal",
        id,
        comments: [
          at("10:00", "max", { msdyn_content: "Ask first.", ...STRETCH }),
          at("11:00", "sid", { msdyn_content: "I will.", ...STRETCH }),
          at("12:00", "max", { msdyn_content: "And wait.", ...STRETCH }),
          at("09:00", "max", { msdyn_content: "Well done." }),
        ],
      },
    ]);
    const comments = toComments(await ask(commentsQuery(0), "sid"));
    const rows = await ask(writtenCommentsQuery(comments.map((comment) => comment.id)), "sid");
    const written = toWrittenComments(rows, comments, USERS.sid.id);
    expect(written.map(({ text, atMs, isDone }) => [text, atMs, isDone])).toEqual([
      ["And wait.", 4_000, false],
      ["Ask first.", 4_000, true],
      ["Well done.", undefined, false],
    ]);
    expect(written[0]).toMatchObject({ callId: id, callTitle: "Renewal", who: "Max Manager", writtenAt: Date.UTC(2025, 5, 10, 12) });
  });
});
