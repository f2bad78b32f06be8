import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Database } from "./database";

const DELAY_MS = 1000;

/** Opens the database, with the rows of the file where there is one. @throws one sentence naming a damaged file */
export async function openDatabase(file: string | undefined, onWrite: () => void): Promise<Database> {
  if (file === undefined || !existsSync(file)) return Database.open(undefined, onWrite);
  try {
    return await Database.open(readFileSync(file), onWrite);
  } catch {
    throw new Error(`The snapshot ${file} of the local Dataverse cannot be read; start again with --reset to build it anew.`);
  }
}

/** Keeps a file up with the database: about a second after the last write, and on closing. */
export class Snapshot {
  private timer: NodeJS.Timeout | undefined;
  private dirty = false;

  constructor(
    private readonly file: string,
    private readonly content: () => Uint8Array,
  ) {}

  /** Call after every write. */
  touch(): void {
    if (this.dirty) {
      this.timer?.refresh();
      return;
    }
    this.dirty = true;
    this.timer = setTimeout(() => this.save(), DELAY_MS);
    // A pending save must not keep a finished process alive; closing saves.
    this.timer.unref();
  }

  /** Through a temporary file, so that a crash leaves either the old or the new one. */
  save(): void {
    clearTimeout(this.timer);
    if (!this.dirty) return;
    this.dirty = false;
    mkdirSync(dirname(this.file), { recursive: true });
    const temporary = `${this.file}.${process.pid}.tmp`;
    writeFileSync(temporary, this.content());
    renameSync(temporary, this.file);
  }
}
