import * as React from "react";
import { List, type IList, type IPage } from "@fluentui/react";
import { useInstanceId } from "../../../shared/ui/useInstanceId";
import type { CallLine } from "../callLines";
import type { CallPart } from "../CallPart";
import type { Thread } from "../comments/Thread";
import { placeAfter, walkAlong } from "./lineKeys";
import { rangeBetween, type PlaceRange } from "./PlaceRange";
import type { SpokenLines } from "./spokenLines";
import { TranscriptLine, type LineActs } from "./TranscriptLine";
import type { LineSelection } from "./useLineSelection";
import type { Reveal } from "./useReveal";

export interface TranscriptListProps extends Pick<CallPart, "environment" | "playback" | "isNarrow"> {
  readonly spoken: SpokenLines;
  readonly shown: readonly CallLine[];
  readonly view: React.RefObject<HTMLDivElement>;
  readonly list: React.RefObject<IList>;
  readonly reveal: Reveal;
  readonly selection: LineSelection;
  /** Folded. */
  readonly query: string;
  /** Where the search stands. */
  readonly current: { readonly place: number; readonly nth: number } | undefined;
  /** Those that begin in a line, by the line's index. */
  readonly threads: ReadonlyMap<number, readonly Thread[]>;
  readonly onShowComments: (thread: Thread) => void;
  /** Begins a comment on lines; undefined where nobody may. */
  readonly onComment: ((lines: readonly CallLine[]) => void) | undefined;
  readonly onCopy: (event: React.ClipboardEvent) => void;
}

/** Few enough that a page is drawn in no time, many enough that pages are few in long calls. Their heights are measured: lines wrap. */
const LINES_PER_PAGE = 20;

/** What was said, line by line; only what is near the view is drawn. One tab stop: arrow keys walk the lines. */
export function TranscriptList(props: TranscriptListProps): React.ReactElement {
  const { environment, playback, spoken, isNarrow, shown, view, list, reveal, selection, query, current, threads, onComment, onCopy } =
    props;
  const { range, select } = selection;
  const id = useInstanceId("sd-line");
  const [chosen, setStop] = React.useState(0);
  const stop = Math.min(chosen, shown.length - 1);
  const anchor = React.useRef(0);

  // One object for all lines and all times: a new one would draw every line again.
  const latest = React.useRef(props);
  latest.current = props;
  const acts = React.useMemo(
    (): LineActs => ({
      play: ({ startMs }) => latest.current.playback.playFrom(startMs),
      stop: setStop,
      showComments: (thread) => latest.current.onShowComments(thread),
      comment: (line) => latest.current.onComment?.([line]),
    }),
    [],
  );

  // The list draws lines again when this is another object.
  const selected = range?.by === "lines" ? range : undefined;
  const canComment = onComment !== undefined;
  const version = React.useMemo(
    () => ({ of: [stop, selected, query, current, threads, canComment, environment] }),
    [stop, selected, query, current, threads, canComment, environment],
  );

  useRedrawnWhereResized(view, list);
  // The tab stop must be among what is drawn.
  const drawn = (pages: readonly IPage[]) => {
    const isDrawn = pages.some(({ items, startIndex, itemCount }) => items && startIndex <= stop && stop < startIndex + itemCount);
    if (!isDrawn) setStop(pages.find(({ items, isVisible }) => items && isVisible)?.startIndex ?? 0);
  };

  const walk = (to: number, isSelecting: boolean) => {
    if (isSelecting && selected === undefined) anchor.current = stop;
    select(isSelecting ? rangeBetween(anchor.current, to) : undefined);
    reveal.focus(to);
  };
  const pressed = (event: React.KeyboardEvent) => {
    const { key, shiftKey } = event;
    const line = (event.target as Element).closest<HTMLElement>("[data-place]");
    if (!line || event.altKey) return;
    const place = Number(line.dataset["place"]);
    const to = placeAfter(key, place, shown.length);
    const isAll = key.toLowerCase() === "a";
    if (event.ctrlKey || event.metaKey) {
      // The browser would mark what is drawn only.
      if (!isAll) return;
      select(rangeBetween(0, shown.length - 1));
    } else if (to !== undefined) walk(to, shiftKey);
    else if (key === "Escape" && range) select(undefined);
    else if (key.toLowerCase() === "c" && onComment) onComment(rangeLines(shown, range, place));
    else if (!walkAlong(key, line)) return;
    event.preventDefault();
  };
  const cell = (line: CallLine | undefined, index?: number) => {
    if (!line || index === undefined) return null;
    return (
      <TranscriptLine
        environment={environment}
        playback={playback}
        line={line}
        place={index}
        spoken={spoken}
        goesOn={shown[index - 1]?.speaker.id === line.speaker.id}
        isStop={index === stop}
        isSelected={selected !== undefined && selected.from <= index && index <= selected.to}
        query={query}
        currentHit={current?.place === index ? current.nth : undefined}
        threads={threads.get(line.index)}
        canComment={canComment}
        textId={`${id}-${index}`}
        acts={acts}
      />
    );
  };
  return (
    <div ref={view} className="sd-transcript-view" data-is-scrollable={!isNarrow} onKeyDown={pressed} onCopy={onCopy}>
      {shown.length === 0 && <p className="sd-empty">{environment.t("callSummary.transcript.noneShown")}</p>}
      <List
        componentRef={list}
        items={shown as CallLine[]}
        version={version}
        aria-label={environment.t("callSummary.transcript.title")}
        getKey={(line, index) => String(line?.index ?? index)}
        getItemCountForPage={() => LINES_PER_PAGE}
        renderedWindowsAhead={1}
        renderedWindowsBehind={1}
        ignoreScrollingState
        onRenderCell={cell}
        onPagesUpdated={drawn}
      />
    </div>
  );
}

/** The lines that a command is about: those selected where the focused one is among them, else that one. */
function rangeLines(shown: readonly CallLine[], range: PlaceRange | undefined, place: number): readonly CallLine[] {
  const { from, to } = range && range.from <= place && place <= range.to ? range : { from: place, to: place };
  return shown.slice(from, to + 1);
}

/** The list measures itself anew when the window has another size; it must also where the pane alone has, or was not to be seen at first. */
function useRedrawnWhereResized(view: React.RefObject<HTMLElement>, list: React.RefObject<IList>): void {
  React.useEffect(() => {
    if (!view.current || typeof ResizeObserver === "undefined") return undefined;
    let width = view.current.clientWidth;
    const observer = new ResizeObserver(() => {
      const now = view.current?.clientWidth ?? 0;
      if (now !== width) list.current?.forceUpdate();
      width = now;
    });
    observer.observe(view.current);
    return () => observer.disconnect();
  }, [view, list]);
}
