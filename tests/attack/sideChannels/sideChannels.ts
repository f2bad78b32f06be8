/** Do two servers that differ only in what is hidden from somebody answer that person alike, to the byte? */
import { randomOf } from "../../local/demo/random";
import type { Answer } from "../../local/dataverse/localServer";
import type { Part, Size } from "../Finding";
import type { Person } from "../world/Rules";
import { startWorld, type World } from "../world/World";
import type { Asked } from "./Asker";
import { fetchQuestion } from "./fetchQuestion";
import { odataQuestion } from "./odataQuestion";
import { otherwiseHidden } from "./otherwiseHidden";
import { withEqualVersions } from "./withEqualVersions";
import { writeQuestion } from "./writeQuestion";

const AT_ONCE = 8;
const NOT_PLAYED = 501;

/**
 * Everything that the person gets, but for the address of the one or the other server and for versions: these count all writes of a
 * server, here as on the platform, those to hidden rows below a deleted one among them.
 */
function told({ status, headers, text }: Answer, origin: string): string {
  const kept = [...headers].filter(([name]) => !["date", "connection", "keep-alive"].includes(name));
  return `${status} ${JSON.stringify(kept)}\n${text}`
    .replaceAll(origin, "")
    .replace(/W\/\\"\d+\\"|"(\w+\.)?versionnumber(@[\w.]+)?":"?[\d,.]+"?/g, "*")
    .replace(/\["content-length","\d+"\],?/, "");
}

async function compared([one, other]: readonly [World, World], { fullName }: Person, asked: Asked) {
  const { method, path, body, headers } = asked;
  const answers = await Promise.all(
    [one, other].map(async (world) => [await world.ask(fullName, method, path, body, headers), world.origin] as const),
  );
  const [first, second] = answers.map(([answer, origin]) => told(answer, origin));
  const isPlayed = answers[0]?.[0].status !== NOT_PLAYED;
  if (first === second) return { isPlayed };
  const where = [...(first ?? "")].findIndex((letter, index) => letter !== second?.[index]);
  const around = (text = "") => text.slice(Math.max(0, where - 40), where + 80).replace(/\s+/g, " ");
  return {
    isPlayed,
    finding: `${fullName} · ${method} ${decodeURIComponent(path)} · ${JSON.stringify(body ?? "")}: one answers …${around(first)}…, the other …${around(second)}…`,
  };
}

export async function sideChannels({ seed, times }: Size): Promise<Part> {
  const worlds = [await startWorld(seed), await startWorld(seed)] as const;
  const [one, other] = worlds;
  const random = randomOf(`${seed} side channels`);
  const before = await one.rows();
  const restores = worlds.map(({ dataverse }) => dataverse.restorePoint());
  // From administrators nothing is hidden.
  const people = one.people.filter(({ isAdministrator }) => !isAdministrator);
  const each = Math.ceil(times / people.length);
  const results: Awaited<ReturnType<typeof compared>>[] = [];
  for (const person of people) {
    const rows = await otherwiseHidden(other, before, person, random);
    await withEqualVersions(worlds);
    const asker = { world: one, rows, random };
    const questions = Array.from({ length: Math.min(each, times - results.length) }, () =>
      random.pick([odataQuestion, odataQuestion, fetchQuestion, fetchQuestion, writeQuestion])(asker),
    );
    for (let at = 0; at < questions.length;) {
      // Writes come one by one, so that both servers go the same way.
      const end =
        questions[at]?.method === "GET"
          ? questions.findIndex(({ method }, index) => index > at && (method !== "GET" || index >= at + AT_ONCE))
          : at + 1;
      const next = questions.slice(at, end < 0 ? undefined : end);
      results.push(...(await Promise.all(next.map((asked) => compared(worlds, person, asked)))));
      at += next.length;
    }
    for (const restore of restores) restore();
  }
  await Promise.all(worlds.map(({ close }) => close()));
  return {
    what: "questions as side channels",
    tried: results.length,
    notPlayed: results.filter(({ isPlayed }) => !isPlayed).length,
    findings: results.flatMap(({ finding }) => finding ?? []),
  };
}
