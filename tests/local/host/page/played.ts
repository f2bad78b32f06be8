/** Members that engines and libraries probe on any object; answering undefined is what a plain object does. */
const PROBED = new Set(["then", "toJSON", "constructor", "prototype", "nodeType", "$$typeof", "valueOf", "toString", "length", "default"]);

/**
 * A part of the platform as this host plays it. Reading a member that is not played throws its name, so that nothing the
 * product comes to rely on is missing silently.
 * @param path how the product reaches it, such as `context.mode`
 */
export function played<T extends object>(path: string, members: T): T {
  return new Proxy(members, {
    get(target, key, receiver): unknown {
      if (key in target || typeof key === "symbol" || PROBED.has(key)) return Reflect.get(target, key, receiver);
      throw new Error(`The local host does not play ${path}.${key}.`);
    },
  });
}
