import * as React from "react";
import type { Deal } from "../../../shared/domain/Deal";
import { parseLocalDate, startOfDay } from "../../../shared/domain/rangeOf";
import { dealText } from "../../../shared/figures/dealText";
import type { Environment } from "../../../shared/host/environment";
import type { Related } from "../../../shared/dataverse/summaryRows";
import type { CallPart } from "../CallPart";
import { nameOf } from "../callSummaryViewModel";

interface Link {
  readonly key: string;
  readonly name: string;
  /** Absent: there is no row to open. */
  readonly row?: Related | undefined;
  /** What is said of it; nothing where it is empty. */
  readonly more?: string | undefined;
}

/** `€120,000 · Propose · closes 12 Jul` */
function dealDetails(deal: Deal, { t, format, locale, calendar }: Environment): string {
  const { state, closeDate } = deal;
  const day = closeDate === undefined ? undefined : parseLocalDate(closeDate);
  const date = day === undefined ? "" : format.day(startOfDay(day, calendar.zone), Date.now());
  return [dealText(deal, locale), date && t(`callSummary.deal.${state}`, { date })].filter(Boolean).join(" · ");
}

/** What the call is about, who spoke, and the activity in which it was held, each opens in its own form; and its meeting in Teams. */
export function RelatedRows({ environment, host, summary: { call, participants, deal } }: CallPart): React.ReactElement {
  const { t } = environment;
  const [failed, setFailed] = React.useState<string>();
  const people = participants.map((each): Link => ({ key: each.id, name: nameOf(each, t), row: each.person }));
  const linkTo = (row: Related | undefined, more?: string): Link[] =>
    row
      ? [
          {
            key: row.id,
            name: row.name || t(`callSummary.row.${row.table === "appointment" ? "appointment" : "other"}`),
            row,
            more,
          },
        ]
      : [];
  const open = ({ table, id, name }: Related) => {
    setFailed(undefined);
    host.openRow(table, id).catch(() => setFailed(name));
  };
  return (
    <>
      <ul className="sd-call-related" aria-label={t("callSummary.related")}>
        {[...linkTo(call.regarding, deal && dealDetails(deal, environment)), ...people, ...linkTo(call.activity)].map(
          ({ key, name, row, more }) => (
            <li key={key}>
              {row ? (
                <button type="button" className="sd-link" dir="auto" title={name} onClick={() => open(row)}>
                  {name}
                </button>
              ) : (
                <span dir="auto">{name}</span>
              )}
              {more && (
                <span className="sd-caption">
                  {" · "}
                  <bdi>{more}</bdi>
                </span>
              )}
            </li>
          ),
        )}
        {call.joinUrl && (
          <li>
            <a className="sd-link" href={call.joinUrl} target="_blank" rel="noreferrer">
              {t("callSummary.openInTeams")}
            </a>
          </li>
        )}
      </ul>
      {failed !== undefined && (
        <span role="alert" className="sd-caption">
          {t("callSummary.notOpened", { name: failed })}
        </span>
      )}
    </>
  );
}
