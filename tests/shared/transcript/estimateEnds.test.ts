import { estimateEnds, type Started } from "../../../shared/transcript/estimateEnds";

const said = (startMs: number, text: string, more: Partial<Started> = {}): Started => ({ participantId: "1", startMs, text, ...more });
const ends = (...started: Started[]) => estimateEnds(started).utterances.map(({ endMs }) => endMs);
const TEN_WORDS = "we start on Monday at nine in the old harbour";

describe("estimateEnds", () => {
  it.each([
    ["a word of English, the shortest that there is", "Hi", 500],
    ["two words", "Good day", 800],
    ["ten words", TEN_WORDS, 4000],
    ["five characters of Chinese", "四十辆卡车", 1100],
    ["one character of Chinese", "好", 500],
  ])("lets %s last as long as it usually does", (_what, text, length) => {
    expect(ends(said(1000, text))).toEqual([1000 + length]);
  });

  it("ends where the next begins, if that is sooner", () => {
    expect(ends(said(1000, TEN_WORDS), said(3000, TEN_WORDS), said(20_000, "Hi"))).toEqual([3000, 7000, 20_500]);
  });

  it("lets two that begin at once not end each other", () => {
    expect(ends(said(1000, TEN_WORDS), said(1000, "Hi"))).toEqual([5000, 1500]);
  });

  it("keeps an end that is known, and says whether any was estimated", () => {
    const known = said(1000, TEN_WORDS, { endMs: 9000 });
    expect(estimateEnds([known])).toMatchObject({ utterances: [{ endMs: 9000 }], areEndsEstimated: false, problems: [] });
    expect(estimateEnds([known, said(20_000, "Hi")])).toMatchObject({
      areEndsEstimated: true,
      problems: ["The file tells only when utterances start; their ends were estimated from the number of words."],
    });
  });

  it("puts speech in order of time, and speakers in order of first speech", () => {
    const reading = estimateEnds([said(5000, "Hi", { participantId: "2" }), said(1000, "Hi"), said(9000, "Hi")]);
    expect(reading.utterances.map(({ startMs }) => startMs)).toEqual([1000, 5000, 9000]);
    expect(reading.speakers.map(({ key }) => key)).toEqual(["1", "2"]);
  });

  it.each([
    ["Agent", "seller"],
    ["agent 2", "seller"],
    ["Seller", "seller"],
    ["customer", "customer"],
    ["The customer", undefined],
    ["An agent", undefined],
    ["7", undefined],
  ])("takes a speaker named %s for a %s", (participantId, role) => {
    expect(estimateEnds([said(0, "Hi", { participantId })]).speakers).toEqual([{ key: participantId, ...(role && { role }) }]);
  });

  it("takes it for a phone call", () => {
    expect(estimateEnds([]).communicationType).toBe("phonecall");
  });
});
