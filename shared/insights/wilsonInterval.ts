/** Of the normal distribution 95 % lie so near to its middle. */
const Z = 1.96;

/** Wilson's 95 % limits of a share of `hits` in `of`, 0…1: how far what was counted may be from the truth. */
export function wilsonInterval(hits: number, of: number): { readonly low: number; readonly high: number } {
  const spread = Z * Math.sqrt((hits * (of - hits)) / of + Z ** 2 / 4);
  const centre = hits + Z ** 2 / 2;
  return { low: (centre - spread) / (of + Z ** 2), high: (centre + spread) / (of + Z ** 2) };
}
