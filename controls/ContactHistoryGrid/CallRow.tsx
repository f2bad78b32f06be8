import * as React from "react";
import { KPIS, type Band } from "../../shared/domain/kpis";
import { bandText } from "../../shared/format/kpiFormat";
import { callLink } from "../../shared/host/callLink";
import type { Environment } from "../../shared/host/environment";
import { SentimentBar } from "../../shared/ui/SentimentBar";
import type { Column, ListedCall } from "./CallRows";
import { callLine, titleText, type CallLine } from "./contactHistoryGridViewModel";
import { followCall } from "./followCall";
import { headText } from "./toolTexts";

export interface CallLineProps {
  readonly environment: Environment;
  readonly now: number;
  /** The target of talk share, where there is one. */
  readonly band: Band | undefined;
  readonly call: ListedCall;
  readonly index: number;
  readonly columns: readonly Column[];
  readonly onOpen: (callId: string) => void;
}

/** All of a call's row opens it; the link says so to keyboards, readers and whoever wants another tab. */
function opening({ environment, call, onOpen }: CallLineProps) {
  const follow = (event: React.MouseEvent) => followCall(event, callLink(environment.clientUrl, call.id), () => onOpen(call.id));
  return { className: "sd-calls-row sd-calls-call", onClick: follow, onAuxClick: follow };
}

/** Whom it was with, then what kind of call it was, which gives way first. */
function Title({ call, line, environment }: Pick<CallLineProps, "call" | "environment"> & { readonly line: CallLine }): React.ReactElement {
  const title = titleText(call, environment);
  return (
    <>
      <a
        href={callLink(environment.clientUrl, call.id)}
        tabIndex={-1}
        className="sd-link sd-calls-open"
        data-call={call.id}
        dir="auto"
        title={title}
        aria-label={environment.t("contactHistoryGrid.open", { call: title })}
      >
        {line.texts.title}
      </a>
      {[line.topic, line.remark].filter(Boolean).map((text) => (
        <bdi key={text} className="sd-calls-topic" title={text}>
          {text}
        </bdi>
      ))}
    </>
  );
}

/** A call's share with where it lies, text first. */
function TalkShare({
  call: { talkShare },
  line,
  band,
  environment,
  hasLine,
}: Pick<CallLineProps, "call" | "band" | "environment"> & { readonly line: CallLine; readonly hasLine: boolean }) {
  const { verdict, texts } = line;
  const said = verdict && band && environment.t(`shared.verdict.${verdict}`, { band: bandText(band, KPIS.talkShare, environment) });
  return (
    <span className="sd-calls-share" title={said}>
      <span>{texts.talkShare}</span>
      {said && <span className="sd-hidden"> {said}</span>}
      {hasLine && talkShare !== undefined && <ShareLine talkShare={talkShare} band={band} />}
      {!hasLine && (verdict === "above" || verdict === "below") && <span aria-hidden="true">{verdict === "above" ? "▲" : "▼"}</span>}
    </span>
  );
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** A line from 0 to 100 % with the target and the call's share on it; the text beside it says the same. */
function ShareLine({ talkShare, band }: { readonly talkShare: number; readonly band: Band | undefined }): React.ReactElement {
  return (
    <span className="sd-calls-line" aria-hidden="true">
      {band && (
        <span
          className="sd-calls-line-band"
          style={{ insetInlineStart: percent(band.low ?? 0), insetInlineEnd: percent(1 - (band.high ?? 1)) }}
        />
      )}
      <span className="sd-calls-line-dot" style={{ insetInlineStart: percent(talkShare) }} />
    </span>
  );
}

function Comments({ call, line }: { readonly call: ListedCall; readonly line: CallLine }): React.ReactElement {
  return <span className={call.newComments ? "sd-calls-new" : ""}>{line.texts.comments}</span>;
}

/** A call as a row of the table. */
export function CallRow(props: CallLineProps): React.ReactElement {
  const { environment, now, band, call, index, columns } = props;
  const line = callLine(call, now, band, environment);
  const cells: Readonly<Partial<Record<Column, () => React.ReactNode>>> = {
    title: () => <Title call={call} line={line} environment={environment} />,
    date: () => <bdi>{line.texts.date}</bdi>,
    sentiment: () => <SentimentBar sentiment={call.sentiment} text={line.texts.sentiment} />,
    talkShare: () => <TalkShare call={call} line={line} band={band} environment={environment} hasLine />,
    words: () => <bdi title={call.words?.map(({ text }) => text).join(", ")}>{line.texts.words}</bdi>,
    tags: () => <bdi title={line.texts.tags}>{line.texts.tags}</bdi>,
    comments: () => <Comments call={call} line={line} />,
  };
  return (
    <div role="row" aria-rowindex={index + 2} {...opening(props)}>
      {columns.map((column) => (
        <div key={column} role="cell" className={`sd-calls-${column}`}>
          {(cells[column] ?? (() => line.texts[column]))()}
        </div>
      ))}
    </div>
  );
}

/** Columns that have their own place in a card; the others follow as one text. */
const PLACED: readonly Column[] = ["title", "date", "duration", "sentiment", "talkShare", "comments"];
/** Columns whose figures do not say what they are. */
const NAMED: readonly Column[] = ["pauseMs", "switchCount"];

/** A call as a card of two lines: whom it was with and when, then length, sentiment, share and the rest as far as there is room. */
export function CallCard(props: CallLineProps): React.ReactElement {
  const { environment, now, band, call, columns } = props;
  const { t } = environment;
  const line = callLine(call, now, band, environment);
  const has = (column: Column) => columns.includes(column);
  const rest = columns.filter((column) => !PLACED.includes(column) && line.texts[column] !== "");
  const texts = rest.map((column) => (NAMED.includes(column) ? `${headText(column, t)} ${line.texts[column]}` : line.texts[column]));
  const restText = texts.join(" · ");
  const comments = has("comments") && line.texts.comments !== "";
  return (
    <div role="listitem" {...opening(props)}>
      <div className="sd-card-line">
        <Title call={call} line={line} environment={environment} />
        {has("date") && <bdi className="sd-caption sd-card-end">{line.texts.date}</bdi>}
      </div>
      <div className="sd-card-line sd-caption">
        {has("duration") && <span>{line.texts.duration}</span>}
        {has("sentiment") && (
          <span className="sd-card-sentiment">
            <SentimentBar sentiment={call.sentiment} text={line.texts.sentiment} />
          </span>
        )}
        {has("talkShare") && <TalkShare call={call} line={line} band={band} environment={environment} hasLine={false} />}
        <bdi className="sd-card-rest" title={restText}>
          {restText}
        </bdi>
        {comments && (
          <span className="sd-card-end" title={headText("comments", t)}>
            <span className="sd-hidden">{headText("comments", t)} </span>
            <span aria-hidden="true">✎ </span>
            <Comments call={call} line={line} />
          </span>
        )}
      </div>
    </div>
  );
}
