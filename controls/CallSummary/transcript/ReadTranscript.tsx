import * as React from "react";
import type { IList } from "@fluentui/react";
import { copyText } from "../copyText";
import type { CallLine } from "../callLines";
import type { CallPart } from "../CallPart";
import type { Thread } from "../comments/Thread";
import { DownloadMenu } from "./DownloadMenu";
import { FilterMenu } from "./FilterMenu";
import { chosenCount, filterLines, NO_FILTER } from "./lineFilter";
import { stretchOf } from "./PlaceRange";
import { SearchBox } from "./SearchBox";
import { isTextSelected, selectedPlaces } from "./textSelection";
import { spokenLines } from "./spokenLines";
import { commentedLines, threadsByLine } from "./threadLines";
import { linesText } from "./transcriptFiles";
import { TranscriptFoot } from "./TranscriptFoot";
import { TranscriptList } from "./TranscriptList";
import { useFollow } from "./useFollow";
import { useLineSelection } from "./useLineSelection";
import { useReveal } from "./useReveal";
import { useSaid } from "./useSaid";
import { useSearch } from "./useSearch";

const NONE: ReadonlySet<number> = new Set();

export interface ReadTranscriptProps extends CallPart {
  /** Shows comments that begin in a line; absent: the call goes to their moment. */
  readonly onShowComments?: ((thread: Thread) => void) | undefined;
}

/** A transcript to read, search, narrow down, copy and take along. */
export function ReadTranscript(props: ReadTranscriptProps): React.ReactElement {
  const { environment, lines, missing, comments, playback, marked, isNarrow, onShowComments } = props;
  const { t } = environment;
  const { threads, begin } = comments;
  const [view, list, box] = [React.useRef<HTMLDivElement>(null), React.useRef<IList>(null), React.useRef<HTMLInputElement>(null)];
  const [filter, setFilter] = React.useState(NO_FILTER);
  const [said, say] = useSaid();

  const begun = React.useMemo(() => threadsByLine(lines, threads), [lines, threads]);
  const commented = React.useMemo(() => commentedLines(lines, threads), [lines, threads]);
  // Comments that come in change what is shown only where they are asked for.
  const asked = filter.comments.length > 0 ? commented : NONE;
  const shown = React.useMemo(() => filterLines(lines, filter, asked), [lines, filter, asked]);
  const spoken = React.useMemo(() => spokenLines(lines), [lines]);
  const search = useSearch(lines, shown);
  const selection = useLineSelection(view, shown);
  const reveal = useReveal(view, list);
  const { lookAt, ...follow } = useFollow({ playback, spoken, shown, view, reveal, isNarrow });
  const { current } = search;
  React.useEffect(() => {
    if (current) lookAt(current.place);
  }, [current, lookAt]);

  const { range } = selection;
  const selected = range && shown.slice(range.from, range.to + 1);
  React.useEffect(() => {
    marked.current = selected && stretchOf(selected);
  });
  const copied = (n: number) => say(t.plural("callSummary.transcript.copied", n));
  const copy = async (chosen: readonly CallLine[]) => {
    if (await copyText(linesText(chosen))) copied(chosen.length);
    else say(t("callSummary.transcript.notCopied"));
  };
  const onCopy = (event: React.ClipboardEvent) => {
    const byText = view.current ? selectedPlaces(view.current) : undefined;
    const wanted = byText ?? (isTextSelected() ? undefined : range);
    // A part of one line is copied as it is.
    if (!wanted) return;
    const chosen = shown.slice(wanted.from, wanted.to + 1);
    event.clipboardData.setData("text/plain", linesText(chosen));
    event.preventDefault();
    copied(chosen.length);
  };
  const onComment = begin && ((chosen: readonly CallLine[]) => begin(stretchOf(chosen)));
  const showAll = () => {
    setFilter(NO_FILTER);
    // The button goes away.
    box.current?.focus();
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== "/" || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    box.current?.focus();
  };
  const isFiltered = chosenCount(filter) > 0;
  const allButton = (
    <button type="button" className="sd-link" onClick={showAll}>
      {t("callSummary.transcript.showAll")}
    </button>
  );
  return (
    <div className="sd-transcript-read" onKeyDown={onKeyDown}>
      <div className="sd-transcript-tools">
        <h3 className="sd-title sd-transcript-title">
          {t("callSummary.transcript.title")} <bdi className="sd-caption">{environment.format.number(lines.length)}</bdi>
        </h3>
        <SearchBox environment={environment} search={search} box={box} />
        <FilterMenu {...props} filter={filter} onFilter={setFilter} commented={commented} />
        {/* Pressing a button would take the mark off the text first. */}
        <button
          type="button"
          className="sd-drop"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => void copy(selected ?? shown)}
        >
          {t(selected ? "callSummary.transcript.copySelection" : "callSummary.transcript.copy")}
        </button>
        <DownloadMenu {...props} onSaved={say} />
      </div>
      <p className="sd-caption sd-transcript-count">
        {isFiltered && (
          <>
            <bdi>{t.plural("callSummary.transcript.shownOf", lines.length, { shown: environment.format.number(shown.length) })}</bdi>{" "}
            {allButton}
          </>
        )}{" "}
        <span role="status">{said}</span>
      </p>
      {missing > 0 && <p className="sd-caption">{t.plural("callSummary.transcript.missing", missing)}</p>}
      <TranscriptList
        {...props}
        spoken={spoken}
        shown={shown}
        view={view}
        list={list}
        reveal={reveal}
        selection={selection}
        query={search.query}
        current={current}
        threads={begun}
        onShowComments={onShowComments ?? (({ atMs }) => atMs !== undefined && playback.seek(atMs))}
        onComment={onComment}
        onCopy={onCopy}
      />
      <TranscriptFoot environment={environment} follow={follow} showAll={allButton} selected={selected} onComment={onComment} />
    </div>
  );
}
