import * as React from "react";
import { DatePicker, PrimaryButton, registerIcons, type ICalendarProps } from "@fluentui/react";
import type { LocalDate } from "../../shared/domain/Period";
import { formatLocalDate, localDay } from "../../shared/domain/rangeOf";
import type { Environment } from "../../shared/pcf/environment";
import { fromLocalDate, toLocalDate } from "../../shared/pcf/selection";
import { Icon } from "../../shared/ui/Icon";
import { calendarFormat, calendarStrings } from "./calendarStrings";
import { customProblem, dateText } from "./dateFilterViewModel";

/** Fluent's own icons come from a font that hosts need not have. */
registerIcons({
  icons: {
    "slr-calendar": <Icon name="calendar" />,
    "slr-up": <Icon name="up" />,
    "slr-down": <Icon name="down" />,
    "slr-close": <Icon name="close" />,
  },
});

export interface CustomRangeProps {
  readonly environment: Environment;
  readonly now: number;
  /** What the fields begin with. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly onApply: (from: LocalDate, to: LocalDate) => void;
}

const dateOf = (date: LocalDate | undefined): { value?: Date } => (date === undefined ? {} : { value: fromLocalDate(date) });

/** Two dates, both inclusive. An impossible pair is explained beneath them and cannot be applied. */
export function CustomRange({ environment, now, from, to, onApply }: CustomRangeProps): React.ReactElement {
  const { t, locale, calendar } = environment;
  const [range, setRange] = React.useState<{ from?: LocalDate | undefined; to?: LocalDate | undefined }>({ from, to });
  const [asked, setAsked] = React.useState(false);
  const strings = React.useMemo(() => calendarStrings(locale, t), [locale, t]);
  const dateTimeFormatter = React.useMemo(() => calendarFormat(locale), [locale]);
  const problem = customProblem(range.from, range.to);
  const isProblemShown = problem !== undefined && (asked || problem === "reversed");
  const today = fromLocalDate(formatLocalDate(localDay(now, calendar.zone)));
  const calendarProps: Partial<ICalendarProps> = {
    // Months run downwards: "left" is the earlier one.
    navigationIcons: { leftNavigation: "slr-up", rightNavigation: "slr-down", closeIcon: "slr-close" },
  };
  const field = (end: "from" | "to") => (
    <DatePicker
      label={t(`shared.property.${end}`)}
      {...dateOf(range[end])}
      onSelectDate={(date) => setRange((before) => ({ ...before, [end]: toLocalDate(date ?? null) }))}
      formatDate={(date) => dateText(toLocalDate(date ?? null) ?? "", environment)}
      placeholder={t("dateFilter.chooseDate")}
      firstDayOfWeek={calendar.weekStart}
      strings={strings}
      dateTimeFormatter={dateTimeFormatter}
      today={today}
      initialPickerDate={today}
      showMonthPickerAsOverlay
      calendarProps={calendarProps}
      textField={{ iconProps: { iconName: "slr-calendar" } }}
      className="sd-date-field"
    />
  );
  const apply = (event: React.FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (problem === undefined && range.from !== undefined && range.to !== undefined) onApply(range.from, range.to);
  };
  return (
    <form className="sd-date-custom" aria-label={t("dateFilter.custom")} onSubmit={apply} noValidate>
      <div className="sd-date-fields">
        {field("from")}
        {field("to")}
      </div>
      <p className="sd-date-problem" role="alert">
        {isProblemShown ? t(`dateFilter.${problem}`) : ""}
      </p>
      <PrimaryButton type="submit" text={t("dateFilter.apply")} />
    </form>
  );
}
