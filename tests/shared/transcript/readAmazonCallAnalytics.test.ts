import { readAmazonCallAnalytics } from "../../../shared/transcript/readAmazonCallAnalytics";

const turn = (more: object = {}) => ({
  ParticipantRole: "CUSTOMER",
  BeginOffsetMillis: 200,
  EndOffsetMillis: 1200,
  Content: "The box is broken.",
  ...more,
});
const read = (turns: readonly unknown[], more: object = {}) => readAmazonCallAnalytics({ Transcript: turns, ...more });
const rolesOf = ({ speakers }: ReturnType<typeof read>) => speakers.map(({ key, role }) => [key, role]);

describe("readAmazonCallAnalytics", () => {
  it("reads who said what and when, and nothing that the file does not tell", () => {
    expect(read([turn()])).toEqual({
      speakers: [{ key: "CUSTOMER", role: "customer" }],
      utterances: [{ participantId: "CUSTOMER", startMs: 200, endMs: 1200, text: "The box is broken." }],
      loudness: [[]],
      communicationType: "phonecall",
      unreadable: 0,
      problems: [],
    });
  });

  it("reads the call's length and language where the file tells them", () => {
    expect(
      read([turn()], { LanguageCode: "en-US", ConversationCharacteristics: { TotalConversationDurationMillis: 12_000 } }),
    ).toMatchObject({ locale: "en-us", durationMs: 12_000 });
  });

  it("knows roles from the list of participants where turns carry ids alone", () => {
    const said = (id: string) => turn({ ParticipantId: id, ParticipantRole: undefined });
    const participants = [
      { ParticipantId: "p1", ParticipantRole: "AGENT" },
      { ParticipantId: "p2", ParticipantRole: "CUSTOMER" },
      {},
      null,
    ];
    expect(rolesOf(read([said("p1"), said("p2"), said("p3")], { Participants: participants }))).toEqual([
      ["p1", "seller"],
      ["p2", "customer"],
      ["p3", undefined],
    ]);
  });

  it("takes the role in a turn before that in the list, in any case", () => {
    const participants = [{ ParticipantId: "p1", ParticipantRole: "CUSTOMER" }];
    expect(rolesOf(read([turn({ ParticipantId: "p1", ParticipantRole: "agent" })], { Participants: participants }))).toEqual([
      ["p1", "seller"],
    ]);
  });

  it("names each speaker once, in order of first speech", () => {
    expect(rolesOf(read([turn(), turn({ ParticipantRole: "AGENT" }), turn()]))).toEqual([
      ["CUSTOMER", "customer"],
      ["AGENT", "seller"],
    ]);
  });

  it.each([
    ["text", { Content: " " }],
    ["any text", { Content: undefined }],
    ["a start", { BeginOffsetMillis: undefined }],
    ["an end", { EndOffsetMillis: "1200" }],
    ["a participant", { ParticipantRole: undefined }],
  ])("leaves out a turn without %s, and says so", (_what, lacking) => {
    const reading = read([turn(lacking), turn()]);
    expect(reading.utterances).toHaveLength(1);
    expect(reading.problems).toEqual(["1 turn without text, times or participant left out."]);
  });

  it("passes over what is no turn at all", () => {
    expect(read([null, "words", turn()]).problems).toEqual(["2 turns without text, times or participant left out."]);
    expect(readAmazonCallAnalytics({})).toMatchObject({ speakers: [], utterances: [], problems: [] });
  });

  it("reads the scores of turns; what is mixed is neutral", () => {
    const scores = ["POSITIVE", "NEGATIVE", "MIXED", undefined].map((Sentiment) => turn({ Sentiment }));
    expect(read(scores).utterances.map(({ sentiment }) => sentiment)).toEqual(["positive", "negative", "neutral", undefined]);
  });

  it("reads words that have text, start and end, and no others", () => {
    const word = { Content: "The", BeginOffsetMillis: 200, EndOffsetMillis: 300 };
    const lacking = [{ Content: undefined }, { BeginOffsetMillis: undefined }, { EndOffsetMillis: undefined }];
    const items = [word, ...lacking.map((lack) => ({ ...word, ...lack })), null];
    expect(read([turn({ Items: items })]).utterances[0]?.words).toEqual([{ text: "The", startMs: 200, endMs: 300 }]);
    expect(read([turn({ Items: [null] })]).utterances[0]).not.toHaveProperty("words");
  });
});
