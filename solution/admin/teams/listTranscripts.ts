import { DAY_MS } from "../../../shared/domain/time";
import type { GraphApi } from "../graph/graphApi";
import { GraphError } from "../graph/GraphError";
import { refsIn, type TranscriptRef } from "./TranscriptRef";

/** What an organizer's list holds, and how to ask for what comes after it. */
export interface Listing {
  readonly refs: readonly TranscriptRef[];
  /** Absent: the list was not asked for as a round of changes. */
  readonly deltaLink?: string;
}

/** Statuses of a delta link that can be used no more: sources differ. */
const EXPIRED: ReadonlySet<number> = new Set([400, 410]);

/**
 * An organizer's transcripts that were begun since.
 * @throws GraphError where they may not be listed
 */
export async function listTranscripts(graph: GraphApi, organizerId: string, since: number): Promise<Listing> {
  return rounds(graph, listPath(organizerId, since));
}

/**
 * An organizer's transcripts as a round of changes: what has appeared since a delta link was made, or all where there is none or it has
 * expired.
 * @throws GraphError where they may not be listed
 */
export async function listChanges(graph: GraphApi, organizerId: string, since: number, deltaLink: string | undefined): Promise<Listing> {
  if (deltaLink !== undefined) {
    try {
      return await rounds(graph, deltaLink);
    } catch (error) {
      if (!(error instanceof GraphError) || !EXPIRED.has(error.status)) throw error;
    }
  }
  return rounds(graph, `${listPath(organizerId, since)}/delta`);
}

/** A day ahead of this clock, which may be slow: nothing is created later. */
const AHEAD_MS = DAY_MS;

/**
 * Transcripts of an organizer's calls that were no meetings: telephone, one-to-one and group calls that the organizer began since.
 * @throws GraphError where they may not be listed, or this cloud has none
 */
export async function listCalls(graph: GraphApi, organizerId: string, since: number): Promise<Listing> {
  const [start, end] = [since, Date.now() + AHEAD_MS].map((ms) => new Date(ms).toISOString());
  // The service refuses the function without any of these, though its documentation calls the times optional.
  return rounds(
    graph,
    `users/${organizerId}/adhocCalls/getAllTranscripts(userId='${organizerId}',startDateTime=${start},endDateTime=${end})`,
  );
}

async function rounds(graph: GraphApi, path: string): Promise<Listing> {
  const refs: TranscriptRef[] = [];
  let deltaLink: string | undefined;
  for await (const page of graph.pages<unknown>(path)) {
    refs.push(...refsIn(page.value));
    ({ deltaLink } = page);
  }
  return { refs, ...(deltaLink !== undefined && { deltaLink }) };
}

function listPath(organizerId: string, since: number): string {
  const start = new Date(since).toISOString();
  return `users/${organizerId}/onlineMeetings/getAllTranscripts(meetingOrganizerUserId='${organizerId}',startDateTime=${start})`;
}
