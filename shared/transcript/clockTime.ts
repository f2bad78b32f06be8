/** `h:mm:ss.fffffff` or `m:ss`, in milliseconds. */
export function clockTime(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+(?::\d+){1,2}(?:\.\d+)?$/.test(text)) return undefined;
  return Math.round(text.split(":").reduce((total, part) => total * 60 + Number(part), 0) * 1000);
}
