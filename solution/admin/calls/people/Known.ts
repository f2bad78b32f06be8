/** More would fill the memory in an import of a hundred thousand calls, each of which has its own customer. */
const MOST = 10_000;

/** What was found of an environment, and what was not: it is not asked for again while it is remembered. */
export class Known<T> {
  private readonly values = new Map<string, T | undefined>();

  get(key: string): T | undefined {
    return this.values.get(key);
  }

  note(key: string, value: T): void {
    this.values.set(key, value);
  }

  /** Of keys that were asked for. */
  noteMissing(keys: readonly string[]): void {
    for (const key of keys) if (!this.values.has(key)) this.values.set(key, undefined);
  }

  /** The distinct keys that have to be asked for; forgets what is remembered where it has become too much. */
  unknown(keys: readonly (string | undefined)[]): readonly string[] {
    const wanted = new Set(keys.filter((key) => key !== undefined));
    if (this.values.size + wanted.size > MOST) this.values.clear();
    return [...wanted].filter((key) => !this.values.has(key));
  }
}
