/** Facts of the environment that a test may change at any time. */
export interface Platform {
  /** Version of the server. */
  version: string;
  /** LCIDs of the languages that are enabled. */
  languages: readonly number[];
  /** Unmanaged customizations are blocked, as administrators may set it in production. */
  blocksUnmanaged: boolean;
  /** Removing a table from an app is answered as if it were done, and the table stays. */
  keepsRemovedComponents: boolean;
  /** A job that must not run beside another one is taken, and fails; otherwise the request for it is refused. */
  meetsLockInJob: boolean;
  /** Logical names of tables whose owner allows no new forms and views. */
  lockedTables: readonly string[];
}

export const usualPlatform = (): Platform => ({
  version: "9.2.26101.152",
  languages: [1033],
  blocksUnmanaged: false,
  keepsRemovedComponents: false,
  meetsLockInJob: false,
  lockedTables: [],
});
