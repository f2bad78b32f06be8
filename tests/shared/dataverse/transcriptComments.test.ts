import {
  COMMENT_COLUMNS,
  commentText,
  newCommentColumns,
  toTranscriptComment,
  transcriptCommentsQuery,
} from "../../../shared/dataverse/transcriptComments";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored } from "./storedCalls";

const row = {
  "@odata.etag": 'W/"7"',
  msdyn_conversationcommentid: "{11111111-0000-0000-0000-0000000000AA}",
  msdyn_content: "Ask what drives it",
  msdyn_offsetinms: 252_000,
  msdyn_durationinms: 4_000,
  _createdby_value: "00000000-0000-0000-0000-00000000000A",
  "_createdby_value@OData.Community.Display.V1.FormattedValue": "Mei Koh",
  createdon: "2026-06-26T10:02:00Z",
  _modifiedby_value: "00000000-0000-0000-0000-00000000000A",
  modifiedon: "2026-06-26T10:05:00Z",
};

describe("toTranscriptComment", () => {
  it("reads a row with author, place and version", () => {
    expect(toTranscriptComment(row)).toEqual({
      id: "11111111-0000-0000-0000-0000000000aa",
      text: "Ask what drives it",
      authorId: "00000000-0000-0000-0000-00000000000a",
      authorName: "Mei Koh",
      createdAt: Date.UTC(2026, 5, 26, 10, 2),
      change: { at: Date.UTC(2026, 5, 26, 10, 5) },
      atMs: 252_000,
      durationMs: 4_000,
      etag: 'W/"7"',
    });
  });

  it("tells who changed it last, whose name the server may keep, but not that the server took a moment", () => {
    const at = Date.UTC(2026, 5, 26, 10, 5);
    const by = (columns: object) => toTranscriptComment({ ...row, ...columns })?.change;
    const max = { _modifiedby_value: "{0000000B-0000-0000-0000-00000000000B}" };
    const named = { ...max, "_modifiedby_value@OData.Community.Display.V1.FormattedValue": "Max Weber" };
    expect(by(named)).toEqual({ at, otherId: "0000000b-0000-0000-0000-00000000000b", otherName: "Max Weber" });
    expect(by(max)).toEqual({ at, otherId: "0000000b-0000-0000-0000-00000000000b" });
    expect(by({ _modifiedby_value: null })).toEqual({ at });
    const quick = { modifiedon: "2026-06-26T10:02:03Z" };
    expect(by(quick)).toBeUndefined();
    expect(by({ ...quick, ...max })).toMatchObject({ otherId: "0000000b-0000-0000-0000-00000000000b" });
    expect(by({ modifiedon: null })).toBeUndefined();
  });

  it("says nothing of a change where a migration has set the time, unless by somebody else", () => {
    const migrated = { ...row, overriddencreatedon: "2026-06-26T10:05:00Z" };
    expect(toTranscriptComment(migrated)).not.toHaveProperty("change");
    expect(toTranscriptComment({ ...migrated, _modifiedby_value: "b" })).toMatchObject({ change: { otherId: "b" } });
  });

  it("has no place where the row has none, or the −1 that stands for none", () => {
    for (const offset of [null, undefined, -1])
      expect(toTranscriptComment({ ...row, msdyn_offsetinms: offset })).not.toHaveProperty("atMs");
    expect(toTranscriptComment({ ...row, msdyn_offsetinms: 0 })).toHaveProperty("atMs", 0);
  });

  it("is undefined without text, author or time", () => {
    for (const column of ["msdyn_content", "_createdby_value", "createdon", "msdyn_conversationcommentid"])
      expect(toTranscriptComment({ ...row, [column]: null })).toBeUndefined();
  });
});

describe("transcriptCommentsQuery", () => {
  const TRANSCRIPT = newId();
  const on = (text: string, at: string, columns: object = {}) => ({
    msdyn_content: text,
    overriddencreatedon: at,
    ...columns,
  });

  it("reads one transcript's comments in use, by the time when they were written", async () => {
    const { ask } = await stored([
      {
        title: "Renewal",
        transcriptId: TRANSCRIPT,
        comments: [
          on("second", "2025-06-11T00:00:00Z", { createdby: USERS.max.id, msdyn_offsetinms: 4_000, msdyn_durationinms: 900 }),
          on("first", "2025-06-10T00:00:00Z"),
          on("not in use", "2025-06-10T00:00:00Z", { statecode: 1 }),
        ],
      },
      { title: "another", comments: [{ msdyn_content: "on another" }] },
    ]);
    const comments = (await ask(transcriptCommentsQuery(TRANSCRIPT))).map((row) => toTranscriptComment(row));
    expect(comments.map((comment) => comment?.text)).toEqual(["first", "second"]);
    expect(comments[0]).not.toHaveProperty("atMs");
    expect(comments[1]).toMatchObject({
      authorId: USERS.max.id,
      authorName: "Max Manager",
      createdAt: Date.UTC(2025, 5, 11),
      atMs: 4_000,
      durationMs: 900,
      etag: expect.stringMatching(/^W\//) as string,
    });
  });

  it("shows each what was shared or is one's own", async () => {
    const { ask } = await stored([{ title: "Renewal", transcriptId: TRANSCRIPT, comments: [on("mine", "2025-06-10T00:00:00Z")] }]);
    expect([await ask(transcriptCommentsQuery(TRANSCRIPT), "sid"), await ask(transcriptCommentsQuery(TRANSCRIPT), "eve")]).toEqual([
      [expect.anything()],
      [],
    ]);
  });

  it("has the columns that one comment is read by", () => {
    expect(COMMENT_COLUMNS).toContain("_createdby_value");
    expect(COMMENT_COLUMNS).not.toContain("createdby");
  });
});

describe("what is written", () => {
  it("belongs to its transcript, in whole milliseconds, with the text's beginning as name", () => {
    expect(newCommentColumns({ id: "c1", transcriptId: "t1", text: " One\nTwo ", atMs: 252_000.4, durationMs: 0 })).toEqual({
      msdyn_content: "One\nTwo",
      msdyn_name: "One Two",
      msdyn_transcript: { table: "msdyn_transcript", id: "t1" },
      msdyn_offsetinms: 252_000,
      msdyn_durationinms: 0,
    });
  });

  it("has no place where the comment is on the call as a whole", () => {
    expect(Object.keys(newCommentColumns({ id: "c1", transcriptId: "t1", text: "x" }))).toEqual([
      "msdyn_content",
      "msdyn_name",
      "msdyn_transcript",
    ]);
  });

  it("has a name that fits, without half a character, and no characters that cannot be stored", () => {
    const { msdyn_name, msdyn_content } = commentText(`${"x".repeat(99)}😀 and more\u0000`);
    expect(msdyn_name).toBe("x".repeat(99));
    expect(msdyn_content).toBe(`${"x".repeat(99)}😀 and more`);
    expect(commentText("Fleet\n\n  renewal").msdyn_name).toBe("Fleet renewal");
  });
});
