import * as React from "react";
import { Pivot, PivotItem } from "@fluentui/react";
import type { CallSummary } from "./loadCallSummary";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { CallPlace } from "../../shared/host/callSlot";
import type { Environment } from "../../shared/host/environment";
import type { Answer } from "../../shared/host/useAnswer";
import { Notice } from "../../shared/ui/Notice";
import { ActionsPane } from "./actions/ActionsPane";
import { useFollowUps } from "./actions/useFollowUps";
import type { Frame } from "./CallFrame";
import type { CallHost } from "./callHost";
import { callLines, type CallLine } from "./callLines";
import type { CallPart } from "./CallPart";
import { CommentsPane } from "./comments/CommentsPane";
import type { Thread } from "./comments/Thread";
import type { Comments } from "./comments/useComments";
import { CallHeader } from "./header/CallHeader";
import type { Speaker } from "./lineSpeakers";
import { MomentsPane } from "./moments/MomentsPane";
import { momentsView } from "./moments/momentsViewModel";
import { NotesPane } from "./notes/NotesPane";
import { useNotes } from "./notes/useNotes";
import { paneCounts } from "./paneCounts";
import { PlayerBar } from "./player/PlayerBar";
import { usePlayback } from "./player/usePlayback";
import { TranscriptPane } from "./transcript/TranscriptPane";
import { transcriptState } from "./transcriptState";
import { useAddedPane } from "./useAddedPane";
import { useBackInView } from "./useBackInView";
import { useOpeningMoment } from "./useOpeningMoment";
import { usePaneScroll } from "./usePaneScroll";
import { WordsPane } from "./words/WordsPane";

export interface CallPageProps {
  readonly environment: Environment;
  readonly host: CallHost;
  readonly summary: CallSummary;
  readonly text: Answer<string | undefined>;
  /** Whether the call names a transcript. */
  readonly hasFile: boolean;
  readonly comments: Comments;
  readonly frame: Frame;
}

const PANES = { moments: MomentsPane, comments: CommentsPane, actions: ActionsPane, words: WordsPane, notes: NotesPane } as const;
type PaneName = keyof typeof PANES | "transcript" | "added";

const NO_LINES: readonly CallLine[] = [];
const NO_SPEAKERS: readonly Speaker[] = [];

/** The length as the analysis states it, or as far as anything was said. */
function durationOf({ call }: CallSummary, lines: readonly CallLine[]): number {
  return lines.reduce((latest, { endMs }) => Math.max(latest, endMs), call.durationMs ?? 0);
}

/** Two panes side by side where there is room, else one at a time, the transcript first. */
export function CallPage({ environment, host, summary, text, hasFile, comments, frame }: CallPageProps): React.ReactElement {
  const { t } = environment;
  const { call, participants, findings } = summary;
  const { element, isNarrow } = frame;
  const { threads, place } = comments;
  const unread = comments.unread.size;
  // What is new or unsent is seen first, where it is known in time: a pane that is being looked at does not change by itself.
  const isAwaited = unread > 0 || comments.desk.unsent.length > 0;
  const [chosen, setChosen] = React.useState<PaneName | undefined>(isAwaited ? "comments" : undefined);
  const transcript = React.useMemo(
    () => (text.value === undefined ? undefined : callLines(text.value, participants, findings, t)),
    [text.value, participants, findings, t],
  );
  const lines = transcript?.lines ?? NO_LINES;
  const playback = usePlayback({
    environment,
    files: host.files,
    rows: host.rows,
    recordingId: call.recordingId,
    durationMs: durationOf(summary, lines),
  });
  // The position is kept while the transcript is on its way; the length of the call is known then.
  const isLoaded = text.isKnown || text.error !== undefined || !hasFile;
  const areCommentsKnown = threads !== undefined || comments.failure !== undefined;
  const [openedAt, setOpenedAt] = React.useState<CallMoment>();
  const isMomentLost = useOpeningMoment(call.id, { summary, lines, threads }, playback, isLoaded, areCommentsKnown, (target) => {
    // Shown as soon as it is there: whoever adds it may come later.
    if (target === "review") return setChosen("added");
    setOpenedAt(target);
    // The line that was asked for is seen, whatever is new elsewhere.
    if (isNarrow && target !== "latestComment") setChosen("transcript");
  });
  // A comment that was begun wants to be seen.
  React.useEffect(() => {
    if (place) setChosen("comments");
  }, [place]);

  // A thread that was asked for is where the focus goes, also where the pane must be opened first.
  const [wanted, setWanted] = React.useState<{ readonly key: string; readonly isNew?: boolean }>();
  React.useEffect(() => {
    const thread = wanted && element.current?.querySelector(`[data-thread="${wanted.key}"]`);
    if (wanted?.isNew) thread?.querySelector(".sd-comment-new")?.closest("li")?.scrollIntoView?.({ block: "nearest" });
    else thread?.querySelector("button")?.focus();
  }, [wanted, element]);
  const showThread = ({ key }: Pick<Thread, "key">, isNew = false) => {
    setChosen("comments");
    setWanted({ key, isNew });
  };
  // A moment of which something new was written was asked for because of that.
  React.useEffect(() => {
    const asked = threads?.find(({ atMs, comments: on }) => atMs === openedAt && on.some(({ id }) => comments.unread.has(id)));
    if (asked && openedAt !== undefined) showThread(asked, true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, however much of it is read
  }, [openedAt, areCommentsKnown]);
  const marked = React.useRef<CallPlace>();
  const part: CallPart = {
    environment,
    host,
    summary,
    lines,
    areEndsEstimated: transcript?.areEndsEstimated ?? false,
    missing: transcript?.missing ?? 0,
    speakers: transcript?.speakers ?? NO_SPEAKERS,
    moments: React.useMemo(
      () => momentsView(summary, lines, playback.durationMs, environment),
      [summary, lines, playback.durationMs, environment],
    ),
    comments,
    followUps: useFollowUps({ environment, host, summary }),
    notes: useNotes({ environment, host, summary }, playback),
    playback,
    marked,
    isNarrow,
  };
  const said = <TranscriptPane {...part} state={transcriptState(transcript, text, hasFile, t)} onShowComments={showThread} />;
  // Where one pane hides another, a moment leads to its line.
  const isLed = React.useRef(false);
  const lead = () => {
    if (!isNarrow) return;
    isLed.current = true;
    setChosen("transcript");
  };
  const added = useAddedPane({
    environment,
    host,
    summary,
    playback,
    marked,
    lead,
    isShown: chosen === "added",
    show: () => setChosen("added"),
  });
  const own = [
    ...(isNarrow ? (["transcript"] as const) : []),
    ...(["moments", "comments", "actions", "words", "notes"] as const),
  ] satisfies readonly PaneName[];
  // The last tabs hide in a menu where there is little room: what is new is no secret.
  const names: readonly PaneName[] = !added.pane ? own : added.wasNew ? ["added", ...own] : [...own, "added"];
  const shown = names.find((name) => name === chosen) ?? own[0] ?? "moments";
  usePaneScroll(isNarrow ? element.current : undefined, shown);
  useBackInView(!isNarrow || shown === "transcript", playback);
  const { moments } = part;
  const { items } = part.followUps;
  const counts = React.useMemo(
    () => paneCounts(environment, summary, moments, threads, items?.length),
    [environment, summary, moments, threads, items?.length],
  );
  const countText = (name: PaneName): string | undefined => {
    if (name === "comments" && unread > 0) return t.plural("shared.writing.new", unread);
    if (name === "added") return added.pane?.count;
    const count = name === "transcript" ? transcript?.lines?.length : counts[name];
    return count === undefined ? undefined : environment.format.number(count);
  };
  React.useEffect(() => {
    if (isLed.current) element.current?.querySelector<HTMLElement>("[role='tab'][aria-selected='true']")?.focus();
    isLed.current = false;
  }, [shown, element]);
  const titleOf = (name: PaneName): string | undefined =>
    name === "added" ? added.pane?.title : t(`callSummary.pane.${name === "comments" && comments.failure ? "commentsFailed" : name}`);
  const Pane = shown === "transcript" || shown === "added" ? undefined : PANES[shown];
  return (
    <>
      <CallHeader {...part} />
      <PlayerBar {...part} />
      {isMomentLost && (
        <p className="sd-empty" role="status">
          {t("callSummary.momentLost")}
        </p>
      )}
      {/* Else a call without marks of comments looks like one without comments. */}
      {comments.failure && shown !== "comments" && <Notice {...comments.failure} />}
      <div className="sd-call-panes">
        {!isNarrow && said}
        <div className="sd-call-side">
          <Pivot
            className="sd-call-pivot"
            aria-label={t("callSummary.panes")}
            selectedKey={shown}
            headersOnly
            overflowBehavior="menu"
            overflowAriaLabel={t("callSummary.panes")}
            onLinkClick={(item) => setChosen(item?.props.itemKey as PaneName)}
          >
            {names.map((name) => (
              <PivotItem
                key={name}
                itemKey={name}
                headerText={titleOf(name) ?? ""}
                onRenderItemLink={(item, render) => (
                  <>
                    {render?.(item)} {countText(name) !== undefined && <bdi className="sd-caption sd-call-count">{countText(name)}</bdi>}
                  </>
                )}
              />
            ))}
          </Pivot>
          {/* Search and filters of the transcript outlive a look at another pane. */}
          {isNarrow && <div hidden={shown !== "transcript"}>{said}</div>}
          {Pane && (
            <div key={shown} className="sd-call-pane" onClick={({ target }) => (target as Element).closest(".sd-moment") && lead()}>
              <Pane {...part} />
            </div>
          )}
          {shown === "added" && <div id={added.elementId} className="sd-call-pane" />}
        </div>
      </div>
    </>
  );
}
