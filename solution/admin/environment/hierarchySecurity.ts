import type { ReadApi } from "../connection/webApi";

interface OrganizationRow {
  readonly ishierarchicalsecuritymodelenabled: boolean | null;
  readonly usepositionhierarchy: boolean | null;
  readonly maxdepthforhierarchicalsecuritymodel: number | null;
}

/** How people reach what those below them own. */
export interface HierarchySecurity {
  readonly isOn: boolean;
  /** By positions rather than by managers. */
  readonly byPosition: boolean;
  readonly levels: number;
}

/** @throws DataverseError */
export async function readHierarchySecurity(api: ReadApi): Promise<HierarchySecurity> {
  const [organization] = await api.getAll<OrganizationRow>(
    "organizations?$select=ishierarchicalsecuritymodelenabled,usepositionhierarchy,maxdepthforhierarchicalsecuritymodel",
  );
  return {
    isOn: organization?.ishierarchicalsecuritymodelenabled ?? false,
    byPosition: organization?.usepositionhierarchy ?? false,
    levels: organization?.maxdepthforhierarchicalsecuritymodel ?? 3,
  };
}
