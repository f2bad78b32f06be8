import type { Mention, SaidKind } from "../../shared/domain/Mention";
import type { Environment } from "../../shared/host/environment";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { PageChannel } from "../../shared/page/pageChannel";
import { furtherKey } from "../../shared/page/askedFurther";
import { asking, type Ask } from "../../shared/page/asking";
import { askClosedDeals, askQuestionTexts, askTeamWords, type DealsKnown } from "../../shared/page/practiceQuestions";
import type { TeamPage } from "../../shared/page/teamPage";

/** What is asked beside the page, each by itself: who may not read one misses nothing else. Undefined where nothing could be asked. */
export interface Further {
  readonly words: Answer<readonly Mention<SaidKind>[] | undefined>;
  readonly questions: Answer<readonly Mention<SaidKind>[] | undefined>;
  readonly deals: Answer<DealsKnown | undefined>;
}

/** Asked once a page is there, and again for each newer one. */
export function useFurther(page: TeamPage | undefined, channel: PageChannel, { viewer }: Environment): Further {
  const { client, answers } = channel;
  const question = page && client && furtherKey(page);
  const asked =
    <T>(from: (ask: Ask, page: TeamPage) => Promise<T>) =>
    async () =>
      page && client ? from(asking(client, answers, viewer.id), page) : undefined;
  return {
    words: useAnswer(question, asked(askTeamWords)),
    questions: useAnswer(question, asked(askQuestionTexts)),
    deals: useAnswer(question, asked(askClosedDeals)),
  };
}
