import * as React from "react";
import type { Mention, SaidKind } from "../../shared/domain/Mention";
import type { Environment } from "../../shared/host/environment";
import { figureState, toggleEvidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import { DataTable } from "../../shared/ui/DataTable";
import { TableToggle } from "../../shared/ui/TableToggle";
import { useFirst } from "../../shared/ui/useFirst";
import { ViewSwitch } from "../../shared/ui/ViewSwitch";
import type { ShareBar, TeamWordLine, TeamWordsView } from "./teamWordsViewModel";

export interface TeamWordsProps {
  readonly environment: Environment;
  readonly channel: PageChannel;
  readonly view: TeamWordsView;
  readonly mentions: readonly Mention<SaidKind>[];
}

/** So many words are shown at first. */
const SHOWN = 5;

/** What customers talk about in the calls of all sellers: a click on a word lists its calls. */
export function TeamWords({ environment, channel, view, mentions }: TeamWordsProps): React.ReactElement {
  const { t } = environment;
  const [chosen, setKind] = React.useState<SaidKind>("keyword");
  const [isTable, setTable] = React.useState(false);
  const kind = view.kinds.includes(chosen) ? chosen : (view.kinds[0] ?? "keyword");
  const lines = view.lines.get(kind) ?? [];
  const title = t("teamPractices.words.title");
  const label = t(`teamPractices.words.${kind}`);
  return (
    <section aria-label={title}>
      <header className="sd-header sd-practices-head">
        <h3 className="sd-title">{title}</h3>
        {view.kinds.length > 0 && (
          <span className="sd-practices-actions">
            <ViewSwitch
              label={title}
              views={view.kinds.map((key) => ({ key, text: t(`teamPractices.words.${key}`) }))}
              chosen={kind}
              onChoose={setKind}
            />
            <TableToggle text={t("shared.table")} isTable={isTable} onToggle={() => setTable(!isTable)} />
          </span>
        )}
      </header>
      {lines.length === 0 ? (
        <p className="sd-practices-quiet">{t("teamPractices.words.none")}</p>
      ) : isTable ? (
        <DataTable caption={label} columns={view.columns} rows={lines.map(({ row }) => row)} />
      ) : (
        <WordList key={kind} environment={environment} channel={channel} mentions={mentions} kind={kind} lines={lines} label={label} />
      )}
    </section>
  );
}

type WordListProps = Omit<TeamWordsProps, "view"> & {
  readonly kind: SaidKind;
  readonly lines: readonly TeamWordLine[];
  readonly label: string;
};

function WordList({ environment: { t, format }, channel, mentions, kind, lines, label }: WordListProps): React.ReactElement {
  const all = t("shared.all", { n: format.number(lines.length) });
  const { first, more } = useFirst(lines, SHOWN, { all, first: t("shared.fewer") }, "sd-practices-more");
  const show = ({ key, text, label: title, callIds }: TeamWordLine, anchor: HTMLElement) => {
    const about = { kind: "word", wordKind: kind, text, saidBy: "customer" } as const;
    toggleEvidence(channel, { figure: key, anchor, title, about, callIds, mentions });
  };
  return (
    <>
      <ul className="sd-practices-list" aria-label={label}>
        {first.map((line) => (
          <li key={line.key} className="sd-theme">
            <Word t={t} line={line} state={figureState(channel, line.key)} onChoose={(button) => show(line, button)} />
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

interface WordProps {
  readonly t: Environment["t"];
  readonly line: TeamWordLine;
  readonly state: object;
  readonly onChoose: (button: HTMLElement) => void;
}

function Word({ t, line, state, onChoose }: WordProps): React.ReactElement {
  const { text, share, shareText, trend, bySeller, overTime } = line;
  const [isOpen, setOpen] = React.useState(false);
  return (
    <>
      <button type="button" className="sd-theme-word" {...state} onClick={({ currentTarget }) => onChoose(currentTarget)}>
        <span className="sd-theme-text" title={text}>
          <bdi>{text}</bdi>
        </span>{" "}
        <span className="sd-theme-share">
          <Bar share={share} />
          <bdi>{shareText}</bdi>
        </span>{" "}
        <span className="sd-caption">
          <bdi>{trend}</bdi>
        </span>
      </button>
      <Columns bars={overTime} label={t("teamPractices.words.overTime")} />
      {bySeller.length > 0 && (
        <button
          type="button"
          className="sd-link sd-theme-more"
          aria-expanded={isOpen}
          aria-label={`${t("teamPractices.words.bySeller")}: ${text}`}
          onClick={() => setOpen(!isOpen)}
        >
          {t("teamPractices.words.bySeller")}
        </button>
      )}
      {isOpen && (
        <ul className="sd-practices-list sd-theme-sellers">
          {bySeller.map(({ key, label, share: own, count }) => (
            <li key={key} className="sd-theme-seller">
              <bdi>{label}</bdi>{" "}
              <span className="sd-theme-share">
                <Bar share={own} />
                <bdi>{count}</bdi>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Ends at its number. */
function Bar({ share }: { readonly share: number }): React.ReactElement {
  return (
    <span className="sd-theme-bar" aria-hidden="true" style={{ "--sd-share": Math.round(share * 1000) / 1000 } as React.CSSProperties} />
  );
}

/** The highest column fills the height. */
function Columns({ bars, label }: { readonly bars: readonly ShareBar[]; readonly label: string }): React.ReactElement {
  const highest = Math.max(...bars.map(({ share }) => share), 0.01);
  const said = bars.map(({ label: days, count }) => `${days}: ${count}`).join("; ");
  return (
    <span className="sd-theme-columns" role="img" aria-label={`${label}: ${said}`} title={said}>
      {bars.map(({ key, share }) => (
        <span key={key} style={{ blockSize: `${Math.round((100 * share) / highest)}%` }} />
      ))}
    </span>
  );
}
