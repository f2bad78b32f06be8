import * as React from "react";
import { shownSecond } from "../../../shared/domain/shownValue";
import { callLink } from "../../../shared/host/callLink";
import { useIsThere } from "../../../shared/ui/useIsThere";
import type { CallPart } from "../CallPart";
import { copyText } from "../copyText";
import { usePlaybackValue } from "../player/Playback";

/** The call's address at the moment where one is, for others. Where the clipboard is refused, it is shown to be copied. */
export function CopyMoment({ environment: { t, format, clientUrl }, summary: { call }, playback }: CallPart): React.ReactElement {
  const shownMs = usePlaybackValue(playback, ({ positionMs }) => shownSecond(positionMs));
  const [state, setState] = React.useState<"idle" | "copied" | "shown">("idle");
  // What is shown to be copied stays, also while the call is played.
  const [shown, setShown] = React.useState("");
  const isThere = useIsThere();
  const copy = async () => {
    // Not to the second: the line that begins just here is to be the one that is marked.
    const link = callLink(clientUrl, call.id, shownMs === 0 ? undefined : playback.state().positionMs);
    setShown(link);
    const isCopied = await copyText(link);
    if (isThere.current) setState(isCopied ? "copied" : "shown");
  };
  const label = shownMs === 0 ? t("callSummary.copyLink") : t("callSummary.copyMoment", { time: format.duration(shownMs) });
  return (
    <>
      <button
        type="button"
        className="sd-link sd-call-copy"
        onClick={() => void copy()}
        onBlur={() => state === "copied" && setState("idle")}
      >
        {state === "copied" ? t("callSummary.linkCopied") : label}
      </button>
      <span className="sd-hidden" role="status">
        {state === "copied" ? t("callSummary.linkCopied") : ""}
      </span>
      {state === "shown" && (
        <input
          className="sd-search sd-call-link"
          readOnly
          autoFocus
          value={shown}
          aria-label={t("callSummary.linkShown")}
          onFocus={({ target }) => target.select()}
          // It goes when the user does.
          onBlur={() => setState("idle")}
        />
      )}
    </>
  );
}
