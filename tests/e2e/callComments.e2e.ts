import type { Environment } from "../local/start/environment";
import { callPage, recordedCallsOf } from "./CallPage";
import { WebApi } from "./dataverse";
import { duringTests, type OpenOptions, type Visit, type Visitors } from "./SellerDetailsPage";

const ADVICE = "Ask what drives the price question before you answer it.";
const ENGLISH = 1033;
const REPLY = "I will, thank you.";
/** Who reads how many of each: both parties, and who is above them. */
const READERS = { "Mara Lindqvist": 1, "Mei Koh": 1, "Iris Falk": 1, "Jonas Weber": 0, "Tomás Vidal": 0, "Grace Lin": 0 };

describe("Comments on a call", () => {
  let environment: Environment;
  let visitors: Visitors;
  let visit: Visit;
  let callId: string;

  duringTests(async (...started) => {
    [environment, visitors] = started;
    callId = recordedCallsOf("Mei Koh")[0] ?? "";
  });
  afterEach(async () => {
    await visit.close();
  });

  const open = async (as: string, options: Partial<OpenOptions> = {}) => {
    visit = await visitors.openCall({ as, ...options }, callId);
    return { ...callPage(visit), page: visit.page, errors: visit.errors };
  };
  const commentsOf = (as: string) => new WebApi(environment, as).read("msdyn_conversationcomments?$select=msdyn_content");
  /** Comments with this text that somebody may read, by asking the server itself. */
  const readable = async (as: string, text: string) => (await commentsOf(as)).filter((row) => row["msdyn_content"] === text).length;

  /** The manager writes about the third line. */
  const comment = async (text: string) => {
    const manager = await open("Mara Lindqvist");
    await manager.lines.nth(2).getByRole("button", { name: "Comment on this line" }).click();
    await manager.page.getByRole("textbox", { name: /^Comment at/ }).fill(text);
    await manager.page.getByRole("button", { name: "Send" }).click();
    await manager.page.locator(".sd-thread").filter({ hasText: text }).waitFor();
    return manager;
  };

  it("reach the seller, and the reply goes back to the manager; nobody else reads either, by asking the server itself", async () => {
    const manager = await open("Mara Lindqvist");
    const third = manager.lines.nth(2);
    const quoted = await third.locator(".sd-line-text").innerText();
    await third.getByRole("button", { name: "Comment on this line" }).click();
    const field = manager.page.getByRole("textbox", { name: /^Comment at/ });
    await field.fill(ADVICE);
    await manager.page.getByText("Mei Koh will see this.").waitFor();
    await manager.page.getByRole("button", { name: "Send" }).click();
    const thread = manager.page.locator(".sd-thread").filter({ hasText: ADVICE });
    await thread.waitFor();
    await expect(thread.locator(".sd-thread-quote").innerText()).resolves.toContain(quoted);
    expect(manager.errors).toEqual([]);
    await visit.close();

    const seller = await open("Mei Koh");
    await seller.pane("Comments");
    const received = seller.page.locator(".sd-thread").filter({ hasText: ADVICE });
    await expect(received.innerText()).resolves.toContain("Mara Lindqvist");
    await received
      .getByRole("button", { name: /^Reply/ })
      .first()
      .click();
    await seller.page.getByRole("textbox", { name: /^Reply at/ }).fill(REPLY);
    await seller.page.getByText("Mara Lindqvist will see this.").waitFor();
    await seller.page.getByRole("button", { name: "Send" }).click();
    // Not by its text: the field that is sent holds the same.
    await received.locator(".sd-comment").filter({ hasText: REPLY }).waitFor();
    expect(seller.errors).toEqual([]);
    await visit.close();

    const again = await open("Mara Lindqvist");
    await again.pane("Comments");
    await expect(again.page.locator(".sd-thread").filter({ hasText: ADVICE }).locator(".sd-comment").allInnerTexts()).resolves.toEqual([
      expect.stringContaining(ADVICE),
      expect.stringContaining(REPLY),
    ]);
    // The line shows that something was written about it.
    await again.lines.nth(2).getByRole("button", { name: "2 comments from here on" }).waitFor();
    await visit.close();

    for (const [as, count] of Object.entries(READERS)) {
      visit = await visitors.openCall({ as, language: ENGLISH }, callId);
      await expect(readable(as, ADVICE)).resolves.toBe(count);
      await expect(readable(as, REPLY)).resolves.toBe(count);
      const says = await visit.page.locator(".sd-summary").innerText();
      if (count === 0) expect(says).toContain("This form shows no call, or you may not see it.");
      else expect(says).not.toContain("you may not see it");
      await visit.close();
    }
  });

  it("may not be read by somebody without a role", async () => {
    visit = await visitors.open({ as: "Noor Haddad" });
    await expect(commentsOf("Noor Haddad")).rejects.toThrow("403");
  });

  it("are not sent where they cannot be shared: nothing is stored, and the draft is kept", async () => {
    const { page, lines } = await open("Mara Lindqvist");
    environment.dataverse.faults.add({ match: /GrantAccess/, status: 403, times: Infinity });
    await lines.nth(4).getByRole("button", { name: "Comment on this line" }).click();
    const field = page.getByRole("textbox", { name: /^Comment at/ });
    await field.fill("Unshared");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText(/You may not share comments with Mei Koh, so it was not sent\./).waitFor();
    await expect(field.inputValue()).resolves.toBe("Unshared");
    await expect(readable("Mara Lindqvist", "Unshared")).resolves.toBe(0);
    environment.dataverse.faults.clear();
    await page.getByRole("button", { name: "Retry" }).click();
    await page.locator(".sd-thread").filter({ hasText: "Unshared" }).waitFor();
    await expect(readable("Mei Koh", "Unshared")).resolves.toBe(1);
  });

  it("are kept as drafts where the role does not allow them, or nobody answers", async () => {
    const { page, lines, pane } = await open("Mara Lindqvist");
    const { faults } = environment.dataverse;
    faults.add({ match: /^POST .*conversationcomments/, status: 403, times: 1 });
    await lines.nth(1).getByRole("button", { name: "Comment on this line" }).click();
    const field = page.getByRole("textbox", { name: /^Comment at/ });
    await field.fill("Kept");
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByText("Your role does not let you comment.").waitFor();
    await pane("Moments");
    await pane("Comments");
    await expect(page.getByRole("textbox", { name: /^Comment at/ }).inputValue()).resolves.toBe("Kept");
  });

  it("say so where somebody changed them meanwhile, and lose neither text", async () => {
    const { page, pane } = await comment(ADVICE);
    await pane("Comments");
    const thread = page.locator(".sd-thread").filter({ hasText: ADVICE });
    await thread.getByRole("button", { name: /^Edit,/ }).click();
    const [row] = await new WebApi(environment, "Mara Lindqvist").read(
      `msdyn_conversationcomments?$select=msdyn_content&$filter=msdyn_content eq '${ADVICE}'`,
    );
    await new WebApi(environment, "Mara Lindqvist").change("msdyn_conversationcomments", String(row?.["msdyn_conversationcommentid"]), {
      msdyn_content: "Written elsewhere",
    });
    await page.getByRole("textbox", { name: "Edit your comment" }).fill("Written here");
    await page.locator(".sd-comments").getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("This comment was changed meanwhile. It now says:").waitFor();
    await page.getByText("Written elsewhere").waitFor();
    await page.getByRole("button", { name: "Save mine anyway" }).click();
    await page.locator(".sd-comment").filter({ hasText: "Written here" }).waitFor();
    await expect(readable("Mei Koh", "Written here")).resolves.toBe(1);
  });

  it("are deleted after a question, and brought back by Undo", async () => {
    const { page, pane } = await comment(ADVICE);
    await pane("Comments");
    const written = page.locator(".sd-comment").filter({ hasText: ADVICE });
    await written.getByRole("button", { name: /^Delete,/ }).click();
    await written.getByRole("button", { name: "Yes, delete" }).click();
    await written.waitFor({ state: "detached" });
    await expect(readable("Mei Koh", ADVICE)).resolves.toBe(0);
    await page.getByRole("button", { name: "Undo" }).click();
    await written.waitFor();
    await expect(readable("Mei Koh", ADVICE)).resolves.toBe(1);
  });
});
