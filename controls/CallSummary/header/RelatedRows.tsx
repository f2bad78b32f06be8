import * as React from "react";
import type { Related } from "../../../shared/dataverse/summaryRows";
import type { CallPart } from "../CallPart";
import { nameOf } from "../callSummaryViewModel";

interface Link {
  readonly key: string;
  readonly name: string;
  /** Absent: there is no row to open. */
  readonly row?: Related;
}

/** Who spoke, and the rows that the call belongs to; each opens in its own form. */
export function RelatedRows({ environment: { t }, host, summary: { call, participants } }: CallPart): React.ReactElement {
  const [failed, setFailed] = React.useState<string>();
  const people = participants.map((participant): Link => {
    const name = nameOf(participant, t);
    return participant.person ? { key: participant.id, name, row: participant.person } : { key: participant.id, name };
  });
  const rows = [call.regarding, call.activity].flatMap((row): Link[] =>
    row ? [{ key: row.id, name: row.name || t(`callSummary.row.${row.table === "appointment" ? "appointment" : "other"}`), row }] : [],
  );
  const open = ({ table, id, name }: Related) => {
    setFailed(undefined);
    host.openRow(table, id).catch(() => setFailed(name));
  };
  return (
    <>
      <ul className="sd-call-related" aria-label={t("callSummary.related")}>
        {[...people, ...rows].map(({ key, name, row }) => (
          <li key={key}>
            {row ? (
              <button type="button" className="sd-link" dir="auto" title={name} onClick={() => open(row)}>
                {name}
              </button>
            ) : (
              <span dir="auto">{name}</span>
            )}
          </li>
        ))}
      </ul>
      {failed !== undefined && (
        <span role="alert" className="sd-caption">
          {t("callSummary.notOpened", { name: failed })}
        </span>
      )}
    </>
  );
}
