import type { Texts } from "./Texts";

/** `4:12–4:30`, or `4:12` where both ends read alike. In milliseconds from the start of the call. */
export function rangeText(fromMs: number, toMs: number, { format }: Pick<Texts, "format">): string {
  const [from, to] = [format.duration(fromMs), format.duration(toMs)];
  return from === to ? from : `${from}–${to}`;
}
