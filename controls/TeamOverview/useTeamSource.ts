import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import { present } from "../../shared/domain/present";
import type { Environment } from "../../shared/host/environment";
import type { Selection } from "../../shared/host/selection";
import { loadTeamPage } from "../../shared/page/loadTeamPage";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { TeamPage } from "../../shared/page/teamPage";
import { usePublishedPage } from "../../shared/page/usePublishedPage";

/** A page of a team is of no one seller. */
function withoutSeller(bound: Selection | undefined): Selection | undefined {
  if (!bound) return undefined;
  const { period, from, to, comparison, filters } = bound;
  return present<Selection>({ period, from, to, comparison, filters });
}

/**
 * Makes a control the source of a team's page.
 * @param bound what the bound columns say, undefined while not known
 */
export function useTeamSource(environment: Environment, client: DataverseClient, channel: PageChannel, bound: Selection | undefined): void {
  React.useEffect(() => channel.publish({ client }), [channel, client]);
  const questions = React.useRef(0);
  const load = React.useCallback(
    (asked: Selection) => {
      const question = (questions.current += 1);
      const before = channel.team?.page;
      // A whole picture, though an old one, is worth more than part of a new one.
      const onPart = (page: TeamPage) => {
        if (question === questions.current && (!before || before.adding))
          channel.publish({ team: { page, loading: true, failure: undefined } });
      };
      return loadTeamPage({ ...environment, client, channel }, asked, onPart);
    },
    [channel, client, environment],
  );
  usePublishedPage(channel, "team", withoutSeller(bound), load);
}
