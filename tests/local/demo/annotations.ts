import { conversationIdOf, transcriptIdOf } from "../../../shared/dataverse/conversationIds";
import { NAME_LENGTH } from "../../../shared/dataverse/storableText";
import { demoId } from "./identity";
import type { DemoCall } from "./DemoCall";
import type { SeedRows } from "./seedRows";
import { demoComments, type DemoComment } from "./stories";

/** A comment that its author let somebody else read. */
export interface SharedComment {
  readonly commentId: string;
  readonly userId: string;
}

/** What people call a call of a scenario; the others are not tagged. */
const TAGS: Readonly<Record<string, string>> = { renewal: "renewal", demo: "demo", price: "pricing" };

const commentIdOf = ({ key, callId }: DemoComment): string => demoId(`comment:${callId}:${key}`);

function commentRow(comment: DemoComment): Record<string, unknown> {
  return {
    msdyn_conversationcommentid: commentIdOf(comment),
    msdyn_name: comment.text.slice(0, NAME_LENGTH),
    msdyn_content: comment.text,
    msdyn_offsetinms: comment.offsetMs,
    msdyn_durationinms: comment.durationMs,
    msdyn_transcript: transcriptIdOf(comment.callId),
    overriddencreatedon: comment.createdOn,
    modifiedon: comment.createdOn,
    createdby: comment.authorId,
    ownerid: comment.authorId,
  };
}

function tagRow(name: string, { id, sellerId, endsAt }: DemoCall): Record<string, unknown> {
  return {
    msdyn_conversationtagid: demoId(`msdyn_conversationtag:${id}`),
    msdyn_name: name,
    msdyn_tagtarget: conversationIdOf(id),
    overriddencreatedon: endsAt,
    ownerid: sellerId,
  };
}

/** Comments on the calls and their tags: what people add to a call after it was written. */
export function demoAnnotations(calls: readonly DemoCall[]): SeedRows[] {
  const tagged = calls.flatMap((call) => {
    const tag = TAGS[call.target?.scenario ?? ""];
    return tag === undefined ? [] : [tagRow(tag, call)];
  });
  return [
    { table: "msdyn_conversationcomment", rows: demoComments(calls).map(commentRow) },
    { table: "msdyn_conversationtag", rows: tagged },
  ];
}

/** Whom each comment was shared with: the seller whose call it is, and whoever is answered. */
export function demoShares(calls: readonly DemoCall[]): SharedComment[] {
  const comments = demoComments(calls);
  return comments.flatMap((comment) => {
    const seller = calls.find(({ id }) => id === comment.callId)?.sellerId;
    const answered = comments.find(({ key }) => key === comment.replyTo)?.authorId;
    const readers = [seller, answered].filter((userId) => userId !== undefined && userId !== comment.authorId);
    return readers.map((userId) => ({ commentId: commentIdOf(comment), userId: userId ?? "" }));
  });
}
