import type { LocalDate } from "../../shared/domain/Period";
import { parseLocalDate } from "../../shared/domain/rangeOf";

/** Calls are not older, and neither are the dates that a column holds. */
const FIRST_YEAR = 1900;

type Part = "year" | "month" | "day";

/**
 * - `missing`: nothing is typed
 * - `unreadable`: not three numbers, or not in the order of the user's settings
 * - `noSuchDay`: the month has fewer days; `daysIn` tells how many
 */
export type Typed =
  | { readonly date: LocalDate; readonly problem?: undefined }
  | { readonly problem: "missing" | "unreadable" | "tooEarly" }
  | { readonly problem: "noSuchDay"; readonly month: LocalDate; readonly daysIn: number };

/** Dates as they are typed: in figures, in the order of the user's settings, in the calendar of the periods. */
export interface DateWriting {
  readonly order: readonly Part[];
  /** `06/30/2026`; an empty text for none. */
  write(date: LocalDate | undefined): string;
}

const PARTS: Readonly<Record<string, Part>> = { y: "year", M: "month", d: "day" };
const TOKEN = /y+|M+|d+/g;
/** Understood in any order of day and month. */
const UNAMBIGUOUS = "yyyy-MM-dd";

/**
 * @param pattern of the user's settings, such as `M/d/yyyy`, which need not be that of the language: many who read English write the
 * day first
 */
export function dateWriting(pattern: string | undefined): DateWriting {
  const orderIn = (text: string) => (text.match(TOKEN) ?? []).flatMap((token) => PARTS[token.charAt(0)] ?? []);
  // Marks of direction would be in the way of whoever edits the text.
  const plain = pattern?.replace(/[\u200e\u200f\u061c]/g, "") ?? "";
  const used = orderIn(plain).length === 3 && new Set(orderIn(plain)).size === 3 ? plain : UNAMBIGUOUS;
  return {
    order: orderIn(used),
    write(date) {
      if (date === undefined) return "";
      const [y = "", M = "", d = ""] = date.split("-");
      return used.replace(TOKEN, (token) => ({ y, M, d })[token.charAt(0)] ?? "");
    },
  };
}

/** Arabic, Persian and full-width figures as plain ones: their codes end in their value. */
const plainFigures = (text: string): string => text.replace(/[٠-٩۰-۹０-９]/g, (figure) => String(figure.charCodeAt(0) & 15));

/**
 * Reads a date: figures with anything between them. A year of two figures lies in this century, a missing one is today's; four figures
 * in front are always a year.
 */
export function readDate(text: string, { order }: DateWriting, today: LocalDate): Typed {
  if (text.trim() === "") return { problem: "missing" };
  const figures = plainFigures(text).match(/\d+/g) ?? [];
  const parts: readonly Part[] =
    figures[0]?.length === 4 ? ["year", "month", "day"] : figures.length === 2 ? order.filter((part) => part !== "year") : order;
  const read = Object.fromEntries(parts.map((part, index) => [part, figures[index] ?? ""])) as Partial<Record<Part, string>>;
  const { year = today.slice(0, 4), month = "", day = "" } = read;
  const fullYear = year.length === 2 ? `20${year}` : year;
  const isRead =
    figures.length === parts.length &&
    fullYear.length === 4 &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= 31;
  if (!isRead) return { problem: "unreadable" };
  if (Number(fullYear) < FIRST_YEAR) return { problem: "tooEarly" };
  const of = (dayOfMonth: string) => `${fullYear}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  const date = of(day);
  if (parseLocalDate(date) !== undefined) return { date };
  const daysIn = [30, 29, 28].find((last) => parseLocalDate(of(String(last))) !== undefined) ?? 0;
  return { problem: "noSuchDay", month: of("01"), daysIn };
}
