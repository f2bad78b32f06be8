/** What a call's title tells: whom it was with, and what kind of call it was where the title says so. */
export interface CallTitle {
  readonly customer: string;
  readonly topic?: string;
}

/** One colon between two texts; times and addresses have no space behind theirs. */
const TOPIC_AND_CUSTOMER = /^\s*([^:：]+?)\s*(?::\s+|：\s*)([^:：]+?)\s*$/;

/** A title as recorders and imports write it, `Renewal talk: Gorsehill Bakeries`; any other is the customer's as a whole. */
export function callTitle(title: string): CallTitle {
  const [, topic, customer] = TOPIC_AND_CUSTOMER.exec(title) ?? [];
  return topic !== undefined && customer !== undefined ? { customer, topic } : { customer: title.trim() };
}
