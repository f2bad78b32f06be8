/** What a page remembers for as long as its tab is open. Storage that is full or forbidden remembers nothing, and nobody is bothered. */
function inTab<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(window.sessionStorage);
  } catch {
    return undefined;
  }
}

/** null where nothing is remembered. */
export const recall = (key: string): string | null => inTab((storage) => storage.getItem(key)) ?? null;

export const remember = (key: string, value: string): void => inTab((storage) => storage.setItem(key, value));

export const forget = (key: string): void => inTab((storage) => storage.removeItem(key));
