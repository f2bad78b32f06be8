import type { ApiRequest } from "./ApiRequest";
import { ApiError, badRequest, notPlayed } from "./errors";

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Pages of other sites can send other types than JSON without being asked first. */
function requireJson(type: string | undefined): void {
  if (type === undefined || !/^application\/json\s*(;|$)/i.test(type)) {
    const given = type === undefined ? "none" : `'${type}'`;
    throw new ApiError(415, "0x80060888", `The request's Content-Type must be 'application/json', but is ${given}.`);
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1];
  if (charset !== undefined && charset.toLowerCase() !== "utf-8") throw notPlayed(`the charset '${charset}'`);
}

/** A request's JSON object. @throws ApiError 400 */
export function bodyOf(request: ApiRequest): Record<string, unknown> {
  requireJson(request.headers["content-type"]);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(request.body));
  } catch {
    throw badRequest("An error occurred while validating input parameters: the body is not JSON.", "0x80048d19");
  }
  if (!isObject(body)) throw badRequest("The body must be a JSON object.", "0x80048d19");
  return body;
}
