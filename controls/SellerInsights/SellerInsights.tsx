import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import type { PageControlProps } from "../../shared/pcf/PageControl";
import { emptySentence, PageFrame } from "../../shared/pcf/PageFrame";
import { usePageChannel } from "../../shared/pcf/usePageChannel";
import { usePageSource } from "../../shared/pcf/usePageSource";

export interface SellerInsightsProps extends PageControlProps {
  readonly client: DataverseClient;
  /** When the viewer was here last, in milliseconds since 1970 UTC; undefined on the first visit. */
  readonly lastVisit: number | undefined;
}

/** What stands out with the chosen seller. It is the page's source: it loads what all controls of the page show. */
export function SellerInsightsControl({ environment, selection, client }: SellerInsightsProps): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  usePageSource(environment, client, channel, selection);
  return (
    <PageFrame environment={environment} channel={channel} title={t("sellerInsights.title")} className="sd-insights" skeleton={<div className="sd-skeleton sd-insights-skeleton" />}>
      {(page) => <p className="sd-empty">{emptySentence(page, environment)}</p>}
    </PageFrame>
  );
}
