import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import type { Answer } from "../../shared/host/useAnswer";
import { FailureNotice } from "../../shared/page/FailureNotice";
import { usePageChannel, useWaited } from "../../shared/page/usePageChannel";
import { ControlFrame } from "../../shared/ui/ControlFrame";
import { DataTable } from "../../shared/ui/DataTable";
import { Notice } from "../../shared/ui/Notice";
import { TableToggle } from "../../shared/ui/TableToggle";
import { Outcomes } from "./Outcomes";
import { outcomesView } from "./outcomesViewModel";
import { pageFacts, practicesTable, truncatedText } from "./pageViewModel";
import { Practices } from "./Practices";
import { practicesView } from "./practicesViewModel";
import type { RowWriter } from "./publish";
import { Publishing } from "./Publishing";
import { TeamWords } from "./TeamWords";
import { isTooSmall, teamWordsView } from "./teamWordsViewModel";
import { useFurther } from "./useFurther";
import { wordPracticesView } from "./wordPracticesViewModel";

export interface TeamPracticesProps {
  readonly environment: Environment;
  /** Of the host: what managers publish is written by it. */
  readonly rows: RowWriter;
  /** Rejects where the host could not open it. */
  readonly onOpen: (callId: string, moment?: CallMoment) => Promise<void>;
}

/** The page of a team is asked for by another control; where that does not stand on the form, nobody asks. */
const ALONE_AFTER_MS = 4_000;
const NOTHING_SAID = [] as const;

/** What top sellers do differently, what customers talk about over the team, and how deals ended: drawn of the page that the team's overview loads. */
export function TeamPracticesControl({ environment, rows, onOpen }: TeamPracticesProps): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const { team, starred } = channel;
  const page = team?.page;
  const isAlone = useWaited(team === undefined, ALONE_AFTER_MS);
  const further = useFurther(page, channel, environment);
  const [isTable, setTable] = React.useState(false);
  const [isRefused, setRefused] = React.useState(false);
  const words = further.words.value ?? NOTHING_SAID;
  const questions = further.questions.value ?? NOTHING_SAID;
  const mentions = React.useMemo(() => [...words, ...questions], [words, questions]);
  const practices = React.useMemo(
    () => page && practicesView(page, starred, questions, environment),
    [page, starred, questions, environment],
  );
  const said = React.useMemo(
    () => page && practices && mentions.length > 0 && wordPracticesView(page, practices.topIds, mentions, environment),
    [page, practices, mentions, environment],
  );
  const themes = React.useMemo(() => page && teamWordsView(page, mentions, environment), [page, mentions, environment]);
  const deals = further.deals.value;
  const outcomes = React.useMemo(
    () => page && deals && !isTooSmall(page) && outcomesView(deals, page.targets, environment),
    [page, deals, environment],
  );
  const open = (callId: string, moment?: CallMoment) => {
    setRefused(false);
    onOpen(callId, moment).catch(() => setRefused(true));
  };
  const hasCalls = page?.sellers.some(({ calls }) => calls.length > 0);
  const part = (answer: Answer<unknown>, name: string, content: React.ReactNode) =>
    answer.error ? (
      <Failure key={name} environment={environment} part={name} answer={answer} />
    ) : answer.isKnown ? (
      content
    ) : (
      <div className="sd-skeleton sd-practices-skeleton" />
    );
  return (
    <ControlFrame
      {...environment}
      className="sd-practices"
      title={t("teamPractices.title")}
      loading={!isAlone && team?.loading !== false}
      isOld={team?.failure !== undefined}
      failure={team?.failure && <FailureNotice texts={environment} channel={channel} failure={team.failure} />}
      skeleton={<div className="sd-skeleton sd-practices-skeleton" />}
      actions={
        practices &&
        practices.lines.length > 0 && <TableToggle text={t("shared.table")} isTable={isTable} onToggle={() => setTable(!isTable)} />
      }
    >
      {isAlone ? (
        <p className="sd-empty">{t("shared.noTeam")}</p>
      ) : page && !hasCalls ? (
        <p className="sd-empty">{t("teamPractices.noCalls")}</p>
      ) : (
        page &&
        practices &&
        themes && (
          <>
            <p className="sd-caption sd-practices-facts">{pageFacts(page, practices, environment)}</p>
            {page.truncated && <p className="sd-practices-newest">{truncatedText(page, environment)}</p>}
            {isRefused && <p role="alert">{t("teamPractices.notOpened")}</p>}
            {isTable ? (
              <DataTable caption={t("teamPractices.title")} {...practicesTable(practices, environment)} />
            ) : (
              <Practices environment={environment} channel={channel} view={practices} said={said || undefined} onOpen={open} />
            )}
            {part(
              further.words,
              t("teamPractices.words.title"),
              <TeamWords environment={environment} channel={channel} view={themes} mentions={mentions} />,
            )}
            {further.questions.error && (
              <Failure environment={environment} part={t("teamPractices.words.question")} answer={further.questions} />
            )}
            {part(further.deals, t("teamPractices.outcomes.title"), outcomes ? <Outcomes t={t} view={outcomes} /> : null)}
            <Publishing environment={environment} channel={channel} page={page} rows={rows} />
          </>
        )
      )}
    </ControlFrame>
  );
}

interface FailureProps {
  readonly environment: Environment;
  readonly part: string;
  readonly answer: Answer<unknown>;
}

/** What may not be read is left out with a quiet sentence; what failed can be asked again. */
function Failure({ environment: { t }, part, answer: { error, retry } }: FailureProps): React.ReactElement {
  const reason = error?.reason ?? "unavailable";
  if (reason === "forbidden") return <p className="sd-caption sd-practices-left">{t("teamPractices.leftOut", { part })}</p>;
  const sentence = t("teamPractices.failed", { part, reason: t(`shared.reason.${reason}`) });
  return <Notice sentence={sentence} retryLabel={t("shared.retry")} retry={retry} />;
}
