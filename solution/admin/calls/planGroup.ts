import { basename } from "node:path";
import { conversationIdOf } from "../../../shared/dataverse/conversationIds";
import { sentenceOf } from "../connection/sentenceOf";
import type { Transcript } from "../../../shared/domain/Transcript";
import type { CallOutcome, MatchedPerson } from "./CallOutcome";
import { isUpToDate, readExistingCalls, type ExistingCall } from "./existingCalls";
import type { ImportTarget } from "./ImportTarget";
import type { References } from "./people/resolveReferences";
import { nameOf } from "./people/users";
import { planCall, type AnalyzedCall, type CallToWrite } from "./planCall";
import type { Tally } from "./Tally";

/** Calls that are to be written, and what the environment holds of them. */
export interface PlannedGroup {
  readonly calls: readonly GroupCall[];
  readonly existing: ReadonlyMap<string, ExistingCall>;
}

/** A call to write, and what is to be told once it is written. */
export interface GroupCall extends CallToWrite {
  readonly outcome: CallOutcome;
}

/** Which of some calls have to be written, and how. The others go to the tally. */
export async function planGroup(target: ImportTarget, calls: readonly AnalyzedCall[], tally: Tally): Promise<PlannedGroup> {
  const existing = await readExistingCalls(
    target.api,
    calls.map(({ transcript }) => conversationIdOf(transcript.callId)),
  );
  const references = await referencesOf(target, calls);
  const { talkShareUnit } = target;
  const toWrite = calls.flatMap((call, index): GroupCall[] => {
    const { file, sourceName: fileName = basename(file), transcript, analysis } = call;
    const plain = { file, callId: transcript.callId, warnings: [...analysis.problems, ...(call.notes ?? [])] };
    let told: Pick<CallOutcome, "file" | "callId" | "warnings" | "people"> = plain;
    try {
      const resolved = references[index];
      if (resolved instanceof Error) throw resolved;
      if (resolved === undefined) throw new Error("nothing is known of its people");
      if (call.tellsPeople === true) told = { ...plain, people: matchedPeople(transcript, resolved) };
      const { owner = target.owner, people, activity } = resolved;
      if (owner === undefined) throw new Error(`${noOwner(resolved)}; say who by --mapping, or whom to give such calls by --owner`);
      const found = { people, talkShareUnit, fileName, ownerId: owner.id, ...(activity === undefined ? {} : { activity }) };
      const planned = planCall(call, found);
      const before = existing.get(planned.conversationId);
      if (!isUpToDate(planned, before)) return [{ ...planned, outcome: { ...told, result: before ? "replaced" : "imported", owner } }];
      tally.add({ ...told, result: "unchanged" });
    } catch (error) {
      tally.add({ ...told, result: "refused", message: `${file}: the call cannot be imported: ${sentenceOf(error)}.` });
    }
    return [];
  });
  return { calls: toWrite, existing };
}

/** Asks, where somebody can be asked, who sellers are that are no users as files name them. */
async function referencesOf({ resolver, owner, ask }: ImportTarget, calls: readonly AnalyzedCall[]): Promise<(References | Error)[]> {
  const references = [...(await resolver.resolve(calls.map(({ transcript }) => transcript)))];
  if (ask === undefined || owner !== undefined) return references;
  for (const [index, { file, transcript }] of calls.entries()) {
    const found = references[index];
    if (found === undefined || found instanceof Error || found.owner !== undefined) continue;
    if (!(await ask.users(file, found.sellers, (label) => resolver.userOf(label)))) continue;
    const [again] = await resolver.resolve([transcript]);
    if (again !== undefined) references[index] = again;
  }
  return references;
}

function matchedPeople({ participants }: Transcript, { people, ambiguous }: References): readonly MatchedPerson[] {
  return participants.map((participant): MatchedPerson => {
    const { id, email, role } = participant;
    const match = people.get(id);
    return {
      name: nameOf(participant),
      ...(email !== undefined && { address: email }),
      side: role,
      ...(match !== undefined && { match }),
      ...(ambiguous.has(id) && { isAmbiguous: true }),
    };
  });
}

function noOwner({ sellers }: References): string {
  if (sellers.length === 0) return "nobody in it sells";
  return `none of its sellers is an enabled user (“${sellers.slice(0, 3).map(nameOf).join("”, “")}”)`;
}
