import * as React from "react";
import { filtersOf, filtersText } from "../../shared/dataverse/filtersColumn";
import { CALL_FILTERS, FILTER_KINDS, type Filters } from "../../shared/domain/Filters";
import type { PageControlProps } from "../../shared/page/PageControl";
import type { Selection } from "../../shared/host/selection";
import { useAnnouncement } from "../../shared/page/useAnnouncement";
import { useKeptCallList } from "../../shared/page/useKeptCallList";
import { usePageChannel, useSettled } from "../../shared/page/usePageChannel";
import { ChoiceList } from "../../shared/ui/ChoiceList";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { DropButton } from "../../shared/ui/DropButton";
import { Popup } from "../../shared/ui/Popup";
import { CustomRange } from "./CustomRange";
import { dateFilterView, periodText } from "./dateFilterViewModel";
import { FilterChips } from "./FilterChips";
import { FilterMenu } from "./FilterMenu";
import { ScopeChoice } from "./ScopeChoice";
import { useFilterNames } from "./useFilterChoices";
import { useRefusedFilters } from "./useRefusedFilters";

export interface DateFilterProps extends PageControlProps {
  /** How the user's settings write dates, such as `M/d/yyyy`; undefined where the host does not tell. */
  readonly datePattern: string | undefined;
  /** What the viewer's row keeps of the list of calls; null while that is not known. */
  readonly callList: string | null;
  readonly onCallList: (callList: string) => void;
}

type Opened = "period" | "comparison";

const CHOSEN = ".sd-choice[aria-checked='true']";

/** Only what says the period: the seller may have been changed since. */
function periodOf({ period, from, to }: Selection): Partial<Selection> {
  return { period, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** The period of the page, what it is compared with, and what it is narrowed to, each in a menu. */
export function DateFilterControl(props: DateFilterProps): React.ReactElement {
  const { environment, selection, datePattern, callList, onChange, onCallList } = props;
  const { t, isRtl, isDark, theme, locale } = environment;
  const channel = usePageChannel(environment.record);
  useKeptCallList(channel, callList, onCallList);
  const [announced, announce] = useAnnouncement(channel);
  const known = useSettled(selection, channel.now);
  const [opened, setOpened] = React.useState<Opened>();
  const periodButton = React.useRef<HTMLButtonElement>(null);
  const comparisonButton = React.useRef<HTMLButtonElement>(null);

  const moreButton = React.useRef<HTMLButtonElement>(null);
  // At once, before the form's column has come back.
  const [filters, setFilters] = React.useState<Filters>({});
  React.useEffect(() => setFilters(filtersOf(selection?.filters)), [selection?.filters]);
  const isTeam = channel.team !== undefined;
  const kinds = isTeam ? FILTER_KINDS : CALL_FILTERS;
  const names = useFilterNames(channel, environment.viewer.id, filters, kinds);
  const narrow = (next: Filters) => {
    setFilters(next);
    announce(({ calls }) => t.plural("shared.calls", calls.length));
    channel.publish({ narrowed: undefined });
    onChange({ filters: filtersText(next) });
  };
  const keepFocus = () => moreButton.current?.focus();
  useRefusedFilters(channel, filters, environment, (next) => {
    keepFocus();
    narrow(next);
  });

  const choose = (change: Parameters<typeof onChange>[0]) => {
    setOpened(undefined);
    const { period, comparison } = change;
    announce(({ calls }) =>
      comparison ? t(`dateFilter.${comparison}`) : [period && periodText(period, t), t.plural("shared.calls", calls.length)].join(": "),
    );
    // Another period ends a zoom and what it had narrowed.
    if (period) channel.publish({ zoomedFrom: undefined, narrowed: undefined });
    onChange(change);
  };
  const { zoomedFrom, now, answer, team, starred } = channel;
  const page = answer?.page ?? (team?.page && { ...team.page, isManager: true, seller: undefined });
  const view = known && dateFilterView(known, { now, page, starred }, environment);
  const filtering = { environment, filters, kinds, names, onChange: narrow };
  const close = () => setOpened(undefined);
  const popup = { onDismiss: close, isRtl, isDark, theme, locale };

  return (
    <ControlFrame
      className="sd-date"
      title={t("dateFilter.title")}
      isRtl={isRtl}
      isDark={isDark}
      theme={theme}
      locale={locale}
      loading={!view}
      skeleton={<div className="sd-skeleton sd-date-skeleton" />}
    >
      {view && (
        <>
          <div className="sd-date-line" data-uncovered>
            <DropButton
              button={periodButton}
              className="sd-date-period"
              label={t("dateFilter.period", { period: view.periodText, range: view.rangeText })}
              isOpen={opened === "period"}
              onOpen={() => setOpened("period")}
              onClose={close}
            >
              {view.periodText}
            </DropButton>
            <DropButton
              button={comparisonButton}
              className="sd-date-comparison"
              isOpen={opened === "comparison"}
              onOpen={() => setOpened("comparison")}
              onClose={close}
            >
              {view.comparisonText}
            </DropButton>
            {team?.page?.hasLine && (
              <ScopeChoice environment={environment} scope={filters.scope ?? "line"} onChoose={(scope) => narrow({ ...filters, scope })} />
            )}
            <FilterMenu {...filtering} channel={channel} button={moreButton} />
          </div>
          <div className="sd-caption sd-date-line sd-date-caption">
            <bdi>{view.rangeText}</bdi>
            {view.previousText && <bdi>{view.previousText}</bdi>}
            {zoomedFrom && known?.period === "custom" && (
              <button type="button" className="sd-link" onClick={() => choose(periodOf(zoomedFrom))}>
                {t("dateFilter.backTo", { period: periodText(zoomedFrom.period, t) })}
              </button>
            )}
          </div>
          <FilterChips {...filtering} keepFocus={keepFocus} />
          {selection?.period === "custom" && known?.period !== "custom" && (
            <p className="sd-caption" role="status">
              {t("dateFilter.mended", { period: view.periodText })}
            </p>
          )}
          <div className="sd-hidden" role="status">
            {announced}
          </div>
          {opened === "period" && (
            <Popup
              {...popup}
              target={periodButton}
              label={t("dateFilter.title")}
              firstFocus={known?.period === "custom" ? ".sd-date-input" : CHOSEN}
              width={368}
            >
              <ChoiceList label={t("shared.property.period")} choices={view.periods} onChoose={(period) => choose({ period })} />
              <CustomRange
                environment={environment}
                datePattern={datePattern}
                today={view.today}
                from={view.from}
                to={view.to}
                onApply={(from, to) => choose({ period: "custom", from, to })}
              />
            </Popup>
          )}
          {opened === "comparison" && (
            <Popup {...popup} target={comparisonButton} label={t("shared.property.compare")} firstFocus={CHOSEN} width={340}>
              <ChoiceList
                label={t("shared.property.compare")}
                choices={view.comparisons}
                onChoose={(comparison) => choose({ comparison })}
              />
            </Popup>
          )}
        </>
      )}
    </ControlFrame>
  );
}
