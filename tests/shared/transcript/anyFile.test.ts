import fc from "fast-check";
import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import type { Transcript } from "../../../shared/domain/Transcript";
import { readStoredTranscript } from "../../../shared/transcript/readStoredTranscript";
import { readTranscript } from "../../../shared/transcript/readTranscript";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";

/** Times as files hold them, and as they never should. */
const time = fc.oneof(
  fc.integer({ min: -5000, max: 600_000 }),
  fc.double({ min: -1e4, max: 1e6 }),
  fc.constantFrom<unknown>(0, -0, NaN, Infinity, -Infinity, 1e300, 2 ** 31, 2 ** 53, "12", "PT1M", null, undefined, {}, [], true),
);
const text = fc.oneof(
  fc.constantFrom(
    "Hello there.",
    "Ja, genau.",
    "你们好吗？",
    "了解しました",
    "4111 1111",
    "1111 1111 ok",
    "",
    " ",
    "\ud83d",
    "<v",
    "-->",
    "a\u0000b",
  ),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const id = fc.oneof(
  fc.constantFrom<unknown>("Ann", "Bob", "__proto__", "constructor", "agent1", 7, 0, "", null, {}, []),
  fc.string({ maxLength: 8 }),
);
const locale = fc.constantFrom<unknown>("en-us", "de", "und", "cmn", "zz-zz-", "__proto__", 5, null, undefined, "zh_TW");
const sentiment = fc.constantFrom<unknown>("POSITIVE", "negative", "MIXED", 3, null, undefined);
const words = fc.oneof(
  fc.constant<unknown>(undefined),
  fc.array(
    fc.record(
      {
        word: text,
        text,
        Content: text,
        offset: time,
        duration: time,
        BeginOffsetMillis: time,
        EndOffsetMillis: time,
        offsetInTicks: time,
        durationInTicks: time,
        offsetMilliseconds: time,
        durationMilliseconds: time,
      },
      { requiredKeys: [] },
    ),
    { maxLength: 4 },
  ),
  fc.anything(),
);
const loudness = fc.oneof(
  fc.anything(),
  fc.array(fc.oneof(fc.constantFrom<unknown>(null, 0, NaN, -1, 1e9, "80"), fc.double({ min: 0, max: 100 })), { maxLength: 70 }),
);

const upload = fc.record(
  { text, offset: time, duration: time, participantId: id, words, locale, sentiment },
  { requiredKeys: ["text", "offset"] },
);
const stored = fc.record({
  Text: text,
  ParticipantId: id,
  Start: fc.oneof(time, fc.constantFrom("0:01:02.5", "99:99:99", "1:2:3:4", "-0:1")),
  End: fc.anything(),
});
const amazon = fc.record({
  Content: text,
  ParticipantRole: id,
  BeginOffsetMillis: time,
  EndOffsetMillis: time,
  Items: words,
  LoudnessScores: loudness,
  Sentiment: sentiment,
});
const batch = fc.record(
  {
    offsetInTicks: time,
    durationInTicks: time,
    offset: fc.constantFrom("PT1S", "P9999D", "x"),
    channel: id,
    speaker: id,
    nBest: fc.oneof(fc.anything(), fc.array(fc.record({ display: text, words }), { maxLength: 2 })),
  },
  { requiredKeys: [] },
);
const fast = fc.record(
  { text, offsetMilliseconds: time, durationMilliseconds: time, channel: id, speaker: id, words, locale },
  { requiredKeys: ["text"] },
);

const clock = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 99 })).map(([m, s]) => `${m}:${s}.000`),
  fc.constantFrom("00:00:01,500", "-0:1.0", "120:00.000", "9999999:0:0", "1", "x", "", "0:0:0:0", "00:00:02.000align:start"),
);
const arrow = fc.constantFrom(" --> ", "-->", " -> ", "→", " ", "--> \t");
const payload = fc.oneof(
  text,
  fc.tuple(id, text).map(([who, said]) => `<v ${String(who)}>${said}</v>`),
  fc.tuple(id, text).map(([who, said]) => `- ${String(who)}: ${said}`),
  fc
    .tuple(id, text, locale)
    .map(([speakerName, spokenText, spokenLanguage]) =>
      JSON.stringify({ speakerName, spokenText, spokenLanguage, startDateTime: "2026-03-02T09:00:00Z", endDateTime: spokenText }),
    ),
);
const cue = fc
  .tuple(clock, arrow, clock, payload, fc.constantFrom("\n\n", "\n", "\r\n\r\n", "\r\r"))
  .map(([from, to, until, said, end]) => `${from}${to}${until}\n${said}${end}`);
const cell = fc.oneof(clock, text, fc.integer().map(String), fc.constantFrom('"', '""', "a;b", "\t"));

const list = <T>(of: fc.Arbitrary<T>) =>
  fc.array(fc.oneof({ weight: 9, arbitrary: of }, { weight: 1, arbitrary: fc.anything() }), { maxLength: 8 });
const json = (value: fc.Arbitrary<unknown>) => value.map((one) => JSON.stringify(one) ?? "null");
const inObject = (key: string, of: fc.Arbitrary<unknown>) =>
  json(
    list(of).chain((values) =>
      fc.record({
        [key]: fc.constant(values),
        durationMilliseconds: time,
        LanguageCode: locale,
        ConversationCharacteristics: fc.anything(),
        metadata: fc.anything(),
      }),
    ),
  );

const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  "first-party upload": json(list(upload)),
  "combined upload": inObject("transcript", upload),
  "stored fragments": inObject("Fragments", stored),
  "Amazon Call Analytics": inObject("Transcript", amazon),
  "Azure batch transcription": inObject("recognizedPhrases", batch),
  "Azure fast transcription": inObject("phrases", fast),
  WebVTT: fc
    .tuple(
      fc.constantFrom("WEBVTT\n\n", "WEBVTT", "\ufeffWEBVTT - x\r\n\r\nNOTE a\n\n", ""),
      fc.array(fc.oneof(cue, payload), { maxLength: 8 }),
    )
    .map(([head, cues]) => head + cues.join("")),
  SubRip: fc.array(cue, { maxLength: 8 }).map((cues) => cues.map((each, index) => `${index + 1}\n${each}`).join("\n")),
  "header lines": fc
    .array(fc.tuple(fc.constantFrom("Agent0:01", "Customer 12:30", "x1:02:03", "Agent999999:00"), text), { maxLength: 8 })
    .map((lines) => lines.flat().join("\n")),
  "a table": fc
    .tuple(
      fc.constantFrom("start,end,speaker,text", "Start (ms);duration_s;who;transcript;role;sentiment", "text\tspeaker\tfrom"),
      fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }),
    )
    .map(([head, rows]) => [head, ...rows.map((row) => row.join(head.includes(";") ? ";" : ","))].join("\n")),
  "any JSON": json(fc.anything()),
  "any text": fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme", maxLength: 200 })),
};

/** Every number in a value, with its path. */
function numbersIn(value: unknown, path = ""): readonly (readonly [string, number])[] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

/** What holds of every call that is read, whatever its file. */
function expectSound(transcript: Transcript): void {
  const { utterances, participants, problems } = transcript;
  const known = new Set(participants.map(({ id: own }) => own));
  expect(utterances.length).toBeGreaterThan(0);
  let before = 0;
  for (const { startMs, endMs, text: said, participantId } of utterances) {
    expect(startMs).toBeGreaterThanOrEqual(before);
    expect(endMs).toBeGreaterThan(startMs);
    expect(said.trim()).not.toBe("");
    expect(known.has(participantId)).toBe(true);
    before = startMs;
  }
  for (const problem of problems) expect(problem).toMatch(/\S[\s\S]*[.?!]$/);
  const analysis = analyzeCall(transcript);
  expect([...numbersIn(transcript), ...numbersIn(analysis)].filter(([, number]) => !Number.isFinite(number))).toEqual([]);
  const negative = numbersIn({ ...analysis, participants: analysis.participants.map((one) => ({ ...one, averagePauseRawMs: 0 })) });
  expect(negative.filter(([, number]) => number < 0)).toEqual([]);
}

/** Undefined where a reader refuses a file in a sentence, which is all that it may do beside reading it. */
function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    expect(error).toBeInstanceOf(TranscriptError);
    return undefined;
  }
}

describe.each(Object.entries(FORMATS))("a file of %s, whatever it holds,", (_format, file) => {
  it("is read with times that make sense, or refused in a sentence", () => {
    fc.assert(
      fc.property(file, (content) => {
        const transcript = unlessRefused(() => readTranscript({ fileName: "call", text: content }));
        if (transcript !== undefined) expectSound(transcript);
      }),
      { numRuns: 150 },
    );
  });

  it("is shown or refused in a sentence by the page", () => {
    fc.assert(
      fc.property(file, (content) => {
        const { utterances = [] } = unlessRefused(() => readStoredTranscript(content, "call")) ?? {};
        for (const { startMs, endMs } of utterances) expect(startMs >= 0 && endMs > startMs && Number.isFinite(endMs)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

it("metadata of any shape beside a file are read or refused in a sentence", () => {
  const metadata = fc.oneof(
    json(fc.anything()),
    json(
      fc.record(
        {
          id,
          title: text,
          startTime: fc.oneof(text, time),
          durationMs: time,
          locale,
          direction: text,
          participants: list(fc.record({ id, role: text, name: text, email: text })),
          crm: fc.anything(),
          trackedKeywords: fc.anything(),
        },
        { requiredKeys: [] },
      ),
    ),
    text,
  );
  fc.assert(
    fc.property(json(list(upload)), metadata, (content, metadataText) => {
      const transcript = unlessRefused(() => readTranscript({ fileName: "call", text: content, metadataText }));
      if (transcript !== undefined) expectSound(transcript);
    }),
    { numRuns: 200 },
  );
});
