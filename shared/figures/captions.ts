/** A short remark; `mark` names the sign that stands for it in the chart. */
export interface Caption {
  readonly text: string;
  readonly mark?: "target" | "previous" | "team" | "top";
}

/** What is remarked beneath a figure, by what it tells. What the page's header says is not said again. */
export interface FigureCaptions {
  /** What the figure is compared with, by the viewer's choice: `was 52%`. */
  readonly chosen?: Caption | undefined;
  /** The change against it: `+12 points`. */
  readonly change?: Caption | undefined;
  /** What the other sign in the chart stands for. */
  readonly other?: Caption | undefined;
  /** What the figure stands on, where that is not all of the page's calls, or few; what it lacks. */
  readonly count?: Caption | undefined;
}

/** In the order in which they are read. */
export const captionList = (...captions: readonly (Caption | undefined)[]): readonly Caption[] =>
  captions.flatMap((caption) => caption ?? []);
