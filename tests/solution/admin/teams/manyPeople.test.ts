import { MINUTE_MS } from "../../../../shared/domain/time";
import type { GraphAttendee } from "../../../local/graph/GraphTenant";
import { JONAS, linesOf, MEI, ROSA, sampleMeeting } from "../../../local/graph/sampleTenant";
import type { SpokenLine } from "../../../local/graph/spokenContents";
import { MEI as MEI_USER } from "../calls/callFiles";
import { conversations, participants, startWorld, type Row, type TeamsWorld } from "./teamsWorld";

let world: TeamsWorld;
afterEach(() => world.close());

const CUSTOMERS: readonly GraphAttendee[] = [
  ROSA,
  ...["Sam Field", "Noa Lind", "Iris Moe", "Tom Aas", "Ida Rask", "Ola Vik"].map((name) => ({
    name,
    address: `${name.toLowerCase().replace(" ", ".")}@blum.example`,
  })),
];
const ROOM: GraphAttendee = { name: "Conference Room 4", address: "room4@blum.example" };
/** A seller whose address is of another domain, and no user: told by `--inside-domain`. */
const PARTNER: GraphAttendee = { name: "Pia Part", address: "pia@partner.example" };

/** Ninety minutes in which everybody takes turns of eighteen seconds, the second half in German. */
function ninetyMinutes(voices: readonly string[]): readonly SpokenLine[] {
  const turns = Array.from({ length: 300 }, (_, index) => voices[index % voices.length] ?? "");
  return turns.map((voice, index) => {
    const [line] = linesOf([voice]);
    if (line === undefined) throw new Error("a conversation has lines");
    const german = { text: "Guten Tag, was halten Sie von dem Preis, den wir Ihnen letzte Woche geschickt haben?", language: "de-de" };
    return { ...line, ...(index >= 150 && german), startMs: index * 18_000, endMs: index * 18_000 + 17_500 };
  });
}

test("of ninety minutes with three sellers, seven customers and a customer's camera room everybody is there once, on their side", async () => {
  const invited = [JONAS, PARTNER, ...CUSTOMERS, ROOM];
  const lines = ninetyMinutes([MEI, ...invited].map(({ name }) => name));
  world = await startWorld([sampleMeeting(1, { invited, lines })]);
  const { summary, calls } = await world.run({ insideDomains: ["partner.example"] });
  expect([summary.imported, calls[0]?.message]).toEqual([1, undefined]);

  expect(await conversations(world)).toMatchObject([{ _ownerid_value: MEI_USER.id }]);
  const sides = (await participants(world)).map((row) => [row["msdyn_displayname"], row["msdyn_participantrole"]]);
  const [sellers, customers] = [0, 1].map((side) => sides.flatMap(([name, role]) => (role === side ? [name] : [])).sort());
  expect(sellers).toEqual(["Jonas Weber", "Mei Koh", "Pia Part"]);
  expect(customers).toEqual([...CUSTOMERS, ROOM].map(({ name }) => name).sort());

  const insights = await world.environment.api.getAll<Row>("msdyn_conversationaggregatedinsights");
  expect(insights).toMatchObject([{ msdyn_conversationdurationinms: 90 * MINUTE_MS - 500 }]);
  const questions = await world.environment.api.getAll<Row>("msdyn_conversationquestions");
  expect(questions).toHaveLength(300);
}, 60_000);

test("a guest who organizes speaks for the seller's side, and those of the guest's own company stay customers", async () => {
  const guest = { userId: "90000000-0000-4000-8000-000000000009", name: "Gus Guest", address: "gus_blum.example#EXT#@fernway.example" };
  const lines = linesOf([guest.name, ROSA.name]);
  world = await startWorld([sampleMeeting(1, { organizer: guest, lines, attendance: [] })]);
  const { userId: id, name: displayName, address: userPrincipalName } = guest;
  world.tenant.graph.tenant.users.push({ id, displayName, userPrincipalName, mail: "gus@blum.example" });
  const { calls } = await world.run({ sellers: [userPrincipalName], owner: MEI_USER.email });
  expect(calls.map(({ result, reason, message }) => [result, reason, message])).toEqual([["imported", undefined, undefined]]);
  expect(calls[0]?.people?.map(({ name, side }) => [name, side])).toEqual([
    ["Gus Guest", "seller"],
    ["Rosa Blum", "customer"],
  ]);
});
