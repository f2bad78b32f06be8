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

/** What a cell is drawn from. */
type CellProps = Pick<CallLineProps, "environment" | "call" | "band"> & { readonly line: CallLine };

/** All of a call's row opens it; the link says so to keyboards, readers and whoever wants another tab. */
function opening({ environment, call, onOpen }: CallLineProps) {
  const follow = (event: React.MouseEvent) => followCall(event, callLink(environment.clientUrl, call.id), () => onOpen(call.id));
  return { className: "sd-calls-row sd-calls-call", onClick: follow, onAuxClick: follow };
}

/** Whom it was with, then what kind of call it was, which gives way first. */
function Title({ call, line, environment }: CellProps): React.ReactElement {
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

const SIGNS = { above: "▲", below: "▼", within: "" } as const;

/** A call's share with where it lies, text first. */
function TalkShare({ call: { talkShare }, line, band, environment }: CellProps): React.ReactElement {
  const { verdict, texts } = line;
  const said = verdict && band && environment.t(`shared.verdict.${verdict}`, { band: bandText(band, KPIS.talkShare, environment) });
  return (
    <span className="sd-calls-share" title={said}>
      <span>{texts.talkShare}</span>
      <span aria-hidden="true" className="sd-calls-sign">
        {verdict && SIGNS[verdict]}
      </span>
      {said && <span className="sd-hidden"> {said}</span>}
      {talkShare !== undefined && <ShareLine talkShare={talkShare} band={band} />}
    </span>
  );
}

/** A line from 0 to 100 % with the target and the call's share on it; the text beside it says the same. */
function ShareLine({ talkShare, band }: { readonly talkShare: number; readonly band: Band | undefined }): React.ReactElement {
  const places = { "--sd-at": talkShare, "--sd-low": band && (band.low ?? 0), "--sd-high": band && (band.high ?? 1) };
  return (
    <span className={band ? "sd-calls-line sd-calls-target" : "sd-calls-line"} aria-hidden="true" style={places as React.CSSProperties} />
  );
}

/** What stands in each column of a call. */
function cellsOf(props: CellProps): Readonly<Record<Column, React.ReactNode>> {
  const { call, line } = props;
  const { texts } = line;
  const plain = (text: string, title?: string) => <bdi title={title}>{text}</bdi>;
  return {
    ...texts,
    title: <Title {...props} />,
    date: plain(texts.date),
    sentiment: <SentimentBar sentiment={call.sentiment} text={texts.sentiment} />,
    talkShare: <TalkShare {...props} />,
    words: plain(texts.words, call.words?.map(({ text }) => text).join(", ")),
    tags: plain(texts.tags, texts.tags),
    comments: <span className={call.newComments ? "sd-calls-new" : ""}>{texts.comments}</span>,
  };
}

function useLine(props: CallLineProps) {
  const { environment, now, band, call } = props;
  const line = callLine(call, now, band, environment);
  return { line, cells: cellsOf({ ...props, line }) };
}

/** A call as a row of the table. */
export function CallRow(props: CallLineProps): React.ReactElement {
  const { cells } = useLine(props);
  return (
    <div role="row" aria-rowindex={props.index + 2} {...opening(props)}>
      {props.columns.map((column) => (
        <div key={column} role="cell" className={`sd-calls-${column}`}>
          {cells[column]}
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
  const { environment, columns } = props;
  const { t } = environment;
  const { line, cells } = useLine(props);
  const { texts } = line;
  const placed = (column: Column, className?: string) =>
    columns.includes(column) && texts[column] !== "" && <span className={className}>{cells[column]}</span>;
  const rest = columns
    .filter((column) => !PLACED.includes(column) && texts[column] !== "")
    .map((column) => (NAMED.includes(column) ? `${headText(column, t)} ${texts[column]}` : texts[column]))
    .join(" · ");
  const comments = headText("comments", t);
  return (
    <div role="listitem" {...opening(props)}>
      <div className="sd-card-line">
        {cells.title}
        {placed("date", "sd-caption sd-card-end")}
      </div>
      <div className="sd-card-line sd-caption">
        {placed("duration")}
        {placed("sentiment", "sd-card-sentiment")}
        {placed("talkShare")}
        <bdi className="sd-card-rest" title={rest}>
          {rest}
        </bdi>
        {placed("comments") && (
          <span className="sd-card-end" title={comments}>
            <span className="sd-hidden">{comments} </span>
            <span aria-hidden="true">✎ </span>
            {cells.comments}
          </span>
        )}
      </div>
    </div>
  );
}
