import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import type { Evidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import { Icon } from "../../shared/ui/Icon";
import { Notice } from "../../shared/ui/Notice";
import { Popup } from "../../shared/ui/Popup";
import { useIsThere } from "../../shared/ui/useIsThere";
import { isCallThere } from "./callThere";
import { EvidenceList, PORTION } from "./EvidenceList";
import type { EvidenceSource } from "./evidenceSource";
import { callsBehind, evidenceView, type EvidenceView } from "./evidenceViewModel";
import { itemsView } from "./itemsViewModel";
import { placeOf } from "./place";
import { goToList } from "./showInList";
import { useExamples } from "./useExamples";
import { useDeals, useItems } from "./useRows";
import { commentsView, useComments } from "./writtenComments";

export interface EvidencePopupProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly evidence: Evidence;
  readonly page: EvidenceSource;
  /** The call that one has come back from, which has the focus then. */
  readonly visited: string | undefined;
  readonly onOpen: (callId: string, moment?: CallMoment) => Promise<void>;
}

/** The row of the call that one has come back from, or the first. */
function firstOf(rows: EvidenceView["rows"] = [], visited: string | undefined): string {
  const isDrawn = rows.slice(0, PORTION).some(({ callId }) => callId === visited);
  return `.sd-evidence-row${isDrawn ? `[data-call="${CSS.escape(visited ?? "")}"]` : ""}`;
}

/** Moves the focus to the first row of a list that came late: until then it is on the figure, or on the only other thing, the way out. */
function useFirstRow(rows: number | undefined, anchor: HTMLElement, firstRow: string): React.RefObject<HTMLDivElement> {
  const body = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const waiting = [anchor, body.current?.querySelector(".sd-icon-link")];
    if (rows && waiting.includes(document.activeElement)) body.current?.querySelector<HTMLElement>(firstRow)?.focus();
  }, [rows, anchor, firstRow]);
  return body;
}

/** What is behind a figure, beside it: the calls, the most telling first. */
export function EvidencePopup({ environment, channel, evidence, page, visited, onOpen }: EvidencePopupProps): React.ReactElement {
  const { t, format, isRtl, isDark, theme, locale } = environment;
  const { figure, anchor, title, note, about, callIds, calls } = evidence;
  const target = React.useMemo(() => ({ current: anchor }), [anchor]);
  const place = React.useMemo(() => placeOf(anchor), [anchor]);
  const examples = useExamples(evidence, page, channel);
  const items = useItems(about.kind === "actionItems", page, channel, environment);
  const deals = useDeals(evidence, page, channel, environment);
  const comments = useComments(evidence, page, channel, environment);
  const isThere = useIsThere();
  const [refused, setRefused] = React.useState(false);

  const isExample = about.kind === "practice";
  const isAwaited = examples.loading || items.loading || comments.loading;
  const { read } = channel;
  const view = React.useMemo(() => {
    if (isAwaited || examples.error) return undefined;
    if (items.value) return itemsView(items.value, page, environment);
    // Comments whose words cannot be had are counted by call.
    if (comments.value) return commentsView(comments.value, page, read, environment);
    return evidenceView(
      about,
      examples.value?.calls ?? calls?.map((call) => ({ call })) ?? callsBehind(page, callIds),
      page,
      environment,
      deals.value,
    );
  }, [isAwaited, examples.value, examples.error, items.value, comments.value, deals.value, about, page, read, callIds, calls, environment]);

  // Calls of the period before are behind some figures and never in the list; a team's page has none.
  const inList = React.useMemo(() => {
    if (page.whose) return [];
    const held = new Set(page.listedCalls.map(({ id }) => id));
    return callIds.filter((id) => held.has(id));
  }, [page, callIds]);
  const close = () => channel.publish({ evidence: undefined });
  const open = async (callId: string, moment?: CallMoment) => {
    setRefused(false);
    const isOpened =
      (await isCallThere(channel.client, callId)) &&
      (await onOpen(callId, moment).then(
        () => true,
        () => false,
      ));
    if (!isOpened && isThere.current) setRefused(true);
  };
  const showInList = () => {
    channel.publish({ narrowed: { figure, label: title, callIds: inList }, evidence: undefined });
    // After the popup has given the focus back, and the list has been narrowed.
    requestAnimationFrame(goToList);
  };
  const firstRow = firstOf(view?.rows, visited);
  const body = useFirstRow(view?.rows.length, anchor, firstRow);
  // Empty where there are none.
  const sellers = (names: readonly string[] = []) => format.list(names);
  const [shown, unseen] = [sellers(examples.value?.shown), sellers(examples.value?.unseen)];
  return (
    <Popup
      {...{ isRtl, isDark, theme, locale }}
      label={title}
      target={target}
      firstFocus={firstRow}
      width={place.width}
      callout={place.callout}
      onDismiss={close}
    >
      <div ref={body} className="sd-evidence" style={{ maxHeight: `${place.maxHeight}px` }} aria-busy={isAwaited}>
        <div className="sd-evidence-head">
          <h2 className="sd-title">{title}</h2>
          <button type="button" className="sd-icon-link" aria-label={t("figureEvidence.close")} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <p className="sd-caption sd-evidence-caption">
          {[shown && t("figureEvidence.examples", { sellers: shown }), view?.caption, note].filter(Boolean).join(" · ")}
        </p>
        {view?.missing && <p className="sd-caption sd-evidence-caption">{view.missing}</p>}
        {unseen && <p className="sd-caption sd-evidence-caption">{t("figureEvidence.unseen", { sellers: unseen })}</p>}
        {refused && (
          <p className="sd-evidence-caption" role="alert">
            {t("figureEvidence.gone")}
          </p>
        )}
        {examples.error && (
          <Notice
            sentence={t("shared.failed", { reason: t(`shared.reason.${examples.error.reason}`) })}
            retryLabel={t("shared.retry")}
            retry={examples.retry}
          />
        )}
        {isAwaited && <div className="sd-skeleton sd-evidence-skeleton" />}
        {view?.rows.length === 0 ? (
          <p className="sd-evidence-caption">{t("figureEvidence.none")}</p>
        ) : (
          view && <EvidenceList environment={environment} label={title} rows={view.rows} onOpen={(id, moment) => void open(id, moment)} />
        )}
        {!isExample && inList.length > 0 && (
          <div className="sd-evidence-foot">
            <button type="button" className="sd-link" onClick={showInList}>
              {t.plural("figureEvidence.showInList", inList.length)}
            </button>
          </div>
        )}
      </div>
    </Popup>
  );
}
