import { present } from "../domain/present";
import type { Speaker } from "./TranscriptReading";

/** `Ann Lee (Guest)`, `Ann Lee | Acme`: name, company and whether the meeting service marks an outsider. */
export function speakerOf(label: string): Speaker {
  const guest = /\((?:guest|gast|invité|访客|来宾)\)\s*$/i.test(label) || /\(unverified\)\s*$/i.test(label);
  const unmarked = label.replace(/\s*\([^()]*\)\s*$/, guest ? "" : "$&").trim();
  const bar = unmarked.indexOf("|");
  const name = (bar < 0 ? unmarked : unmarked.slice(0, bar)).trim();
  const company = bar < 0 ? "" : unmarked.slice(bar + 1).trim();
  return present<Speaker>({
    key: label,
    name: name === "" ? label : name,
    company: company === "" ? undefined : company,
    guest: guest ? true : undefined,
  });
}
