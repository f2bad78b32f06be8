/** Text as an attribute value or content of FetchXML. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&apos;");
}

export function condition(attribute: string, operator: string, value?: string | number): string {
  return value === undefined
    ? `<condition attribute="${attribute}" operator="${operator}"/>`
    : `<condition attribute="${attribute}" operator="${operator}" value="${escapeXml(String(value))}"/>`;
}

export function conditionIn(attribute: string, values: readonly string[]): string {
  return `<condition attribute="${attribute}" operator="in">${values.map((value) => `<value>${escapeXml(value)}</value>`).join("")}</condition>`;
}

export function attribute(name: string, alias?: string): string {
  return alias ? `<attribute name="${name}" alias="${alias}"/>` : `<attribute name="${name}"/>`;
}

/** An instant as Dataverse compares it. Seconds: stored times have no finer part. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/** Conditions that keep [from, to) of an instant column; an open start is left out. */
export function within(column: string, { from, to }: { readonly from: number; readonly to: number }): string {
  const start = Number.isFinite(from) ? condition(column, "ge", instant(from)) : "";
  // Sub-second ends are rounded up, so that a period that ends now contains what began this second.
  return start + condition(column, "lt", instant(Math.ceil(to / 1000) * 1000));
}
