import * as React from "react";
import { DefaultButton } from "@fluentui/react";
import { publishedQuery, toBenchmark } from "../../shared/dataverse/benchmarkQuery";
import { DataverseError, type FailureReason } from "../../shared/dataverse/DataverseError";
import type { Benchmark, BenchmarkFigure } from "../../shared/domain/Benchmark";
import { daysOf } from "../../shared/domain/rangeOf";
import type { Environment } from "../../shared/host/environment";
import { useAnswer } from "../../shared/host/useAnswer";
import { benchmarkOf, MINIMUM_PUBLISHED_SELLERS } from "../../shared/insights/benchmarkOf";
import { reportedKpis } from "../../shared/insights/reportedKpis";
import { MINIMUM_CALLS } from "../../shared/insights/team";
import type { PageChannel } from "../../shared/page/pageChannel";
import { teamRangeOf } from "../../shared/page/pageRanges";
import type { TeamPage } from "../../shared/page/teamPage";
import { useIsThere } from "../../shared/ui/useIsThere";
import { publish, type RowWriter } from "./publish";

export interface PublishingProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly page: TeamPage;
  readonly rows: RowWriter;
}

const firstOf = (benchmark: Benchmark): BenchmarkFigure | undefined => Object.values(benchmark)[0];

/** Lets a manager publish what is usual in the team to whoever reports to them, who see no calls but their own; and take it back. */
export function Publishing({ environment, channel, page, rows }: PublishingProps): React.ReactElement | null {
  const { t, format, viewer, calendar } = environment;
  const { client } = channel;
  const [written, setWritten] = React.useState(0);
  const [isBusy, setBusy] = React.useState(false);
  const [failure, setFailure] = React.useState<FailureReason>();
  const isThere = useIsThere();
  const { value: held, error } = useAnswer(
    client && `published ${viewer.id} ${written}`,
    async () => client && (await client.fetch(publishedQuery(viewer.id))).rows,
  );
  // Who may not read what is published cannot publish either; without reports nobody would see it.
  if (error || !page.hasLine) return null;

  const save = async (benchmark: Benchmark) => {
    const first = firstOf(benchmark);
    setBusy(true);
    setFailure(undefined);
    const failed = await publish(rows, held ?? [], benchmark, first ? days(first) : "").then(
      () => undefined,
      (refusal: unknown) => DataverseError.from(refusal).reason,
    );
    if (!isThere.current) return;
    setBusy(false);
    setFailure(failed);
    setWritten((times) => times + 1);
  };
  const days = ({ from, to }: BenchmarkFigure) => format.dayRange(from, to);
  const { range, team, targets } = page;
  // Switches are shown by the call and compared by the hour.
  const kpis = [...reportedKpis(targets), "switchCount"] as const;
  const next = range ? benchmarkOf(kpis, team, daysOf(teamRangeOf(range), calendar.zone)) : {};
  const [published, offered] = [firstOf(toBenchmark(held ?? [])), firstOf(next)];
  const isWhole = page.scope === "line" && !page.isNarrowed;
  const counts = (figure: BenchmarkFigure) => ({ n: format.number(figure.sellers), days: days(figure) });
  const limits = { sellers: format.number(MINIMUM_PUBLISHED_SELLERS), calls: format.number(MINIMUM_CALLS) };
  const title = t("teamPractices.publish.title");
  const sentence = published
    ? t("teamPractices.publish.published", counts(published))
    : !isWhole
      ? t("teamPractices.publish.narrowed")
      : offered
        ? t("teamPractices.publish.offer", counts(offered))
        : t("teamPractices.publish.few", limits);
  const isOther = offered && (!published || days(published) !== days(offered));
  return (
    <section aria-label={title} aria-busy={isBusy || !held}>
      <header className="sd-header sd-practices-head">
        <h3 className="sd-title">{title}</h3>
      </header>
      <p className="sd-practices-quiet" role="status">
        {held && sentence}
      </p>
      {failure && <p role="alert">{t("teamPractices.publish.failed", { reason: t(`shared.reason.${failure}`) })}</p>}
      {held && (
        <p className="sd-practices-actions">
          {isWhole && isOther && (
            <DefaultButton
              text={published ? t("teamPractices.publish.again", { days: days(offered) }) : t("teamPractices.publish.action")}
              disabled={isBusy}
              onClick={() => void save(next)}
            />
          )}
          {published && <DefaultButton text={t("teamPractices.publish.takeBack")} disabled={isBusy} onClick={() => void save({})} />}
        </p>
      )}
    </section>
  );
}
