import * as React from "react";
import type { Texts } from "../format/Texts";
import { useIsThere } from "../ui/useIsThere";

export interface DataLineProps {
  readonly t: Texts["t"];
  /** What the seller does, `22 of 24 calls`, `data up to 14:05`; empty ones are not known. */
  readonly facts: readonly string[];
  readonly link: string;
  /** Address of the sheet to print, where there is one. */
  readonly sheet?: string;
  readonly onRefresh: () => void;
  /** For the live region. */
  readonly onSay: (sentence: string) => void;
}

/** Of what the page speaks and how new that is, once for all its figures, and the page's address for others. Where the clipboard is refused, the address is shown to be copied. */
export function DataLine({ t, facts, link, sheet, onRefresh, onSay }: DataLineProps): React.ReactElement {
  const [state, setState] = React.useState<"idle" | "copied" | "shown">("idle");
  const isThere = useIsThere();
  const copy = async () => {
    let result: typeof state = "copied";
    try {
      // Absent, and so refused, on pages without a secure connection.
      await navigator.clipboard.writeText(link);
    } catch {
      result = "shown";
    }
    if (!isThere.current) return;
    setState(result);
    onSay(t(result === "copied" ? "shared.linkCopied" : "shared.linkShown"));
  };
  return (
    <>
      <div className="sd-caption sd-data">
        {facts.filter(Boolean).map((fact) => (
          <React.Fragment key={fact}>
            <bdi>{fact}</bdi> ·{" "}
          </React.Fragment>
        ))}
        <button type="button" className="sd-link" onClick={onRefresh}>
          {t("shared.refresh")}
        </button>{" "}
        ·{" "}
        <button type="button" className="sd-link" onClick={() => void copy()} onBlur={() => state === "copied" && setState("idle")}>
          {t(state === "copied" ? "shared.linkCopied" : "shared.copyLink")}
        </button>
        {sheet !== undefined && (
          <>
            {" "}
            ·{" "}
            <a className="sd-link" href={sheet} target="_blank" rel="noreferrer">
              {t("shared.sheet")}
            </a>
          </>
        )}
      </div>
      {state === "shown" && (
        <input
          className="sd-search sd-data-link"
          readOnly
          autoFocus
          value={link}
          aria-label={t("shared.linkShown")}
          onFocus={({ target }) => target.select()}
          // It goes when the user does.
          onBlur={() => setState("idle")}
        />
      )}
    </>
  );
}
