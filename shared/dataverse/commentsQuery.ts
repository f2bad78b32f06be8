import type { CallComment } from "../domain/CallComment";
import { present } from "../domain/present";
import type { RowOf } from "./DataverseClient";
import { columns, condition, filter, instant, link, order, query } from "./fetchXml";
import { lastChange } from "./lastChange";
import { formatted, guid, measure, time } from "./readRow";
import { ACTIVE, TABLES } from "./tables";

const CHANGE = { author: "author", created: "created", changer: "changer", changed: "changed", migrated: "migrated" } as const;

/** Comments are written by hand: more than this in a few months are not waited for. */
const MAX_COMMENTS = 1_000;

/**
 * The newest comments that the viewer may read, on anybody's calls. The call is found by the transcript that both refer to, so that
 * nobody needs the privilege to read transcripts to know that there is a comment.
 * @param since instant in milliseconds since 1970 UTC
 */
export function commentsQuery(since: number) {
  return query(
    TABLES.comment,
    { top: MAX_COMMENTS },
    columns({
      msdyn_conversationcommentid: "comment",
      createdon: "created",
      createdby: "author",
      modifiedon: "changed",
      modifiedby: "changer",
      overriddencreatedon: "migrated",
      msdyn_offsetinms: "offset",
      msdyn_durationinms: "duration",
    }),
    order("createdon", true),
    filter(condition("statecode", "eq", ACTIVE), condition("createdon", "ge", instant(since))),
    link(
      TABLES.conversation,
      { from: "msdyn_transcript", to: "msdyn_transcript", alias: "c" },
      columns({ msdyn_sciconversationid: "id", ownerid: "owner" }),
    ),
  );
}

export function toComments(rows: readonly RowOf<typeof commentsQuery>[]): CallComment[] {
  return rows.flatMap((row) => {
    const [id, callId, authorId, createdAt] = [guid(row.comment), guid(row.id), guid(row.author), time(row, "created")];
    if (id === undefined || callId === undefined || authorId === undefined || createdAt === undefined) return [];
    return present<CallComment>({
      id,
      callId,
      callOwnerId: guid(row.owner),
      authorId,
      authorName: formatted(row, "author"),
      createdAt,
      atMs: measure(row, "offset"),
      durationMs: measure(row, "duration"),
      change: lastChange(row, CHANGE),
    });
  });
}
