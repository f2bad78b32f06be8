import { commentsQuery, toComments } from "../../../shared/dataverse/commentsQuery";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { rowOf } from "./rowOf";
import { newId, stored, type Persona, type StoredCall } from "./storedCalls";

const SINCE = Date.UTC(2025, 5, 1, 12);
const written = (at: string, columns: object = {}) => ({ overriddencreatedon: at, ...columns });
const commentsOf = async (calls: readonly StoredCall[], as: Persona = "sid", since = SINCE) =>
  toComments(await (await stored(calls)).ask(commentsQuery(since), as));
const timesOf = async (calls: readonly StoredCall[], as?: Persona, since?: number) =>
  (await commentsOf(calls, as, since)).map(({ createdAt }) => new Date(createdAt).toISOString().slice(0, 19));

describe("commentsQuery", () => {
  it("tells who wrote when, on which call of whom, and where in it", async () => {
    const id = newId();
    const comments = await commentsOf([
      {
        title: "Renewal",
        id,
        comments: [
          written("2025-06-10T10:00:00Z", {
            createdby: USERS.max.id,
            modifiedby: USERS.max.id,
            msdyn_offsetinms: 4_000,
            msdyn_durationinms: 500,
          }),
        ],
      },
    ]);
    expect(comments).toEqual([
      {
        id: expect.any(String) as string,
        callId: id,
        callOwnerId: USERS.sid.id,
        authorId: USERS.max.id,
        authorName: USERS.max.fullName,
        createdAt: Date.UTC(2025, 5, 10, 10),
        atMs: 4_000,
        durationMs: 500,
      },
    ]);
  });

  it("begins with the very second, newest first", async () => {
    const comments = ["2025-06-01T11:59:59Z", "2025-06-01T12:00:00Z", "2025-06-14T00:00:00Z"].map((at) => written(at));
    expect(await timesOf([{ title: "Renewal", comments }])).toEqual(["2025-06-14T00:00:00", "2025-06-01T12:00:00"]);
    expect(await timesOf([{ title: "Renewal", comments }], "sid", SINCE + 999)).toHaveLength(2);
  });

  it("leaves out comments that are not in use, and those on a transcript without a call", async () => {
    const comments = [
      written("2025-06-10T00:00:00Z"),
      written("2025-06-11T00:00:00Z", { statecode: 1 }),
      written("2025-06-12T00:00:00Z", { msdyn_transcript: newId() }),
    ];
    expect(await timesOf([{ title: "Renewal", comments }])).toEqual(["2025-06-10T00:00:00"]);
  });

  it("shows comments and calls that the viewer may read, whoever wrote them", async () => {
    const on = (title: string, owner: Persona, day: number, writer: Persona = owner): StoredCall => ({
      title,
      owner,
      comments: [written(`2025-06-${day}T00:00:00Z`, { ownerid: USERS[writer].id })],
    });
    const calls = [on("Sid's", "sid", 10), on("Eve's", "eve", 11), on("Sid's, by Eve", "sid", 12, "eve")];
    expect(await timesOf(calls, "sid")).toEqual(["2025-06-10T00:00:00"]);
    expect(await timesOf(calls, "max")).toHaveLength(3);
    expect(await timesOf(calls, "sam")).toEqual([]);
  });

  it("waits for no more than a thousand", async () => {
    const comments = Array.from({ length: 1_001 }, () => written("2025-06-10T00:00:00Z"));
    expect(await timesOf([{ title: "Renewal", comments }])).toHaveLength(1_000);
  });
});

describe("toComments", () => {
  const row = { comment: "{C1}", id: "{A1}", author: "{U1}", created: "2025-06-10T10:00:00Z" };

  it("tells when the author has changed it since", () => {
    const changed = { ...row, changer: "{U1}", changed: "2025-06-11T10:00:00Z" };
    expect(toComments([rowOf<typeof commentsQuery>(changed)])).toMatchObject([{ change: { at: Date.UTC(2025, 5, 11, 10) } }]);
  });

  it("spells ids in one way", () => {
    expect(toComments([rowOf<typeof commentsQuery>(row)])).toMatchObject([{ id: "c1", callId: "a1", authorId: "u1" }]);
  });

  it.each(["comment", "id", "author", "created"])("leaves out rows without %s", (column) => {
    expect(toComments([rowOf<typeof commentsQuery>({ ...row, [column]: null })])).toEqual([]);
  });
});
