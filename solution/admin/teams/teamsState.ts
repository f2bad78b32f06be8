import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { fileProblem } from "../calls/files/fileProblem";
import { clauseOf } from "../connection/sentenceOf";
import { heldCalls, isSettled } from "./heldCalls";
import { refsIn, type TranscriptRef } from "./TranscriptRef";

/** What is remembered of an organizer: how to ask for what is new, and the transcripts whose calls are not settled yet. */
export interface OrganizerState {
  readonly deltaLink?: string;
  readonly refs: readonly TranscriptRef[];
}

interface StateFile {
  readonly version: 1;
  /** Address of the environment. */
  readonly environment: string;
  readonly organizers: Readonly<Record<string, { readonly deltaLink?: unknown; readonly refs?: unknown }>>;
}

/**
 * What runs remember in a file: ids and links, never what was said. A run that is killed leaves it as it was; two at once leave what one
 * of them wrote, and what that does not know comes again.
 */
export class TeamsState {
  private readonly next = new Map<string, OrganizerState>();

  private constructor(
    private readonly file: string,
    private readonly environment: string,
    private readonly before: ReadonlyMap<string, OrganizerState>,
  ) {}

  /** @throws Error with a sentence where the file cannot be read, or belongs to another environment */
  static open(file: string, environment: string): TeamsState {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return new TeamsState(file, environment, new Map());
      throw new Error(`The state file ${file} cannot be read: ${fileProblem(error)}`);
    }
    const state = stateIn(text, file);
    if (state.environment !== environment)
      throw new Error(`The state file ${file} is of ${state.environment}, but --url names ${environment}: name another file by --state`);
    const organizers = Object.entries(state.organizers).map(([id, { deltaLink, refs }]): [string, OrganizerState] => [
      id,
      { refs: refsIn(Array.isArray(refs) ? refs : []), ...(typeof deltaLink === "string" && { deltaLink }) },
    ]);
    return new TeamsState(file, environment, new Map(organizers));
  }

  of(organizerId: string): OrganizerState | undefined {
    return this.before.get(organizerId);
  }

  /** What a run has found out of an organizer. */
  note(organizerId: string, deltaLink: string | undefined, refs: readonly TranscriptRef[]): void {
    this.next.set(organizerId, { refs, ...(deltaLink !== undefined && { deltaLink }) });
  }

  /** An organizer could not be read to the end: the next run asks as this one did. */
  keepAsIs(organizerId: string): void {
    this.next.delete(organizerId);
  }

  /**
   * Remembers what is found, for a run that came to its end.
   * @param open whether a call is to be tried again
   * @param since calls that began before are forgotten
   */
  save(open: (callId: string) => boolean, since: Date, now: number): void {
    const organizers = new Map(this.before);
    for (const [id, { deltaLink, refs }] of this.next) {
      const kept = heldCalls(refs).filter((call) => call.startedAt >= since.getTime() && (open(call.id) || !isSettled(call, now)));
      organizers.set(id, { refs: kept.flatMap(({ transcripts }) => transcripts), ...(deltaLink !== undefined && { deltaLink }) });
    }
    const state: StateFile = { version: 1, environment: this.environment, organizers: Object.fromEntries(organizers) };
    // Whole or not at all, whoever else writes it.
    const beside = `${this.file}.${process.pid}.tmp`;
    try {
      writeFileSync(beside, `${JSON.stringify(state, undefined, 1)}\n`, { mode: 0o600 });
      renameSync(beside, this.file);
    } catch (error) {
      rmSync(beside, { force: true });
      throw new Error(`The state file ${this.file} cannot be written: ${fileProblem(error)}`);
    }
  }
}

function stateIn(text: string, file: string): StateFile {
  try {
    const state = JSON.parse(text) as Partial<StateFile> | null;
    if (state?.version === 1 && typeof state.environment === "string" && typeof state.organizers === "object") return state as StateFile;
  } catch (error) {
    throw new Error(`The state file ${file} is damaged (${clauseOf(String(error))}): delete it, and all is listed once more`);
  }
  throw new Error(`The state file ${file} is none of this version: delete it, and all is listed once more`);
}
