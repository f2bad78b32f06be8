import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import type { Environment } from "../../shared/host/environment";
import { useAnswer } from "../../shared/host/useAnswer";
import { furtherKey } from "../../shared/page/askedFurther";
import { asking } from "../../shared/page/asking";
import { askMeetings, canHaveMeetings, withMeetings } from "../../shared/page/askMeetings";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { TeamPage } from "../../shared/page/teamPage";

/**
 * A page with how many meetings were held, and how many of these analysed, asked for once one of these columns is chosen; without where
 * that cannot be had, or is not had yet.
 * @param isChosen whether the viewer wants to see it
 */
export function useMeetings(
  { viewer }: Environment,
  client: DataverseClient,
  { answers }: PageChannel,
  page: TeamPage | undefined,
  isChosen: boolean,
): TeamPage | undefined {
  const isAsked = isChosen && page !== undefined && canHaveMeetings(page);
  const question = isAsked ? furtherKey(page) : undefined;
  const { value } = useAnswer(question, async () => page && askMeetings(asking(client, answers, viewer.id), page));
  return React.useMemo(() => (page && value ? withMeetings(page, value) : page), [page, value]);
}
