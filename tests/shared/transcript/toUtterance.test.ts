import { toUtterance } from "../../../shared/transcript/toUtterance";

it("an utterance has the properties that have a value, and no others", () => {
  const bare = { participantId: "7", startMs: 0, endMs: 1000, text: "Hello." };
  const words = [{ text: "Hello.", startMs: 0, endMs: 900 }];
  expect(toUtterance("7", 0, 1000, "Hello.", { words: undefined, locale: undefined, sentiment: undefined })).toStrictEqual(bare);
  expect(toUtterance("7", 0, 1000, "Hello.", { words, locale: "en-us", sentiment: "neutral" })).toStrictEqual({
    ...bare,
    words,
    locale: "en-us",
    sentiment: "neutral",
  });
});
