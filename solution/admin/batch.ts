import { errorOfAnswer, type DataverseError } from "./DataverseError";

/** A write inside a change set. `path` is relative to the service root, such as `msdyn_transcripts(…)`. */
export interface Operation {
  readonly method: "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Operations that take effect together or not at all. */
export type ChangeSet = readonly Operation[];

/** Most operations a batch may hold, and with it a change set (vendor's limit). */
export const MAX_OPERATIONS = 1000;

const CRLF = "\r\n";

/**
 * Body of a `$batch` request (multipart/mixed) with one part per change set. `servicePath` such as `/api/data/v9.2/`.
 * No text can be mistaken for a boundary: bodies are JSON, which never starts a line with hyphens.
 */
export function encodeBatch(changeSets: readonly ChangeSet[], boundary: string, servicePath: string): string {
  const lines: string[] = [];
  changeSets.forEach((changeSet, index) => {
    const inner = `changeset_${index}_of_${boundary}`;
    lines.push(`--${boundary}`, `Content-Type: multipart/mixed; boundary=${inner}`, "");
    changeSet.forEach((operation, position) => {
      lines.push(
        `--${inner}`,
        "Content-Type: application/http",
        "Content-Transfer-Encoding: binary",
        `Content-ID: ${position + 1}`,
        "",
        `${operation.method} ${servicePath}${operation.path} HTTP/1.1`,
        ...(operation.body === undefined ? ["", ""] : ["Content-Type: application/json; type=entry", "", JSON.stringify(operation.body)]),
      );
    });
    lines.push(`--${inner}--`, "");
  });
  lines.push(`--${boundary}--`, "");
  return lines.join(CRLF);
}

/**
 * What became of each change set, in the order asked: nothing when it took effect, else the error that undid it.
 * A change set the answer does not mention, because the server stopped before it, is missing at the end.
 * @throws Error when the answer is not a batch answer.
 */
export function decodeBatch(contentType: string, body: string, place: string): (DataverseError | undefined)[] {
  return partsOf(contentType, body).map((part) => firstError(part, place));
}

function firstError(part: Part, place: string): DataverseError | undefined {
  if (/^multipart\/mixed/i.test(part.contentType)) {
    for (const inner of partsOf(part.contentType, part.body)) {
      const error = firstError(inner, place);
      if (error !== undefined) return error;
    }
    return undefined;
  }
  const status = Number(/^HTTP\/\d(?:\.\d)? (\d{3})/.exec(part.body.trimStart())?.[1]);
  if (!Number.isInteger(status)) throw new Error("the server's batch answer holds a part that is no HTTP answer");
  if (status < 400) return undefined;
  const [, content = ""] = splitHead(part.body.trimStart());
  return errorOfAnswer(status, content, place);
}

interface Part {
  readonly contentType: string;
  readonly body: string;
}

function partsOf(contentType: string, body: string): Part[] {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1]?.trim();
  if (boundary === undefined) throw new Error("the server did not answer a batch with a batch");
  const delimiter = new RegExp(`(?:^|\\r?\\n)--${boundary.replace(/[^\w]/g, "\\$&")}(?:--)?[ \\t]*(?=\\r?\\n|$)`);
  // Before the first delimiter and after the closing one stands nothing of meaning.
  const sections = body.split(delimiter).slice(1, -1);
  return sections.map((section) => {
    const [head, content] = splitHead(section.replace(/^\r?\n/, ""));
    return { contentType: /^content-type:\s*(.+?)\s*$/im.exec(head)?.[1] ?? "", body: content };
  });
}

/** Header lines and what follows the first empty line. */
function splitHead(text: string): [head: string, body: string] {
  const end = /\r?\n\r?\n/.exec(text);
  return end === null ? [text, ""] : [text.slice(0, end.index), text.slice(end.index + end[0].length)];
}
