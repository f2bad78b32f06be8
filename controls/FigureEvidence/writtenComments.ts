import { toWrittenComments, writtenCommentsQuery } from "../../shared/dataverse/writtenComments";
import type { WrittenItem } from "../../shared/domain/WrittenItem";
import { isUnread, type ReadMarks } from "../../shared/domain/readMarks";
import type { Environment } from "../../shared/host/environment";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { Evidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { EvidenceView } from "./evidenceViewModel";
import type { EvidenceSource } from "./evidenceSource";
import { rowsOf } from "./useRows";

/** So many comments are looked at; the newest. */
const MOST = 300;

/** What people wrote on the calls behind a figure of comments, asked for when it is to be read; of another figure nothing. */
export function useComments(
  { about, callIds }: Evidence,
  page: EvidenceSource,
  channel: PageChannel,
  environment: Environment,
): Answer<readonly WrittenItem[]> {
  const wanted = new Set(about.kind === "comments" ? callIds : []);
  const comments = (page.comments ?? []).filter(({ callId }) => wanted.has(callId)).slice(0, MOST);
  const query = writtenCommentsQuery(comments.map(({ id }) => id));
  return useAnswer(channel.client && comments.length > 0 ? query.fetchXml : undefined, async () =>
    toWrittenComments(await rowsOf(query, channel, environment), comments, environment.viewer.id),
  );
}

/** Who wrote what on which call, and when: what was not read first, then what else was not answered. */
export function commentsView(
  items: readonly WrittenItem[],
  { now, comments = [] }: EvidenceSource,
  read: ReadMarks,
  { t, format, viewer }: Environment,
): EvidenceView {
  const reading = { viewerId: viewer.id, read, now };
  const unread = new Set(comments.flatMap((comment) => (isUnread(comment, reading) ? comment.id : [])));
  const rank = ({ id, isDone }: WrittenItem) => (unread.has(id) ? 2 : isDone ? 0 : 1);
  const open = items.filter((item) => rank(item) > 0);
  return {
    caption: t.plural("figureEvidence.comments", open.length),
    rows: open
      .sort((a, b) => rank(b) - rank(a) || b.writtenAt - a.writtenAt)
      .map((item) => ({
        key: item.id,
        callId: item.callId,
        measure: unread.has(item.id) ? t("figureEvidence.isNew") : "",
        part: "",
        customer: item.text,
        details: [
          item.who ?? "",
          item.callTitle?.trim() || t("figureEvidence.untitled"),
          format.past(item.writtenAt, now),
          item.isDone ? "" : t("figureEvidence.unanswered"),
        ].filter(Boolean),
        ...(item.atMs !== undefined && { moment: item.atMs }),
        momentText: item.atMs === undefined ? "" : format.duration(item.atMs),
      })),
  };
}
