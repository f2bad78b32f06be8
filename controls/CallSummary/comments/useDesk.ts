import * as React from "react";
import type { RowPort } from "../../../shared/dataverse/DataverseClient";
import type { CallFacts } from "../../../shared/dataverse/summaryRows";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import type { Environment } from "../../../shared/host/environment";
import { useIsThere } from "../../../shared/ui/useIsThere";
import { deskAfter, emptyDesk, type DeskEvent, type DeskState } from "./desk";
import { draftsOf, isWorthKeeping, type Draft } from "./drafts";
import { readersOf, type Reader } from "./readers";
import { createSending, type Sending } from "./sending";
import { placeKey, type Place, type Thread } from "./Thread";
import { useFocusBack, type FocusBack } from "./useFocusBack";
import { createWriting, type Writing } from "./writing";

export interface DeskSource {
  readonly environment: Environment;
  readonly rows: RowPort;
  readonly call: CallFacts | undefined;
  readonly transcriptId: string | undefined;
  readonly threads: readonly Thread[] | undefined;
  /** Told what a comment has become; undefined: it is gone. */
  readonly settle: (id: string, comment: TranscriptComment | undefined) => void;
}

/** What the viewer does with the comments on a call: writing, changing, deleting. */
export interface CommentDesk
  extends Omit<DeskState, "undo">, Sending, Pick<Writing, "open" | "close" | "discard" | "type">, Pick<FocusBack, "takeFocus"> {
  readonly undo: { readonly sentence: string; readonly run: () => void } | undefined;
  /** Other drafts that were not sent. */
  readonly unsent: readonly Draft[];
  readonly readersOf: (place: Place) => readonly Reader[];
}

interface ToDesk {
  readonly transcriptId: string | undefined;
  readonly event: DeskEvent;
}

const deskOf = (desk: DeskState, transcriptId: string | undefined): DeskState =>
  desk.transcriptId === transcriptId ? desk : emptyDesk(transcriptId);

/** What the viewer writes on a call. What comes late, after the form was left or shows another call, changes drafts and rows only. */
export function useDesk({ environment, rows, call, transcriptId, threads, settle }: DeskSource): CommentDesk {
  const [held, dispatch] = React.useReducer(
    (before: DeskState, { transcriptId: of, event }: ToDesk) => deskAfter(deskOf(before, of), event),
    emptyDesk(transcriptId),
  );
  const state = deskOf(held, transcriptId);
  const { id: viewerId } = environment.viewer;
  const drafts = React.useMemo(() => draftsOf(viewerId, transcriptId ?? ""), [viewerId, transcriptId]);
  const focus = useFocusBack();
  const isBusy = React.useRef(false);
  const latest = React.useRef({ state, threads });
  latest.current = { state, threads };
  const isThere = useIsThere();

  const isShown = () => isThere.current && latest.current.state.transcriptId === transcriptId;
  const happen = (event: DeskEvent) => void (isShown() && dispatch({ transcriptId, event }));
  const alone = async (about: string, act: () => Promise<void>) => {
    if (isBusy.current) return;
    isBusy.current = true;
    happen({ kind: "began", about });
    try {
      await act();
    } finally {
      isBusy.current = false;
      happen({ kind: "ended" });
    }
  };
  const readers = (place: Place) => {
    const thread = latest.current.threads?.find(({ key }) => key === placeKey(place));
    return call ? readersOf(thread, call, environment.viewer.id) : [];
  };
  const tools = { texts: environment, drafts, state: () => latest.current.state, isShown, happen, focus };
  const writing = createWriting(tools);
  const sending = createSending({
    ...tools,
    rows,
    transcriptId,
    writing,
    readersOf: readers,
    areThreadsKnown: () => latest.current.threads !== undefined,
    settle: (id, comment) => void (isShown() && settle(id, comment)),
    alone: (about, act) => void alone(about, act),
  });
  const latestOpen = React.useRef(writing.open);
  latestOpen.current = writing.open;
  const { undo } = state;
  return {
    ...state,
    ...sending,
    undo: undo && { sentence: undo.sentence, run: () => (undo.by === "send" ? sending.send(undo.draft) : writing.reopen(undo.draft)) },
    unsent: [...drafts.values()].filter((draft) => draft !== state.draft && isWorthKeeping(draft)),
    readersOf: readers,
    open: React.useCallback((wanted) => void (isBusy.current || latestOpen.current(wanted)), []),
    takeFocus: focus.takeFocus,
    close: writing.close,
    type: writing.type,
    discard: writing.discard,
  };
}
