import * as React from "react";
import type { PageControlProps } from "../../shared/pcf/PageControl";
import { emptySentence, PageFrame } from "../../shared/pcf/PageFrame";
import { usePageChannel } from "../../shared/pcf/usePageChannel";

/** What customers talk about in the chosen seller's calls. */
export function HighlightsControl({ environment }: PageControlProps): React.ReactElement {
  const { t } = environment;
  const channel = usePageChannel(environment.record);
  return (
    <PageFrame environment={environment} channel={channel} title={t("highlights.title")} className="sd-highlights" skeleton={<div className="sd-skeleton sd-highlights-skeleton" />}>
      {(page) => <p className="sd-empty">{emptySentence(page, environment)}</p>}
    </PageFrame>
  );
}
