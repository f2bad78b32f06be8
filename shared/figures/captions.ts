/** A short remark; `mark` names the sign that stands for it in the chart. */
export interface Caption {
  readonly text: string;
  readonly mark?: "target" | "previous" | "team" | "top";
}

/** What is remarked beneath a figure, by what it tells. */
export interface FigureCaptions {
  /** The change against what the viewer chose, or why there is none; absent where there are too few calls for any. */
  readonly change?: Caption;
  /** What the other sign in the chart stands for. */
  readonly other?: Caption | undefined;
  /** From the lowest to the highest of others who are too few for a sign. */
  readonly range?: Caption | undefined;
  /** What the figure stands on, or what it lacks. */
  readonly count: Caption;
}

/** In the order in which they are read. */
export function captionList({ change, other, range, count }: FigureCaptions): readonly Caption[] {
  return [change, other, range, count].flatMap((caption) => caption ?? []);
}
