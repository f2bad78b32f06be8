import * as React from "react";
import { DataTable } from "../../../shared/ui/DataTable";
import { MenuButton } from "../../../shared/ui/MenuButton";
import type { CallPart } from "../CallPart";
import type { SummaryView } from "../callSummaryViewModel";
import { Facts } from "../moments/Facts";
import { moreFigures } from "./moreFigures";
import { Sign } from "./Sign";

export interface DetailsProps {
  readonly part: CallPart;
  readonly view: SummaryView;
  readonly durationMs: number;
}

/** All that is measured of the call, and what each figure is held against. */
export function Details(props: DetailsProps): React.ReactElement {
  const { environment } = props.part;
  return (
    <MenuButton environment={environment} text={environment.t("callSummary.details")} width={520} firstFocus=".sd-details">
      {() => <AllFigures {...props} />}
    </MenuButton>
  );
}

function AllFigures({ part: { environment, summary, lines }, view, durationMs }: DetailsProps): React.ReactElement {
  const { t } = environment;
  const { figures, sentimentText, speakers, usualText } = view;
  const more = React.useMemo(() => moreFigures(summary, lines, durationMs, environment), [summary, lines, durationMs, environment]);
  return (
    <div className="sd-details" tabIndex={0} role="group" aria-label={t("callSummary.figures")}>
      {figures.map(({ key, name, value, sign, captions }) => (
        <div key={key} className="sd-details-figure">
          {name} <bdi>{value}</bdi> <Sign t={t} sign={sign} />
          <Facts facts={captions} />
        </div>
      ))}
      {sentimentText !== undefined && <Facts facts={[t("callSummary.sentiment"), sentimentText]} />}
      <Facts facts={more} />
      {usualText !== undefined && <Facts facts={[usualText]} />}
      {speakers && <DataTable caption={t("callSummary.speakers")} columns={speakers.columns} rows={speakers.rows} />}
      <Facts facts={[t("callSummary.forCoaching")]} />
    </div>
  );
}
