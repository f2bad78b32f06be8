import { notUnderstood } from "../connection/notUnderstood";
import { AREAS, type Area, type Check, type Examination, type Finding } from "./Check";
import { cannotTell, isRefusal } from "./refusal";

export interface AreaFindings {
  readonly area: Area;
  readonly findings: readonly Finding[];
}

async function findingsOf<E extends Examination>(check: Check<E>, examination: E): Promise<readonly Finding[]> {
  try {
    return await check.run(examination);
  } catch (error) {
    const stumble = notUnderstood(error);
    if (stumble !== undefined) return [{ subject: check.subject, verdict: "cannot tell", found: `Here ${stumble}.` }];
    if (!isRefusal(error)) throw error;
    return [{ subject: check.subject, ...cannotTell(error) }];
  }
}

/**
 * Asks one check after the other, as an environment under service protection likes it.
 * @param onCheck told what is asked next
 * @throws DataverseError where the environment does not answer at all or does not accept who asks
 */
export async function examine<E extends Examination>(
  checks: readonly Check<E>[],
  examination: E,
  onCheck: (subject: string) => void = () => undefined,
): Promise<readonly AreaFindings[]> {
  const found = new Map<Area, Finding[]>();
  for (const check of checks) {
    onCheck(check.subject);
    const findings = await findingsOf(check, examination);
    found.set(check.area, [...(found.get(check.area) ?? []), ...findings]);
  }
  return AREAS.flatMap((area) => {
    const findings = found.get(area) ?? [];
    return findings.length > 0 ? [{ area, findings }] : [];
  });
}

/** Whether anything was found that must be mended. */
export function hasProblem(areas: readonly AreaFindings[]): boolean {
  return areas.some(({ findings }) => findings.some(({ verdict }) => verdict === "problem"));
}
