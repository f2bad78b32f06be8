import * as React from "react";
import type { CallMoment } from "../../shared/domain/CallMoment";
import type { Environment } from "../../shared/host/environment";
import { usePageChannel } from "../../shared/page/usePageChannel";
import { teamSource } from "./evidenceSource";
import { EvidencePopup } from "./EvidencePopup";
import { useCoherentNarrowing } from "./useCoherentNarrowing";
import { leaveFrom, useReturn } from "./useReturn";

export interface FigureEvidenceProps {
  readonly environment: Environment;
  /** Rejects where the host could not open it. */
  readonly onOpen: (callId: string, moment?: CallMoment) => Promise<void>;
}

/** What is behind the figure of the page that was clicked; nothing where it stands, and nothing while none is. */
export function FigureEvidenceControl({ environment, onOpen }: FigureEvidenceProps): React.ReactElement | null {
  const channel = usePageChannel(environment.record);
  const { evidence, answer, team } = channel;
  const page = answer?.page;
  const teamPage = team?.page;
  const source = React.useMemo(
    () => page ?? (teamPage && evidence && teamSource(teamPage, evidence, environment)),
    [page, teamPage, evidence, environment],
  );
  useCoherentNarrowing(channel);
  // Another seller's or period's page has other figures and other calls.
  React.useEffect(() => {
    if (channel.evidence && !channel.evidence.anchor.isConnected) channel.publish({ evidence: undefined });
  }, [channel, page, teamPage]);
  React.useEffect(() => () => channel.publish({ evidence: undefined }), [channel]);
  const here = environment.record?.id ?? "";
  const visited = useReturn(page && here);
  if (!evidence || !source) return null;
  const open: typeof onOpen = async (callId, moment) => {
    await onOpen(callId, moment);
    leaveFrom(here, evidence.figure, callId);
  };
  return (
    <EvidencePopup
      key={evidence.figure}
      environment={environment}
      channel={channel}
      evidence={evidence}
      page={source}
      visited={visited}
      onOpen={open}
    />
  );
}
