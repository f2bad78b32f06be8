import { conversationIdOf } from "../../shared/dataverse/conversationIds";
import { importTeams } from "../../solution/admin/teams/importTeams";
import { demoDomainName } from "../local/demo";
import { demoDirectoryId, demoTenant } from "../local/graph/demoTenant";
import type { GraphAttendee } from "../local/graph/GraphTenant";
import { callIdOf, linesOf, sampleMeeting } from "../local/graph/sampleTenant";
import type { SpokenLine } from "../local/graph/spokenContents";
import { startGraph } from "../local/graph/startGraph";
import type { Environment } from "../local/start/environment";
import { callPage } from "./CallPage";
import { NOW } from "./preparedData";
import { duringTests, type Visit, type Visitors } from "./SellerDetailsPage";

const sellerOf = (name: string): GraphAttendee & { userId: string } => ({
  name,
  address: demoDomainName(name),
  userId: demoDirectoryId(demoDomainName(name)),
});
const MEI = sellerOf("Mei Koh");
const JONAS = sellerOf("Jonas Weber");
const CUSTOMERS = ["Rosa Blum", "Sam Field", "Noa Lind", "Iris Moe", "Tom Aas", "Ida Rask", "Ola Vik"].map((name): GraphAttendee => ({
  name,
  address: `${name.toLowerCase().replace(" ", ".")}@blum.example`,
}));
const ROOM: GraphAttendee = { name: "Conference Room 4", address: "room4@fernway.example", isRoom: true };
const GERMAN = { text: "Guten Tag, was halten Sie von dem Preis, den wir Ihnen letzte Woche geschickt haben?", language: "de-de" };

/** Ninety minutes in which everybody takes turns of eighteen seconds, the second half in German. */
function ninetyMinutes(voices: readonly string[]): readonly SpokenLine[] {
  const english = Array.from({ length: 50 }, () => linesOf(voices)).flat();
  return english.map((line, index) => ({
    ...line,
    voice: voices[index % voices.length] ?? "",
    ...(index >= english.length / 2 && GERMAN),
    startMs: index * 18_000,
    endMs: index * 18_000 + 17_500,
  }));
}

describe("A meeting of ninety minutes with two sellers, seven customers and a camera room, brought in from Teams", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;

  duringTests(async (...started) => {
    [environment, visitors] = started;
    const invited = [JONAS, ...CUSTOMERS, ROOM];
    const lines = ninetyMinutes([MEI, ...invited].map(({ name }) => name));
    const meeting = sampleMeeting(1, { organizer: MEI, invited, lines, start: "2026-06-29T08:30:00.000Z", attendance: [] });
    const tenant = await startGraph({ ...demoTenant([]), meetings: [meeting] }, () => NOW);
    const asked = {
      url: environment.url,
      as: demoDomainName("admin"),
      graphUrl: tenant.url,
      sellers: [MEI.address],
      since: new Date("2026-06-28T00:00:00Z"),
    };
    const summary = await importTeams({ ...asked, withoutEvent: true });
    await tenant.close();
    expect(summary).toMatchObject({ imported: 1, refused: 0 });
  });
  beforeEach(async () => {
    visit = await visitors.openCall({ as: "Mei Koh" }, conversationIdOf(callIdOf(1)));
  });
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  it("gives each voice of the own side a lane, the room included, and the customers one together", async () => {
    const names = visit.page.locator(".sd-timeline-names");
    await expect(names.innerText()).resolves.toMatch(/^Mei Koh\s+Jonas Weber\s+Conference Room 4\s+Customers \(7\)/);
    await callPage(visit).player.getByRole("button", { name: "Table" }).click();
    const table = await callPage(visit).player.getByRole("table").allInnerTexts();
    for (const { name } of [MEI, JONAS, ROOM, ...CUSTOMERS]) expect(table.join()).toContain(name);
  });

  it("measures the seller's own words alone, over the whole ninety minutes and in both languages", async () => {
    const { page } = visit;
    await expect(page.locator(".sd-call-facts .sd-caption").first().innerText()).resolves.toContain("1:30:00");
    // Hers against those of seven customers, in turns of one length: colleagues and the room are no part of it.
    await expect(page.locator(".sd-summary").innerText()).resolves.toMatch(/Talk\s*13%/);
    await page.getByRole("searchbox", { name: "Search the transcript" }).fill("Guten Tag");
    await page
      .getByText(/\b150\b/)
      .first()
      .waitFor();
  });
});
