/** A part of the code whose tests are tried with mutants: small changes that some test must notice. */
export interface Area {
  /** A folder, or a name for files that lie in many. */
  readonly name: string;
  /** Globs, relative to the project. */
  readonly files: readonly string[];
  /**
   * Globs of the tests that must notice: those beside the mirror of the files. Tests of what uses them would notice many a mutant by
   * chance, and take a hundred times as long.
   */
  readonly tests: readonly string[];
  /** The least share of mutants that tests must notice, in percent. */
  readonly least: number;
}

const folder = (name: string, least: number): Area => ({ name, files: [`${name}/**/*.ts`], tests: [`tests/${name}/**/*.test.ts`], least });

export const AREAS: readonly Area[] = [
  folder("shared/insights", 85),
  folder("shared/figures", 85),
  folder("shared/dataverse", 85),
  folder("solution/packager", 85),
  folder("shared/domain", 75),
  folder("shared/format", 75),
  folder("shared/charts", 75),
  folder("shared/transcript", 75),
  // Lists of words are data: which word belongs to them is no question of code.
  { ...folder("shared/analytics", 75), files: ["shared/analytics/**/*.ts", "!shared/analytics/lexicon/**"] },
  { name: "view models", files: ["controls/**/*ViewModel.ts"], tests: ["tests/controls/**/*.test.ts"], least: 75 },
];

/**
 * The areas that arguments name: whole ones, or files and folders within them.
 * @throws one sentence where an argument lies in none
 */
export function areasOf(args: readonly string[]): readonly Area[] {
  if (args.length === 0) return AREAS;
  return args.map((arg) => {
    const path = arg.replace(/\/$/, "");
    const whole = AREAS.find(({ name }) => name === path);
    if (whole) return whole;
    const around = AREAS.find(({ name }) => path.startsWith(`${name}/`)) ?? (path.startsWith("controls/") ? AREAS.at(-1) : undefined);
    if (!around)
      throw new Error(
        `${arg} is in no area that is mutated; name one of ${AREAS.map(({ name }) => `"${name}"`).join(", ")} or a file in it.`,
      );
    const files = /\.ts$/.test(path) ? [path] : around === AREAS.at(-1) ? [`${path}/**/*ViewModel.ts`] : [`${path}/**/*.ts`];
    return { ...around, name: path, files };
  });
}
