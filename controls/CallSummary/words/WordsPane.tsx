import * as React from "react";
import type { CallPart } from "../CallPart";
import { noFiguresOf } from "../callSummaryViewModel";
import { Section } from "../moments/Section";
import { questionSections } from "./questionSections";
import { WordList } from "./WordList";
import { wordGroups } from "./wordsViewModel";

const SHOWN_FIRST = 10;

/** The words that the analysis noticed, and the questions that were asked, with their places in the call. */
export function WordsPane({ environment, summary, playback }: CallPart): React.ReactElement {
  const { t } = environment;
  const { signals, questions } = summary.findings;
  const groups = React.useMemo(() => signals && wordGroups(signals, environment), [signals, environment]);
  const sections = React.useMemo(() => questions && questionSections(questions, environment), [questions, environment]);
  const nothing = noFiguresOf(summary, t);
  if (nothing !== undefined) return <p className="sd-caption">{nothing}</p>;
  const part = { environment, playback, most: SHOWN_FIRST };
  return (
    <div className="sd-moments-pane sd-words-pane">
      {!groups?.length && <p className="sd-caption">{t(groups ? "callSummary.words.none" : "callSummary.words.unreadable")}</p>}
      {groups?.map((group) => (
        <WordList key={group.key} {...part} group={group} />
      ))}
      {sections ? (
        sections.map((section) => <Section key={section.title} {...part} section={section} />)
      ) : (
        <p className="sd-caption">{t("callSummary.words.questionsUnreadable")}</p>
      )}
    </div>
  );
}
