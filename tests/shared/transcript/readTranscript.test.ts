import { readTranscript } from "../../../shared/transcript/readTranscript";
import type { ReadOptions } from "../../../shared/transcript/TranscriptSource";
import {
  amazon,
  azureBatch,
  azureFast,
  fragments,
  fragmentsWithLargeWordTimes,
  headerLines,
  metadata,
  metadataContentVtt,
  storedFragments,
  teamsVtt,
} from "./fixtures/files";

const read = (content: unknown, extra: { metadata?: unknown; options?: ReadOptions; fileName?: string } = {}) =>
  readTranscript(
    {
      fileName: extra.fileName ?? "call.json",
      text: typeof content === "string" ? content : JSON.stringify(content),
      ...(extra.metadata === undefined ? {} : { metadataText: JSON.stringify(extra.metadata), metadataFileName: "call.metadata.json" }),
    },
    extra.options,
  );
const roles = (transcript: ReturnType<typeof read>) =>
  Object.fromEntries(transcript.participants.map(({ id, name, role }) => [name ?? id, role]));
const spoken = (transcript: ReturnType<typeof read>) =>
  transcript.utterances.map(({ participantId, startMs, endMs, text }) => [participantId, startMs, endMs, text]);

describe("first-party upload", () => {
  const expected = {
    callId: metadata.id,
    title: metadata.title,
    startTime: "2026-03-09T14:05:00.250Z",
    locale: "en-us",
    direction: "outgoing",
    communicationType: "phonecall",
    scope: "external",
    participants: [
      { id: "7", role: "seller", name: "Mei Koh", email: "mei.koh@fernway.example" },
      { id: "9", role: "customer", name: "Tom Hale" },
    ],
    utterances: [
      { participantId: "7", startMs: 500, endMs: 2000, text: "Good morning, Tom." },
      { participantId: "9", startMs: 2600, endMs: 5000, text: "Morning. What is the price?", sentiment: "neutral" },
      { participantId: "7", startMs: 5400, endMs: 7000, text: "Das hängt davon ab.", locale: "de-de" },
    ],
    trackedKeywords: ["price"],
    trackedCompetitors: ["Kestrel"],
    crm: {
      activityId: "aaaaaaaa-0000-4000-8000-000000000001",
      contactIds: ["aaaaaaaa-0000-4000-8000-000000000002"],
      accountIds: ["aaaaaaaa-0000-4000-8000-000000000003"],
    },
    problems: [],
  };

  it("is read from the pair of files", () => {
    expect(read(fragments, { metadata })).toEqual(expected);
  });

  it("is read from one combined file", () => {
    expect(read({ metadata, transcript: fragments })).toEqual(expected);
  });

  it("without metadata takes the first to speak as the seller, and says so", () => {
    const transcript = read(fragments, { fileName: "march/harbour.transcript.json" });
    expect(transcript.title).toBe("harbour");
    expect(roles(transcript)).toEqual({ 7: "seller", 9: "customer" });
    expect(transcript.problems).toEqual(["Nothing says who the seller is; the first to speak, “7”, was taken as the seller."]);
  });

  it("is refused, its speakers named, where the first to speak is not to be taken for the seller", () => {
    const strict = { assumesSeller: false };
    const refused = (): unknown => {
      try {
        return read(fragments, { options: strict });
      } catch (error) {
        return error;
      }
    };
    expect(refused()).toMatchObject({ name: "TranscriptError", speakers: [{ key: "7" }, { key: "9" }] });
    expect(() => read(fragments, { metadata, options: strict })).not.toThrow();
    expect(() => read(fragments, { options: { ...strict, sellers: ["9"] } })).not.toThrow();
  });

  it("takes word times that are ten times too large as what they are", () => {
    const transcript = read(fragmentsWithLargeWordTimes, { metadata });
    expect(transcript.utterances[0]?.words?.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual([
      ["We", 4000, 4300],
      ["start", 4300, 4800],
      ["on", 5000, 5200],
      ["Monday.", 5200, 6000],
    ]);
    expect(transcript.problems.join()).toContain("divided by 10");
  });

  it("leaves word times in ms as they are, and drops those outside their fragment", () => {
    const words = [{ text: "Fine.", offset: 100, duration: 300 }];
    const transcript = read([
      { text: "Fine.", offset: 0, duration: 500, participantId: 7, words },
      { text: "Fine.", offset: 9000, duration: 500, participantId: 9, words },
      { text: "Fine.", offset: 0, duration: 500, participantId: 7, words },
    ]);
    expect(transcript.utterances.map((utterance) => utterance.words?.length)).toEqual([1, 1, undefined]);
    expect(transcript.problems.join()).toContain("word times of 1 fragment lie outside");
  });

  it("keeps those who were on the call and said nothing, and those whom the metadata do not know", () => {
    const participants = [...metadata.participants, { id: 11, role: "customer", name: "Silent Sue" }];
    const transcript = read([...fragments, { text: "And me?", offset: 8000, duration: 500, participantId: 12 }], {
      metadata: { ...metadata, participants },
    });
    expect(roles(transcript)).toEqual({ "Mei Koh": "seller", "Tom Hale": "customer", "Silent Sue": "customer", 12: "customer" });
    expect(transcript.problems.join()).toContain("1 speaker not named in the metadata");
  });

  it("takes a meeting or a video as a meeting, and inbound as incoming", () => {
    expect(
      read(fragments, { metadata: { ...metadata, conversationType: "video", direction: "inbound", scope: "internal" } }),
    ).toMatchObject({
      communicationType: "meeting",
      direction: "incoming",
      scope: "internal",
    });
  });

  it("takes a start time without a zone as UTC, and leaves out what is no time", () => {
    const at = (startTime: string) => read(fragments, { metadata: { ...metadata, startTime } });
    expect(at("2026-03-09T14:05:00")).toMatchObject({
      startTime: "2026-03-09T14:05:00.000Z",
      problems: [expect.stringContaining("taken as UTC")],
    });
    expect(at("2026-03-09T15:05:00+01:00")).toMatchObject({ startTime: "2026-03-09T14:05:00.000Z", problems: [] });
    expect(at("last Monday")).not.toHaveProperty("startTime");
  });
});

describe("Teams and Graph WebVTT", () => {
  it("reads voices, joins split cues and passes over notes, styles, entities and tags", () => {
    const transcript = read(teamsVtt, { fileName: "meeting.vtt" });
    expect(spoken(transcript)).toEqual([
      ["Mei Koh | Fernway", 1200, 3000, "Hello Tom, how are you & the team?"],
      ["Tom Hale (Guest)", 4000, 8250, "We had <two> outages last week."],
      ["Jonas Weber | Fernway", 9000, 10_500, "That is not good."],
    ]);
    expect(transcript).toMatchObject({ communicationType: "meeting", title: "meeting" });
    expect(transcript.problems).toContain("1 cue without a speaker left out, the first in line 25.");
  });

  it("takes guests and other companies as customers, and the seller's own company as the seller's side", () => {
    const transcript = read(teamsVtt);
    expect(transcript.participants).toEqual([
      { id: "Mei Koh | Fernway", role: "seller", name: "Mei Koh", company: "Fernway" },
      { id: "Tom Hale (Guest)", role: "customer", name: "Tom Hale" },
      { id: "Jonas Weber | Fernway", role: "seller", name: "Jonas Weber", company: "Fernway" },
    ]);
  });

  const cue = (from: string, to: string, payload: string) => `${from} --> ${to}\n${payload}\n\n`;
  const vtt = (...cues: string[]) => `WEBVTT\n\n${cues.join("")}`;

  it("does not take a guest as the seller, even one who speaks first", () => {
    const transcript = read(vtt(cue("0:1.0", "0:2.0", "<v Ann (Guest)>Hello?</v>"), cue("0:3.0", "0:4.0", "<v Mei Koh>Hello.</v>")));
    expect(roles(transcript)).toEqual({ Ann: "customer", "Mei Koh": "seller" });
  });

  it("takes the caller's word for who sells", () => {
    const text = vtt(cue("0:1.0", "0:2.0", "<v Ann Lee>Hello?</v>"), cue("0:3.0", "0:4.0", "<v Mei Koh>Hello.</v>"));
    const transcript = read(text, {
      options: { sellers: ["mei koh"], startTime: "2026-03-09T14:05:00Z", title: "Catch-up", locale: "en-us" },
    });
    expect(roles(transcript)).toEqual({ "Ann Lee": "customer", "Mei Koh": "seller" });
    expect(transcript).toMatchObject({ startTime: "2026-03-09T14:05:00.000Z", title: "Catch-up", problems: [] });
  });

  it("is described by metadata beside it, which win; participants are known by name", () => {
    const beside = {
      ...metadata,
      participants: [
        { role: "agent", name: "Tom Hale", email: "tom@fernway.example" },
        { id: "c1", role: "customer", name: "mei koh" },
      ],
    };
    const transcript = read(teamsVtt, { metadata: beside, options: { sellers: ["Mei Koh"], title: "Other" } });
    expect(transcript).toMatchObject({
      callId: metadata.id,
      title: metadata.title,
      communicationType: "phonecall",
      startTime: metadata.startTime,
    });
    expect(transcript.participants.slice(0, 2)).toEqual([
      { id: "c1", role: "customer", name: "mei koh", company: "Fernway" },
      { id: "Tom Hale (Guest)", role: "seller", name: "Tom Hale", email: "tom@fernway.example" },
    ]);
    expect(transcript.utterances[0]?.participantId).toBe("c1");
  });

  it("moves negative times to zero, and says so", () => {
    const transcript = read(
      vtt(cue("-00:00:01.500", "00:00:01.000", "<v Mei>Hello.</v>"), cue("00:00:02.000", "00:00:03.000", "<v Ann>Hi.</v>")),
    );
    expect(spoken(transcript)).toEqual([
      ["Mei", 0, 2500, "Hello."],
      ["Ann", 3500, 4500, "Hi."],
    ]);
    expect(transcript.problems.join()).toContain("moved by 1500 ms");
  });

  it("reads cues without a blank line between them, Windows line ends, and a voice that holds a blank line", () => {
    const text =
      "\ufeffWEBVTT\r\n0:1.0 --> 0:2.0\r\n<v Mei>One.</v>\r\n0:3.0 --> 0:4.0\r\n<v Ann>Two\r\n\r\nhalves.</v>\r\n\r\nid-9\r\n0:5.0 --> 0:6.0\r\n<v Mei>Three.</v>";
    expect(spoken(read(text))).toEqual([
      ["Mei", 1000, 2000, "One."],
      ["Ann", 3000, 4000, "Two halves."],
      ["Mei", 5000, 6000, "Three."],
    ]);
  });

  it("shares a cue among several voices by the length of their text", () => {
    const transcript = read(vtt(cue("0:0.0", "0:10.0", "<v Mei>Eight in</v><v Ann>Go</v>")));
    expect(spoken(transcript)).toEqual([
      ["Mei", 0, 8000, "Eight in"],
      ["Ann", 8000, 10_000, "Go"],
    ]);
  });

  it("does not join parts of one cue id that lie far apart or belong to another speaker", () => {
    const part = (n: number, from: number, who: string) => `x/1-${n}\n0:${from}.0 --> 0:${from + 1}.0\n<v ${who}>Part ${n}.</v>\n\n`;
    expect(read(vtt(part(0, 1, "Mei"), part(1, 2, "Mei"), part(2, 9, "Mei"))).utterances.map(({ text }) => text)).toEqual([
      "Part 0. Part 1.",
      "Part 2.",
    ]);
    expect(read(vtt(part(0, 1, "Mei"), part(1, 2, "Ann"))).utterances).toHaveLength(2);
  });

  it("without a stated language is Chinese where the text is", () => {
    expect(read(vtt(cue("0:1.0", "0:2.0", "<v 李娜>你们好</v>"), cue("0:3.0", "0:4.0", "<v 赵敏>您好</v>"))).locale).toBe("zh");
  });
});

describe("Graph metadataContent", () => {
  it("is timed by its absolute times, which also give the start", () => {
    const transcript = read(metadataContentVtt, { fileName: "call.vtt" });
    expect(transcript).toMatchObject({ startTime: "2026-03-09T14:05:00.500Z", locale: "zh-cn", communicationType: "meeting" });
    expect(transcript.utterances).toEqual([
      { participantId: "Li Na", startMs: 10_000, endMs: 11_900, text: "你们的车队有多少辆车？" },
      { participantId: "Zhao Min", startMs: 12_750, endMs: 13_500, text: "四十辆。" },
      { participantId: "Zhao Min", startMs: 14_500, endMs: 15_500, text: "Okay.", locale: "en-us" },
    ]);
  });
});

describe("Azure speech", () => {
  it("fast transcription is put in order of time; the first channel to speak is taken as the seller", () => {
    const transcript = read(azureFast);
    expect(spoken(transcript)).toEqual([
      ["1", 1000, 1800, "Hello?"],
      ["0", 3000, 3900, "Harbour Freight, Tom Hale."],
      ["0", 9000, 9900, "Go on."],
    ]);
    expect(transcript).toMatchObject({ durationMs: 30_000, locale: "en-gb", communicationType: "phonecall" });
    expect(roles(transcript)).toEqual({ 1: "seller", 0: "customer" });
    expect(transcript.utterances[0]?.words).toEqual([{ text: "Hello?", startMs: 1000, endMs: 1700 }]);
  });

  it("channels get their names from metadata that say on which one the seller is", () => {
    const transcript = read(azureFast, { metadata: { ...metadata, agentChannel: "left" } });
    expect(transcript.participants.map(({ id, name, role }) => [id, name, role])).toEqual([
      ["9", "Tom Hale", "customer"],
      ["7", "Mei Koh", "seller"],
    ]);
    expect(transcript.utterances.map(({ participantId }) => participantId)).toEqual(["9", "7", "7"]);
    expect(transcript.problems).toEqual([]);
  });

  it("batch transcription is read from ticks or ISO durations, the best guess of each phrase", () => {
    const transcript = read(azureBatch);
    expect(spoken(transcript)).toEqual([
      ["2", 60_500, 62_000, "Good day."],
      ["1", 63_000, 63_750, "Hello."],
    ]);
    expect(transcript.durationMs).toBe(9120);
    expect(transcript.problems).toContain("1 phrase without recognised text left out.");
  });

  it("voices told apart within several channels stay apart", () => {
    const phrase = (channel: number, speaker: number, at: number) => ({
      channel,
      speaker,
      offsetMilliseconds: at,
      durationMilliseconds: 500,
      text: "Hello.",
    });
    const transcript = read({ phrases: [phrase(0, 1, 0), phrase(1, 1, 900), phrase(1, 2, 1800)] });
    expect(transcript.participants.map(({ id }) => id)).toEqual(["0-1", "1-1", "1-2"]);
  });
});

describe("Amazon Call Analytics", () => {
  it("brings roles and scores along", () => {
    const transcript = read(amazon);
    expect(roles(transcript)).toEqual({ CUSTOMER: "customer", AGENT: "seller" });
    expect(transcript.utterances.map(({ sentiment }) => sentiment)).toEqual(["negative", "neutral"]);
    expect(transcript).toMatchObject({ durationMs: 12_000, locale: "en-us", problems: [] });
    expect(transcript.utterances[0]?.words).toHaveLength(1);
  });
});

describe("forms found in Dataverse", () => {
  it("fragments with starts only get estimated ends, and this is said", () => {
    const transcript = read(storedFragments);
    expect(spoken(transcript)).toEqual([
      ["1", 1500, 3000, "Hello, this is Mei from Fernway."],
      ["2", 3000, 3500, "Hi."],
      ["1", 30_250, 32_250, "Do you have a minute?"],
    ]);
    expect(transcript.problems.join()).toContain("estimated");
  });

  it("header lines name speaker and time; a time of day in the speech is not one", () => {
    const transcript = read(headerLines, { fileName: "call.txt" });
    expect(spoken(transcript).map(([id, start, , text]) => [id, start, text])).toEqual([
      ["Agent", 1000, "Hello, this is Mei. From Fernway, at 10:30"],
      ["Customer", 5000, "Hi Mei."],
      ["Agent", 3_723_000, "Still there?"],
    ]);
    expect(roles(transcript)).toEqual({ Agent: "seller", Customer: "customer" });
  });
});

describe("the call's id", () => {
  it("is derived from content where the source has none: the same for the same speech, whatever the file's name or line ends", () => {
    const first = read(teamsVtt, { fileName: "a.vtt" });
    const again = read(`\ufeff${teamsVtt.replace(/\n/g, "\r\n")}`, { fileName: "b.vtt" });
    expect(first.callId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(again.callId).toBe(first.callId);
    expect(read(teamsVtt.replace("outages", "delays")).callId).not.toBe(first.callId);
  });

  it("is derived from half an emoji, too", () => {
    expect(read([{ text: "Nice \ud83d", offset: 0, duration: 1000, participantId: 7 }]).callId).toMatch(/^[0-9a-f-]{36}$/);
  });
});

it("speech of one speaker that overlaps itself is kept and reported", () => {
  const transcript = read([
    { text: "One.", offset: 0, duration: 2000, participantId: 7 },
    { text: "Two.", offset: 1000, duration: 2000, participantId: 7 },
  ]);
  expect(transcript.utterances).toHaveLength(2);
  expect(transcript.problems.join()).toContain("1 utterance overlapping the same speaker's previous one");
});
