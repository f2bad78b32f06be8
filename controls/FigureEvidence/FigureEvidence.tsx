import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { EvidencePopup } from "./EvidencePopup";

export interface FigureEvidenceProps {
  readonly environment: Environment;
  /** Rejects where the host could not open it. */
  readonly onOpen: (callId: string, moment?: CallMoment) => Promise<void>;
}

/** What is behind the figure of the page that was clicked; nothing where it stands, and nothing while none is. */
export function FigureEvidenceControl({ environment, onOpen }: FigureEvidenceProps): React.ReactElement | null {
  const channel = usePageChannel(environment.record);
  const { evidence, narrowed, answer } = channel;
  const page = answer?.page;
  // Another seller's or period's page has other figures and other calls.
  React.useEffect(() => {
    if (channel.evidence && !channel.evidence.anchor.isConnected) channel.publish({ evidence: undefined });
    const { narrowed: to } = channel;
    if (page && to && !page.listedCalls.some(({ id }) => to.callIds.includes(id))) channel.publish({ narrowed: undefined });
  }, [channel, page, narrowed]);
  React.useEffect(() => () => channel.publish({ evidence: undefined }), [channel]);
  if (!evidence || !page) return null;
  return (
    <EvidencePopup key={evidence.figure} environment={environment} channel={channel} evidence={evidence} page={page} onOpen={onOpen} />
  );
}
