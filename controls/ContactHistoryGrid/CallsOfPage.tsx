import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import type { SellerPage } from "../../shared/page/sellerPage";
import { filterCalls, filterValues, offeredFilters, onlyOffered } from "./callFilters";
import { CallList } from "./CallList";
import { callsCsv, csvName } from "./callsCsv";
import type { CallsProps } from "./CallsProps";
import { columnsOf, countText, listedCallsOf, talkShareBand } from "./contactHistoryGridViewModel";
import { searchCalls, sortCalls } from "./findCalls";
import { saveFile } from "../../shared/host/saveFile";
import { filterGroups } from "./toolTexts";
import { useKeptNarrowed } from "./useKept";
import { WorthListening } from "./WorthListening";
import { worthLines } from "./worthListeningViewModel";

/** What has changed only with the page. */
function useFacts(page: SellerPage, environment: Environment) {
  return React.useMemo(() => {
    const columns = columnsOf(page);
    const band = talkShareBand(page.targets);
    return { columns, band, offered: offeredFilters(columns, band), worth: worthLines(page, environment) };
  }, [page, environment]);
}

/** The calls of the page, all of them here: search, filters and order answer at once, and all are written to a file. */
export function CallsOfPage(props: CallsProps & { readonly page: SellerPage }): React.ReactElement {
  const { page, environment, channel, query } = props;
  const { t, format, locale, calendar, viewer } = environment;
  const { read, zoom } = channel;
  const zoomed = { days: zoom ? format.dayRange(zoom.from, zoom.to) : "" };
  const { search, sort } = query;
  const { period, from, to } = page.selection;
  const narrowed = useKeptNarrowed(props, page);
  const { columns, band, offered, worth } = useFacts(page, environment);
  const filters = React.useMemo(() => onlyOffered(query.filters, offered), [query.filters, offered]);
  const both = React.useMemo(() => listedCallsOf(page, { id: viewer.id, read }), [page, viewer.id, read]);
  const all = React.useMemo(() => both.slice(0, page.listedCalls.length), [both, page]);
  const listed = React.useMemo(() => {
    const wanted = narrowed && new Set(narrowed.callIds);
    return wanted ? both.filter(({ id }) => wanted.has(id)) : all;
  }, [both, all, narrowed]);
  const searched = React.useMemo(() => searchCalls(listed, search), [listed, search]);
  const calls = React.useMemo(() => sortCalls(filterCalls(searched, filters, band), sort, locale), [searched, filters, band, sort, locale]);
  const groups = React.useMemo(
    () => filterGroups(offered, (id) => filterValues(id, { all, calls: searched }, filters, band), band, environment),
    [all, searched, filters, offered, band, environment],
  );
  // Calls of the period before are none of this one's.
  const hasEarlier = listed.some(({ startedAt = 0 }) => startedAt < (page.range?.from ?? 0));
  const total = hasEarlier ? listed.length : all.length;
  // The newest are loaded: where calls of the period before are among them, this period's are complete.
  const isCut = page.truncated && page.previousCalls.length === 0;
  const notices = [
    isCut && t("shared.truncated", { n: format.number(page.listedCalls.length) }),
    page.mentions === undefined && t("contactHistoryGrid.noWords"),
    page.comments === undefined && t("contactHistoryGrid.noComments"),
  ];
  const onExport = () => {
    const texts = { t, format, locale, zone: calendar.zone };
    const file = csvName(calls, page.seller?.name, page.range, texts);
    saveFile(callsCsv(calls, columns, texts), file, "text/csv");
    const count = countText(calls.length, total, environment);
    return t("contactHistoryGrid.exported", { file, calls: count });
  };
  return (
    <>
      <WorthListening environment={environment} lines={worth} onOpen={props.onOpen} />
      <CallList
        {...props}
        now={page.now}
        band={band}
        subject={[page.seller?.id, period, from, to].join()}
        rows={{ calls, columns, total }}
        query={{ ...query, filters }}
        searchLabel={t("contactHistoryGrid.search")}
        filters={groups}
        onExport={onExport}
        chips={[
          ...(zoom ? [{ label: zoomed.days, name: t("shared.undoZoom", zoomed), clear: () => zoom.undo() }] : []),
          ...(narrowed ? [{ label: narrowed.label, clear: () => channel.publish({ narrowed: undefined }) }] : []),
        ]}
        emptyText={narrowed ? t("contactHistoryGrid.noneNarrowed") : t("contactHistoryGrid.none")}
        notices={notices.filter((notice): notice is string => typeof notice === "string")}
      />
      <p className="sd-caption sd-calls-foot">
        <bdi>{t("contactHistoryGrid.forCoaching")}</bdi>
      </p>
    </>
  );
}
