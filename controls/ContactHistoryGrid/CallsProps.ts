import type { Environment } from "../../shared/host/environment";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { CallsQuery } from "./CallsQuery";
import type { DatasetCalls } from "./DatasetCalls";
import type { KeptRecord, KeptState } from "./keptState";

export interface ContactHistoryGridProps {
  readonly environment: Environment;
  readonly dataset: DatasetCalls;
  /** In pixels; undefined while not known. */
  readonly width: number | undefined;
  /** What was kept from the last visit. */
  readonly kept: KeptState;
  /** Keeps something for the next visit. */
  readonly onKeep: (change: KeptRecord) => void;
  /** Opens a call, where told at a moment of it. */
  readonly onOpen: (callId: string, atMs?: number) => void;
}

/** What the calls of a page and those of a data set have in common. */
export interface CallsProps extends ContactHistoryGridProps {
  readonly channel: PageChannel;
  readonly query: CallsQuery;
  readonly onQuery: (query: CallsQuery) => void;
}
