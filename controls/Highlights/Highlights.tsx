import * as React from "react";
import type { MentionKind } from "../../shared/domain/Mention";
import type { ParticipantRole } from "../../shared/domain/Transcript";
import type { PageControlProps } from "../../shared/page/PageControl";
import { PageFrame } from "../../shared/page/PageFrame";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { DataTable } from "../../shared/ui/DataTable";
import { Notice } from "../../shared/ui/Notice";
import { TableToggle } from "../../shared/ui/TableToggle";
import { ViewSwitch } from "../../shared/ui/ViewSwitch";
import { kindsSaid, wordsView } from "./highlightsViewModel";
import { QuestionList } from "./QuestionList";
import { WordList } from "./WordList";

export interface HighlightsProps extends Pick<PageControlProps, "environment"> {
  /** Opens a call at a moment of it. */
  readonly onOpen: (callId: string, atMs: number) => void;
}

type View = MentionKind | "questions";

/** What customers talk about in the chosen seller's calls, or on demand what the seller does. */
export function HighlightsControl({ environment, onOpen }: HighlightsProps): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  const [chosen, setView] = React.useState<View>("keyword");
  const [side, setSide] = React.useState<ParticipantRole>("customer");
  const [isTable, setTable] = React.useState(false);
  const page = channel.answer?.page;
  const said = React.useMemo(() => (page ? kindsSaid(page, side) : []), [page, side]);
  // What nobody said is not offered; questions are not known before they are asked for.
  const view = chosen === "questions" || said.includes(chosen) ? chosen : (said[0] ?? "keyword");
  const views = [...said, "questions" as const].map((key) => ({ key, text: t(`highlights.${key}`) }));
  const title = t(`highlights.titleOf.${side}`);
  return (
    <PageFrame
      environment={environment}
      channel={channel}
      title={title}
      className="sd-highlights"
      actions={
        page?.calls.length !== 0 && (
          <span className="sd-highlights-actions">
            <ViewSwitch label={title} views={views} chosen={view} onChoose={setView} />
            <label className="sd-highlights-side">
              <input type="checkbox" checked={side === "seller"} onChange={() => setSide(side === "seller" ? "customer" : "seller")} />
              {t("highlights.bySeller")}
            </label>
            {/* Keeps its place: what stands beside it must not jump. */}
            <span style={{ visibility: view === "questions" ? "hidden" : undefined }}>
              <TableToggle text={t("shared.table")} isTable={isTable} onToggle={() => setTable(!isTable)} />
            </span>
          </span>
        )
      }
      skeleton={<div className="sd-skeleton sd-highlights-skeleton" />}
    >
      {(shown) => {
        if (view === "questions")
          return <QuestionList environment={environment} channel={channel} page={shown} side={side} onOpen={onOpen} />;
        if (!shown.mentions)
          return <Notice sentence={t("highlights.noWords")} retryLabel={t("shared.retry")} retry={() => channel.retry()} />;
        const words = wordsView(shown, view, side, environment);
        const label = t(`highlights.${view}`);
        if (words.lines.length === 0)
          return <p className="sd-empty">{t.plural(`highlights.none.${side}`, shown.calls.length, { kind: label })}</p>;
        if (isTable) return <DataTable caption={label} columns={words.columns} rows={words.lines.map(({ row }) => row)} />;
        // Another seller's words begin with the first five again.
        return (
          <WordList
            key={`${shown.seller?.id} ${view} ${side}`}
            environment={environment}
            channel={channel}
            words={words}
            kind={view}
            side={side}
            label={label}
          />
        );
      }}
    </PageFrame>
  );
}
