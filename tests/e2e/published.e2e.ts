import type { Environment } from "../local/start/environment";
import { leavePage } from "./dataverse";
import { duringTests, type Visitors, type Visit } from "./SellerDetailsPage";

/** What a manager publishes of the team, from the second tab of Team to the sellers' own pages. */
describe("What is usual in a team", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  duringTests((...started) => ([environment, visitors] = started));
  afterEach(async () => {
    const { errors } = visit;
    await visit.close();
    expect(errors).toEqual([]);
  });

  const publishing = async () => {
    visit = await visitors.openTeam({ as: "Mara Lindqvist", width: 1366, height: 768 });
    await visit.page.getByRole("tab", { name: "Practices" }).click();
    const part = visit.page.getByRole("region", { name: "For your sellers" });
    await part.getByRole("button").first().waitFor();
    return part;
  };
  /** What a seller's tiles say of the team, and what comparing with it means. */
  const seenBy = async (seller: string) => {
    await leavePage(environment, { viewer: seller, seller });
    visit = await visitors.openSellerDetails({ as: seller });
    const tiles = await visit.part("Conversation style").innerText();
    await visit.page.locator(".sd-date-comparison").click();
    const choices = await visit.page.getByRole("dialog").innerText();
    return { tiles, choices };
  };

  it("is seen by sellers only once the manager has published it, with its days, and not after it was taken back", async () => {
    expect((await seenBy("Jonas Weber")).tiles).not.toMatch(/team \d/);
    await visit.close();

    const part = await publishing();
    await expect(part.innerText()).resolves.toMatch(/median and quartiles of 6 sellers, Jun 1\s–\s30, never a name/);
    await part.getByRole("button", { name: "Publish" }).click();
    await part.getByText(/Whoever reports to you sees what is usual in your team: Jun 1\s–\s30, sellers: 6/).waitFor();
    await visit.close();

    const seen = await seenBy("Jonas Weber");
    expect(seen.tiles).toMatch(/team 0\.\d\ss, Jun 1\s–\s30/);
    expect(seen.choices).toMatch(/published: Jun 1\s–\s30, sellers: 6/);
    await visit.close();

    await (await publishing()).getByRole("button", { name: "Take back" }).click();
    await visit.page.getByRole("region", { name: "For your sellers" }).getByRole("button", { name: "Publish" }).waitFor();
    await visit.close();
    expect((await seenBy("Jonas Weber")).tiles).not.toMatch(/team \d/);
  });
});
