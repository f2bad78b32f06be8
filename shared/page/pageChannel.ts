import type { DataverseClient } from "../dataverse/DataverseClient";
import type { FailureReason } from "../dataverse/DataverseError";
import type { LocalDate } from "../domain/Period";
import { NOTHING_READ, type ReadMarks } from "../domain/readMarks";
import { createAnswers, type Answers } from "../host/answers";
import { pageWide } from "../host/pageWide";
import type { Selection } from "../host/selection";
import type { Evidence } from "./evidence";
import type { OnDemand } from "./onDemand";
import type { SellerPage } from "./sellerPage";
import type { TeamPage } from "./teamPage";

/**
 * What the controls of one open page share: the moment that they speak of, the selection, and the page's data. Every control bundle
 * carries its own copy of this code, so the channel is found on `window` under a versioned symbol, and holds plain data and functions
 * only. The suite's other page-wide objects belong to a call: the moment to open it at (`openingMoment.ts`), drafts of comments, notes.
 *
 * One control of a page is its *source*: it asks Dataverse and publishes the answer here. All others draw what they find.
 */
export interface PageChannel extends PageState {
  /** How often anything has changed: whoever missed something can tell. */
  readonly changes: number;
  /** Tells what has changed; equal values change nothing. */
  publish(change: Partial<Omit<PageState, "now" | "attempt">>): void;
  /** Takes a new "now" and forgets all answers. */
  refresh(): void;
  /** Asks again what has failed. */
  retry(): void;
  /** What the page's controls have asked lately. */
  readonly answers: Answers;
  subscribe(listener: () => void): () => void;
}

export interface PageState {
  /** "Now" for every control, taken when the page opened or was refreshed. Milliseconds since 1970 UTC. */
  readonly now: number;
  /** How often it was asked again. */
  readonly attempt: number;
  /** What the form's columns say, once a control knows them. */
  readonly selection: Selection | undefined;
  /** The selection before the user zoomed into a chart, for the way back. */
  readonly zoomedFrom: Selection | undefined;
  /** The days that the user zoomed to while the page shows them, and the way back, for whoever says so where they are not chosen. */
  readonly zoom: { readonly from: LocalDate; readonly to: LocalDate; undo(): void } | undefined;
  /** Why the page cannot be loaded as it is narrowed, and the way to load it, for whoever says that it failed. */
  readonly refused: { readonly reason: string; readonly wayOut: string; goOn(): void } | undefined;
  /** What is behind the figure that was clicked, while it is shown. */
  readonly evidence: Evidence | undefined;
  /** Calls to show alone, such as those behind a figure; `label` says which they are. */
  readonly narrowed: Narrowed | undefined;
  /** How the viewer wants the list of calls, as the viewer's row keeps it; undefined while the row has not told. */
  readonly callList: string | undefined;
  /** Sellers whom the viewer has starred, by id, once the control that keeps them knows. */
  readonly starred: readonly string[];
  /** What the viewer has read, once the control that is bound to it knows. */
  readonly read: ReadMarks;
  /** What the page's source asks with, for what is asked on demand: a second way to Dataverse would cost every bundle. */
  readonly client: DataverseClient | undefined;
  /** What it asks for other controls, once one of them wants to know. */
  readonly onDemand: OnDemand | undefined;
  /** What the page's source last said; undefined where there is none. */
  readonly answer: PageAnswer | undefined;
  /** The same on the page of a team. */
  readonly team: PageAnswer<TeamPage> | undefined;
  /** When the viewer last reviewed a call of each seller, by the seller's id, once a control of coaching knows. */
  readonly coaching?: Readonly<Record<string, number>> | undefined;
}

export interface PageAnswer<Page = SellerPage> {
  /** The last good answer, also while another is awaited or has failed. */
  readonly page: Page | undefined;
  readonly loading: boolean;
  /** Why the present question has no answer. */
  readonly failure: FailureReason | undefined;
}

export interface Narrowed {
  /** Names the figure that they are behind, which stays marked; absent where there is none. */
  readonly figure?: string;
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

/** A page asks five, some more where a period is empty or split by date: enough for all sellers that one goes through within a minute. */
const ANSWERS_KEPT = 40;

const registry = () => pageWide("slr.page/5", () => new Map<string, Registered>());

/** An answer holds thousands of calls, evidence an element of the page: they are compared by identity. */
const BY_IDENTITY: readonly (keyof PageState)[] = ["answer", "team", "evidence", "refused", "client", "onDemand"];
const isSame = (key: keyof PageState, a: unknown, b: unknown) =>
  a === b || (!BY_IDENTITY.includes(key) && JSON.stringify(a) === JSON.stringify(b));

function createChannel(clock: () => number): PageChannel {
  const listeners = new Set<() => void>();
  const change = (values: Partial<PageState>) => {
    Object.assign(channel, values, { changes: channel.changes + 1 });
    [...listeners].forEach((listener) => listener());
  };
  const channel: PageChannel = {
    now: clock(),
    attempt: 0,
    selection: undefined,
    zoomedFrom: undefined,
    zoom: undefined,
    refused: undefined,
    evidence: undefined,
    narrowed: undefined,
    callList: undefined,
    starred: [],
    read: NOTHING_READ,
    client: undefined,
    onDemand: undefined,
    answer: undefined,
    team: undefined,
    changes: 0,
    answers: createAnswers(clock, ANSWERS_KEPT),
    publish(values: Partial<PageState>) {
      const keys = Object.keys(values) as (keyof PageState)[];
      if (!keys.every((key) => isSame(key, values[key], channel[key]))) change(values);
    },
    refresh() {
      channel.answers.forget();
      change({ now: clock(), attempt: channel.attempt + 1 });
    },
    retry: () => change({ attempt: channel.attempt + 1 }),
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  return channel;
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
