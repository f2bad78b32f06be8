import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import type { OutcomesView, ThirdView } from "./outcomesViewModel";

export interface OutcomesProps {
  readonly t: Environment["t"];
  readonly view: OutcomesView;
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** How many deals were won by thirds of each figure, with how far that may be from the truth. */
export function Outcomes({ t, view: { caption, columns, rows } }: OutcomesProps): React.ReactElement {
  const title = t("teamPractices.outcomes.title");
  return (
    <section aria-label={title}>
      <header className="sd-header sd-practices-head">
        <h3 className="sd-title">{title}</h3>
      </header>
      <p className="sd-practices-quiet">{caption}</p>
      {rows.length > 0 && (
        <table className="sd-outcomes">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="sd-caption">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, thirds, standing, isClear }) => (
              <tr key={key}>
                <th scope="row">
                  <span className="sd-practice-name">{name}</span>
                  {isClear && <span className="sd-outcomes-clear"> {standing}</span>}
                </th>
                {thirds.map((third, place) => (
                  <td key={columns[place + 1]}>
                    <Third third={third} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Third({ third: { share, range, title, at, low, high } }: { readonly third: ThirdView }): React.ReactElement {
  return (
    <span title={title}>
      <strong>{share}</strong> <bdi className="sd-caption">{range}</bdi>
      <span className="sd-hidden">{title}</span>
      <span className="sd-outcomes-line" aria-hidden="true">
        <span style={{ insetInlineStart: percent(low), inlineSize: percent(high - low) }} />
        <b style={{ insetInlineStart: percent(at) }} />
      </span>
    </span>
  );
}
