import * as React from "react";
import { Pivot, PivotItem } from "@fluentui/react";
import type { CallSummary } from "./loadCallSummary";
import type { Environment } from "../../shared/host/environment";
import { onOpeningMoment } from "../../shared/host/openingMoment";
import type { Answer } from "../../shared/host/useAnswer";
import { Notice } from "../../shared/ui/Notice";
import { ActionsPane } from "./actions/ActionsPane";
import { useFollowUps } from "./actions/useFollowUps";
import type { CallHost } from "./callHost";
import { callLines, type CallLine } from "./callLines";
import type { CallPart } from "./CallPart";
import { CommentsPane } from "./comments/CommentsPane";
import type { Thread } from "./comments/Thread";
import type { Comments } from "./comments/useComments";
import { CallHeader } from "./header/CallHeader";
import type { Speaker } from "./lineSpeakers";
import { MomentsPane } from "./moments/MomentsPane";
import { NotesPane } from "./notes/NotesPane";
import { useNotes } from "./notes/useNotes";
import { PlayerBar } from "./player/PlayerBar";
import { usePlayback } from "./player/usePlayback";
import { TranscriptPane } from "./transcript/TranscriptPane";
import { transcriptState } from "./transcriptState";
import { useBackInView } from "./useBackInView";
import { useWidth } from "./useWidth";
import { WordsPane } from "./words/WordsPane";

export interface CallPageProps {
  readonly environment: Environment;
  readonly host: CallHost;
  readonly summary: CallSummary;
  readonly text: Answer<string | undefined>;
  /** Whether the call names a transcript. */
  readonly hasFile: boolean;
  readonly comments: Comments;
}

const PANES = { moments: MomentsPane, comments: CommentsPane, actions: ActionsPane, words: WordsPane, notes: NotesPane } as const;
type PaneName = keyof typeof PANES | "transcript";

/** Below this two panes side by side leave lines of a few words each. */
const NARROW_PX = 720;
const NO_LINES: readonly CallLine[] = [];
const NO_SPEAKERS: readonly Speaker[] = [];

/** The length as the analysis states it, or as far as anything was said. */
function durationOf({ call }: CallSummary, lines: readonly CallLine[]): number {
  return lines.reduce((latest, { endMs }) => Math.max(latest, endMs), call.durationMs ?? 0);
}

/** Two panes side by side where there is room, else one at a time, the transcript first. */
export function CallPage({ environment, host, summary, text, hasFile, comments }: CallPageProps): React.ReactElement {
  const { t } = environment;
  const { call, participants, findings } = summary;
  const page = React.useRef<HTMLDivElement>(null);
  const isNarrow = useWidth(page, NARROW_PX) < NARROW_PX;
  const { place } = comments;
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
  React.useEffect(
    () => (isLoaded ? onOpeningMoment(call.id, (moment) => typeof moment === "number" && playback.seek(moment)) : undefined),
    [isLoaded, call.id, playback],
  );
  // A comment that was begun wants to be seen.
  React.useEffect(() => {
    if (place) setChosen("comments");
  }, [place]);

  // A thread that was asked for is where the focus goes, also where the pane must be opened first.
  const [wanted, setWanted] = React.useState<{ readonly key: string }>();
  React.useEffect(() => {
    if (wanted) page.current?.querySelector<HTMLElement>(`[data-thread="${wanted.key}"] button`)?.focus();
  }, [wanted]);
  const showThread = ({ key }: Thread) => {
    setChosen("comments");
    setWanted({ key });
  };
  const part: CallPart = {
    environment,
    host,
    summary,
    lines,
    areEndsEstimated: transcript?.areEndsEstimated ?? false,
    missing: transcript?.missing ?? 0,
    speakers: transcript?.speakers ?? NO_SPEAKERS,
    comments,
    followUps: useFollowUps({ environment, host, summary }),
    notes: useNotes({ environment, host, summary }, playback),
    playback,
  };
  const said = <TranscriptPane {...part} state={transcriptState(transcript, text, hasFile, t)} onShowComments={showThread} />;
  const names: readonly PaneName[] = [...(isNarrow ? (["transcript"] as const) : []), "moments", "comments", "actions", "words", "notes"];
  const shown = chosen && names.includes(chosen) ? chosen : (names[0] as PaneName);
  useBackInView(!isNarrow || shown === "transcript", playback);
  const Pane = shown === "transcript" ? undefined : PANES[shown];
  return (
    <div ref={page} className="sd-call" data-narrow={isNarrow}>
      <CallHeader {...part} />
      <PlayerBar {...part} isNarrow={isNarrow} />
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
                headerText={t(`callSummary.pane.${name === "comments" && comments.failure ? "commentsFailed" : name}`)}
                {...(name === "comments" && unread > 0 && { itemCount: unread })}
              />
            ))}
          </Pivot>
          {/* Search and filters of the transcript outlive a look at another pane. */}
          {isNarrow && <div hidden={shown !== "transcript"}>{said}</div>}
          {Pane && <Pane {...part} />}
        </div>
      </div>
      <p className="sd-caption sd-call-purpose">{t("callSummary.forCoaching")}</p>
    </div>
  );
}
