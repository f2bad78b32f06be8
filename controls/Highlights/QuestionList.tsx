import * as React from "react";
import { PARTICIPANT_ROLE } from "../../shared/dataverse/tables";
import { questionsQuery } from "../../shared/dataverse/questionsQuery";
import type { ParticipantRole } from "../../shared/domain/Transcript";
import type { Environment } from "../../shared/host/environment";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { SellerPage } from "../../shared/page/sellerPage";
import { useAnswer } from "../../shared/host/useAnswer";
import { Notice } from "../../shared/ui/Notice";
import { Status } from "../../shared/ui/Status";
import { questionsView, type QuestionLine } from "./questionsViewModel";
import { useFirstFive } from "./useFirstFive";

export interface QuestionListProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly page: SellerPage;
  readonly side: ParticipantRole;
  readonly onOpen: (callId: string, atMs: number) => void;
}

const ROLES = { seller: PARTICIPANT_ROLE.agent, customer: PARTICIPANT_ROLE.customer } as const;

/** Questions of one side, newest calls first: asked for here, once somebody wants to read them. */
export function QuestionList({ environment, channel, page, side, onOpen }: QuestionListProps): React.ReactElement {
  const { t, viewer } = environment;
  const { client, answers } = channel;
  const { seller, range, now } = page;
  const query = seller && range && questionsQuery(seller.id, range, ROLES[side]);
  const { value, isKnown, loading, error, retry } = useAnswer(query && `${now} ${query.fetchXml}`, async () =>
    query && client ? answers.once(viewer.id, query.fetchXml, () => client.fetch(query)) : undefined,
  );
  const questions = React.useMemo(() => value && questionsView(value.rows, page, environment), [value, page, environment]);
  const opened = React.useRef(seller?.id);
  const result = !questions
    ? ""
    : questions.lines.length > 0
      ? questions.count
      : t.plural(`highlights.noQuestions.${side}`, page.calls.length);
  return (
    <div aria-busy={loading} className={loading && isKnown ? "sd-dimmed" : ""}>
      {error && (
        <Notice
          sentence={t("highlights.questionsFailed", { reason: t(`shared.reason.${error.reason}`) })}
          retryLabel={t("shared.retry")}
          retry={retry}
        />
      )}
      {loading && !isKnown && <div className="sd-skeleton sd-highlights-skeleton" />}
      <p className="sd-caption sd-highlights-note">{result}</p>
      {/* What one asked for is said, not what another seller's page brings along. */}
      <Status text={seller?.id === opened.current ? result : undefined} locale={environment.locale} />
      {questions && <Questions key={`${seller?.id} ${side}`} lines={questions.lines} environment={environment} onOpen={onOpen} />}
    </div>
  );
}

function Questions({
  lines,
  environment,
  onOpen,
}: Pick<QuestionListProps, "environment" | "onOpen"> & { readonly lines: readonly QuestionLine[] }): React.ReactElement {
  const { first, more } = useFirstFive(lines, environment);
  return (
    <>
      <ul className="sd-questions" aria-label={environment.t("highlights.questions")}>
        {first.map((line) => (
          <Question key={line.key} line={line} environment={environment} onOpen={onOpen} />
        ))}
      </ul>
      {more}
    </>
  );
}

/** Longer questions are cut to two lines at first. */
const LONG = 140;

function Question({
  line,
  environment: { t },
  onOpen,
}: Pick<QuestionListProps, "environment" | "onOpen"> & { readonly line: QuestionLine }): React.ReactElement {
  const { text, callId, atMs, moment, title, date } = line;
  const [isWhole, setWhole] = React.useState(false);
  return (
    <li className="sd-question">
      <p className={isWhole ? "" : "sd-question-cut"}>
        <bdi>{text}</bdi>
      </p>
      <span className="sd-question-line sd-caption">
        <button type="button" className="sd-link sd-question-call" onClick={() => onOpen(callId, atMs)}>
          <span aria-hidden="true">▶</span> {moment} <bdi className="sd-question-title">{title}</bdi>
        </button>
        <bdi>{date}</bdi>
        {text.length > LONG && (
          <button type="button" className="sd-link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {t(isWhole ? "highlights.less" : "highlights.whole")}
          </button>
        )}
      </span>
    </li>
  );
}
