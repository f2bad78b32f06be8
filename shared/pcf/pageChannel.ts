import type { Selection } from "./selection";

/**
 * What the controls of one open page share: the moment they all ask about, the selection, and the answers they already have.
 * Every control bundle carries its own copy of this code, so the channel is found on `window` under a versioned symbol, and holds
 * plain data and functions only. It is one of the two page-wide objects of the suite; the other is the cache inside it.
 */
export interface PageChannel {
  /** "Now" for every control, taken when the page opened or was refreshed. Milliseconds since 1970 UTC. */
  readonly now: number;
  /** What the form's columns say, once a control knows them. */
  readonly selection: Selection | undefined;
  /** The selection before the user zoomed into a chart, for the way back. */
  readonly zoomedFrom: Selection | undefined;
  /** Calls to show alone, such as those behind a figure; `label` says which they are. */
  readonly narrowed: Narrowed | undefined;
  publish(change: Partial<Pick<PageChannel, "selection" | "zoomedFrom" | "narrowed">>): void;
  /** Takes a new "now" and forgets all answers. */
  refresh(): void;
  /** One answer for equal questions of one user, for 60 seconds; a failed one is forgotten at once. */
  once<T>(key: string, ask: () => Promise<T>): Promise<T>;
  subscribe(listener: () => void): () => void;
}

export interface Narrowed {
  readonly label: string;
  readonly callIds: readonly string[];
}

export interface PageLease {
  readonly channel: PageChannel;
  /** The last one to leave empties the channel. */
  readonly release: () => void;
}

interface Registered {
  readonly channel: PageChannel;
  users: number;
}

const REGISTRY = Symbol.for("slr.page/1");
const ANSWER_LIFETIME_MS = 60_000;

function registry(): Map<string, Registered> {
  const holder = window as unknown as Record<symbol, Map<string, Registered> | undefined>;
  return (holder[REGISTRY] ??= new Map<string, Registered>());
}

function createChannel(clock: () => number): PageChannel {
  const listeners = new Set<() => void>();
  const answers = new Map<string, { readonly askedAt: number; readonly answer: Promise<unknown> }>();
  let state: Pick<PageChannel, "now" | "selection" | "zoomedFrom" | "narrowed"> = {
    now: clock(),
    selection: undefined,
    zoomedFrom: undefined,
    narrowed: undefined,
  };
  const notify = () => [...listeners].forEach((listener) => listener());
  return {
    get now() {
      return state.now;
    },
    get selection() {
      return state.selection;
    },
    get zoomedFrom() {
      return state.zoomedFrom;
    },
    get narrowed() {
      return state.narrowed;
    },
    publish(change) {
      const keys = Object.keys(change) as (keyof typeof change)[];
      if (keys.every((key) => JSON.stringify(change[key]) === JSON.stringify(state[key]))) return;
      state = { ...state, ...change };
      notify();
    },
    refresh() {
      state = { ...state, now: clock() };
      answers.clear();
      notify();
    },
    once<T>(key: string, ask: () => Promise<T>) {
      const known = answers.get(key);
      if (known && clock() - known.askedAt < ANSWER_LIFETIME_MS) return known.answer as Promise<T>;
      const answer = ask();
      answers.set(key, { askedAt: clock(), answer });
      answer.catch(() => answers.get(key)?.answer === answer && answers.delete(key));
      return answer;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Joins the page of a record; dialogs and session tabs with other records have pages of their own. */
export function joinPage(table: string, recordId: string, clock: () => number = Date.now): PageLease {
  const pages = registry();
  const key = `${table}:${recordId}`;
  const page = pages.get(key) ?? { channel: createChannel(clock), users: 0 };
  pages.set(key, page);
  page.users += 1;
  let left = false;
  return {
    channel: page.channel,
    release() {
      if (left) return;
      left = true;
      page.users -= 1;
      if (page.users === 0) pages.delete(key);
    },
  };
}
