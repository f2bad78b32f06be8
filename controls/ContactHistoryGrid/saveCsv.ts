/** The browser has taken the file by then. */
const TAKEN_MS = 10_000;

/**
 * Hands a file to the user as a download. By an anchor and a Blob, which the browser writes as they are: the host's `openFile` wants
 * the content as one base64 text, a third longer, and on some hosts shows it instead of saving it.
 */
export function saveCsv(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
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
