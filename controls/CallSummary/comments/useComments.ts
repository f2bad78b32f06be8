import * as React from "react";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import { loadComments, type CallSummary } from "../loadCallSummary";
import type { Environment } from "../../../shared/host/environment";
import type { CallPlace } from "../../../shared/host/callSlot";
import { useAnswer, type Answer } from "../../../shared/host/useAnswer";
import type { NoticeProps } from "../../../shared/ui/Notice";
import type { CallHost } from "../callHost";
import { callSummaryFailure } from "../callSummaryFailure";
import { threadsOf, type Thread } from "./Thread";
import { useReading, type CommentReading } from "./useReading";
import { useDesk, type CommentDesk } from "./useDesk";

/** The comments on a call as all parts of its summary see them. */
export interface Comments extends CommentReading {
  /** By their place in the call; undefined while they are not known. */
  readonly threads: readonly Thread[] | undefined;
  /** Why they are not known, or not anew. */
  readonly failure: NoticeProps | undefined;
  /** Why there can be none, as a sentence; undefined where there can. */
  readonly obstacle: string | undefined;
  /** Where the viewer is about to write; undefined where nowhere, or on the call as a whole. Another object each time that it is begun. */
  readonly place: CallPlace | undefined;
  /** Begins a comment on a stretch of the call; undefined where there is no transcript that it could belong to. */
  readonly begin: ((place: CallPlace) => void) | undefined;
  /** What the viewer does with them. */
  readonly desk: CommentDesk;
}

type Changes = ReadonlyMap<string, TranscriptComment | undefined>;
const NO_CHANGES: Changes = new Map();

/**
 * The comments that were loaded with what the viewer has done to them since.
 * @returns also what to call after a change, with the comment or undefined where it is gone: it is seen at once, and all is asked anew
 */
function useChanges({
  value,
  retry,
}: Answer<readonly TranscriptComment[]>): readonly [
  readonly TranscriptComment[] | undefined,
  (id: string, comment: TranscriptComment | undefined) => void,
] {
  const [made, setMade] = React.useState<{ readonly to: readonly TranscriptComment[] | undefined; readonly changes: Changes }>();
  const latest = React.useRef(value);
  latest.current = value;
  // A newer answer knows them.
  const changes = made && made.to === value ? made.changes : NO_CHANGES;
  const comments = React.useMemo(() => {
    if (!value || changes.size === 0) return value;
    return [...value.filter(({ id }) => !changes.has(id)), ...changes.values()].flatMap((comment) => comment ?? []);
  }, [value, changes]);
  const settle = React.useCallback(
    (id: string, comment: TranscriptComment | undefined) => {
      setMade((before) => ({
        to: latest.current,
        changes: new Map([...(before && before.to === latest.current ? before.changes : NO_CHANGES), [id, comment]]),
      }));
      retry();
    },
    [retry],
  );
  return [comments, settle];
}

/** Loads the comments on a call and keeps what the viewer does with them. */
export function useComments(
  environment: Environment,
  { client, rows }: CallHost,
  summary: CallSummary | undefined,
  transcriptId: string | undefined,
): Comments {
  const { t } = environment;
  const answer = useAnswer(transcriptId, async () => (transcriptId === undefined ? [] : loadComments(client, transcriptId)));
  const [comments, settle] = useChanges(answer);
  const threads = React.useMemo(() => comments && threadsOf(comments), [comments]);
  const reading = useReading(environment.viewer.id, rows, summary?.marksRow, comments);
  const desk = useDesk({ environment, rows, call: summary?.call, transcriptId, threads, settle });
  const isForbidden = !answer.isKnown && answer.error?.reason === "forbidden";
  const obstacle =
    transcriptId === undefined ? t("callSummary.comments.noTranscript") : isForbidden ? t("callSummary.comments.forbidden") : undefined;
  const { draft, opened, open } = desk;
  const place = React.useMemo((): CallPlace | undefined => {
    const { atMs, durationMs = 0 } = draft?.place ?? {};
    return opened > 0 && atMs !== undefined && !draft?.editing ? { atMs, durationMs } : undefined;
  }, [draft, opened]);
  const begin = React.useCallback((at: CallPlace) => open({ place: at }), [open]);
  return {
    ...reading,
    threads,
    failure: obstacle === undefined ? callSummaryFailure("callSummary.comments.failed", answer, t) : undefined,
    obstacle,
    place,
    begin: obstacle === undefined && summary !== undefined ? begin : undefined,
    desk,
  };
}
