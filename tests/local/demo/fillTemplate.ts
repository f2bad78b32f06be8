import type { Random } from "./random";

/** Values of the slots that belong to one call: names, the competitor, a number to call back. */
export type CallSlots = Readonly<Record<string, string>>;

interface Part {
  readonly text: string;
  readonly slot?: string;
}

const parsed = new Map<string, readonly Part[]>();

function parse(template: string): readonly Part[] {
  const parts = template.split(/\{(\w+)\}/).map((piece, index): Part => (index % 2 === 0 ? { text: piece } : { text: "", slot: piece }));
  return parts.filter(({ text, slot }) => slot !== undefined || text !== "");
}

type Vocabulary = Readonly<Record<string, readonly string[]>>;

/** What a call is mostly about, so that it does not hop from one depot to the next. */
const FOCUSED_SLOTS = ["depot", "vehicle", "role", "module", "task", "fleet"];
const FOCUS_CHANCE = 0.6;
const FOCUS_PREFIX = "focus ";

/** The slots of a call with its focus drawn from the vocabulary. */
export function withFocus(slots: CallSlots, vocabulary: Vocabulary, random: Random): CallSlots {
  const focused: Record<string, string> = { ...slots };
  for (const slot of FOCUSED_SLOTS) focused[FOCUS_PREFIX + slot] = random.pick(vocabulary[slot] ?? []);
  return focused;
}

/** Fills a template's slots: from the call where it knows the slot, else drawn from the vocabulary. A sentence begins upper case. */
export function fillTemplate(template: string, vocabulary: Vocabulary, slots: CallSlots, random: Random): string {
  let parts = parsed.get(template);
  if (!parts) parsed.set(template, (parts = parse(template)));
  let text = "";
  for (const { text: fixed, slot } of parts) {
    if (slot === undefined) text += fixed;
    else {
      const own = slots[slot];
      const words = vocabulary[slot];
      if (own === undefined && words === undefined) throw new Error(`Unknown slot {${slot}} in the template "${template}".`);
      const focus = slots[FOCUS_PREFIX + slot];
      text += own ?? (focus !== undefined && random.chance(FOCUS_CHANCE) ? focus : random.pick(words ?? []));
    }
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}
