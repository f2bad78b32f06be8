import { DAY_MS } from "../../../shared/domain/time";
import type { Finding } from "../doctor/Check";
import { clauseOf } from "../connection/sentenceOf";
import type { ReadApi } from "../connection/webApi";
import type { GraphApi } from "../graph/graphApi";
import { GraphError } from "../graph/GraphError";
import { CALL_PERMISSIONS, GRANT, GRAPH_PERMISSIONS, isGranted } from "../graph/permissions";
import { claimsOf } from "../graph/tokenClaims";
import { readCalendar } from "./calendar";
import { findOrganizers } from "./findOrganizers";
import { graphRemedyOf } from "./graphRemedy";
import { heldCalls, type HeldCall } from "./heldCalls";
import { listCalls, listTranscripts } from "./listTranscripts";
import { callPath, readMeeting } from "./meetingFacts";
import { oneMeetingsError } from "./oneMeetingsError";
import { organizerLabel, type Organizer } from "./Organizer";

export interface TeamsExamination {
  readonly graph: GraphApi;
  /** Of the environment, for who has our roles. */
  readonly api: ReadApi;
  readonly application: string;
  /** Such as `Bearer eyJ…`. */
  readonly authorization: string;
  readonly sellers?: readonly string[] | undefined;
  readonly since: Date;
  readonly now: number;
  /** Whether calls that were no meetings are looked at, too. */
  readonly withCalls?: boolean | undefined;
}

/**
 * Whether meetings can be read, step by step as an import asks: the token, each permission, each organizer's policy and list, and of the
 * first meeting what was said, of which only the beginning of the answer is looked at. Nothing is written.
 * @param onCheck told what is looked at next
 * @throws DataverseError or GraphError where nobody answers or accepts who asks
 */
export async function checkTeams(
  examination: TeamsExamination,
  onCheck: (subject: string) => void = () => undefined,
): Promise<readonly Finding[]> {
  const { graph, api, sellers } = examination;
  const findings: Finding[] = [...tokenFindings(examination)];
  onCheck("sellers");
  const organizers = await trying(findings, examination, "sellers", undefined, () =>
    findOrganizers(graph, api, sellers, (subject, found) =>
      findings.push({ subject, verdict: "problem", found, remedy: "Name an address, a directory id or group:<name> by --sellers." }),
    ),
  );
  if (organizers?.length === 0) findings.push(noSellers(sellers));
  let first: { readonly organizer: Organizer; readonly call: HeldCall } | undefined;
  for (const organizer of organizers ?? []) {
    onCheck(organizerLabel(organizer));
    const call = await checkOrganizer(findings, examination, organizer);
    if (call !== undefined) first ??= { organizer, call };
  }
  if (first !== undefined) await checkMeeting(findings, examination, first.organizer, first.call);
  else if ((organizers?.length ?? 0) > 0) findings.push(noTranscripts(examination));
  return findings;
}

function tokenFindings({ authorization, application, withCalls }: TeamsExamination): readonly Finding[] {
  const claims = claimsOf(authorization);
  if (claims === undefined)
    return [
      {
        subject: "token",
        verdict: "cannot tell",
        found: `The token of ${application} does not say what it permits; the requests below do.`,
      },
    ];
  const whose = claims.application ?? application;
  const asked = [...GRAPH_PERMISSIONS, ...(withCalls === true ? CALL_PERMISSIONS : [])];
  const permissions = asked.map((permission): Finding => {
    const subject = permission.name;
    if (isGranted(permission, claims.permissions)) return { subject, verdict: "ok", found: `It is granted, ${permission.use}.` };
    return {
      subject,
      verdict: permission.isRequired ? "problem" : "warning",
      found: `It is not granted; it is needed ${permission.use}.`,
      remedy: `Grant ${permission.name}: ${GRANT}.`,
    };
  });
  return [{ subject: "token", verdict: "ok", found: `Graph gave a token to the application ${whose}.` }, ...permissions];
}

/** @returns the last call that could be listed */
async function checkOrganizer(findings: Finding[], examination: TeamsExamination, organizer: Organizer): Promise<HeldCall | undefined> {
  const { graph, since, now } = examination;
  const subject = organizerLabel(organizer);
  const calls = await trying(findings, examination, subject, organizer, async () => {
    await readCalendar(graph, organizer.id, { from: now - DAY_MS, to: now }, false);
    return heldCalls((await listTranscripts(graph, organizer.id, since.getTime())).refs);
  });
  if (calls === undefined) return undefined;
  findings.push({
    subject,
    verdict: "ok",
    found: `The calendar and ${calls.length} transcribed calls since ${since.toISOString().slice(0, 10)} can be listed.`,
  });
  if (examination.withCalls === true)
    await trying(findings, examination, subject, organizer, async () => {
      const { refs } = await listCalls(graph, organizer.id, since.getTime());
      const found = `${heldCalls(refs).length} transcribed calls that were no meetings can be listed.`;
      findings.push({ subject, verdict: "ok", found });
    });
  return calls.at(-1);
}

async function checkMeeting(findings: Finding[], examination: TeamsExamination, organizer: Organizer, call: HeldCall): Promise<void> {
  const { graph } = examination;
  const subject = "first meeting";
  await trying(findings, examination, subject, organizer, async () => {
    await readMeeting(graph, organizer.id, call);
    const [{ id }] = call.transcripts;
    const path = `${callPath(organizer.id, call)}/transcripts/${encodeURIComponent(id)}`;
    const isVoiced = /<v[\s.]/.test(await graph.text(`${path}/content?$format=text/vtt`, "text/vtt"));
    const begun = new Date(call.startedAt).toISOString().slice(0, 16);
    findings.push(
      isVoiced
        ? { subject, verdict: "ok", found: `What was said on ${begun} can be read, with who said it; no licence of its own was asked for.` }
        : { subject, verdict: "warning", found: `What was said on ${begun} can be read, but no voice in it has a name.`, remedy: VOICES },
    );
    await graph.get(`${callPath(organizer.id, call)}/attendanceReports`);
    findings.push({ subject: "attendance", verdict: "ok", found: "Attendance reports can be read." });
  });
}

const VOICES =
  "Switch on Include speaker attribution (Teams admin center > Meetings > Meeting settings > Transcript API access > Configure), and let sellers choose to be identified in transcripts.";

function noSellers(sellers: readonly string[] | undefined): Finding {
  return {
    subject: "sellers",
    verdict: "problem",
    found: sellers === undefined ? "Nobody has a role of Seller Details of their own." : "None of those named was found.",
    remedy: "Name sellers by --sellers, or assign them the role Seller Details User.",
  };
}

function noTranscripts({ since }: TeamsExamination): Finding {
  return {
    subject: "transcription",
    verdict: "cannot tell",
    found: `No meeting since ${since.toISOString().slice(0, 10)} has a transcript: nobody transcribed, or the policy forbids it, which Graph does not tell.`,
    remedy:
      "Look with Get-CsTeamsMeetingPolicy -Identity Global for AllowTranscription, switch it on by Set-CsTeamsMeetingPolicy -Identity Global -AllowTranscription $true, and transcribe a meeting that stands in a calendar.",
  };
}

/** What work gives; undefined where Graph refuses it, which is found. @throws what concerns all */
async function trying<T>(
  findings: Finding[],
  { application }: TeamsExamination,
  subject: string,
  organizer: Organizer | undefined,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    oneMeetingsError(error);
    const remedy = graphRemedyOf(error, organizer === undefined ? "" : organizerLabel(organizer), application);
    findings.push({
      subject,
      verdict: remedy === undefined ? "cannot tell" : "problem",
      found: `Graph refused: ${clauseOf(error.message)} (status ${error.status}).`,
      ...(remedy !== undefined && { remedy }),
    });
    return undefined;
  }
}
