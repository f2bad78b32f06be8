import type { FileStart } from "./readBytes";
import type { Source } from "./Source";

/** The path that stands for standard input. */
export const STDIN = "-";

/** One transcript that another program hands over. Its size shows only while it is read: no more is read than tells that it is too large. */
export function stdinSource(input: AsyncIterable<Uint8Array> = process.stdin): Source {
  return { path: "stdin", read: (most, limit) => readAll(input, most, limit) };
}

async function readAll(input: AsyncIterable<Uint8Array>, most: number, limit: number): Promise<FileStart> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of input) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) return { bytes: new Uint8Array(0), size };
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: bytes.subarray(0, most), size };
}
