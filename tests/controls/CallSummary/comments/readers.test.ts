import { readersOf } from "../../../../controls/CallSummary/comments/readers";
import { threadsOf } from "../../../../controls/CallSummary/comments/Thread";
import { ALEX, MEI, VIEWER } from "../../testHost";
import { CALL } from "../testCall";

const by = (author: { readonly id: string; readonly name: string }) => ({
  id: `of ${author.id}`,
  text: "x",
  authorId: author.id,
  authorName: author.name,
  createdAt: 1,
  etag: "*",
});
const thread = (...authors: readonly { readonly id: string; readonly name: string }[]) => threadsOf(authors.map(by))[0];

describe("readersOf", () => {
  it("are the call's owner and who wrote in the thread, each once", () => {
    expect(readersOf(thread(ALEX, MEI, ALEX), CALL, VIEWER.id)).toEqual([
      { id: MEI.id, name: MEI.name },
      { id: ALEX.id, name: ALEX.name },
    ]);
  });

  it("are never the viewer", () => {
    expect(readersOf(thread(ALEX, MEI), CALL, MEI.id)).toEqual([{ id: ALEX.id, name: ALEX.name }]);
    expect(readersOf(undefined, CALL, MEI.id)).toEqual([]);
  });

  it("are no teams", () => {
    expect(readersOf(undefined, { ...CALL, ownerTable: "team" }, VIEWER.id)).toEqual([]);
    expect(readersOf(undefined, { ...CALL, ownerTable: "systemuser" }, VIEWER.id)).toHaveLength(1);
  });
});
