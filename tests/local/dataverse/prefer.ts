import { badRequest, notPlayed } from "./errors";

/** What a request asks for in its Prefer header. */
export interface Preferences {
  readonly annotations: Annotations;
  readonly maxPageSize?: number;
  readonly returnRepresentation: boolean;
  readonly continueOnError: boolean;
}

/** Which annotations were asked for, such as `*` or `Microsoft.Dynamics.CRM.*`. */
export class Annotations {
  constructor(private readonly patterns: readonly string[]) {}

  has(name: string): boolean {
    const matches = (pattern: string): boolean => (pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern);
    const excluded = this.patterns.some((p) => p.startsWith("-") && matches(p.slice(1)));
    return !excluded && this.patterns.some((p) => !p.startsWith("-") && matches(p));
  }
}

/** @throws ApiError 501 naming a preference that is not played here. */
export function parsePrefer(header: string | undefined): Preferences {
  const preferences = { annotations: new Annotations([]), returnRepresentation: false, continueOnError: false };
  const parts = (header ?? "").match(/[^\s,;"]+\s*=\s*"[^"]*"|[^\s,;]+/g) ?? [];
  return parts.reduce<Preferences>((so, part) => {
    const [name = "", raw = ""] = part.split(/\s*=\s*/, 2);
    const value = raw.replace(/^"|"$/g, "");
    switch (name.toLowerCase()) {
      case "odata.include-annotations":
        return { ...so, annotations: new Annotations(value.split(",").map((v) => v.trim())) };
      case "odata.maxpagesize":
        if (!/^[1-9]\d*$/.test(value)) throw badRequest(`Invalid value '${value}' of the preference odata.maxpagesize.`);
        return { ...so, maxPageSize: Number(value) };
      case "odata.continue-on-error":
        return { ...so, continueOnError: value !== "false" };
      case "return":
        if (value === "representation") return { ...so, returnRepresentation: true };
        if (value === "minimal") return so;
        throw notPlayed(`the preference '${part}'`);
      default:
        throw notPlayed(`the preference '${part}'`);
    }
  }, preferences);
}
