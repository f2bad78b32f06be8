import * as React from "react";
import { DataverseError } from "../dataverse/DataverseError";
import { DEFAULT_PERIOD } from "../domain/Period";
import type { Environment } from "./environment";
import { joinPage, type PageChannel } from "./pageChannel";
import type { Selection } from "./selection";
import { loadSellerPage, type SellerPage } from "./sellerPage";

/** What a control of the page shows at a moment. `page` is the last good answer, also while another is awaited or has failed. */
export interface PageState {
  readonly page: SellerPage | undefined;
  /** Whether an answer to the present question is awaited. */
  readonly loading: boolean;
  /** Why the present question has no answer. */
  readonly error: DataverseError | undefined;
  readonly retry: () => void;
  readonly channel: PageChannel;
}

/** A row that was made without the landing page has no period; after this long, null means "never chosen". */
const NOT_KNOWN_YET_MS = 1_500;

const DEFAULT_SELECTION: Selection = { period: DEFAULT_PERIOD, comparison: "previousPeriod" };

const stateOf = ({ now, selection, zoomedFrom, narrowed }: PageChannel): readonly unknown[] => [now, selection, zoomedFrom, narrowed];

/** The channel of the page that a control stands on, for as long as it stands there. */
export function usePageChannel(record: Environment["record"]): PageChannel {
  const lease = React.useMemo(() => joinPage(record?.table ?? "", record?.id ?? ""), [record?.table, record?.id]);
  React.useEffect(() => () => lease.release(), [lease]);
  const [, rerender] = React.useReducer((count: number) => count + 1, 0);
  const { channel } = lease;
  const drawn = React.useRef<readonly unknown[]>([]);
  drawn.current = stateOf(channel);
  React.useEffect(() => {
    const unsubscribe = channel.subscribe(rerender);
    // A control whose effects run first may have published after this one was drawn and before it listened.
    if (stateOf(channel).some((value, index) => value !== drawn.current[index])) rerender();
    return unsubscribe;
  }, [channel]);
  return channel;
}

/** A selection that stays unknown becomes the default one: then the page's row has no period. */
export function useSettled(selection: Selection | undefined): Selection | undefined {
  const [waited, setWaited] = React.useState(false);
  const known = selection !== undefined;
  React.useEffect(() => {
    if (known) return undefined;
    const timer = setTimeout(() => setWaited(true), NOT_KNOWN_YET_MS);
    return () => clearTimeout(timer);
  }, [known]);
  return selection ?? (waited ? DEFAULT_SELECTION : undefined);
}

/**
 * The page's data for a selection. Asks again when the selection or the page's "now" changes; an answer that comes late never
 * replaces a newer one.
 * @param selection what the bound columns say, undefined while not known; a control without bound columns passes `channel.selection`
 */
export function useSellerPage(environment: Environment, channel: PageChannel, bound: Selection | undefined): PageState {
  const selection = useSettled(bound);
  // Compared by value: hosts hand over unchanged columns again and again.
  const question = selection && JSON.stringify({ selection, now: channel.now });
  const [attempt, setAttempt] = React.useState(0);
  const [state, setState] = React.useState<{ page?: SellerPage; error?: DataverseError; answered?: string }>({});

  React.useEffect(() => {
    if (question === undefined) return undefined;
    const { selection: asked } = JSON.parse(question) as { selection: Selection };
    let current = true;
    channel.publish({ selection: asked });
    const answered = `${question}#${attempt}`;
    loadSellerPage({ ...environment, channel }, asked).then(
      (page) => current && setState({ page, answered }),
      (error: unknown) => current && setState(({ page }) => ({ ...(page && { page }), error: DataverseError.from(error), answered })),
    );
    return () => {
      current = false;
    };
  }, [question, attempt, channel, environment]);

  const loading = state.answered !== `${question}#${attempt}`;
  return {
    page: state.page,
    loading,
    error: loading ? undefined : state.error,
    retry: React.useCallback(() => setAttempt((count) => count + 1), []),
    channel,
  };
}
