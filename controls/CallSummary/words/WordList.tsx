import * as React from "react";
import { MomentButton } from "../MomentButton";
import { Facts } from "../moments/Facts";
import type { SectionProps } from "../moments/Section";
import { useFirstHeard } from "../moments/useFirstHeard";
import type { WordGroup, WordView } from "./wordsViewModel";

type Surroundings = Omit<SectionProps, "section">;

const TIMES_FIRST = 5;

/** Words of one kind, the most frequent first. */
export function WordList({ group: { title, words }, ...part }: Surroundings & { readonly group: WordGroup }): React.ReactElement {
  const { first, more } = useFirstHeard(words, part.most, part.environment);
  return (
    <section>
      <h3 className="sd-moments-title">
        <bdi>{title}</bdi>
      </h3>
      <ul className="sd-moments" aria-label={title}>
        {first.map((word) => (
          <Word key={word.key} {...part} word={word} />
        ))}
      </ul>
      {more}
    </section>
  );
}

/** A word with its count, who said it, and its places in the call. */
function Word({
  environment,
  playback,
  word: { text, count, captions, times },
}: Surroundings & { readonly word: WordView }): React.ReactElement {
  const { first, more } = useFirstHeard(times, TIMES_FIRST, environment);
  return (
    <li className="sd-said-word">
      <span className="sd-said-word-text" title={text}>
        <bdi>{text}</bdi>
      </span>{" "}
      <bdi>{count}</bdi>
      <Facts facts={captions} />
      {first.length > 0 && (
        <div className="sd-said-word-times" role="group" aria-label={text}>
          {first.map((atMs, index) => (
            <MomentButton key={index} environment={environment} playback={playback} atMs={atMs} />
          ))}
          {more}
        </div>
      )}
    </li>
  );
}
