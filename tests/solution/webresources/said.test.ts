import { loadSentences } from "../../../solution/webresources/said/loadSentences";
import { quotation } from "../../../solution/webresources/said/quotation";
import { saidAt } from "../../../solution/webresources/said/saidAt";
import type { CallMoment } from "../../../shared/domain/CallMoment";
import { createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import { PARTICIPANTS, storedSpeech, type Said } from "../../controls/CallSummary/testCall";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { stored, type Stored } from "../../shared/dataverse/storedCalls";

const SAID: readonly Said[] = [
  [0, "Thanks for taking the time.", 0, 6],
  [1, "We looked at it and it seems quite high to us.", 6.8, 14.8],
  [0, "What would you say is the right price?", 14.4, 18.4],
  [1, "Kestrel asks for a third less, my card is 4111 1111 1111 1111.", 23, 35],
  [0, "We can match that.", 37, 42],
];
const CALL = { participants: PARTICIPANTS, seller: PARTICIPANTS[0] };
const segment = { participantId: "1", role: "customer" as const, atMs: 7_000, durationMs: 6_000, label: "negative" as const };
const at = (moment: CallMoment, text = storedSpeech(SAID)) => saidAt(moment, CALL, text, [segment]);

describe("what is said at a moment of a call", () => {
  it("is what the call's page opens at, with whose side says it", () => {
    expect(at("quickestAnswer")).toEqual({ atMs: 14_400, role: "seller", text: "What would you say is the right price?" });
    expect(at("longestPause")).toEqual({ atMs: 37_000, role: "seller", text: "We can match that." });
    expect(at(8_000)).toMatchObject({ role: "customer", text: "We looked at it and it seems quite high to us." });
  });

  it("is the customer's own word where they sounded so, though the seller spoke meanwhile", () => {
    const text = storedSpeech([...SAID.slice(0, 1), [1, "That is far too much.", 6.8, 14.8], [0, "Well.", 6.9, 8], ...SAID.slice(2)]);
    expect(at("mostNegative", text)).toEqual({ atMs: 7_000, role: "customer", text: "That is far too much." });
  });

  it("masks numbers of cards", () => {
    const said = at("longestCustomerMonologue");
    expect(said).toMatchObject({ atMs: 23_000, role: "customer" });
    expect(said!.text).toMatch(/^Kestrel asks for a third less, my card is .*1111\.$/);
    expect(said!.text).not.toContain("4111");
  });

  it("is none where the call has no such moment, or the file is none that is known", () => {
    expect(at("mostPositive")).toBeUndefined();
    expect(at("latestComment")).toBeUndefined();
    expect(at("quickestAnswer", "%PDF-1.4")).toBeUndefined();
    expect(at("quickestAnswer", '[{"offset":')).toBeUndefined();
    expect(at("quickestAnswer", "[]")).toBeUndefined();
  });
});

describe("a quotation", () => {
  it("is cut behind a word where it is long, never within a character", () => {
    expect(quotation(`${"word ".repeat(27)}then, further on`)).toBe(`${"word ".repeat(27)}then…`);
    expect(quotation("字".repeat(200))).toBe(`${"字".repeat(140)}…`);
    expect(quotation("😀".repeat(141))).toBe(`${"😀".repeat(140)}…`);
  });

  it("stays on its line and cannot turn what stands around it", () => {
    expect(quotation(" a\n\u202eb\u2066 <b>c</b>\t")).toBe("a b <b>c</b>");
  });
});

describe("sentences over HTTP", () => {
  const [CALL_ID, OTHER] = ["c1000000-0000-4000-8000-000000000001", "c1000000-0000-4000-8000-000000000002"];
  const [FILE, NO_FILE] = ["c2000000-0000-4000-8000-000000000001", "c2000000-0000-4000-8000-000000000002"];
  const seller = { columns: { msdyn_participantid: "0" } };
  const customer = {
    user: null,
    columns: { msdyn_participantid: "1", msdyn_participantrole: 1 },
    segments: [{ msdyn_sentimenttype: 1, msdyn_offsetinms: 23_000, msdyn_durationinms: 9_000 }],
  };
  const requests: string[] = [];

  const portOf = ({ server }: Stored, as: keyof typeof USERS = "ada"): FetchPort => {
    const ask = createFetchPort(server.origin);
    return (path, request = {}) => {
      requests.push(`${request.method ?? "GET"} ${path}`);
      return ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${USERS[as].domainName}` } });
    };
  };
  const callsWith = async (text: string): Promise<Stored> => {
    const made = await stored([
      { title: "told", id: CALL_ID, transcriptId: FILE, owner: "ada", participants: [seller, customer] },
      { title: "silent", id: OTHER, transcriptId: NO_FILE, owner: "ada", participants: [seller, customer] },
    ]);
    await portOf(made)(`msdyn_transcripts(${FILE})/msdyn_voicetranscript`, {
      method: "PATCH",
      headers: { "Content-Type": "application/octet-stream", "x-ms-file-name": "transcript.json" },
      body: text,
    });
    requests.length = 0;
    return made;
  };
  const asked = [
    { callId: CALL_ID, moment: "quickestAnswer" },
    { callId: OTHER, moment: "mostNegative" },
  ] as const;

  it("take one request and a file a call; a call without a file is left out", async () => {
    const calls = await callsWith(storedSpeech(SAID));
    const said = await loadSentences(portOf(calls), asked);
    expect([...said]).toEqual([[CALL_ID, { atMs: 14_400, role: "seller", text: "What would you say is the right price?" }]]);
    expect(requests.map((request) => request.replace(/\(.*/, ""))).toEqual([
      "POST $batch",
      "GET msdyn_transcripts",
      "GET msdyn_transcripts",
    ]);
  });

  it("find by how customers sounded what is found so", async () => {
    const calls = await callsWith(storedSpeech(SAID));
    const said = await loadSentences(portOf(calls), [{ callId: CALL_ID, moment: "mostNegative" }]);
    expect(said.get(CALL_ID)).toMatchObject({ atMs: 23_000, role: "customer" });
  });

  it("are none where transcripts may not be read, are too large or are gone", async () => {
    const calls = await callsWith(" ".repeat(2_000_001));
    await expect(loadSentences(portOf(calls), asked)).resolves.toEqual(new Map());
    for (const status of [403, 404]) {
      calls.server.dataverse.faults.add({ match: /msdyn_transcripts\(/, times: 2, status });
      await expect(loadSentences(portOf(calls), asked)).resolves.toEqual(new Map());
    }
  });
});
