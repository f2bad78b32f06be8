/** A quarter of a call. */
export interface Quarter {
  /** Its start, in milliseconds from that of the call. */
  readonly atMs: number;
  /** `0:00–3:10` */
  readonly label: string;
  /** The seller's share of talk, `64%`; `–` where only one side spoke, or nobody. */
  readonly text: string;
  /** On which side of the target that lies; absent within it, or without either. */
  readonly sign: "above" | "below" | undefined;
}
