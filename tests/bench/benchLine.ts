/** One line of the benchmark's table. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly budget: string;
  readonly holds: boolean;
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
