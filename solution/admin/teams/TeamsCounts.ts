import type { LeftOutReason } from "./leaveOut";

/** What an import of meetings did beside what every import tells. */
export interface TeamsCounts {
  /** Whose meetings were listed. */
  readonly organizers: number;
  /** Who is nobody of the directory, or whose meetings could not be read; among those refused, though no calls. */
  readonly unreadOrganizers: number;
  /** Meetings of which something was asked: neither left out by date nor known to be there. */
  readonly opened: number;
  /** Requests to Graph. */
  readonly requests: number;
  readonly leftOutBecause: Readonly<Partial<Record<LeftOutReason, number>>>;
}

/** Counts while meetings are read. */
export class TeamsCounter {
  organizers = 0;
  unreadOrganizers = 0;
  opened = 0;
  private readonly reasons = new Map<LeftOutReason, number>();

  leaveOut(reason: LeftOutReason): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  /** @param requests to Graph until now */
  counts(requests: number): TeamsCounts {
    const { organizers, unreadOrganizers, opened, reasons } = this;
    return { organizers, unreadOrganizers, opened, requests, leftOutBecause: Object.fromEntries(reasons) };
  }
}
