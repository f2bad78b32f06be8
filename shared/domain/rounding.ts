/** More than the last binary digit of a difference, and less than anything that is measured. */
export const ROUNDING = 1e-9;

/** Whether a value is at least a limit as people count: 0.35 − 0.25 reaches 0.10. */
export function reaches(value: number, limit: number): boolean {
  return value >= limit - ROUNDING;
}
