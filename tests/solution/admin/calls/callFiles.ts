import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Organisation } from "../../../local/dataverse/Organisation";

const BUSINESS_UNIT = "b0000000-0000-4000-8000-000000000001";

export const ADMIN = "admin@fernway.example";
export const MEI = { id: "a0000000-0000-4000-8000-000000000002", email: "mei.koh@fernway.example" };

const person = (id: string, fullName: string, domainName: string, roles: readonly string[]) => ({
  id,
  fullName,
  domainName,
  roles,
  businessUnitId: BUSINESS_UNIT,
  timeZone: "Europe/Berlin",
  languageId: 1033,
});

/** An administrator, and two sellers who may do nothing but own rows. */
export const ORGANISATION: Organisation = {
  businessUnits: [{ id: BUSINESS_UNIT, name: "Fernway" }],
  users: [
    person("a0000000-0000-4000-8000-000000000001", "Ada Admin", ADMIN, ["System Administrator"]),
    person(MEI.id, "Mei Koh", MEI.email, []),
    person("a0000000-0000-4000-8000-000000000003", "Jonas Weber", "jonas.weber@fernway.example", []),
  ],
};

export interface CallFile {
  readonly id: string;
  /** Name of the files without ending. @default the id */
  readonly name?: string;
  /** Seller and customer take turns, five seconds each. */
  readonly lines?: readonly string[];
  readonly sellerEmail?: string;
  readonly customerEmail?: string;
  readonly startTime?: string;
  readonly activityId?: string;
}

export const LINES: readonly string[] = [
  "Hello, this is Mei from Fernway, what do you think about the price we sent you last week?",
  "Hello Mei, the price is great and we are really happy with the trial so far, thank you very much.",
  "Good to hear that. Did you also look at Kestrel before you decided to talk to us?",
  "We did, and honestly Kestrel was a terrible disappointment, the support was slow and bad.",
  "I understand. I will send you the contract by Friday.",
  "Perfect, that would be wonderful, I look forward to it.",
];

/** Writes a call in the first-party upload format: metadata, and the transcript beside it. Returns the transcript's path. */
export function writeCallFile(folder: string, call: CallFile): string {
  const { id, name = id, lines = LINES, sellerEmail = MEI.email, customerEmail, startTime = "2026-03-02T08:30:00Z", activityId } = call;
  const metadata = {
    id,
    fileName: `${name}.mp3`,
    conversationType: "audio",
    title: `Call ${name}`,
    startTime,
    participants: [
      { id: 1, role: "agent", email: sellerEmail, name: "Mei Koh" },
      { id: 2, role: "customer", name: "Rosa Blum", ...(customerEmail === undefined ? {} : { email: customerEmail }) },
    ],
    locale: "en-us",
    direction: "outbound",
    scope: "external",
    version: "3.0.0",
    ...(activityId === undefined ? {} : { crm: { activity: { id: activityId } } }),
    trackedKeywords: ["price", "contract"],
    trackedCompetitors: ["Kestrel"],
  };
  const fragments = lines.map((text, index) => ({
    id: `f${index}`,
    text,
    offset: index * 6000,
    duration: 5500,
    participantId: (index % 2) + 1,
    locale: "en-us",
    confidence: 0.9,
  }));
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(metadata));
  const transcript = join(folder, `${name}.transcript.json`);
  writeFileSync(transcript, JSON.stringify(fragments));
  return transcript;
}

/** A call id with the given number. */
export function callId(number: number): string {
  return `c0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
