import * as React from "react";
import type { Environment } from "../../../shared/host/environment";
import { Icon } from "../../../shared/ui/Icon";
import { Status } from "../../../shared/ui/Status";
import type { TranscriptSearch } from "./useSearch";

export interface SearchBoxProps {
  readonly environment: Environment;
  readonly search: TranscriptSearch;
  readonly box: React.RefObject<HTMLInputElement>;
}

/** Finds words in the transcript: Enter goes to the next hit, with Shift to the one before. */
export function SearchBox({ environment: { t, format, locale }, search, box }: SearchBoxProps): React.ReactElement {
  const { typed, type, query, count, hit, step } = search;
  const isSearching = query !== "";
  const spoken =
    count === 0 ? t("callSummary.transcript.noHit") : t.plural("callSummary.transcript.hitOf", count, { hit: format.number(hit + 1) });
  const clear = () => {
    type("");
    box.current?.focus();
  };
  const pressed = (event: React.KeyboardEvent) => {
    // Not while Enter ends the input of a syllable.
    if (event.key === "Enter" && !event.nativeEvent.isComposing) step(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape" && typed !== "") clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const button = (key: "previousHit" | "nextHit", icon: "up" | "down", by: 1 | -1) => (
    <button
      type="button"
      className="sd-link sd-line-act"
      aria-label={t(`callSummary.transcript.${key}`)}
      title={t(`callSummary.transcript.${key}`)}
      disabled={count === 0}
      onClick={() => step(by)}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div className="sd-transcript-search" role="search">
      <input
        ref={box}
        type="search"
        className="sd-search"
        dir="auto"
        value={typed}
        aria-label={t("callSummary.transcript.search")}
        placeholder={t("callSummary.transcript.search")}
        onChange={(event) => type(event.target.value)}
        onKeyDown={pressed}
      />
      {typed !== "" && (
        <button
          type="button"
          className="sd-link sd-line-act"
          aria-label={t("callSummary.transcript.clearSearch")}
          title={t("callSummary.transcript.clearSearch")}
          onClick={clear}
        >
          <Icon name="close" />
        </button>
      )}
      {isSearching && (
        <>
          <bdi className="sd-caption" aria-hidden="true">
            {count === 0 ? spoken : t("callSummary.transcript.hit", { hit: format.number(hit + 1), n: format.number(count) })}
          </bdi>
          {button("previousHit", "up", -1)}
          {button("nextHit", "down", 1)}
        </>
      )}
      <Status text={isSearching ? spoken : ""} locale={locale} />
    </div>
  );
}
