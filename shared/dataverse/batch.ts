import { DataverseError } from "./DataverseError";

/** One request of a batch. */
export interface BatchRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** With the path of the Web API, from the root of the host on. */
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A request by itself, or a change set: writes that take effect together or not at all. */
export type BatchPart = BatchRequest | readonly BatchRequest[];

/** The answer to one request of a batch. */
export interface BatchAnswer {
  readonly status: number;
  readonly body: string;
}

const CRLF = "\r\n";

const typeOf = (boundary: string): string => `multipart/mixed; boundary=${boundary}`;

/** Whether an answer, or a part of one, holds several. */
export const isMultipart = (contentType: string): boolean => /^multipart\/mixed/i.test(contentType);

const isChangeSet = (part: BatchPart): part is readonly BatchRequest[] => Array.isArray(part);

function requestLines({ method, address, headers = {}, body = "" }: BatchRequest, contentId?: number): readonly string[] {
  return [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    "",
    `${method} ${address} HTTP/1.1`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "",
    body,
  ];
}

function changeSetLines(requests: readonly BatchRequest[], boundary: string): readonly string[] {
  const operations = requests.flatMap((request, index) => [`--${boundary}`, ...requestLines(request, index + 1)]);
  return [`Content-Type: ${typeOf(boundary)}`, "", ...operations, `--${boundary}--`, ""];
}

/** What a `$batch` request says of its body. Parts after one that is refused are wanted, too. */
export const batchHeaders = (boundary: string) => ({ "Content-Type": typeOf(boundary), Prefer: "odata.continue-on-error" });

/**
 * The body of a `$batch` request, by OData 4.0 §11.7.
 * No text can be mistaken for a boundary: bodies are JSON, which never starts a line with hyphens.
 */
export function encodeBatch(parts: readonly BatchPart[], boundary: string): string {
  const lines = parts.flatMap((part, index) => [
    `--${boundary}`,
    ...(isChangeSet(part) ? changeSetLines(part, `changeset_${index}_of_${boundary}`) : requestLines(part)),
  ]);
  return [...lines, `--${boundary}--`, ""].join(CRLF);
}

/**
 * The answers in a batch's response, part by part in the order asked: one, or those of a change set, of which one stands for all
 * where it was undone. Parts that the server did not get to, or that were cut off, are missing at the end.
 * @throws DataverseError where the response is no batch
 */
export function decodeBatch(contentType: string, text: string): readonly (readonly BatchAnswer[])[] {
  return sectionsOf(contentType, text).map(answersIn);
}

interface Section {
  readonly contentType: string;
  readonly body: string;
}

function answersIn({ contentType, body }: Section): readonly BatchAnswer[] {
  if (isMultipart(contentType)) return sectionsOf(contentType, body).flatMap(answersIn);
  const answer = body.trimStart();
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(answer)?.[1] ?? NaN);
  if (Number.isNaN(status)) throw new DataverseError("the server's batch answer holds a part that is no HTTP answer");
  const [, content] = splitHead(answer);
  return [{ status, body: content.trim() }];
}

function sectionsOf(contentType: string, text: string): readonly Section[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]?.trim();
  if (boundary === undefined) throw new DataverseError("the server did not answer a batch with a batch");
  const delimiter = new RegExp(`(?:^|\\r?\\n)--${boundary.replace(/[^\w]/g, "\\$&")}(?:--)?[ \\t]*(?=\\r?\\n|$)`);
  // Before the first delimiter and after the closing one stands nothing of meaning.
  const sections = text.split(delimiter).slice(1, -1);
  return sections.map((section) => {
    const [head, body] = splitHead(section.replace(/^\r?\n/, ""));
    return { contentType: /^content-type:\s*(.+?)\s*$/im.exec(head)?.[1] ?? "", body };
  });
}

/** Header lines and what follows the first empty line. */
function splitHead(text: string): readonly [head: string, body: string] {
  const end = /\r?\n\r?\n/.exec(text);
  return end === null ? [text, ""] : [text.slice(0, end.index), text.slice(end.index + end[0].length)];
}
