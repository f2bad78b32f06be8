/** The way before there was a clipboard interface: copies what is marked. It works in frames that are not allowed the other one. */
function copyMarked(text: string): boolean {
  const { activeElement } = document;
  const area = document.createElement("textarea");
  area.value = text;
  area.readOnly = true;
  area.style.cssText = "position:fixed;opacity:0";
  document.body.append(area);
  // Marking alone moves the focus in some browsers only.
  area.focus({ preventScroll: true });
  area.select();
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    area.remove();
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
  }
}

/**
 * Puts text on the clipboard.
 * @returns false where the browser refuses, as on pages without a secure connection
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyMarked(text);
  }
}
