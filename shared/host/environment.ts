import { guid } from "../dataverse/readRow";
import type { Calendar } from "../domain/rangeOf";
import type { Seller } from "../domain/Seller";
import { createFormat } from "../format/Format";
import type { Texts } from "../format/Texts";
import { spokenLocale } from "../strings/languages";
import { createTranslate } from "../strings/translate";
import type { HostTheme } from "../ui/hostTheme";
import { clientUrlOf } from "./hostAccess";
import { recordOf, type HostRecord } from "./recordOf";

/** What a control gets from its host, in the suite's own terms. Made once per control and record. */
export interface Environment extends Texts {
  /** Address of the environment. */
  readonly clientUrl: string;
  readonly viewer: Seller;
  readonly calendar: Calendar;
  /** BCP 47. */
  readonly locale: string;
  readonly isRtl: boolean;
  readonly isDark: boolean;
  /** Colours of the host's own theme; absent where it passes none. */
  readonly theme?: HostTheme | undefined;
  /** The record whose page the control stands on; undefined where nothing tells. */
  readonly record: HostRecord | undefined;
}

/** A member that model-driven hosts have and the published types leave out. */
interface HostExtras {
  readonly fluentDesignLanguage?: { readonly isDarkTheme?: boolean; readonly tokenTheme?: Readonly<Record<string, string | undefined>> };
}

export type ControlContext = Pick<ComponentFramework.Context<unknown>, "userSettings" | "resources" | "mode">;

/**
 * The few colours that the suite takes from the new look's tokens. The compound ones are those of text and outlines: they keep their
 * contrast on a dark ground, where the brand's own ground is too dark.
 */
function themeOf({ fluentDesignLanguage }: HostExtras): Environment["theme"] {
  const tokens = fluentDesignLanguage?.tokenTheme;
  return (
    tokens && {
      accent: tokens["colorCompoundBrandForeground1"],
      accentHover: tokens["colorCompoundBrandForeground1Hover"],
      accentPressed: tokens["colorCompoundBrandForeground1Pressed"],
      focus: tokens["colorStrokeFocus2"],
    }
  );
}

/** `algorithmType` of a calendar that goes by the moon, as the platform took it from .NET. */
const LUNAR = 2;

/**
 * The language with its calendar for `Intl`: Hijri dates where the user's settings ask for them, else Gregorian ones, also where the
 * language's own calendar is another. Periods are Gregorian everywhere, and texts must not speak of other months unasked.
 */
function localeOf({ languageId, dateFormattingInfo }: ControlContext["userSettings"]): string {
  const locale = spokenLocale(languageId);
  if (dateFormattingInfo?.calendar?.algorithmType === LUNAR) return `${locale}-u-ca-islamic-umalqura`;
  return new Intl.DateTimeFormat(locale).resolvedOptions().calendar === "gregory" ? locale : `${locale}-u-ca-gregory`;
}

export function environmentOf(context: ControlContext): Environment {
  const host = context as unknown as HostExtras;
  const { userSettings } = context;
  const locale = localeOf(userSettings);
  const zone = (instant: Date) => userSettings.getTimeZoneOffsetMinutes(instant);
  return {
    clientUrl: clientUrlOf(context) ?? window.location.origin,
    viewer: { id: guid(userSettings.userId) ?? "", name: userSettings.userName },
    calendar: { zone, weekStart: userSettings.dateFormattingInfo?.firstDayOfWeek ?? 1, fiscalStartMonth: 0 },
    locale,
    isRtl: userSettings.isRTL,
    isDark: host.fluentDesignLanguage?.isDarkTheme ?? false,
    theme: themeOf(host),
    t: createTranslate((key) => context.resources.getString(key), locale),
    format: createFormat(locale, zone),
    record: recordOf(context),
  };
}
