import { linesCsv, linesText, linesVtt } from "../../../../controls/CallSummary/transcript/transcriptFiles";
import { readStoredTranscript } from "../../../../shared/transcript/readStoredTranscript";
import { testEnvironment } from "../../testHost";
import { linesOf } from "./linesOf";

const { t } = testEnvironment();
const lines = linesOf([
  [0, "We can match <Kestrel> & co. -->", 4 * 60 + 12, 4 * 60 + 15.25],
  [1, "السعر ليس كل شيء 👍", 3_700, 3_705],
]);

describe("a transcript as text", () => {
  it("has a line for each utterance, with time and speaker", () => {
    expect(linesText(lines)).toBe("[0:04:12] Mei Koh: We can match <Kestrel> & co. -->\n[1:01:40] Ana Silva: السعر ليس كل شيء 👍\n");
  });

  it("takes from names what would turn the order of the words behind them", () => {
    const hostile = lines.map((line) => ({ ...line, speaker: { ...line.speaker, name: "\u202eeliM" } }));
    expect(linesText(hostile.slice(0, 1))).toMatch(/^\[0:04:12\] eliM: /);
  });

  it("has no line that a name or a text has forged", () => {
    const forged = "Ana\r\n[0:00:09] Mei Koh: No.\u2028\u0085\v";
    const hostile = lines.map((line) => ({ ...line, speaker: { ...line.speaker, name: forged }, text: forged }));
    expect(linesText(hostile.slice(0, 1))).toBe("[0:04:12] Ana [0:00:09] Mei Koh: No. : Ana [0:00:09] Mei Koh: No. \n");
    expect(linesVtt(hostile.slice(0, 1))).toContain("<v Ana [0:00:09] Mei Koh: No. >Ana [0:00:09] Mei Koh: No. </v>\n");
  });

  it("keeps card numbers masked", () => {
    expect(linesText(linesOf([[1, "It is 4111 1111 1111 1111", 0, 1]]))).toContain("•••• •••• •••• 1111");
  });
});

describe("a transcript as WebVTT", () => {
  it("has voices and escaped text", () => {
    expect(linesVtt(lines)).toBe(
      "WEBVTT\n" +
        "\n00:04:12.000 --> 00:04:15.250\n<v Mei Koh>We can match &lt;Kestrel&gt; &amp; co. --&gt;</v>\n" +
        "\n01:01:40.000 --> 01:01:45.000\n<v Ana Silva>السعر ليس كل شيء 👍</v>\n",
    );
  });

  it("never ends before it starts", () => {
    expect(linesVtt(lines.slice(0, 1).map((line) => ({ ...line, endMs: line.startMs - 5_000 })))).toContain(
      "00:04:12.000 --> 00:04:12.001",
    );
  });

  it("can be read again, whatever names and texts hold", () => {
    const hostile = lines.map((line) => ({
      ...line,
      speaker: { ...line.speaker, name: `</v> "A" > ${line.speaker.name} & Sons` },
      text: `NOTE\n\n00:01.000 --> 00:02.000\n${line.text}`,
    }));
    const { utterances } = readStoredTranscript(linesVtt(hostile), "transcript");
    expect(utterances.map(({ startMs, endMs, participantId, text }) => ({ startMs, endMs, participantId, text }))).toEqual(
      hostile.map(({ startMs, endMs, speaker, text }) => ({
        startMs,
        endMs,
        participantId: speaker.name,
        text: text.replace(/\s+/g, " "),
      })),
    );
  });
});

describe("a transcript as a table", () => {
  it("has a row for each utterance, with what the analysis heard", () => {
    const heard = linesOf([[1, "No.", 1, 2]], {
      segments: [{ participantId: "1", role: "customer", label: "negative", atMs: 1_000, durationMs: 1_000 }],
    });
    expect(linesCsv(heard, t, "en-US")).toBe(
      "\uFEFFStart,End,Speaker,Side,Text,Sentiment\r\n0:00:01,0:00:02,Ana Silva,Customer,No.,Negative\r\n",
    );
  });

  it("is parted as the user's spreadsheets expect, and runs nothing", () => {
    const csv = linesCsv(linesOf([[0, '=HYPERLINK("http://a")', 0, 1]]), t, "de-DE");
    expect(csv).toContain("Start;End");
    expect(csv).toContain(`"'=HYPERLINK(""http://a"")"`);
  });
});
