const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const MOMENT = /\d{4}-\d{2}-\d{2}(T[\d:.]+Z?)?/g;
const LONGEST = 150;

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Short enough for a line, and no two alike that differ. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 46_656;
  return `${text.slice(0, LONGEST)}… ${sum.toString(36)}`;
}

/** What kind of request it is: method and address without ids and moments, of a batch those of its operations. */
export function shapeOf(method: string, url: string, body: string): string {
  const plain = (text: string) =>
    decoded(text)
      .replace(/^.*\/api\/data\/v[\d.]+\//, "")
      .replace(GUID, "*")
      .replace(MOMENT, "*")
      .replace(/\s+/g, " ");
  const operations = /\$batch$/.test(url)
    ? [...body.matchAll(/^(GET|POST|PATCH|DELETE) (\S+)/gm)].map(([, verb, path]) => `${verb} ${plain(path ?? "").split("?")[0]}`)
    : [];
  return shortened(`${method} ${plain(url)}${operations.length > 0 ? ` (${operations.join(", ")})` : ""}`);
}
