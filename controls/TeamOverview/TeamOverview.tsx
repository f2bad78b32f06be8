import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { MOST_GROUPS } from "../../shared/dataverse/splitByDate";
import type { CallMoment } from "../../shared/domain/CallMoment";
import { saveFile } from "../../shared/host/saveFile";
import { useIsPaused, type Pauses } from "../../shared/host/pauses";
import { callsLoaded } from "../../shared/page/callsLoaded";
import { DataLine } from "../../shared/page/DataLine";
import { FailureNotice } from "../../shared/page/FailureNotice";
import type { PageControlProps } from "../../shared/page/PageControl";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { useStarred } from "../../shared/page/useStarred";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { Hearing } from "./Hearing";
import { Lead } from "./Lead";
import { leadView } from "./leadViewModel";
import { SellerTable } from "./SellerTable";
import { sellerTableView } from "./sellerTableViewModel";
import { readTable, tableText } from "./tableState";
import { teamCsv, teamCsvName } from "./teamCsv";
import { addingText, leadTexts, noCallsText, teamFacts, teamLinkOf, teamSheetOf } from "./teamOverviewViewModel";
import { MEETING_COLUMNS, type Column } from "./columns";
import { useMeetings } from "./useMeetings";
import { useOpenQuestions } from "./useOpenQuestions";
import { useRowLeft } from "./useRowLeft";
import { useTeamSource } from "./useTeamSource";
import { Waiting } from "./Waiting";
import { waitingLines } from "./waitingViewModel";
import { withReviews } from "./withReviews";

export interface TeamOverviewProps extends PageControlProps {
  readonly client: DataverseClient;
  /** Of what the client asks. */
  readonly pauses: Pauses;
  /** Ids of starred sellers as the column holds them; undefined while it is not known. */
  readonly starred: readonly string[] | undefined;
  /** How the viewer wants the table, as the column holds it; null where there is nothing. */
  readonly table: string | null;
  readonly onTable: (table: string) => void;
  readonly onStarred: (ids: readonly string[]) => void;
  /** Rejects where the host could not open it. */
  readonly onOpenSeller: (id: string) => Promise<void>;
  /** Rejects where the host could not open it. */
  readonly onOpenCall: (callId: string, moment?: CallMoment) => Promise<void>;
}

/** The sellers whom the viewer sees: who may benefit from coaching, what waits, and how each does. It loads the page of a team. */
export function TeamOverviewControl(props: TeamOverviewProps): React.ReactElement {
  const { environment, selection, client, pauses, onStarred, onOpenCall } = props;
  const { t, format } = environment;
  const channel = usePageChannel(environment.record);
  useTeamSource(environment, client, channel, selection);
  const isPaused = useIsPaused(pauses);
  const [keptTable, setKeptTable] = React.useState(props.table);
  React.useEffect(() => setKeptTable(props.table), [props.table]);
  const table = React.useMemo(() => readTable(keptTable), [keptTable]);
  const [said, say] = React.useState("");
  const [isRefused, setRefused] = React.useState(false);
  const star = useStarred(channel, props.starred, selection !== undefined, onStarred);
  const { team, starred } = channel;
  const isChosen = (column: Column) => table.columns?.includes(column) === true;
  const asked = useOpenQuestions(environment, client, channel, isChosen("openQuestions"));
  const met = useMeetings(environment, client, channel, asked.page, MEETING_COLUMNS.some(isChosen));
  const { coaching } = channel;
  const page = React.useMemo(() => met && withReviews(met, coaching), [met, coaching]);
  const view = React.useMemo(() => {
    if (!page) return undefined;
    const texts = leadTexts(page, environment);
    return {
      facts: teamFacts(page, environment),
      noCalls: noCallsText(page, environment),
      link: teamLinkOf(page, environment),
      lead: leadView(page, texts),
      waiting: waitingLines(page, environment.viewer.id, texts),
      table: sellerTableView(page, texts, environment.viewer, environment.locale),
    };
  }, [page, environment]);
  const leave = useRowLeft(environment.record?.id, view !== undefined);
  const opened = (opening: Promise<void>) => {
    setRefused(false);
    opening.catch(() => setRefused(true));
  };
  const openSeller = (id: string) => {
    leave(id);
    opened(props.onOpenSeller(id));
  };
  const openCall = (callId: string, moment?: CallMoment) => opened(onOpenCall(callId, moment));
  return (
    <ControlFrame
      {...environment}
      className="sd-overview"
      title={view?.facts.title ?? t("teamOverview.title")}
      loading={team?.loading !== false}
      isOld={team?.failure !== undefined}
      failure={team?.failure && <FailureNotice texts={environment} channel={channel} failure={team.failure} />}
      note={isPaused ? t("shared.waiting") : page && addingText(page, environment)}
      skeleton={<div className="sd-skeleton sd-overview-skeleton" />}
    >
      {page && view && (
        <>
          <DataLine
            t={t}
            facts={view.facts.facts}
            link={view.link}
            onRefresh={() => {
              say(t("shared.refreshed", { time: format.time(Date.now()) }));
              channel.refresh();
            }}
            onSay={say}
          />
          <p className="sd-hidden" role="status">
            {said}
          </p>
          {isRefused && (
            <p className="sd-overview-refused" role="alert">
              {t("teamOverview.notOpened")}
            </p>
          )}
          {view.noCalls && (
            <p className="sd-empty" role="status">
              {view.noCalls}
            </p>
          )}
          {page.sellers.length > 0 && (
            <>
              <div className="sd-overview-top">
                {!page.adding && <Lead environment={environment} view={view.lead} onOpenSeller={openSeller} onOpenCall={openCall} />}
                <Waiting environment={environment} lines={view.waiting} onOpenSeller={openSeller} onOpenCall={openCall} />
              </div>
              <SellerTable
                environment={environment}
                view={view.table}
                table={table}
                starred={starred}
                onTable={(changed) => {
                  const text = tableText(changed);
                  setKeptTable(text);
                  props.onTable(text);
                }}
                onOpen={openSeller}
                onStar={page.withoutNames ? undefined : star}
                sheet={page.adding ? undefined : teamSheetOf(page, table, environment)}
                onExport={() => saveFile(teamCsv(page, environment), teamCsvName(page, environment), "text/csv")}
              />
              {asked.areTooMany && (
                <p className="sd-caption">{t("teamOverview.openQuestionsTooMany", { n: format.number(MOST_GROUPS) })}</p>
              )}
              <Hearing environment={environment} client={client} page={page} starred={starred} onOpenCall={openCall} />
              {page.truncated && !page.adding && (
                <p className="sd-caption">{t("teamOverview.truncated", { n: format.number(callsLoaded(page).length) })}</p>
              )}
            </>
          )}
        </>
      )}
    </ControlFrame>
  );
}
