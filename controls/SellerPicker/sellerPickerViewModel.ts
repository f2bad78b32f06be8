import type { Calendar } from "../../shared/domain/rangeOf";
import type { Seller } from "../../shared/domain/Seller";
import { callsText } from "../../shared/figures/countText";
import type { Texts } from "../../shared/format/Texts";
import { initialsOf, personName } from "../../shared/format/personName";
import { pageLink } from "../../shared/host/pageLink";
import { sheetLink } from "../../shared/host/sheetLink";
import type { SellerPage } from "../../shared/page/sellerPage";

export interface PickerSource extends Texts {
  readonly viewer: Seller;
  /** Address of the environment. */
  readonly clientUrl: string;
  readonly calendar: Pick<Calendar, "zone">;
  /** BCP 47. */
  readonly locale: string;
}

/** What is written to a seller, in whichever way. */
export interface Letter {
  readonly sellerId: string;
  /** E-mail address. */
  readonly email: string;
  readonly subject: string;
  /** A sentence that leads to the link. */
  readonly text: string;
}

export interface PickerView {
  readonly sellerId: string;
  readonly name: string;
  readonly initials: string;
  /** `Account executive`, `22 of 24 calls`, `data up to 14:05` */
  readonly facts: readonly string[];
  /** Whether there is anybody else to choose. */
  readonly isManager: boolean;
  /** Opens the page for whoever follows it. */
  readonly link: string;
  /** Opens the sheet to print of what is seen. */
  readonly sheet: string;
  /** Managers write to active others whose address is known. */
  readonly letter?: Letter;
  /** The Teams chat with them, the message begun. */
  readonly chat?: string;
}

/** What the subject of a letter says of the period. */
function subjectOf({ range, now }: SellerPage, { t, format }: Texts): string {
  const { from, to } = range ?? { from: -Infinity, to: now };
  const last = format.date(to - 1);
  return Number.isFinite(from)
    ? t("sellerPicker.subject", { from: format.date(from), to: last })
    : t("sellerPicker.subjectUntil", { to: last });
}

function letterOf(page: SellerPage, { id, name, email, disabled }: Seller, source: PickerSource): Letter | undefined {
  if (!page.isManager || disabled || email === undefined || id === source.viewer.id) return undefined;
  return { sellerId: id, email, subject: subjectOf(page, source), text: source.t("sellerPicker.letter", { seller: name }) };
}

function chatOf(
  page: SellerPage,
  { id, email, principalName, disabled }: Seller,
  { t, viewer }: PickerSource,
  link: string,
): string | undefined {
  const user = principalName ?? email;
  if (!page.isManager || disabled || user === undefined || id === viewer.id) return undefined;
  const message = `${t("sellerPicker.message")} ${link}`;
  return `https://${page.teamsHost}/l/chat/0/0?users=${encodeURIComponent(user)}&message=${encodeURIComponent(message)}`;
}

/** The address that opens a mail program with a letter. */
export function mailToOf({ email, subject, text }: Letter, link: string): string {
  return `mailto:${encodeURIComponent(email).replace("%40", "@")}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(`${text}\n\n${link}`)}`;
}

/** What the picker says of a page's seller; undefined where the viewer sees nobody. */
export function pickerView(page: SellerPage, source: PickerSource): PickerView | undefined {
  const { t, format } = source;
  const { seller, selection, range, isManager, calls, listedCalls, now, filters } = page;
  if (!seller) return undefined;
  const linked = { seller: seller.id, range, comparison: selection.comparison, filters };
  const link = pageLink(source.clientUrl, linked, source.calendar.zone);
  const { locale, calendar, clientUrl } = source;
  const sheet = { selection: { ...selection, sellerId: seller.id, filters }, now, locale, offset: calendar.zone(new Date(now)) };
  const letter = letterOf(page, seller, source);
  const chat = chatOf(page, seller, source, link);
  return {
    sellerId: seller.id,
    name: personName(seller, t),
    initials: initialsOf(seller.name),
    facts: [
      seller.jobTitle ?? "",
      listedCalls.length > 0 ? callsText({ n: calls.length, denominator: listedCalls.length }, source) : t("shared.noCalls"),
      t("shared.upTo", { time: format.time(now) }),
    ],
    isManager,
    link,
    sheet: sheetLink(clientUrl, sheet),
    ...(letter && { letter }),
    ...(chat !== undefined && { chat }),
  };
}
