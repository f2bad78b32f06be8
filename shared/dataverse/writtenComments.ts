import { threadOf, type CallComment } from "../domain/CallComment";
import { present } from "../domain/present";
import type { WrittenItem } from "../domain/WrittenItem";
import type { RowOf } from "./DataverseClient";
import { columns, filter, isOneOf, link, query } from "./fetchXml";
import { formatted, guid, text } from "./readRow";
import { TABLES } from "./tables";

/** The words of comments with the titles of their calls, asked for when somebody lists them. */
export function writtenCommentsQuery(ids: readonly string[]) {
  return query(
    TABLES.comment,
    {},
    columns({ msdyn_conversationcommentid: "comment", msdyn_content: "text", createdby: "author" }),
    filter(isOneOf("msdyn_conversationcommentid", ids)),
    link(
      TABLES.conversation,
      { from: "msdyn_transcript", to: "msdyn_transcript", "link-type": "outer", alias: "c" },
      columns({ msdyn_name: "title" }),
    ),
  );
}

/**
 * What others wrote to the viewer, the newest first; done is what the viewer has answered: where the viewer wrote later on the same
 * stretch of the call.
 * @param comments of the rows, the viewer's own among them
 */
export function toWrittenComments(
  rows: readonly RowOf<typeof writtenCommentsQuery>[],
  comments: readonly CallComment[],
  viewerId: string,
): WrittenItem[] {
  const words = new Map(rows.map((row) => [guid(row.comment), row]));
  const found = comments.flatMap((comment) => {
    const row = words.get(comment.id);
    const said = row && text(row, "text");
    if (!row || said === undefined) return [];
    return [{ ...comment, said, title: text(row, "title"), who: formatted(row, "author"), thread: threadOf(comment) }];
  });
  const own = found.filter(({ authorId }) => authorId === viewerId);
  return found
    .filter(({ authorId }) => authorId !== viewerId)
    .sort((a, b) => b.createdAt - a.createdAt)
    .map(({ id, callId, title, said, atMs, who, thread, createdAt }) =>
      present<WrittenItem>({
        id,
        callId,
        callTitle: title,
        text: said,
        atMs,
        writtenAt: createdAt,
        who,
        isDone: own.some((reply) => reply.thread === thread && reply.createdAt > createdAt),
        dueAt: undefined,
        isSuggested: undefined,
      }),
    );
}
