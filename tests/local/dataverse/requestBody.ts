import type { ApiRequest } from "./ApiRequest";
import { badRequest, notPlayed } from "./errors";

/** A request's JSON object. @throws ApiError 400 */
export function bodyOf(request: ApiRequest): Record<string, unknown> {
  const type = request.headers["content-type"];
  if (type !== undefined && !/^application\/json\b/i.test(type)) throw notPlayed(`a body of the type '${type}'`);
  let body: unknown;
  try {
    body = JSON.parse(new TextDecoder().decode(request.body));
  } catch {
    throw badRequest("An error occurred while validating input parameters: the body is not JSON.", "0x80048d19");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw badRequest("The body must be a JSON object.", "0x80048d19");
  return body as Record<string, unknown>;
}
