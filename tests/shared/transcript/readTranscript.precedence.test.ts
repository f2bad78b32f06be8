import { readTranscript } from "../../../shared/transcript/readTranscript";
import type { ReadOptions } from "../../../shared/transcript/TranscriptSource";

const said = (text: string, more: object = {}) => ({ text, offset: 0, duration: 1000, participantId: 7, ...more });
const hello = [said("Hello.")];

const read = (content: unknown, metadata?: object, options?: ReadOptions, fileName = "call.json") =>
  readTranscript({ fileName, text: JSON.stringify(content), ...(metadata && { metadataText: JSON.stringify(metadata) }) }, options);

const byMetadata = {
  id: "m1",
  title: "By metadata",
  startTime: "2026-03-01T10:00:00Z",
  durationMs: 1,
  locale: "de-DE",
  direction: "inbound",
  scope: "internal",
  conversationType: "video",
  trackedKeywords: ["price"],
  trackedCompetitors: ["Kestrel"],
  crm: { activity: { id: "a1" } },
};
const byCaller = {
  title: "By the caller",
  startTime: "2026-03-02T10:00:00Z",
  locale: "fr-FR",
  direction: "outgoing",
  scope: "internal",
  communicationType: "meeting",
  trackedKeywords: ["van"],
  trackedCompetitors: ["Orbis"],
} as const satisfies ReadOptions;
/** The file itself says that it is a phone call of 30 seconds, in British English. */
const ofService = {
  durationMilliseconds: 30_000,
  phrases: [{ channel: 0, offsetMilliseconds: 0, durationMilliseconds: 900, text: "Hello.", locale: "en-GB" }],
};

describe("what is told of a call", () => {
  it("is what the metadata say, before the caller and the file", () => {
    expect(read(ofService, byMetadata, byCaller)).toMatchObject({
      callId: "m1",
      title: "By metadata",
      startTime: "2026-03-01T10:00:00.000Z",
      durationMs: 1,
      locale: "de-de",
      direction: "incoming",
      scope: "internal",
      communicationType: "meeting",
      trackedKeywords: ["price"],
      trackedCompetitors: ["Kestrel"],
      crm: { activityId: "a1" },
    });
  });

  it("is what the caller says where there are no metadata, before the file", () => {
    expect(read(ofService, undefined, byCaller)).toMatchObject({
      ...byCaller,
      startTime: "2026-03-02T10:00:00.000Z",
      locale: "fr-fr",
      durationMs: 30_000,
      crm: {},
    });
  });

  it("is what the file says where nobody else does", () => {
    const transcript = read(ofService);
    expect(transcript).toMatchObject({
      title: "call",
      durationMs: 30_000,
      locale: "en-gb",
      scope: "external",
      communicationType: "phonecall",
      trackedKeywords: [],
      trackedCompetitors: [],
      crm: {},
    });
    expect(transcript).not.toHaveProperty("startTime");
    expect(transcript).not.toHaveProperty("direction");
  });

  it("is what the metadata beside the file say, before those inside it", () => {
    const combined = { metadata: { title: "Inside" }, transcript: hello };
    expect(read(combined).title).toBe("Inside");
    expect(read(combined, { title: "Beside" }).title).toBe("Beside");
  });

  it("has the problem of the caller's start, too", () => {
    expect(read(hello, undefined, { startTime: "soon" }).problems).toContain("The start time “soon” is not a time and was left out.");
  });

  it.each([
    ["C:\\calls\\march.v2.json", "march.v2"],
    ["/calls/harbour.transcript.json", "harbour"],
    ["harbour-Transcript.vtt", "harbour"],
    ["harbour transcript", "harbour"],
    ["transcript.vtt", "transcript"],
    ["transcript of Monday.vtt", "transcript of Monday"],
  ])("is titled after the file %s as “%s” where nothing else gives a title", (fileName, title) => {
    expect(read(hello, undefined, undefined, fileName).title).toBe(title);
  });

  it("says what cannot be read by the name of its file, or by the file that it belongs to", () => {
    expect(() => readTranscript({ fileName: "call.json", text: "[]", metadataText: " " })).toThrow("metadata of call.json");
    expect(() => readTranscript({ fileName: "call.txt", text: "Dear diary" })).toThrow(/^call\.txt: this is not a transcript/);
    expect(() => readTranscript({ fileName: "call.json", text: "{}" })).toThrow(/^call\.json: this JSON is not a transcript/);
  });
});

describe("the language of a call", () => {
  it.each([
    ["that of most of the text", [said("Guten Morgen allerseits.", { locale: "de-DE" }), said("Hi.", { locale: "en-us" })], "de-de"],
    ["what its script tells, where nothing is stated", [said("你们好")], "zh"],
    ["Japanese where it is written with kana", [said("これは日本語です")], "ja"],
    [
      "that of most of the text, where a character says as much as three letters",
      [said("你们好吗"), said("Hi.", { locale: "en-us" })],
      "zh",
    ],
    ["not known, never English, where neither file nor text tell", [said("Hello.")], undefined],
  ])("is %s", (_what, fragments, locale) => {
    expect(read(fragments).locale).toBe(locale);
  });

  it("is told of what was said in another, and only of that", () => {
    const { utterances } = read([said("Guten Morgen.", { locale: "de-de" }), said("Hi.", { locale: "en-us" })]);
    expect(utterances.map(({ text, locale }) => [text, locale])).toEqual([
      ["Guten Morgen.", undefined],
      ["Hi.", "en-us"],
    ]);
  });
});

describe("speech that overlaps that of the same speaker", () => {
  const at = (offset: number, participantId = 7) => said("Hello.", { offset, participantId });
  const overlaps = (...fragments: object[]) =>
    read(fragments, {
      locale: "en-us",
      participants: [
        { id: 7, role: "agent" },
        { id: 9, role: "customer" },
      ],
    }).problems;

  it("is counted against the longest before it", () => {
    const long = said("Hello.", { duration: 5500 });
    expect(overlaps(long, at(2000), at(5000))).toEqual([
      "2 utterances overlapping the same speaker's previous one; the shared time counts once.",
    ]);
  });

  it("is none where one begins as the other ends, or where somebody else speaks", () => {
    expect(overlaps(at(0), at(1000), at(1500, 9))).toEqual([]);
  });
});

describe("the id of a call that brings none", () => {
  const id = (fragments: readonly object[] = hello, options?: ReadOptions) => read(fragments, undefined, options).callId;

  it("stays what it was: another would import each such call a second time", () => {
    expect(id()).toBe("42cf8c57-4f7c-5880-a6b2-608e289abcc8");
    expect(id(hello, { startTime: "2026-03-02T10:00:00Z" })).toBe("13db8bfa-4e5e-5872-9ecd-cc3262d72ba4");
  });

  it.each([
    ["who speaks", said("Hello.", { participantId: 8 })],
    ["when it starts", said("Hello.", { offset: 1, duration: 999 })],
    ["when it ends", said("Hello.", { duration: 999 })],
    ["what is said", said("Hello")],
  ])("depends on %s", (_what, other) => {
    expect(id([other])).not.toBe(id());
  });
});
