import * as React from "react";
import type { MentionKind } from "../../shared/domain/Mention";
import type { ParticipantRole } from "../../shared/domain/Transcript";
import type { Environment } from "../../shared/host/environment";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { WordLine, WordsView } from "./highlightsViewModel";
import { useFirstFive } from "./useFirstFive";

export interface WordListProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly words: WordsView;
  readonly kind: MentionKind;
  readonly side: ParticipantRole;
  readonly label: string;
}

/** Room for the number behind the longest bar, in pixels. */
const NUMBER_WIDTH = 144;

/** Words by share of calls; a click shows the calls that mention one. */
export function WordList({ environment, channel, words, kind, side, label }: WordListProps): React.ReactElement {
  const { t, format } = environment;
  const { first, more } = useFirstFive(words.lines, environment);
  const figureOf = ({ text }: WordLine) => `${kind} ${side} ${text}`;
  const show = (line: WordLine, anchor: HTMLElement) => {
    const about = { kind: "word", wordKind: kind, text: line.text, saidBy: side } as const;
    // How many calls it is says the popup itself.
    const note = format.percent(line.share);
    toggleEvidence(channel, { figure: figureOf(line), anchor, title: line.label, note, about, callIds: line.callIds });
  };
  return (
    <>
      <ul className="sd-words" aria-label={t("highlights.choose", { kind: label })}>
        {first.map((line) => (
          <li key={line.text}>
            <Word line={line} side={side} state={figureState(channel, figureOf(line))} onChoose={(button) => show(line, button)} />
          </li>
        ))}
      </ul>
      {more}
      {words.note && <p className="sd-caption sd-highlights-note">{words.note}</p>}
    </>
  );
}

interface WordProps {
  readonly line: WordLine;
  readonly side: ParticipantRole;
  readonly state: object;
  readonly onChoose: (button: HTMLElement) => void;
}

function Word({ line, side, state, onChoose }: WordProps): React.ReactElement {
  const { text, share, shareText, trend } = line;
  return (
    <button type="button" className="sd-word" {...state} onClick={({ currentTarget }) => onChoose(currentTarget)}>
      <span className="sd-word-text" title={text}>
        <bdi>{text}</bdi>
      </span>{" "}
      {/* The bar ends at its number. */}
      <span className="sd-word-share">
        <span
          className={`sd-word-bar sd-word-${side}`}
          aria-hidden="true"
          style={{ inlineSize: `calc((100% - ${NUMBER_WIDTH}px) * ${Math.round(share * 1000) / 1000})` }}
        />
        <bdi>{shareText}</bdi>
      </span>{" "}
      {trend && (
        <span className="sd-caption">
          <bdi>{trend}</bdi>
        </span>
      )}
    </button>
  );
}
