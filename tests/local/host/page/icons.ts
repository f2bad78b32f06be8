const SVG = "http://www.w3.org/2000/svg";

/** Outlines of 20 by 20, drawn for this host: strokes of 1.4 in the colour of the text around them. */
const PATHS = {
  add: "M10 4v12M4 10h12",
  apps: "M4 4h3v3H4zM13 4h3v3h-3zM4 13h3v3H4zM13 13h3v3h-3zM8.5 8.5h3v3h-3z",
  assistant: "M10 3c.6 4.2 2.8 6.4 7 7-4.2.6-6.4 2.8-7 7-.6-4.2-2.8-6.4-7-7 4.2-.6 6.4-2.8 7-7z",
  back: "M16 10H4M9 5l-5 5 5 5",
  chevron: "M6 8l4 4 4-4",
  help: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM8 8.2c.2-2.6 4-2.4 4-.1 0 1.6-2 1.6-2 3.3M10 13.6v.2",
  home: "M3.5 9.5 10 4l6.5 5.5M5.5 8.5V16h9V8.5",
  menu: "M3 6h14M3 10h14M3 14h14",
  more: "M10 5v.2M10 10v.2M10 15v.2",
  notes: "M5 3.5h10v13H5zM7.5 7h5M7.5 10h5M7.5 13h3",
  pin: "M8 3.5h4l-.5 5 2.5 2.5H6l2.5-2.5zM10 11v5.5",
  recent: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.6",
  refresh: "M16 10a6 6 0 1 1-1.8-4.3M16 3.5v3h-3",
  save: "M4 4h9.5L16 6.5V16H4zM7 4v4h5V4M7 16v-4.5h6V16",
  search: "M8.5 13.5a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM12.2 12.2l4.3 4.3",
  settings: "M4 6h6M14 6h2M4 14h2M10 14h6M10 4.5h3v3h-3zM6.5 12.5h3v3h-3z",
  share: "M10 12V4M6.5 7 10 3.5 13.5 7M4 11v5h12v-5",
  team: "M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 16.5c0-5.5 10-5.5 10 0M13.5 5a2.5 2.5 0 0 1 0 4.5M14.5 12c2 .5 3 2 3 4.5",
} as const;

export type IconName = keyof typeof PATHS;

/** An icon that says nothing by itself: what stands beside it, or the name of its button, does. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(SVG, "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 20 20", class: "icon", "aria-hidden": "true" }))
    drawing.setAttribute(key, value);
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  drawing.append(path);
  return drawing;
}
