/** What is known of how managers reach what their reports own; undefined where the environment does not tell. */
export interface DraftSecurity {
  readonly isHierarchyOn: boolean | undefined;
  /** Whether it follows positions, whose holders no user's row names. */
  readonly byPosition?: boolean;
  /** Whether the writer has a manager. */
  readonly hasManager: boolean | undefined;
  /** Whether the table of drafts is left out of hierarchy security. */
  readonly areDraftsExcluded: boolean | undefined;
}

/** Who reads the draft of a review beside its writer. */
export type DraftReaders = "nobody" | "manager" | "unknown";

export function draftReadersOf({ isHierarchyOn, byPosition, hasManager, areDraftsExcluded }: DraftSecurity): DraftReaders {
  if (isHierarchyOn === false || areDraftsExcluded) return "nobody";
  if (isHierarchyOn === undefined || byPosition) return "unknown";
  if (hasManager === false) return "nobody";
  return hasManager && areDraftsExcluded === false ? "manager" : "unknown";
}
