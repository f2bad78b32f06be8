import * as React from "react";
import { quotedText } from "../../../shared/format/quotedText";
import type { Environment } from "../../../shared/host/environment";
import { CallIcon } from "../CallIcon";
import type { CallLine } from "../callLines";
import type { Thread } from "../comments/Thread";
import { usePlaybackValue, type Playback } from "../player/Playback";
import { spansOf } from "./foldedText";
import { linePieces } from "./linePieces";
import type { SpokenLines } from "./spokenLines";
import { isTextSelected } from "./textSelection";

/** Of a letter that is everywhere in a long line not each is marked: those around where the search stands. */
const MOST_MARKED = 200;

/** What can be done with a line. */
export interface LineActs {
  readonly play: (line: CallLine) => void;
  readonly stop: (place: number) => void;
  readonly showComments: (thread: Thread) => void;
  readonly comment: (line: CallLine) => void;
}

export interface TranscriptLineProps {
  readonly environment: Environment;
  readonly playback: Playback;
  readonly line: CallLine;
  /** Among the lines that are shown. */
  readonly place: number;
  readonly spoken: SpokenLines;
  /** The line before is the same speaker's: the name is only said. */
  readonly goesOn: boolean;
  /** Whether the list's one tab stop lies here. */
  readonly isStop: boolean;
  readonly isSelected: boolean;
  /** What is searched for, folded; empty where nothing is. */
  readonly query: string;
  /** Which of the line's hits the search stands at. */
  readonly currentHit: number | undefined;
  /** Those that begin here. */
  readonly threads: readonly Thread[] | undefined;
  readonly canComment: boolean;
  readonly textId: string;
  readonly acts: LineActs;
}

/** One utterance. Lines are many: each is drawn again only when something about itself changes, also while the call is played. */
export const TranscriptLine = React.memo(function TranscriptLine(props: TranscriptLineProps): React.ReactElement {
  const { environment, playback, line, place, spoken, goesOn, isStop, isSelected, textId, acts } = props;
  const { t, format } = environment;
  const { index, startMs, speaker } = line;
  const isSpoken = usePlaybackValue(playback, (state) => spoken(state) === index);
  const time = format.duration(startMs);
  const clicked = ({ target, detail }: React.MouseEvent) => {
    // What was marked is to be read or copied, and two clicks mark a word.
    if (detail < 2 && !isTextSelected() && !(target as Element).closest("button")) acts.play(line);
  };
  return (
    <div
      className={`sd-line sd-line-${speaker.role}`}
      data-place={place}
      data-selected={isSelected}
      aria-current={isSpoken ? "true" : undefined}
      onClick={clicked}
      onFocus={() => acts.stop(place)}
    >
      <button
        type="button"
        className="sd-link sd-line-time"
        tabIndex={isStop ? 0 : -1}
        aria-label={t("callSummary.transcript.play", { time, name: quotedText(speaker.name) })}
        aria-describedby={textId}
        onClick={() => acts.play(line)}
      >
        <bdi>{time}</bdi>
      </button>
      <span className={`sd-line-speaker${goesOn ? " sd-hidden" : ""}`} dir="auto" title={speaker.name}>
        {speaker.name}
      </span>
      <LineText {...props} />
      <LineMarks {...props} />
    </div>
  );
});

function LineText({ environment: { t }, line: { text, signals }, query, currentHit, textId }: TranscriptLineProps): React.ReactElement {
  const hits = query === "" ? [] : spansOf(text, query);
  const first = Math.max(0, (currentHit ?? 0) - MOST_MARKED / 2);
  const marked = hits.slice(first, first + MOST_MARKED);
  const pieces = linePieces(text, signals, marked, currentHit === undefined ? undefined : currentHit - first);
  return (
    <span className="sd-line-text" id={textId} dir="auto">
      {pieces.map(({ text: piece, kind, hit }, index) => {
        const shown = hit ? <mark data-hit={hit}>{piece}</mark> : piece;
        return kind ? (
          <strong key={index} title={t(`callSummary.words.kind.${kind}`)}>
            {shown}
          </strong>
        ) : (
          <React.Fragment key={index}>{shown}</React.Fragment>
        );
      })}
    </span>
  );
}

/** How it sounded, what was written about it, and the way to write something. */
function LineMarks({ environment: { t, format }, line, threads = [], canComment, acts }: TranscriptLineProps): React.ReactElement {
  const { sentiment } = line;
  const [first] = threads;
  const count = threads.reduce((sum, { comments }) => sum + comments.length, 0);
  const countText = t.plural("callSummary.transcript.comments", count);
  return (
    <span className="sd-line-marks">
      {sentiment && sentiment !== "neutral" && (
        <span
          className={`sd-line-sentiment sd-bar-${sentiment}`}
          role="img"
          aria-label={t(`shared.${sentiment}`)}
          title={t(`shared.${sentiment}`)}
        />
      )}
      {first && (
        <button type="button" tabIndex={-1} className="sd-link sd-line-act" title={countText} onClick={() => acts.showComments(first)}>
          <CallIcon name="pencil" />
          <span className="sd-hidden">{countText}</span>
          <span aria-hidden="true">{format.number(count)}</span>
        </button>
      )}
      {canComment && (
        <button
          type="button"
          tabIndex={-1}
          className="sd-link sd-line-act sd-line-comment"
          aria-label={t("callSummary.transcript.commentOn")}
          title={t("callSummary.transcript.commentOn")}
          aria-keyshortcuts="c"
          onClick={() => acts.comment(line)}
        >
          <CallIcon name="comment" />
        </button>
      )}
    </span>
  );
}
