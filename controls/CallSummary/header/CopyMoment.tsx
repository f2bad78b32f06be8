import * as React from "react";
import { SECOND_MS } from "../../../shared/domain/time";
import { callLink } from "../../../shared/host/callLink";
import { useIsThere } from "../../../shared/ui/useIsThere";
import type { CallPart } from "../CallPart";
import { copyText } from "../copyText";
import { usePlaybackValue } from "../player/Playback";

/** The call's address at the moment where one is, for others. Where the clipboard is refused, it is shown to be copied. */
export function CopyMoment({ environment: { t, format, clientUrl }, summary: { call }, playback }: CallPart): React.ReactElement {
  const second = usePlaybackValue(playback, ({ positionMs }) => Math.floor(positionMs / SECOND_MS));
  const [state, setState] = React.useState<"idle" | "copied" | "shown">("idle");
  // What is shown to be copied stays, also while the call is played.
  const [shown, setShown] = React.useState("");
  const isThere = useIsThere();
  const link = callLink(clientUrl, call.id, second === 0 ? undefined : second * SECOND_MS);
  const copy = async () => {
    setShown(link);
    const isCopied = await copyText(link);
    if (isThere.current) setState(isCopied ? "copied" : "shown");
  };
  const label = second === 0 ? t("callSummary.copyLink") : t("callSummary.copyMoment", { time: format.duration(second * SECOND_MS) });
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
