import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { parsedMarks } from "../../shared/domain/readMarks";
import { readHere } from "../../shared/host/readHere";
import { useIsPaused, type Pauses } from "../../shared/host/pauses";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { PageControlProps } from "../../shared/page/PageControl";
import { FailureNotice } from "../../shared/page/FailureNotice";
import { anyPage, PageFrame } from "../../shared/page/PageFrame";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { usePageSource } from "../../shared/page/usePageSource";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { InsightList } from "./InsightList";
import { Since } from "./Since";
import { insightsView, SHOWN, type InsightLine, type InsightsView } from "./sellerInsightsViewModel";

export interface SellerInsightsProps extends PageControlProps {
  readonly client: DataverseClient;
  /** Of what the client asks. */
  readonly pauses: Pauses;
  /** The bound column; null where it is not known yet, or empty. */
  readonly readMarks: string | null;
}

/** What stands out with the chosen seller. It is the page's source: it loads what all controls of the page show. */
export function SellerInsightsControl({
  environment,
  selection,
  client,
  pauses,
  readMarks,
  onChange,
}: SellerInsightsProps): React.ReactElement {
  const { t, format } = environment;
  const channel = usePageChannel(environment.record);
  usePageSource(environment, client, channel, selection);
  const viewerId = environment.viewer.id;
  // The list of calls marks what is new; a data set's control cannot be bound to the column.
  React.useEffect(() => channel.publish({ read: { ...parsedMarks(readMarks), ...readHere(viewerId) } }), [channel, readMarks, viewerId]);
  const { starred, read, answer } = channel;
  const isPaused = useIsPaused(pauses);
  const page = answer?.page;
  const view = React.useMemo(() => page && insightsView({ page, starred, read }, environment), [page, starred, read, environment]);
  const [isWhole, setWhole] = React.useState(false);
  const listId = useInstanceId("sd-insights");
  const title = t("sellerInsights.title");
  // Whose calls show a practice, and how many, says the popup itself.
  const show = ({ key, sentence, remarks, about, callIds }: InsightLine, anchor: HTMLElement) =>
    toggleEvidence(channel, {
      figure: key,
      anchor,
      title: sentence,
      note: about.kind === "practice" ? "" : remarks.join(" · "),
      about,
      callIds,
    });
  const count = view?.lines.length ?? 0;
  return (
    <PageFrame
      environment={environment}
      channel={channel}
      title={title}
      failure={answer?.failure && <FailureNotice texts={environment} channel={channel} failure={answer.failure} />}
      draws={anyPage}
      // Here alone: each control of the page would say it.
      note={isPaused ? t("shared.waiting") : undefined}
      className="sd-insights"
      actions={
        count > SHOWN && (
          <button
            type="button"
            className="sd-link sd-insights-all"
            aria-expanded={isWhole}
            aria-controls={listId}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? t("shared.fewer") : t("shared.all", { n: format.number(count) })}
          </button>
        )
      }
      skeleton={<div className="sd-skeleton sd-insights-space" />}
    >
      {() =>
        view && (
          <>
            {/* Announced when it changes; what is there from the start is read where it stands. */}
            <p className="sd-hidden" role="status">
              {view.status}
            </p>
            <div className="sd-insights-space">
              {view.quiet !== undefined && <Quiet view={view} onMonth={(from, to) => onChange({ period: "custom", from, to })} />}
              {count > 0 && (
                <InsightList
                  id={listId}
                  label={title}
                  lines={isWhole ? view.lines : view.lines.slice(0, SHOWN)}
                  channel={channel}
                  onShow={show}
                />
              )}
              {page && <Since environment={environment} client={client} channel={channel} page={page} />}
              <News news={view.news} channel={channel} />
            </div>
          </>
        )
      }
    </PageFrame>
  );
}

interface QuietProps {
  readonly view: InsightsView;
  readonly onMonth: (from: string, to: string) => void;
}

function Quiet({ view: { quiet, month }, onMonth }: QuietProps): React.ReactElement {
  return (
    <p className="sd-insights-quiet">
      {quiet} {month && <DefaultButton text={month.text} onClick={() => onMonth(month.from, month.to)} />}
    </p>
  );
}

interface NewsProps {
  readonly news: InsightsView["news"];
  readonly channel: PageChannel;
}

function News({ news, channel }: NewsProps): React.ReactElement | null {
  if (news.length === 0) return null;
  return (
    <ul className="sd-insights-news">
      {news.map(({ key, text, callIds }) => (
        <li key={key}>
          {callIds.length === 0 ? (
            text
          ) : (
            <button
              type="button"
              className="sd-link"
              {...figureState(channel, key)}
              onClick={({ currentTarget }) =>
                toggleEvidence(channel, {
                  figure: key,
                  anchor: currentTarget,
                  title: text,
                  about: { kind: key === "items" ? "actionItems" : "comments" },
                  callIds,
                })
              }
            >
              {text}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
