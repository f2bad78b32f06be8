/** The browser has taken the file by then. */
const TAKEN_MS = 10_000;

/**
 * Hands a file to the user as a download. By an anchor and a Blob, which the browser writes as they are: the host's `openFile` wants
 * the content as one base64 text, a third longer, and on some hosts shows it instead of saving it.
 * @param type as the file's readers know it, such as `text/csv`
 */
export function saveFile(content: string | Blob, name: string, type: string): void {
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.hidden = true;
  // Some browsers follow only anchors of the document.
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}
