import { escapeXml } from "../shared/dataverse/escapeXml";

/** A .resx file of plain strings, as the component framework reads them. */
export function toResx(strings: Readonly<Record<string, string>>): string {
  const headers = [
    ["resmimetype", "text/microsoft-resx"],
    ["version", "2.0"],
    [
      "reader",
      "System.Resources.ResXResourceReader, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
    ],
    [
      "writer",
      "System.Resources.ResXResourceWriter, System.Windows.Forms, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089",
    ],
  ].map(([name, value]) => `  <resheader name="${name}"><value>${value}</value></resheader>`);
  const rows = Object.entries(strings)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `  <data name="${escapeXml(key)}" xml:space="preserve"><value>${escapeXml(value)}</value></data>`);
  return ['<?xml version="1.0" encoding="utf-8"?>', "<root>", ...headers, ...rows, "</root>", ""].join("\n");
}
