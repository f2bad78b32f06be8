import { GraphRefusal, json, type GraphAnswer } from "./graphAnswers";
import type { GraphRequest } from "./GraphRequest";

/** What a link to go on with holds; opaque to whoever follows it. */
export function tokenOf(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

/** @throws GraphRefusal for a token of nobody's */
export function readToken<T extends object>(token: string | null): T | undefined {
  if (token === null) return undefined;
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString()) as T;
  } catch {
    throw new GraphRefusal(400, "BadRequest", "The token is not valid.");
  }
}

/** The address that a request came to, with other options. */
export function linkTo({ root, path, settings }: GraphRequest, options: Readonly<Record<string, string>>): string {
  const query = Object.entries(options).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const place = path.split("/").map(encodeURIComponent).join("/");
  return `${settings.pagesAt ?? root}${place}?${query.join("&")}`;
}

/** A page of rows, and the way to the next; `$top` may only make it smaller than the service's own. */
export function pageOf(request: GraphRequest, rows: readonly object[], keeps: readonly string[] = []): GraphAnswer {
  const { query, settings } = request;
  const { from = 0 } = readToken<{ from: number }>(query.get("$skiptoken")) ?? {};
  const size = Math.min(Number(query.get("$top") ?? settings.pageSize), settings.pageSize);
  const kept = keeps.flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const next = from + size < rows.length;
  return json({
    value: rows.slice(from, from + size),
    ...(next && { "@odata.nextLink": linkTo(request, { ...Object.fromEntries(kept), $skiptoken: tokenOf({ from: from + size }) }) }),
  });
}
