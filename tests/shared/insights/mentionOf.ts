import type { Mention } from "../../../shared/domain/Mention";

/** A competitor named once by a customer; says only what a test is about. */
export function mentionOf(callId: string, text = "Kestrel", more: Partial<Mention> = {}): Mention {
  return { callId, text, kind: "competitor", saidBy: "customer", count: 1, ...more };
}
