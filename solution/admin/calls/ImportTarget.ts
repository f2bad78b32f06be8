import type { RatioUnit } from "../../../shared/dataverse/ratioUnit";
import { connect, type ConnectionOptions } from "../connection/connect";
import { dryRun } from "../connection/dryRun";
import type { WebApi } from "../connection/webApi";
import { importUnit } from "../ratioUnit/importUnit";
import type { Owner } from "./CallOutcome";
import type { AskPeople } from "./people/AskPeople";
import { People } from "./people/People";
import { createReferenceResolver, type ReferenceResolver } from "./people/resolveReferences";
import { readTableDefinitions, type TableDefinitions } from "./tableDefinitions";
import { readTrackedWords, type TrackedWords } from "./trackedWords";

/** An environment that calls are imported into, and what it says of itself. */
export interface ImportTarget {
  readonly api: WebApi;
  readonly definitions: TableDefinitions;
  readonly tracked: TrackedWords;
  readonly talkShareUnit: RatioUnit;
  readonly resolver: ReferenceResolver;
  /** Who owns calls whose sellers are no enabled users; absent = they are refused. */
  readonly owner?: Owner;
  readonly ask?: AskPeople | undefined;
}

export interface TargetOptions extends ConnectionOptions {
  /** In which unit to write talk to listen; must be the environment's, where it has one. @default the environment's */
  readonly talkShareUnit?: RatioUnit | undefined;
  /** Who people in transcripts are. @default nobody is known but by the files */
  readonly people?: People | undefined;
  /** Where somebody can be asked who people are. */
  readonly ask?: AskPeople | undefined;
  /** Who is to own calls whose sellers are no enabled users: address, sign-in name or id. @default they are refused */
  readonly owner?: string | undefined;
  /** Only read. @default false */
  readonly dryRun?: boolean | undefined;
}

/**
 * Signs in and reads what every call needs.
 * @throws Error or DataverseError when nothing can be imported: sign-in refused, tables missing, another unit or an unknown owner asked for, no connection
 */
export async function openTarget(options: TargetOptions, onWarning: (message: string) => void): Promise<ImportTarget> {
  const connected = await connect(options);
  // No write of whatever part comes through.
  const api =
    options.dryRun === true
      ? dryRun(
          connected,
          () => undefined,
          () => undefined,
        )
      : connected;
  const { people = new People(), ask } = options;
  const resolver = createReferenceResolver(api, people, onWarning);
  const owner = options.owner === undefined ? undefined : await resolver.userOf(options.owner);
  if (owner === undefined && options.owner !== undefined)
    throw new Error(`Nothing was imported: --owner names ${options.owner}, who is no enabled user of the environment`);
  const definitions = await readTableDefinitions(api);
  const tracked = await readTrackedWords(api);
  const talkShareUnit = await importUnit(api, options.talkShareUnit, onWarning);
  return { api, definitions, tracked, talkShareUnit, resolver, ask, ...(owner === undefined ? {} : { owner }) };
}
