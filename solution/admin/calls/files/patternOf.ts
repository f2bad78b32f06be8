import { relative, sep } from "node:path";
import picomatch from "picomatch";

const isWindows = process.platform === "win32";

/** A pattern such as `calls/2026-*` or `calls/**\/*.vtt`. */
export interface Pattern {
  /** The folder that it begins in, before the first `*`. */
  readonly base: string;
  /** Whether it means a file below the base, by its own name or that of a folder around it. */
  readonly matches: (path: string) => boolean;
}

/** The pattern that a path is, for shells that hand it over as it was typed; undefined where it is an ordinary path. */
export function patternOf(path: string): Pattern | undefined {
  const scanned = picomatch.scan(isWindows ? path.replaceAll("\\", "/") : path);
  if (!scanned.isGlob) return undefined;
  const base = scanned.base === "" ? "." : scanned.base;
  const isMatch = picomatch(scanned.glob, { nocase: isWindows });
  return {
    base,
    matches(file) {
      const parts = relative(base, file).split(sep);
      return parts.some((_, index) => isMatch(parts.slice(0, index + 1).join("/")));
    },
  };
}
