import * as React from "react";
import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import type { MarksRow } from "../../../shared/dataverse/readMarksQuery";
import { isUnread, markOf } from "../../../shared/domain/readMarks";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import { readHere, rememberRead } from "../../../shared/host/readHere";
import { createMarksKeeper } from "./keepRead";

/** What of a call's comments the viewer has not read. */
export interface CommentReading {
  /** By id. */
  readonly unread: ReadonlySet<string>;
  /** Told when its words were on the screen. */
  readonly markRead: (comment: TranscriptComment) => void;
}

/** @param row undefined where the viewer has none: then reading is remembered until the app is loaded anew */
export function useReading(
  viewerId: string,
  rows: RowPort,
  row: MarksRow | undefined,
  comments: readonly TranscriptComment[] | undefined,
): CommentReading {
  const [times, again] = React.useReducer((count: number) => count + 1, 0);
  const keeper = React.useMemo(() => row && createMarksKeeper(rows, row, () => readHere(viewerId)), [rows, row, viewerId]);
  React.useEffect(() => keeper?.now, [keeper]);
  const unread = React.useMemo(() => {
    const reading = { viewerId, read: { ...row?.marks, ...readHere(viewerId) }, now: Date.now() };
    return new Set(comments?.flatMap((comment) => (isUnread(comment, reading) ? comment.id : [])));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- read here, too
  }, [viewerId, row, comments, times]);
  const markRead = React.useCallback(
    (comment: TranscriptComment) => {
      rememberRead(viewerId, markOf(comment));
      keeper?.soon();
      again();
    },
    [viewerId, keeper],
  );
  return { unread, markRead };
}
