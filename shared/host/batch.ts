import type { Row, TogetherAnswer } from "../dataverse/DataverseClient";
import { DataverseError } from "../dataverse/DataverseError";
import { errorOf } from "./fetchPort";

const BOUNDARY = "batch_sellerDetails";
const LINE = "\r\n";

/** Several addresses as the body of one `$batch` request, by OData 4.0 §11.7. */
export function batchBody(addresses: readonly string[], prefer: string): { readonly type: string; readonly body: string } {
  const parts = addresses.map((address) =>
    [
      `--${BOUNDARY}`,
      "Content-Type: application/http",
      "Content-Transfer-Encoding: binary",
      "",
      `GET ${address} HTTP/1.1`,
      "Accept: application/json",
      `Prefer: ${prefer}`,
      "",
      "",
    ].join(LINE),
  );
  return { type: `multipart/mixed; boundary=${BOUNDARY}`, body: `${parts.join(LINE)}${LINE}--${BOUNDARY}--${LINE}` };
}

function toAnswer(part: string): TogetherAnswer {
  const status = Number(/HTTP\/\d\.\d (\d{3})/.exec(part)?.[1] ?? NaN);
  // The part's own head, the answer's head, and its body, each after an empty line.
  const body = part.slice(part.indexOf("{"));
  if (!(status < 300)) return { error: errorOf(status, body.trim()) };
  try {
    return { rows: (JSON.parse(body) as { readonly value: readonly Row[] }).value };
  } catch {
    return { error: new DataverseError("A part of the answer cannot be read.", status) };
  }
}

/**
 * The answers in a batch's response, in the order of its requests.
 * @throws DataverseError where it does not hold as many as were asked for
 */
export function readBatch(text: string, count: number): readonly TogetherAnswer[] {
  const boundary = /^\s*(--\S+)/.exec(text)?.[1];
  const parts = boundary === undefined ? [] : text.split(boundary).slice(1, -1);
  if (parts.length !== count) throw new DataverseError("The answer to several questions is incomplete.");
  return parts.map(toAnswer);
}
