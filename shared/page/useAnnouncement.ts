import * as React from "react";
import type { PageChannel } from "./pageChannel";
import type { SellerPage } from "./sellerPage";

type SentenceOf = (page: SellerPage) => string;

/**
 * What a live region says of the page's next answer after something that the user did. A failure says itself.
 * @returns the sentence, empty until there is one, and the function to call when the user acts
 */
export function useAnnouncement({ answer }: PageChannel): readonly [string, (sentenceOf: SentenceOf) => void] {
  const [sentence, setSentence] = React.useState("");
  const awaited = React.useRef<{ readonly sentenceOf: SentenceOf; readonly before: SellerPage | undefined }>();
  const announce = (sentenceOf: SentenceOf) => {
    awaited.current = { sentenceOf, before: answer?.page };
    // Cleared, so that the same sentence is said again.
    setSentence("");
  };
  React.useEffect(() => {
    if (!awaited.current || !answer?.page || answer.loading || answer.page === awaited.current.before) return;
    setSentence(awaited.current.sentenceOf(answer.page));
    awaited.current = undefined;
  }, [answer]);
  return [sentence, announce];
}
