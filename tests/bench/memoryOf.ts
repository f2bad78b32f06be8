const MB = 2 ** 20;
const LOOK_EVERY_MS = 2_000;

/** How much memory a process takes, in MB. */
export interface Memory {
  /** At most, without what could be cleaned up. */
  readonly inUseMb: number;
  /** What the process had at most: several times as much, since cleaning up waits until it must. */
  readonly peakMb: number;
}

/** Does what a process was started for, and prints as JSON what came of it and how much memory that took. Needs `--expose-gc`. */
export function printWithMemory(work: () => Promise<object>): void {
  let mostInUse = 0;
  const look = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    mostInUse = Math.max(mostInUse, heapUsed + arrayBuffers);
  };
  const looking = setInterval(look, LOOK_EVERY_MS);
  work()
    .then((result) => {
      look();
      const memory: Memory = { inUseMb: mostInUse / MB, peakMb: process.resourceUsage().maxRSS / 1024 };
      process.stdout.write(JSON.stringify({ ...result, ...memory }));
    })
    .catch((error: unknown) => {
      process.stderr.write(String(error));
      process.exitCode = 1;
    })
    .finally(() => clearInterval(looking));
}
