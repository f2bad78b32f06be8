/** A seeded source of numbers: the same seed gives the same sequence on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Uniform in [from, to). */
  between(from: number, to: number): number;
  /** A whole number in [0, below). */
  integer(below: number): number;
  chance(probability: number): boolean;
  /** Standard normal. */
  normal(): number;
  pick<T>(list: readonly T[]): T;
}

/** Changing it draws all calls anew; this one was chosen because the drawn calls show the stories of `stories.ts`. */
const DEMO_SEED = "fernway/1";

const FNV_OFFSET = 2166136261;
const FNV_PRIME = 16777619;
const UINT32 = 4294967296;

/** FNV-1a over the characters, mixed so that seeds differing in one character give unrelated numbers. */
function hash32(text: string, salt: number): number {
  let hash = FNV_OFFSET ^ salt;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A uniform number in [0, 1) that belongs to a name. */
export function hashUnit(name: string): number {
  return hash32(`${DEMO_SEED}/${name}`, 0) / UINT32;
}

/** sfc32 (Doty-Humphrey's small fast counting generator) over four hashes of the seed. */
export function randomOf(seed: string): Random {
  const name = `${DEMO_SEED}/${seed}`;
  let a = hash32(name, 1);
  let b = hash32(name, 2);
  let c = hash32(name, 3);
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / UINT32;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();
  const integer = (below: number): number => Math.floor(next() * below);
  return {
    next,
    integer,
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    // Box and Muller; 1 − u keeps the logarithm finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: <T>(list: readonly T[]): T => {
      const item = list[integer(list.length)];
      if (item === undefined) throw new Error("pick: the list is empty");
      return item;
    },
  };
}

/** A lower-case version 4 GUID of the sequence. */
export function randomGuid(random: Random): string {
  const hex = (digits: number): string =>
    random
      .integer(16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${(8 + random.integer(4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`;
}

/** The numbers moved and stretched to an average of 0 and a standard deviation of 1; fewer than three tell no spread and become 0. */
export function standardised(draws: readonly number[]): number[] {
  if (draws.length < 3) return draws.map(() => 0);
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const deviation = Math.sqrt(draws.reduce((sum, draw) => sum + (draw - mean) ** 2, 0) / draws.length);
  return draws.map((draw) => (draw - mean) / deviation);
}

/** The items in a drawn order (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}
