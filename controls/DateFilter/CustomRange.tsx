import * as React from "react";
import { Calendar, registerIcons, type ICalendar } from "@fluentui/react";
import type { LocalDate } from "../../shared/domain/Period";
import type { Environment } from "../../shared/host/environment";
import { fromLocalDate, toLocalDate } from "../../shared/host/selection";
import { FluentTheme } from "../../shared/ui/FluentTheme";
import { Icon, Outline } from "../../shared/ui/Icon";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { calendarFormat, calendarStrings } from "./calendarStrings";
import { typedRange, type End, type RangeText } from "./typedRange";
import { dateWriting, readDate } from "./typedDate";

/** Fluent's own icons come from a font that hosts need not have. */
registerIcons({ icons: { "slr-up": <Icon name="up" />, "slr-down": <Icon name="down" />, "slr-close": <Icon name="close" /> } });

/** Months run downwards: "left" is the earlier one. */
const NAVIGATION_ICONS = { leftNavigation: "slr-up", rightNavigation: "slr-down", closeIcon: "slr-close" };
const ENDS = ["from", "to"] as const;

export interface CustomRangeProps {
  readonly environment: Environment;
  /** How the user's settings write dates. */
  readonly datePattern: string | undefined;
  readonly today: LocalDate;
  /** What the fields begin with. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly onApply: (from: LocalDate, to: LocalDate) => void;
}

/** Two dates, both inclusive, typed or taken from a calendar. An impossible pair is explained beneath them and cannot be applied. */
export function CustomRange({ environment, datePattern, today, from, to, onApply }: CustomRangeProps): React.ReactElement {
  const { t, locale, format, calendar, isRtl, isDark, theme } = environment;
  const writing = React.useMemo(() => dateWriting(datePattern), [datePattern]);
  const [text, setText] = React.useState<RangeText>({ from: writing.write(from), to: writing.write(to) });
  /** What the user has left: a date is not called wrong while it is being typed. */
  const [isLeft, setLeft] = React.useState(true);
  const [opened, setOpened] = React.useState<End>();
  const id = useInstanceId("sd-date");
  const fields = React.useRef<Partial<Record<End, HTMLInputElement | null>>>({});
  const sheet = React.useRef<ICalendar>(null);
  const strings = React.useMemo(() => calendarStrings(locale, t), [locale, t]);
  const dateTimeFormatter = React.useMemo(() => calendarFormat(locale), [locale]);
  const { range, problem, remark } = typedRange(text, { t, format, writing, today });
  const shown = isLeft ? problem : undefined;

  React.useEffect(() => {
    if (opened) sheet.current?.focus();
  }, [opened]);
  const close = (end: End) => {
    setOpened(undefined);
    fields.current[end]?.focus();
  };
  const apply = (event: React.FormEvent): void => {
    event.preventDefault();
    setLeft(true);
    if (range) onApply(range.from, range.to);
    else if (problem) fields.current[problem.end]?.focus();
  };
  const field = (end: End) => (
    <div key={end} className="sd-date-field">
      <label htmlFor={`${id}-${end}`}>{t(`shared.property.${end}`)}</label>
      <div className="sd-date-entry">
        <input
          ref={(input) => void (fields.current[end] = input)}
          id={`${id}-${end}`}
          className="sd-search sd-date-input"
          autoComplete="off"
          value={text[end]}
          aria-invalid={shown?.end === end}
          aria-describedby={`${id}-hint ${id}-problem`}
          onChange={({ target }) => {
            setLeft(false);
            setText({ ...text, [end]: target.value });
          }}
          onBlur={() => setLeft(true)}
        />
        <button
          type="button"
          className="sd-icon-link"
          aria-expanded={opened === end}
          aria-label={t("dateFilter.openCalendar", { field: t(`shared.property.${end}`) })}
          onClick={() => setOpened(opened === end ? undefined : end)}
        >
          <Outline d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5" />
        </button>
      </div>
    </div>
  );
  const chosen = opened && readDate(text[opened], writing, today);
  return (
    <form className="sd-date-custom" aria-label={t("dateFilter.custom")} onSubmit={apply} noValidate>
      <div className="sd-date-fields">{ENDS.map(field)}</div>
      <p className="sd-caption sd-date-hint" id={`${id}-hint`}>
        {t("dateFilter.hint", { example: writing.write(today) })}
      </p>
      {opened && (
        <div
          className="sd-date-calendar"
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            // Only the calendar closes, not the popup around it.
            event.stopPropagation();
            close(opened);
          }}
        >
          <FluentTheme isDark={isDark} isRtl={isRtl} theme={theme}>
            <Calendar
              componentRef={sheet}
              {...(chosen?.problem === undefined && { value: fromLocalDate(chosen?.date ?? today) })}
              today={fromLocalDate(today)}
              firstDayOfWeek={calendar.weekStart}
              strings={strings}
              dateTimeFormatter={dateTimeFormatter}
              navigationIcons={NAVIGATION_ICONS}
              isMonthPickerVisible={false}
              showMonthPickerAsOverlay
              onSelectDate={(date) => {
                setText({ ...text, [opened]: writing.write(toLocalDate(date)) });
                close(opened);
              }}
            />
          </FluentTheme>
        </div>
      )}
      <p className="sd-date-problem" id={`${id}-problem`} role="alert">
        {shown?.sentence}
        {!shown && remark && <span className="sd-caption">{remark}</span>}
      </p>
      <button type="submit" className="sd-primary">
        {t("dateFilter.apply")}
      </button>
    </form>
  );
}
