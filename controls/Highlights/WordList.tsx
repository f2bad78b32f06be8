import * as React from "react";
import type { ParticipantRole } from "../../shared/domain/Transcript";
import type { Environment } from "../../shared/host/environment";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { WordLine, WordsView } from "./highlightsViewModel";
import { useFirstFive } from "./useFirstFive";

export interface WordListProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly words: WordsView;
  readonly side: ParticipantRole;
  readonly label: string;
}

/** Room for the number behind the longest bar, in pixels. */
const NUMBER_WIDTH = 144;

/** Words by share of calls; a click narrows the page's calls to those that mention one, another click ends that. */
export function WordList({ environment, channel, words, side, label }: WordListProps): React.ReactElement {
  const { t } = environment;
  const { first, more } = useFirstFive(words.lines, environment);
  const { narrowed } = channel;
  const isNarrowedTo = ({ callIds, label: of }: WordLine) => narrowed?.label === of && narrowed.callIds.join() === callIds.join();
  return (
    <>
      <ul className="sd-words" aria-label={t("highlights.choose", { kind: label })}>
        {first.map((line) => (
          <li key={line.text}>
            <Word
              line={line}
              side={side}
              isChosen={isNarrowedTo(line)}
              onChoose={() => channel.publish({ narrowed: isNarrowedTo(line) ? undefined : { label: line.label, callIds: line.callIds } })}
            />
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
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Word({ line, side, isChosen, onChoose }: WordProps): React.ReactElement {
  const { text, share, shareText, trend } = line;
  return (
    <button type="button" className="sd-word" aria-pressed={isChosen} onClick={onChoose}>
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
