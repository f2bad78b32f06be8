import type { Seller } from "../../shared/domain/Seller";
import type { Format } from "../../shared/format/Format";
import type { SellerPage } from "../../shared/pcf/sellerPage";
import type { Translate } from "../../shared/strings/translate";

export interface PickerTexts {
  readonly t: Translate;
  readonly format: Format;
  readonly viewer: Seller;
}

export interface SellerView {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** Empty where none is known. */
  readonly jobTitle: string;
  /** `22 calls`, `no calls` */
  readonly calls: string;
  readonly chosen: boolean;
  /** Name and title without case and accents, for searching. */
  readonly searched: string;
}

export interface PickerView {
  readonly seller: SellerView;
  /** `Account executive · 22 calls` */
  readonly caption: string;
  /** Whom the viewer may choose; empty where there is no choice. */
  readonly choices: readonly SellerView[];
  /** Ways to write to the seller; absent without an address, for oneself, and for viewers who manage nobody. */
  readonly mailTo?: string;
  readonly chat?: string;
  /** `Data up to 14:05` */
  readonly upTo: string;
}

/** The first letters of the first and the last name; one character of names that are not written in letters with case. */
export function initialsOf(name: string): string {
  const words = name.replace(/\(.*?\)/g, " ").split(/[\s,]+/).filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  const letter = (word: string | undefined) => [...(word ?? "")][0] ?? "";
  const isCased = (text: string) => text.toLowerCase() !== text.toUpperCase();
  const initial = letter(first);
  return isCased(initial) ? `${initial}${letter(last)}`.toUpperCase() : initial;
}

/** Text as it is compared in a search: without case and accents. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Those whose name or title contains every word of the text. */
export function matching(choices: readonly SellerView[], text: string): readonly SellerView[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  return words.length === 0 ? choices : choices.filter(({ searched }) => words.every((word) => searched.includes(word)));
}

function sellerView({ id, name, jobTitle = "" }: Seller, calls: string, chosen: boolean): SellerView {
  return { id, name, initials: initialsOf(name), jobTitle, calls, chosen, searched: folded(`${name} ${jobTitle}`) };
}

function addressesOf(email: string): Pick<PickerView, "mailTo" | "chat"> {
  const escaped = encodeURIComponent(email);
  return { mailTo: `mailto:${escaped.replace("%40", "@")}`, chat: `https://teams.microsoft.com/l/chat/0/0?users=${escaped}` };
}

/** What the picker says of a page; undefined where the viewer sees nobody. */
export function pickerView(page: SellerPage, { t, format, viewer }: PickerTexts): PickerView | undefined {
  const { seller, sellers, isManager, calls, team, now } = page;
  if (!seller) return undefined;
  const counts = new Map(team.map(({ sellerId, n }) => [sellerId, n]));
  const countText = (n: number) => (n > 0 ? t.plural("shared.calls", n) : t("sellerPicker.noCalls"));
  const own = sellerView(seller, countText(calls.length), true);
  return {
    seller: own,
    caption: [own.jobTitle, own.calls].filter(Boolean).join(" · "),
    choices: isManager ? sellers.map((other) => sellerView(other, countText(counts.get(other.id) ?? 0), other.id === seller.id)) : [],
    ...(isManager && seller.id !== viewer.id && seller.email !== undefined && addressesOf(seller.email)),
    upTo: t("sellerPicker.upTo", { time: format.time(now) }),
  };
}
