import type { CallComment } from "../domain/CallComment";
import type { Row } from "./DataverseClient";
import { attribute, condition, instant } from "./fetchXml";
import { guid, time } from "./readRow";
import { present } from "../domain/present";
import { ACTIVE, TABLES } from "./tables";

/** Comments are written by hand: more than this in a few months are not waited for. */
const MAX_COMMENTS = 1_000;

/**
 * The newest comments that the viewer may read, on anybody's calls. The call is found by the transcript that both refer to, so that
 * nobody needs the privilege to read transcripts to know that there is a comment.
 * @param since instant in milliseconds since 1970 UTC
 */
export function commentsQuery(since: number): string {
  return [
    `<fetch top="${MAX_COMMENTS}" no-lock="true"><entity name="${TABLES.comment}">`,
    attribute("msdyn_conversationcommentid", "comment"),
    attribute("createdon", "created"),
    attribute("createdby", "author"),
    `<order attribute="createdon" descending="true"/>`,
    `<filter>${condition("statecode", "eq", ACTIVE)}${condition("createdon", "ge", instant(since))}</filter>`,
    `<link-entity name="${TABLES.conversation}" from="msdyn_transcript" to="msdyn_transcript" link-type="inner" alias="c">`,
    attribute("msdyn_sciconversationid", "id"),
    `</link-entity></entity></fetch>`,
  ].join("");
}

/** Rows of `commentsQuery`. */
export function toComments(rows: readonly Row[]): CallComment[] {
  return rows.flatMap((row) => {
    const [id, callId, authorId, createdAt] = [guid(row["comment"]), guid(row["id"]), guid(row["author"]), time(row, "created")];
    if (id === undefined || callId === undefined || authorId === undefined || createdAt === undefined) return [];
    return present<CallComment>({ id, callId, authorId, createdAt });
  });
}
