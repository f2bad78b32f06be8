import * as React from "react";
import type { DataverseClient } from "../../shared/dataverse/DataverseClient";
import type { Environment } from "../../shared/host/environment";
import { useAnswer } from "../../shared/host/useAnswer";
import { furtherKey } from "../../shared/page/askedFurther";
import { asking } from "../../shared/page/asking";
import { askOpenQuestions, withOpenQuestions } from "../../shared/page/askOpenQuestions";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { TeamPage } from "../../shared/page/teamPage";

/**
 * A page with how openly sellers ask, asked for once that column is chosen; without where it cannot be had, or is not had yet.
 * @param isChosen whether the viewer wants to see it
 */
export function useOpenQuestions(
  { viewer }: Environment,
  client: DataverseClient,
  channel: PageChannel,
  isChosen: boolean,
): { readonly page: TeamPage | undefined; readonly areTooMany: boolean } {
  const page = channel.team?.page;
  const isAsked = isChosen && page?.hasQuestions === true && !page.withoutNames;
  const question = isAsked ? furtherKey(page) : undefined;
  const { value, isKnown } = useAnswer(question, async () => page && askOpenQuestions(asking(client, channel.answers, viewer.id), page));
  const told = React.useMemo(() => page && value && withOpenQuestions(page, value), [page, value]);
  return { page: told ?? page, areTooMany: isKnown && value === undefined };
}
