import type { RowOf } from "../dataverse/DataverseClient";
import type { teamQuery } from "../dataverse/teamQuery";
import { seesOthers, toTeamSellers } from "../dataverse/teamRows";
import type { Person } from "../dataverse/viewerQuery";
import type { Seller } from "../domain/Seller";

export interface PageSellers {
  /** By name. */
  readonly sellers: readonly Seller[];
  /** Whether the viewer sees anybody else. */
  readonly isManager: boolean;
  /** Whose page was asked for, where nothing tells that the viewer sees any call of theirs. */
  readonly outsider?: Seller | undefined;
}

export interface Chooser {
  readonly viewer: Seller;
  /** BCP 47, for sorting names. */
  readonly locale: string;
}

/**
 * Sellers with calls and direct reports without; only the viewer where there is nobody else to see.
 * @param line ids of those who are there with and without calls, where only some calls were asked for
 */
export function pageSellers(
  teamRows: readonly RowOf<typeof teamQuery>[],
  people: readonly Person[],
  { viewer, locale }: Chooser,
  selectedId: string | undefined,
  line: readonly string[] = [],
): PageSellers {
  const isManager = seesOthers(teamRows, viewer.id) || people.some(({ managerId }) => managerId === viewer.id);
  if (!isManager) return { sellers: [people.find(({ id }) => id === viewer.id) ?? viewer], isManager };
  const sellers = new Map(toTeamSellers(teamRows).map((seller) => [seller.id, seller]));
  for (const person of people) {
    if (sellers.has(person.id) || person.managerId === viewer.id || line.includes(person.id)) sellers.set(person.id, person);
  }
  const outsider = people.find(({ id }) => id === selectedId && !sellers.has(id));
  return { sellers: byName([...sellers.values()], locale), isManager, outsider };
}

/** @param locale BCP 47 */
export function byName<S extends Seller>(sellers: readonly S[], locale: string): readonly S[] {
  const { compare } = new Intl.Collator(locale);
  return sellers.filter(({ name }) => name !== "").sort((a, b) => compare(a.name, b.name));
}
