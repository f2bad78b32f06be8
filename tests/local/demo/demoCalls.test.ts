import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { conversationIdOf, transcriptIdOf } from "../../../shared/dataverse/conversationIds";
import { DAY_MS } from "../../../shared/domain/time";
import { readTranscript } from "../../../shared/transcript/readTranscript";
import { CONTACTS, ACCOUNTS } from "./customers";
import type { DemoCall } from "./DemoCall";
import {
  DEMO_ORGANISATION,
  demoAnnotations,
  demoComments,
  demoSeedRows,
  demoShares,
  demoUserId,
  generateDemoCalls,
  writeDemoCalls,
} from "./index";
import { planCalls, zoneOf } from "./plan";
import { EN } from "./scenarios/en";
import { BEATS, KEYWORDS, type LanguageTemplates } from "./scenarios/templates";
import { ZH } from "./scenarios/zh";
import { drawTargets } from "./targets";
import { countWords } from "./words";

const DEMO_DATE = "2026-11-23";
const calls = generateDemoCalls({ demoDate: DEMO_DATE });
const regular = calls.filter(({ kind }) => kind === "regular");

const clocks = new Map(
  ["Europe/Berlin", "Asia/Shanghai", "America/New_York"].map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" }),
  ]),
);
const localTimes = new Map(
  calls.map((call) => {
    const shown = clocks.get(zoneOf(call.sellerName))?.format(Date.parse(call.isoStart)) ?? "";
    return [call.id, new Date(`${shown.replace(" ", "T")}Z`)];
  }),
);
/** What the seller's clock shows at the start of a call, as if it were UTC. */
const localTime = (call: DemoCall): Date => localTimes.get(call.id) as Date;
const daysBefore = (call: DemoCall): number => (Date.parse(DEMO_DATE) - Date.parse(localTime(call).toISOString().slice(0, 10))) / DAY_MS;
const inBusinessHours = (call: DemoCall): boolean => {
  const time = localTime(call);
  return time.getUTCDay() >= 1 && time.getUTCDay() <= 5 && time.getUTCHours() >= 9 && time.getUTCHours() < 17;
};

describe("demo calls", () => {
  it("are the same bytes for the same anchor, written or in memory", async () => {
    const folder = mkdtempSync(join(tmpdir(), "demo-calls-"));
    try {
      const written = await writeDemoCalls(folder, { demoDate: DEMO_DATE });
      const files = calls.flatMap((call) => call.files);
      expect([written.files, written.calls]).toEqual([files.length, calls.length]);
      expect(readdirSync(folder)).toHaveLength(files.length);
      expect(files.filter(({ name, content }) => readFileSync(join(folder, name), "utf8") !== content)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
    // Two whole runs: seconds on a busy machine.
  }, 60_000);

  it("do not change when another seller is added", () => {
    const planned = planCalls(DEMO_DATE);
    const amara = planned.filter(({ seller }) => seller.name === "Amara Obi");
    const all = drawTargets(planned);
    for (const [id, target] of drawTargets(amara)) expect(all.get(id)).toEqual(target);
  });

  it("are about 590, dense in the last sixty days and sparse before", () => {
    expect(calls.length).toBeGreaterThan(560);
    expect(calls.length).toBeLessThan(620);
    const count = (seller: string, from: number, to: number): number =>
      regular.filter((call) => call.sellerName === seller && daysBefore(call) >= from && daysBefore(call) < to).length;
    for (const seller of ["Jonas Weber", "Amara Obi", "Li Na", "Carlos Ruiz", "Hanna Sato", "Grace Lin", "Olu Adeyemi"]) {
      expect([count(seller, 1, 30), count(seller, 31, 60)]).toEqual([20, 18]);
    }
    expect([count("Mei Koh", 1, 30), count("Mei Koh", 31, 60)]).toEqual([22, 18]);
    expect(count("Peter Novak", 1, 400)).toBe(1);
    expect(calls.filter(({ sellerName }) => sellerName === "Yusuf Demir")).toEqual([]);
  });

  it("lie in business hours of the seller's zone, but for two at a clock change and two at midnight", () => {
    const others = calls.filter((call) => !inBusinessHours(call));
    expect(others.map(({ sellerName }) => sellerName)).toEqual(Array(4).fill("Hanna Sato"));
    const hours = others.map((call) => localTime(call).getUTCHours());
    expect(hours.filter((hour) => hour === 23 || hour === 0)).toHaveLength(2);
    const [before, after] = others.filter((call) => localTime(call).getUTCDay() === 0).sort((a, b) => a.isoStart.localeCompare(b.isoStart));
    const elapsed = Date.parse(after?.isoStart ?? "") - Date.parse(before?.isoStart ?? "");
    const shown = localTime(after as DemoCall).getTime() - localTime(before as DemoCall).getTime();
    expect(Math.abs(shown - elapsed)).toBe(3_600_000);
  });

  it("leave a gap from 22 December to 2 January and halve in August", () => {
    const monthDay = (call: DemoCall): string => localTime(call).toISOString().slice(5, 10);
    expect(calls.filter((call) => monthDay(call) >= "12-22" || monthDay(call) <= "01-02")).toEqual([]);
    const inMonth = (month: string): number => calls.filter((call) => call.window === "older" && monthDay(call).startsWith(month)).length;
    expect(inMonth("08") / inMonth("07")).toBeGreaterThan(0.3);
    expect(inMonth("08") / inMonth("07")).toBeLessThan(0.75);
  });

  it("never overlap in one seller's diary", () => {
    for (const { fullName } of DEMO_ORGANISATION.users) {
      const own = calls.filter(({ sellerName }) => sellerName === fullName).sort((a, b) => a.isoStart.localeCompare(b.isoStart));
      own.slice(1).forEach((call, index) => expect(call.isoStart >= (own[index]?.endsAt ?? "")).toBe(true));
    }
  });

  it("hold voicemails of twenty seconds, internal meetings, Danish calls and one of 62 minutes", () => {
    const ofKind = (kind: DemoCall["kind"]): DemoCall[] => calls.filter((call) => call.kind === kind);
    const seconds = (call: DemoCall): number =>
      (Math.max(...call.labels.map(({ endMs }) => endMs)) - (call.labels[0]?.startMs ?? 0)) / 1000;
    expect(ofKind("voicemail")).toHaveLength(12);
    for (const call of ofKind("voicemail")) expect(Math.abs(seconds(call) - 20)).toBeLessThan(0.1);
    expect(ofKind("internal")).toHaveLength(6);
    expect(ofKind("danish").map(({ locale }) => locale)).toEqual(Array(4).fill("da-dk"));
    expect(ofKind("long")).toHaveLength(1);
    expect(Math.abs(seconds(ofKind("long")[0] as DemoCall) / 60 - 62)).toBeLessThan(2);
  });

  it("come half as uploads and half as Teams transcripts, five of them as metadataContent", () => {
    const share = calls.filter(({ form }) => form === "upload").length / calls.length;
    expect(share).toBeGreaterThan(0.4);
    expect(share).toBeLessThan(0.6);
    expect(calls.filter(({ form }) => form === "metadataContent")).toHaveLength(5);
    const teams = calls.filter(({ form }) => form === "vtt").map(({ files }) => files[1]?.content ?? "");
    expect(teams.filter((text) => /\/\d+-1\n/.test(text)).length).toBeGreaterThan(teams.length / 2);
    expect(teams.filter((text) => text.includes(" (Guest)>")).length).toBeGreaterThan(50);
  });

  it("repeat few runs of five lines: at least 85 % are unique", () => {
    const seen = new Map<string, number>();
    for (const { labels } of regular) {
      const texts = labels.filter(({ line }) => line.is !== "backchannel").map(({ line }) => line.text);
      for (let start = 0; start + 5 <= texts.length; start++) {
        const window = texts.slice(start, start + 5).join("\n");
        seen.set(window, (seen.get(window) ?? 0) + 1);
      }
    }
    const unique = [...seen.values()].filter((times) => times === 1).length;
    const total = [...seen.values()].reduce((sum, times) => sum + times, 0);
    expect(unique / total).toBeGreaterThan(0.85);
  });

  it("talk of prices twice as often at the end of a quarter", () => {
    const aboutPrice = (some: readonly DemoCall[]): number =>
      some.filter(({ target }) => target?.keywords.includes("price")).length / some.length;
    const atEnd = aboutPrice(regular.filter(({ quarterEnd }) => quarterEnd));
    const otherwise = aboutPrice(regular.filter(({ quarterEnd }) => !quarterEnd));
    expect(atEnd / otherwise).toBeGreaterThan(1.6);
    expect(atEnd / otherwise).toBeLessThan(2.4);
  });

  it("keep hidden labels and telephone numbers of real ranges out of the files", () => {
    const text = [...calls.flatMap(({ files }) => files.map(({ content }) => content)), JSON.stringify(demoSeedRows(calls))].join("\n");
    expect(/"(?:sentiment|is|tracked)":/.test(text)).toBe(false);
    const phones = text.match(/\b\d{3}-\d{4}\b/g)?.filter((phone) => /\D555-/.test(` ${phone}`)) ?? [];
    expect(phones.length).toBeGreaterThan(100);
    expect(phones.filter((phone) => !/^555-01\d\d$/.test(phone))).toEqual([]);
    expect([...CONTACTS.map(({ phone }) => phone)].filter((phone) => !/^555-01\d\d$/.test(phone))).toEqual([]);
  });

  it("refer to 40 accounts and 70 contacts, each with an id and a name of its own", () => {
    expect(ACCOUNTS).toHaveLength(40);
    expect(CONTACTS).toHaveLength(70);
    const ids = [...ACCOUNTS, ...CONTACTS].map(({ id }) => id);
    const names = [...ACCOUNTS.map(({ name }) => name), ...CONTACTS.map(({ fullName }) => fullName)];
    for (const values of [ids, names]) expect(new Set(values).size).toBe(values.length);
    const activities = demoSeedRows(calls)
      .filter(({ table }) => table === "phonecall" || table === "appointment")
      .flatMap(({ rows }) => rows);
    const held = calls.flatMap(({ kind, activityId }) => (kind === "internal" ? [] : activityId));
    expect(activities.filter(({ activityid }) => held.includes(String(activityid)))).toHaveLength(held.length);
  });

  it("carry Mara's comments on three of Jonas's earlier calls and two replies, a late one among them", () => {
    const comments = demoComments(calls);
    const before = Date.parse(DEMO_DATE) - 30 * DAY_MS;
    expect(comments).toHaveLength(5);
    expect(new Set(comments.map(({ callId }) => callId)).size).toBe(3);
    expect(comments.filter(({ createdOn }) => Date.parse(createdOn) > before).map(({ key }) => key)).toEqual(["late reply"]);
    expect(comments.filter(({ replyTo }) => replyTo !== undefined)).toHaveLength(2);
  });

  it("have fourteen phone calls of Yusuf's in the last thirty days, of which nothing was recorded", () => {
    const activities = new Set(calls.map(({ activityId }) => activityId));
    const rows = demoSeedRows(calls).flatMap(({ table, rows: some }) => (table === "phonecall" ? some : []));
    const yusufs = rows.filter(({ ownerid }) => (ownerid as { id: string }).id === demoUserId("Yusuf Demir"));
    expect(yusufs).toHaveLength(14);
    expect(yusufs.filter(({ activityid }) => activities.has(String(activityid)))).toEqual([]);
    const earliest = Math.min(...yusufs.map((row) => Date.parse(String(row["scheduledstart"]))));
    expect(earliest).toBeGreaterThan(Date.parse(DEMO_DATE) - 31 * DAY_MS);
  });

  it("refer to the calls as the import names them, in comments and in tags", () => {
    const callIds = calls.map(
      ({ files: [metadata, speech] }) =>
        readTranscript({
          fileName: speech?.name ?? "",
          text: speech?.content ?? "",
          metadataText: metadata?.content ?? "",
          metadataFileName: metadata?.name ?? "",
        }).callId,
    );
    const imported = new Set(callIds.flatMap((callId) => [conversationIdOf(callId), transcriptIdOf(callId)]));
    const rows = demoAnnotations(calls).flatMap(({ rows: some }) => some);
    const targets = rows.map((row) => String(row["msdyn_transcript"] ?? row["msdyn_tagtarget"]));
    expect(targets.filter((id) => !imported.has(id))).toEqual([]);
    expect(new Set(rows.map((row) => row["msdyn_name"]))).toEqual(
      new Set(["renewal", "demo", "pricing", ...demoComments(calls).map(({ text }) => text)]),
    );
  });

  it("let Jonas read what Mara wrote, and Mara his answers", () => {
    const shares = demoShares(calls);
    expect(shares.map(({ userId }) => userId)).toEqual([
      ...Array.from({ length: 3 }, () => demoUserId("Jonas Weber")),
      demoUserId("Mara Lindqvist"),
      demoUserId("Mara Lindqvist"),
    ]);
    expect(new Set(shares.map(({ commentId }) => commentId)).size).toBe(5);
  });
});

describe.each<[string, LanguageTemplates]>([
  ["English", EN],
  ["Chinese", ZH],
])("%s templates", (_name, templates) => {
  const slots = (template: string): number => template.match(/\{\w+\}/g)?.length ?? 0;
  const ordinary = BEATS.flatMap((beat) => {
    const lines = templates.beats[beat];
    return lines
      ? [...lines.seller, ...lines.questions, ...lines.customer.neutral, ...lines.customer.positive, ...lines.customer.negative]
      : [];
  });

  it.each(BEATS)("have at least eight lines with two to four slots a side for the beat %s", (beat) => {
    const { seller = [], customer } = templates.beats[beat] ?? {};
    const varied = (lines: readonly string[]): number => lines.filter((line) => slots(line) >= 2 && slots(line) <= 4).length;
    expect(varied(seller)).toBeGreaterThanOrEqual(8);
    expect(varied([...(customer?.neutral ?? []), ...(customer?.positive ?? []), ...(customer?.negative ?? [])])).toBeGreaterThanOrEqual(8);
  });

  it("say tracked words only in lines that are drawn for them", () => {
    const tracked = new RegExp(
      [...KEYWORDS.map((keyword) => templates.keywords[keyword].word), "Kestrel", "Norvia", "凯斯特"].join("|"),
      "i",
    );
    expect(ordinary.filter((line) => tracked.test(line))).toEqual([]);
  });

  it("are counted word by word as the segmenter does", () => {
    const segmenter = new Intl.Segmenter(templates.locale, { granularity: "word" });
    const slow = (text: string): number => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
    const some = calls
      .filter(({ locale }) => locale === templates.locale)
      .slice(0, 12)
      .flatMap(({ labels }) => labels.map(({ line }) => line.text));
    expect(some.filter((text) => countWords(text, templates.locale) !== slow(text))).toEqual([]);
  });
});
