import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { demoAnnotations, demoShares, type SharedComment } from "./annotations";
import { composeMeeting, composeVoicemail } from "./asides";
import { composeConversation } from "./compose";
import { customerOf, type Contact } from "./customers";
import type { DemoCall } from "./DemoCall";
import { demoDetails, expiredCalls, recordedCalls, type CallDetails } from "./details";
import { callFiles, type CallForm, type DemoParticipant } from "./formats";
import { withFocus } from "./fillTemplate";
import { demoId } from "./identity";
import { demoDomainName, demoUserId } from "./organisation";
import { planCalls, type PlannedCall } from "./plan";
import { hashUnit, randomOf } from "./random";
import { EN } from "./scenarios/en";
import { DA } from "./scenarios/da";
import { KEYWORDS, type LanguageTemplates } from "./scenarios/templates";
import { ZH } from "./scenarios/zh";
import { demoSeedRows, type SeedRows } from "./seedRows";
import { drawTargets, type CallLanguage, type CallTarget } from "./targets";
import { placeTurns, type TimedLine } from "./timing";

export { DEMO_ORGANISATION, demoDomainName, demoUserId } from "./organisation";
export { demoAnnotations, demoDetails, demoSeedRows, demoShares, expiredCalls, recordedCalls, type CallDetails };
export { demoDeals, type DemoDeal } from "./deals";
export { demoGoals, type DemoGoal } from "./goals";
export { demoReviews, type DemoReview } from "./reviews";
export { DEMO_STORIES, demoComments } from "./stories";

export interface DemoOptions {
  /** The anchor, `YYYY-MM-DD`: the newest calls are on the working day before it. */
  readonly demoDate: string;
}

const TEMPLATES: Readonly<Record<CallLanguage, LanguageTemplates>> = { en: EN, zh: ZH, da: DA };
const COMPETITORS = ["Kestrel", "Norvia"] as const;
const KESTREL_IN_CHINESE = "凯斯特";
const CHINESE_COMPETITOR_SELLER = "Li Na";
const WEEK_MS = 7 * 86_400_000;
const UPLOAD_SHARE = 0.5;
const INBOUND_SHARE = 0.3;
const COMPANY = "Fernway";
const MANAGER = "Mara Lindqvist";

/** The words that demo calls are looked through for, in every language. */
export const DEMO_TRACKED_WORDS = {
  keywords: Object.values(TEMPLATES).flatMap(({ keywords }) => KEYWORDS.map((keyword) => keywords[keyword].word)),
  competitors: [...COMPETITORS, KESTREL_IN_CHINESE],
};

function agent(id: number, name: string): DemoParticipant {
  return { id, role: "agent", name, email: demoDomainName(name), company: COMPANY };
}

function formOf(call: PlannedCall): CallForm {
  if (call.kind === "internal") return "vtt";
  if (call.asMetadataContent) return "metadataContent";
  return call.kind === "voicemail" || hashUnit(`form/${call.id}`) < UPLOAD_SHARE ? "upload" : "vtt";
}

/** The competitor as it is spoken of in the call; Chinese calls of one seller use its Chinese name. */
function competitorName(call: PlannedCall, target: CallTarget): string | undefined {
  return target.competitor === "Kestrel" && call.seller.name === CHINESE_COMPETITOR_SELLER ? KESTREL_IN_CHINESE : target.competitor;
}

/** What somebody is called in a conversation: the first name, in Chinese the whole one. */
const spokenName = (fullName: string, language: CallLanguage): string =>
  language === "zh" ? fullName : (fullName.split(" ")[0] ?? fullName);

interface Spoken {
  readonly lines: readonly TimedLine[];
  readonly competitor?: string;
}

function speak(
  call: PlannedCall,
  target: CallTarget | undefined,
  contact: Contact,
  templates: LanguageTemplates,
  language: CallLanguage,
): Spoken {
  const random = randomOf(`words/${call.id}`);
  const competitor = target && competitorName(call, target);
  const named = {
    seller: spokenName(call.seller.name, language),
    customer: language === "zh" ? contact.fullName : contact.firstName,
    company: contact.account.name,
    phone: `555-01${String(random.integer(100)).padStart(2, "0")}`,
    ...(competitor === undefined ? {} : { competitor }),
  };
  const slots = withFocus(named, templates.vocabulary, random);
  if (call.kind === "internal") return { lines: composeMeeting(templates, slots, random) };
  if (!target) return { lines: composeVoicemail(templates, slots, random) };
  const turns = composeConversation(target, templates, slots, random);
  return { lines: placeTurns(turns, target, randomOf(`timing/${call.id}`)), ...(competitor === undefined ? {} : { competitor }) };
}

function writeCall(call: PlannedCall, target: CallTarget | undefined): DemoCall {
  const language: CallLanguage = target?.language ?? (call.kind === "voicemail" && call.seller.chinese === 1 ? "zh" : "en");
  const templates = TEMPLATES[language];
  const random = randomOf(`form/${call.id}`);
  const internal = call.kind === "internal";
  const contact = customerOf(hashUnit(`portfolio/${call.seller.name}`), language, random);
  const { lines } = speak(call, target, contact, templates, language);
  const customer: DemoParticipant = {
    id: 2,
    role: "customer",
    name: contact.fullName,
    email: contact.email,
    company: contact.account.name,
  };
  const title = templates.titles[internal ? "internal" : call.kind === "voicemail" ? "voicemail" : (target?.scenario ?? "discovery")];
  const form = formOf(call);
  const direction = call.kind !== "voicemail" && random.chance(INBOUND_SHARE) ? "inbound" : "outbound";
  const activityId = demoId(`activity:${call.id}`);
  const files = callFiles(
    {
      id: call.id,
      title: internal ? title : `${title}: ${contact.account.name}`,
      form,
      startedAt: call.startedAt,
      locale: templates.locale,
      direction,
      scope: internal ? "internal" : "external",
      participants: { seller: agent(1, call.seller.name), customer: internal ? agent(2, MANAGER) : customer },
      ...(internal ? {} : { crm: { activityId, contactId: contact.id, accountId: contact.account.id } }),
      trackedKeywords: KEYWORDS.map((keyword) => templates.keywords[keyword].word),
      trackedCompetitors: language === "zh" ? [...COMPETITORS, KESTREL_IN_CHINESE] : [...COMPETITORS],
      lines,
    },
    random,
  );
  return {
    id: call.id,
    sellerId: demoUserId(call.seller.name),
    sellerName: call.seller.name,
    kind: call.kind,
    window: call.window,
    isoStart: new Date(call.startedAt).toISOString(),
    endsAt: new Date(Math.max(...lines.map(({ endMs }) => call.startedAt + endMs))).toISOString(),
    direction,
    quarterEnd: call.quarterEnd,
    locale: templates.locale,
    title,
    form,
    files,
    labels: lines,
    ...(internal ? {} : { contact, activityId }),
    ...(target === undefined ? {} : { target }),
  };
}

/** All demo calls, in memory. The same anchor gives the same bytes. */
export function generateDemoCalls({ demoDate }: DemoOptions): DemoCall[] {
  const planned = planCalls(demoDate);
  const targets = drawTargets(planned);
  return planned.map((call) => writeCall(call, targets.get(call.id)));
}

/** What was written for `import-calls`, and what it does not bring. */
interface WrittenDemo {
  readonly files: number;
  /** Of which files were written. */
  readonly calls: number;
  /** Calls of which none were written, because they come in from Teams. */
  readonly meetings: readonly DemoCall[];
  /** Rows that the calls refer to: customers, phone calls, appointments. */
  readonly seedRows: SeedRows[];
  /** Rows that refer to the calls: comments and tags. */
  readonly annotations: SeedRows[];
  readonly shares: SharedComment[];
  /** Recordings and findings of some calls. */
  readonly details: CallDetails[];
}

/** The meetings with customers of the last week before the anchor. */
export function lastWeeksMeetings(calls: readonly DemoCall[], { demoDate }: DemoOptions): readonly DemoCall[] {
  const since = Date.parse(demoDate) - WEEK_MS;
  return calls.filter(({ form, kind, isoStart }) => form !== "upload" && kind !== "internal" && Date.parse(isoStart) >= since);
}

/**
 * Writes the files that `import-calls` reads. Hidden labels are not among them.
 * @param fromTeams whether the last week's meetings come in from Teams instead
 */
export async function writeDemoCalls(folder: string, options: DemoOptions, fromTeams = false): Promise<WrittenDemo> {
  const calls = generateDemoCalls(options);
  await mkdir(folder, { recursive: true });
  const meetings = fromTeams ? lastWeeksMeetings(calls, options) : [];
  const ofTeams = new Set(meetings);
  const written = calls.filter((call) => !ofTeams.has(call));
  const files = written.flatMap((call) => call.files);
  for (const { name, content } of files) await writeFile(join(folder, name), content);
  return {
    files: files.length,
    calls: written.length,
    meetings,
    seedRows: demoSeedRows(calls),
    annotations: demoAnnotations(calls),
    shares: demoShares(calls),
    details: demoDetails(calls),
  };
}
