import type { Seller } from "../domain/Seller";
import type { Translate } from "../strings/translate";

/** The first letters of the first and the last name; one character of names that are not written in letters with case. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/\(.*?\)/g, " ")
    .split(/[\s,]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  const letter = (word: string | undefined) => [...(word ?? "")][0] ?? "";
  const isCased = (text: string) => text.toLowerCase() !== text.toUpperCase();
  const initial = letter(first);
  return isCased(initial) ? `${initial}${letter(last)}`.toUpperCase() : initial;
}

/** A person's name, with a remark where the account is disabled. */
export function personName({ name, disabled }: Seller, t: Translate): string {
  return disabled ? t("shared.inactive", { seller: name }) : name;
}
