import * as React from "react";
import { useCallMemory } from "../callMemory";
import { summaryView } from "../callSummaryViewModel";
import type { OpenCall } from "../OpenCall";
import type { Playback } from "../player/Playback";
import { keepUnsent, unsentOf } from "../../../shared/host/unsent";
import { useDoing } from "../useDoing";
import { saveNotes } from "./callNotes";

/** Of the one text that is typed about a call itself. */
const NAME = "notes";

/** Notes on a call as they are written. */
export interface CallNotes {
  readonly text: string;
  readonly write: (text: string) => void;
  /** When they were typed that were found here, in milliseconds since 1970 UTC; undefined once they are gone on with. */
  readonly foundAt: number | undefined;
  readonly discard: () => void;
  /** The notes below what the call was. */
  readonly withHeader: () => string;
  readonly doing: boolean;
  readonly failure: string | undefined;
  /** What came of the last thing that was done with them. */
  readonly said: string;
  readonly say: (sentence: string) => void;
  /** What was saved since the page was opened, in order. */
  readonly saved: readonly string[];
  /** Opens the activity that keeps what was saved; undefined where there is none. */
  readonly open: (() => void) | undefined;
  /** Adds them to the call's activity; undefined where there is none. */
  readonly save: (() => void) | undefined;
}

/** Keeps the notes on a call while its panes come and go. Only what was saved is taken away, not what was written meanwhile. */
export function useNotes({ environment, host, summary }: OpenCall, playback: Playback): CallNotes {
  const { t } = environment;
  const { activity, id } = summary.call;
  const { id: viewerId } = environment.viewer;
  const memory = useCallMemory(id);
  const found = React.useMemo(() => (memory.notes === undefined ? unsentOf(viewerId, id)[0] : undefined), [memory, viewerId, id]);
  memory.notes ??= found?.value.text;
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  const [said, say] = React.useState("");
  const { doing, failure, run } = useDoing(t);
  const text = memory.notes ?? "";
  const write = (value: string) => {
    memory.notes = value;
    keepUnsent(viewerId, id, NAME, value.trim() === "" ? undefined : { text: value });
    say("");
    redraw();
  };
  const withHeader = () => {
    const { title, caption } = summaryView(summary, playback.durationMs, environment);
    return `${[title, caption].filter(Boolean).join("\n")}\n\n${text.trim()}`;
  };
  const save =
    activity &&
    (() =>
      void run("callSummary.notesNotSaved", async () => {
        await saveNotes(host.rows, activity, withHeader());
        memory.saved.push(text.trim());
        if (memory.notes === text) write("");
      }));
  const discard = () => {
    write("");
    say(t("callSummary.comments.discarded"));
  };
  const foundAt = found?.value.text === text ? found.at : undefined;
  const open = activity && (() => void run("callSummary.notShown", () => host.openRow(activity.table, activity.id)));
  return { text, write, foundAt, discard, withHeader, doing, failure, said, say, saved: memory.saved, open, save };
}
