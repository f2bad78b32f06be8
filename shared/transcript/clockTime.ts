import { isCallTime } from "./callTime";

/** `h:mm:ss.fffffff` or `m:ss`, in milliseconds; undefined for what is no moment of a call. */
export function clockTime(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+(?::\d+){1,2}(?:\.\d+)?$/.test(text)) return undefined;
  const ms = Math.round(text.split(":").reduce((total, part) => total * 60 + Number(part), 0) * 1000);
  return isCallTime(ms) ? ms : undefined;
}
