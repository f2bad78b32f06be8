import type { CallSignal } from "../../../shared/domain/CallFindings";
import type { SentimentLabel } from "../../../shared/domain/Sentiment";
import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";
import type { ParticipantRole } from "../../../shared/domain/Transcript";
import type { LabelledStretch, Stretch } from "../../../shared/charts/timeSpans";
import { quotedText } from "../../../shared/format/quotedText";
import type { CallLine } from "../callLines";
import type { CallPart } from "../CallPart";
import type { Comments } from "../comments/useComments";
import type { Speaker } from "../lineSpeakers";
import { rangeText } from "../../../shared/format/rangeText";
import { nameOf } from "../callSummaryViewModel";
import { changeText } from "../changeText";

/** What a sign on the timeline stands for. */
export const MARK_KINDS = ["competitor", "keyword", "bestPractice", "other", "question", "comment"] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A moment of the call that is worth going to. */
export interface TimelineMark {
  readonly kind: MarkKind;
  /** Within the call. */
  readonly atMs: number;
  /** Untrusted, of a bearable length. */
  readonly text: string;
  readonly who: string;
}

/** Who speaks when. */
export interface Lane {
  readonly key: string;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly stretches: readonly Stretch[];
}

export interface TimelineView {
  /** Sellers first. */
  readonly lanes: readonly Lane[];
  /** How customers sounded when. */
  readonly segments: readonly LabelledStretch<SentimentLabel>[];
  /** By time. */
  readonly marks: readonly TimelineMark[];
}

type Source = Pick<CallPart, "environment" | "summary" | "lines" | "speakers"> & {
  readonly threads: Comments["threads"];
  readonly durationMs: number;
};

/** More would take the page's room; so many sellers at most have a lane each. */
const MOST_LANES = 4;

const KINDS: Partial<Record<CallSignal["kind"], MarkKind>> = { competitor: "competitor", keyword: "keyword", bestPractice: "bestPractice" };

/** Customers of a larger meeting share a lane, and so do very many sellers; it says for how many people it stands. */
function lanesOf({ environment: { t, format }, lines, speakers }: Source): Lane[] {
  const spoken = new Map<Speaker["id"], CallLine[]>();
  for (const line of lines) {
    const own = spoken.get(line.speaker.id);
    if (own) own.push(line);
    else spoken.set(line.speaker.id, [line]);
  }
  const heard = speakers.filter(({ id }) => spoken.has(id));
  return (["seller", "customer"] as const).flatMap((role): Lane[] => {
    const own = heard.filter((speaker) => speaker.role === role);
    const isShared = heard.length > MOST_LANES && own.length > (role === "seller" ? MOST_LANES - 1 : 1);
    if (!isShared) return own.map(({ id, name }) => ({ key: id, name, role, stretches: spoken.get(id) ?? [] }));
    const stretches = lines.filter(({ speaker }) => speaker.role === role);
    return [
      {
        key: role,
        name: t(role === "seller" ? "callSummary.timeline.sellers" : "callSummary.timeline.customers", { n: format.number(own.length) }),
        role,
        stretches,
      },
    ];
  });
}

/** Whose words a comment has: the author's, or also those of somebody who changed it. */
function writerOf({ authorName = "", change }: TranscriptComment, texts: CallPart["environment"]): string {
  return change?.otherId === undefined ? authorName : `${authorName} (${changeText(change, texts)})`;
}

/** What the timeline shows. What has no time is not on it; what lies beyond the call is at its end. */
export function timelineView(source: Source): TimelineView {
  const { environment, summary, speakers, threads, durationMs } = source;
  const { t } = environment;
  const { signals = [], questions = [], segments = [] } = summary.findings;
  const names = new Map<string, string>([
    ...speakers.map(({ id, name }) => [id, name] as const),
    ...summary.participants.map((one) => [one.id, nameOf(one, t)] as const),
  ]);
  const marks: TimelineMark[] = [];
  const mark = (kind: MarkKind, atMs: number | undefined, text: string, who: string) => {
    if (atMs !== undefined)
      marks.push({ kind, atMs: Math.min(Math.max(0, atMs), durationMs), text: quotedText(text), who: quotedText(who) });
  };
  const whoSaid = ({ participantId, role }: { readonly participantId: string; readonly role: ParticipantRole }) =>
    names.get(participantId) ?? nameOf({ role }, t);
  for (const signal of signals) mark(KINDS[signal.kind] ?? "other", signal.atMs, signal.saidText || signal.text, whoSaid(signal));
  for (const question of questions) mark("question", question.atMs, question.text, whoSaid(question));
  for (const {
    atMs,
    comments: [first],
  } of threads ?? [])
    mark("comment", atMs, first?.text ?? "", first ? writerOf(first, environment) : "");
  return {
    lanes: lanesOf(source),
    segments: segments.flatMap(({ role, atMs, durationMs: length = 0, label }) =>
      role === "customer" && atMs !== undefined ? { startMs: atMs, endMs: atMs + length, label } : [],
    ),
    marks: marks.sort((a, b) => a.atMs - b.atMs),
  };
}

/** Whether there is anything beside the time to be seen. */
export const isBare = ({ lanes, segments, marks }: TimelineView): boolean => lanes.length + segments.length + marks.length === 0;

export const timelineHeadings = ({ t }: CallPart["environment"]): string[] => [
  t("callSummary.timeline.column.time"),
  t("callSummary.timeline.column.what"),
  t("callSummary.timeline.column.text"),
  t("callSummary.timeline.column.who"),
];

/** A cluster's tooltip names so many of its texts. */
const TEXTS_OF_CLUSTER = 3;

/** The cells under the headings, of a mark or of several that stand close to each other. */
export function markRow(marks: readonly TimelineMark[], environment: CallPart["environment"]): string[] {
  const { t, format } = environment;
  const each = (of: (mark: TimelineMark) => string) => [...new Set(marks.map(of))];
  const kinds = format.list(each(({ kind }) => t(`callSummary.timeline.kind.${kind}`)));
  const texts = each(({ text }) => text).filter(Boolean);
  return [
    rangeText(marks[0]?.atMs ?? 0, marks[marks.length - 1]?.atMs ?? 0, environment),
    marks.length === 1 ? kinds : `${t.plural("callSummary.timeline.several", marks.length)}: ${kinds}`,
    [...texts.slice(0, TEXTS_OF_CLUSTER), ...(texts.length > TEXTS_OF_CLUSTER ? ["…"] : [])].join(" · "),
    format.list(
      each(({ who }) => who)
        .filter(Boolean)
        .slice(0, TEXTS_OF_CLUSTER),
    ),
  ];
}

export interface TimelineRow {
  readonly atMs: number;
  readonly cells: readonly string[];
}

/** The timeline's marks and the customers' moods as a table, by time; neutral is what is left. */
export function timelineRows({ marks, segments }: TimelineView, environment: CallPart["environment"]): TimelineRow[] {
  const { t } = environment;
  const moods = segments.flatMap(({ startMs, endMs, label }): TimelineRow[] => {
    if (label === "neutral") return [];
    return [{ atMs: startMs, cells: [rangeText(startMs, endMs, environment), t(`shared.${label}`), "", t("shared.customer")] }];
  });
  return [...marks.map((mark) => ({ atMs: mark.atMs, cells: markRow([mark], environment) })), ...moods].sort((a, b) => a.atMs - b.atMs);
}
