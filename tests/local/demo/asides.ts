import type { Line } from "./Turn";
import { utteranceMs, type TimedLine } from "./timing";
import { fillTemplate, type CallSlots } from "./fillTemplate";
import type { Random } from "./random";
import type { LanguageTemplates } from "./scenarios/templates";
import { countWords } from "./words";

const VOICEMAIL_MS = 20_000;
const VOICEMAIL_GAP_MS = 300;
const MEETING_TURNS = [40, 70] as const;
const MEETING_WORDS_PER_MINUTE = 160;
const MEETING_GAP_MS = [200, 900] as const;

/** Said among colleagues: neither a customer nor a sentiment is in it. */
const MEETING_LINES = [
  "{company} asked for the {module} on {day}, and the forecast stands at {count} sites.",
  "For the pipeline I count {fleet} {vehicle} at {depot}, expected in {month}.",
  "That account moved to the next stage on {day}.",
  "I would put {count} days of fitting into {month}.",
  "The trial at {depot} ends on {day}, after {span}.",
  "Then the team has {count} open quotes, and {day} is the date for most of them.",
  "In {month} we plan {count} visits, the first at {depot}.",
  "The {module} release comes in {month}, says the product team.",
  "Next point, the numbers for {month} and the {task} campaign.",
  "We have {count} renewals until {month}, with {fleet} {vehicle} in all.",
];

function plain(text: string, words: number, durationMs: number): Line {
  return { text, words, durationMs, is: "ordinary", sentiment: undefined, tracked: undefined };
}

/** A message of twenty seconds on somebody's machine: only the seller speaks. */
export function composeVoicemail(templates: LanguageTemplates, slots: CallSlots, random: Random): TimedLine[] {
  const texts = templates.voicemail.map((template) => fillTemplate(template, templates.vocabulary, slots, random));
  const words = texts.map((text) => countWords(text, templates.locale));
  const total = words.reduce((sum, count) => sum + count, 0);
  const speech = VOICEMAIL_MS - VOICEMAIL_GAP_MS * (texts.length - 1);
  let clock = 0;
  return texts.map((text, index) => {
    const startMs = clock;
    const durationMs = Math.round((speech * (words[index] ?? 0)) / total);
    clock = startMs + durationMs + VOICEMAIL_GAP_MS;
    return { line: plain(text, words[index] ?? 0, durationMs), side: "seller", startMs, endMs: startMs + durationMs };
  });
}

/** Seller and manager talk about the pipeline; the manager takes the place of the other side. */
export function composeMeeting(templates: LanguageTemplates, slots: CallSlots, random: Random): TimedLine[] {
  const turns = Math.round(random.between(...MEETING_TURNS));
  let clock = 500;
  return Array.from({ length: turns }, (_, index): TimedLine => {
    const text = fillTemplate(random.pick(MEETING_LINES), templates.vocabulary, slots, random);
    const words = countWords(text, templates.locale);
    const durationMs = utteranceMs(words, MEETING_WORDS_PER_MINUTE, random);
    const startMs = Math.round(clock);
    clock = startMs + durationMs + random.between(...MEETING_GAP_MS);
    return { line: plain(text, words, durationMs), side: index % 2 === 0 ? "seller" : "customer", startMs, endMs: startMs + durationMs };
  });
}
