import { DAY_MS } from "../domain/time";
import { pageWide } from "./pageWide";

const PREFIX = "slr.unsent/1";
const LIFETIME_MS = 30 * DAY_MS;
/** In UTF-16 units: the longest text, and all together. Browsers give a site five million. */
const MOST = 100_000;
const MOST_OF_ALL = 1_000_000;

/** Something that was typed and not sent. */
export interface Unsent {
  /** Tells it from others about the same. */
  readonly name: string;
  /** When it was typed last, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly value: { readonly text: string };
}

/** Storage that is full or forbidden keeps nothing, and nobody is bothered with it. */
function inStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(window.localStorage);
  } catch {
    return undefined;
  }
}

/** All that this browser keeps of anybody, the latest first; what is too old, too much or spoilt is taken away. */
function tidied(storage: Storage): readonly (Unsent & { readonly key: string })[] {
  const all = Object.keys(storage).flatMap((key) => {
    if (!key.startsWith(PREFIX)) return [];
    const text = storage.getItem(key) ?? "";
    const { name, at, value } = inStorage(() => JSON.parse(text) as Partial<Unsent>) ?? {};
    if (name !== undefined && typeof value?.text === "string" && at !== undefined && Date.now() - at < LIFETIME_MS)
      return { key, name, at, value, size: text.length };
    storage.removeItem(key);
    return [];
  });
  let total = 0;
  return all.sort((a, b) => b.at - a.at).filter(({ key, size }) => (total += size) <= MOST_OF_ALL || storage.removeItem(key));
}

const about = (userId: string, subject: string): string => `${PREFIX} ${userId} ${subject} `;

/** What a user has typed about something in this browser within thirty days, and not sent. */
export function unsentOf(userId: string, subject: string): readonly Unsent[] {
  return inStorage((storage) => tidied(storage).filter(({ key }) => key.startsWith(about(userId, subject)))) ?? [];
}

/** While anything that was typed since the app was loaded is unsent, the browser asks before it is loaded anew or closed. */
const guard = () =>
  pageWide("slr.unsent/1", () => ({ typed: new Set<string>(), ask: (event: BeforeUnloadEvent) => void event.preventDefault() }));

/** Keeps what was typed for as long as it is not sent; without a value it is let go of. */
export function keepUnsent(userId: string, subject: string, name: string, value: Unsent["value"] | undefined): void {
  const key = about(userId, subject) + name;
  const { typed, ask } = guard();
  if (value) typed.add(key);
  else typed.delete(key);
  if (typed.size > 0) window.addEventListener("beforeunload", ask);
  else window.removeEventListener("beforeunload", ask);
  inStorage((storage) => {
    const text = JSON.stringify({ name, at: Date.now(), value });
    if (!value || text.length > MOST) return storage.removeItem(key);
    if (storage.getItem(key) === null) tidied(storage);
    storage.setItem(key, text);
  });
}
