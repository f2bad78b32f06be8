import * as React from "react";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { joinPage } from "../../../shared/page/pageChannel";
import type { Selection } from "../../../shared/host/selection";
import { atNow, user } from "../atNow";
import { ALEX, MEI, memoryClient, personRow, teamOfMara, teamRow, testEnvironment, VIEWER, type Stored } from "../testHost";
import { BoundPicker, MemoryHost, type BoundPickerProps } from "./testPicker";

atNow();

const ZOE = "00000000-0000-0000-0000-00000000000c";

beforeEach(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
});

interface Shown extends Partial<BoundPickerProps> {
  readonly stored?: Stored;
  readonly viewer?: typeof VIEWER;
  readonly isRtl?: boolean;
}

function show({ stored = teamOfMara(), viewer = VIEWER, isRtl = false, host = new MemoryHost(), ...props }: Shown = {}) {
  const written: Partial<Selection>[] = [];
  const stars: (readonly string[])[] = [];
  const client = memoryClient(stored);
  const environment = testEnvironment({ client, viewer, isRtl });
  const { channel } = joinPage("slr_sellerview", environment.record?.id ?? "");
  render(<BoundPicker {...props} environment={environment} host={host} written={written} stars={stars} />);
  return { written, stars, client, channel, host };
}

const opener = (name: string) => screen.findByRole("button", { name: `Choose a seller: ${name}` });
const open = async (name = "Mei Koh") => {
  await user.click(await opener(name));
  await waitFor(() => expect(screen.getByRole("searchbox")).toHaveFocus());
};
const names = () => screen.getAllByRole("rowheader").map((cell) => within(cell).getByRole("button").textContent);
const row = (name: string) => screen.getByRole("rowheader", { name: new RegExp(`^${name}`) }).closest<HTMLElement>("[role=row]")!;
const star = (name: string) => screen.getByRole("button", { name: `Top seller: ${name}` });

describe("SellerPicker", () => {
  it("chooses by keyboard alone: opened, searched, entered", async () => {
    const { written } = show();
    (await opener("Mei Koh")).focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("searchbox")).toHaveFocus());
    await user.keyboard("ALEX");
    expect(screen.getByText("1 of 3 sellers · Enter chooses Alex Rossi")).toBeInTheDocument();
    await user.keyboard("{Enter}");
    expect(written).toEqual([{ sellerId: ALEX.id, sellerName: "Alex Rossi" }]);
    expect(await opener("Alex Rossi")).toHaveFocus();
    expect(screen.queryByRole("grid")).not.toBeInTheDocument();
    expect(await screen.findByText("Alex Rossi: 9 calls")).toHaveAttribute("role", "status");
  });

  it("shows the team as a table: title, calls, talk share, sentiment in words", async () => {
    show();
    await open();
    expect(row("Mei Koh")).toHaveAttribute("aria-selected", "true");
    expect(
      within(row("Mei Koh"))
        .getAllByRole("gridcell")
        .map((cell) => cell.textContent)
        .slice(0, 2),
    ).toEqual(["22 calls", "55%"]);
    expect(within(row("Mei Koh")).getByRole("img")).toHaveAccessibleName("40% positive, 40% neutral, 20% negative");
    expect(within(row("Zoë")).getAllByText("not measured")).toHaveLength(2);
    expect(within(row("Zoë")).getByText("no calls")).toBeInTheDocument();
  });

  it("walks the table with arrow keys as one tab stop, and goes on searching where somebody types", async () => {
    const { written } = show();
    await open();
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("button", { name: "Alex Rossi" })).toHaveFocus();
    await user.keyboard("{ArrowDown}{ArrowRight}");
    expect(screen.getByText("22 calls", { selector: "[role=gridcell]" })).toHaveFocus();
    await user.keyboard("{End}{PageDown}");
    expect(star("Zoë Ängström")).toHaveFocus();
    expect(document.querySelectorAll('[role=grid] [tabindex="0"]')).toHaveLength(1);
    await user.keyboard("z");
    expect(screen.getByRole("searchbox")).toHaveFocus();
    expect(screen.getByRole("searchbox")).toHaveValue("z");
    await user.keyboard("{ArrowDown}{ArrowRight}{Enter}");
    expect(written).toEqual([{ sellerId: ZOE, sellerName: "Zoë Ängström" }]);
  });

  it("walks to the left where the page reads from the right", async () => {
    show({ isRtl: true });
    await open();
    await user.keyboard("{ArrowDown}{ArrowLeft}");
    expect(screen.getByText("9 calls", { selector: "[role=gridcell]" })).toHaveFocus();
  });

  it("sorts by a column and back, and keeps that when it is opened again", async () => {
    show();
    await open();
    await user.click(screen.getByRole("button", { name: "Calls" }));
    expect(screen.getByRole("columnheader", { name: "Calls" })).toHaveAttribute("aria-sort", "descending");
    expect(names()).toEqual(["Mei Koh", "Alex Rossi", "Zoë Ängström"]);
    await user.click(screen.getByRole("button", { name: "Calls" }));
    expect(names()).toEqual(["Zoë Ängström", "Alex Rossi", "Mei Koh"]);
    fireEvent.keyDown(screen.getByRole("grid"), { key: "Escape", keyCode: 27 });
    await waitFor(() => expect(screen.queryByRole("grid")).not.toBeInTheDocument());
    await open();
    expect(names()).toEqual(["Zoë Ängström", "Alex Rossi", "Mei Koh"]);
  });

  it("stars a seller with the keyboard, tells the page, and writes only then", async () => {
    const { stars, channel, written } = show({ starred: [ALEX.id] });
    await open();
    expect(channel.starred).toEqual([ALEX.id]);
    expect(stars).toEqual([]);
    expect(star("Alex Rossi")).toHaveAttribute("aria-pressed", "true");
    star("Mei Koh").focus();
    await user.keyboard("{Enter}");
    expect(stars).toEqual([[ALEX.id, MEI.id]]);
    expect(channel.starred).toEqual([ALEX.id, MEI.id]);
    expect(star("Mei Koh")).toHaveAttribute("aria-pressed", "true");
    expect(star("Mei Koh")).toHaveFocus();
    await user.click(star("Alex Rossi"));
    expect(stars).toEqual([[ALEX.id, MEI.id], [MEI.id]]);
    expect(written).toEqual([]);
  });

  it("says that nobody matches", async () => {
    show();
    await open();
    await user.type(screen.getByRole("searchbox"), "xyz");
    expect(screen.getByText("Nobody matches “xyz”.")).toBeInTheDocument();
    expect(screen.getByText("0 of 3 sellers")).toHaveAttribute("role", "status");
  });

  it("closes on Esc and writes nothing", async () => {
    const { written } = show();
    await open();
    // Fluent's popup reads the key's number, which user-event leaves out.
    fireEvent.keyDown(screen.getByRole("searchbox"), { key: "Escape", keyCode: 27 });
    await waitFor(() => expect(screen.queryByRole("searchbox")).not.toBeInTheDocument());
    expect(await opener("Mei Koh")).toHaveFocus();
    expect(written).toEqual([]);
  });

  it("shows sellers their own name, without a choice or ways to write", async () => {
    show({ stored: { team: [teamRow(MEI, 3)], people: [personRow(MEI, { email: "mei@example.com" })] }, viewer: MEI });
    expect(await screen.findByText("Mei Koh")).toBeInTheDocument();
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Refresh", "Copy link"]);
    expect(screen.getAllByRole("link").map((link) => link.textContent)).toEqual(["One-to-one sheet"]);
  });

  it("asks again on refresh and says when that is done", async () => {
    const { client } = show();
    await opener("Mei Koh");
    const before = client.requests.length;
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText(/^Refreshed, data up to/)).toHaveAttribute("role", "status");
    expect(client.requests.length).toBeGreaterThan(before);
  });

  it("keeps what it shows when a refresh fails", async () => {
    const { client } = show();
    await opener("Mei Koh");
    client.failWith(new DataverseError("Number of requests exceeded the limit", 429));
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    await waitFor(() => expect(document.querySelector("[aria-busy=false] .sd-old")).toBeInTheDocument());
    expect(await opener("Mei Koh")).toBeInTheDocument();
    expect(screen.queryByText(/^Refreshed/)).not.toBeInTheDocument();
  });

  it("draws only what is on screen of a team of 500, and walks through all of it", async () => {
    const many = Array.from({ length: 500 }, (_, index) => ({
      id: `22222222-0000-0000-0000-${String(index).padStart(12, "0")}`,
      name: `Seller ${String(index).padStart(3, "0")}`,
    }));
    show({ stored: { ...teamOfMara(), team: [teamRow(MEI, 22), ...many.map((seller) => teamRow(seller, 1))] } });
    await open();
    expect(screen.getByText("502 of 502 sellers")).toBeInTheDocument();
    expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "503");
    expect(screen.getAllByRole("row").length).toBeLessThan(30);
    await user.keyboard("{ArrowDown}{Control>}{End}{/Control}{Home}");
    expect(screen.getByRole("button", { name: "Zoë Ängström" })).toHaveFocus();
    expect(row("Zoë")).toHaveAttribute("aria-rowindex", "503");
  });

  it("shows what a name holds as text, and names of any length", async () => {
    const name = `<img src=x onerror=alert(1)> ${"very ".repeat(40)}long`;
    show({
      stored: {
        ...teamOfMara(),
        people: [personRow({ ...MEI, name }, { email: "mei@example.com", title: undefined, manager: VIEWER.id })],
        team: [teamRow({ ...MEI, name }, 22), teamRow(ALEX, 9)],
      },
    });
    await open(name);
    expect(document.querySelector("img")).toBeNull();
    expect(names()).toEqual([name, "Alex Rossi"]);
  });
});

describe("SellerPicker's link", () => {
  it("is copied, and says so", async () => {
    show();
    await opener("Mei Koh");
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    expect(await screen.findByRole("button", { name: "Link copied" })).toBeInTheDocument();
    await expect(navigator.clipboard.readText()).resolves.toContain(
      `seller%3D${MEI.id}%26period%3Dcustom%26from%3D2026-10-25%26to%3D2026-11-23%26`,
    );
    expect(screen.getByText("Link copied", { selector: "[role=status]" })).toBeInTheDocument();
  });

  it("is shown selected where the clipboard is refused", async () => {
    show();
    await opener("Mei Koh");
    jest.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("denied"));
    await user.click(screen.getByRole("button", { name: "Copy link" }));
    const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Copy this link" });
    expect(field).toHaveFocus();
    expect(field.selectionEnd).toBe(field.value.length);
    await user.tab();
    expect(field).not.toBeInTheDocument();
  });
});

describe("SellerPicker's letters", () => {
  const mail = async () => user.click(await screen.findByRole("button", { name: "Write an e-mail to Mei Koh" }));

  /** Opens the page and lets its effects run. */
  const comeBack = async (host: MemoryHost) => {
    show({ host });
    await opener("Mei Koh");
    await act(async () => undefined);
  };

  it("are drafted with both parties and the page's link, and opened", async () => {
    const { host } = show();
    await mail();
    await waitFor(() => expect(host.opened).toHaveLength(1));
    const [id] = host.opened;
    expect(host.created).toMatchObject([
      {
        activityid: id,
        subject: "Your calls from Oct 25, 2026 to Nov 23, 2026",
        email_activity_parties: [
          { participationtypemask: 1, "partyid_systemuser@odata.bind": `/systemusers(${VIEWER.id})` },
          { participationtypemask: 2, "partyid_systemuser@odata.bind": `/systemusers(${MEI.id})` },
        ],
      },
    ]);
    expect((host.created[0] as { description: string }).description).toContain(`seller%3D${MEI.id}`);
    expect(host.kept).toEqual([{ id, seller: "Mei Koh" }]);
    await mail();
    await waitFor(() => expect(host.opened).toHaveLength(2));
    expect(new Set(host.opened).size).toBe(2);
  });

  it("are kept in mind where nobody knows what came of them, and are the same when they are tried again", async () => {
    const host = new MemoryHost();
    host.refusal = { create: "Failed to fetch", find: "Failed to fetch" };
    show({ host });
    await mail();
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "It is not known whether the e-mail was created. Try again: it is not created twice.",
    );
    const { kept } = host;
    expect(kept).toMatchObject([{ seller: "Mei Koh" }]);
    host.refusal = {};
    await mail();
    await waitFor(() => expect(host.opened).toEqual([kept[0]?.id]));
    expect(host.kept).toEqual(kept);
  });

  it("go through the mail program where Dynamics takes none", async () => {
    const host = new MemoryHost();
    host.refusal = { create: "Principal user is missing prvCreateActivity privilege" };
    show({ host });
    await mail();
    expect(await screen.findByRole("alert")).toHaveTextContent("No e-mail can be written in Dynamics here.");
    const link = screen.getByRole("link", { name: "Use your mail program" });
    expect(link).toHaveFocus();
    expect(link).toHaveAttribute("href", expect.stringMatching(/^mailto:mei\.koh@example\.com\?subject=Your%20calls/));
    expect(host.kept).toEqual([]);
  });

  it("leave no draft behind where the app cannot open it", async () => {
    const host = new MemoryHost();
    host.refusal = { open: "The entity email is not part of this app" };
    show({ host });
    await mail();
    expect(await screen.findByRole("link", { name: "Use your mail program" })).toBeInTheDocument();
    expect(host.deleted).toEqual([(host.created[0] as { activityid: string }).activityid]);
    expect(host.kept).toEqual([]);
  });

  it("are offered for deletion to whoever comes back with one unsent", async () => {
    const host = new MemoryHost();
    host.kept = [
      { id: "d1", seller: "Mei Koh" },
      { id: "d2", seller: "Alex Rossi" },
    ];
    host.unsent = ["D2"];
    await comeBack(host);
    expect(await screen.findByText("Your e-mail to Alex Rossi was not sent.")).toBeInTheDocument();
    expect(host.kept).toEqual([{ id: "d2", seller: "Alex Rossi" }]);
    await user.click(screen.getByRole("button", { name: "Delete the draft" }));
    expect(await screen.findByText("Draft deleted")).toBeInTheDocument();
    expect([host.deleted, host.kept]).toEqual([["d2"], []]);
    expect(await opener("Mei Koh")).toHaveFocus();
  });

  it("stay where the viewer keeps them, without another word", async () => {
    const host = new MemoryHost();
    host.kept = [{ id: "d1", seller: "Mei Koh" }];
    host.unsent = ["d1"];
    await comeBack(host);
    await user.click(await screen.findByRole("button", { name: "Keep" }));
    expect([host.deleted, host.kept]).toEqual([[], []]);
    expect(screen.queryByText(/was not sent/)).not.toBeInTheDocument();
  });

  it("are not asked for where none was begun", async () => {
    const host = new MemoryHost();
    const asked = jest.spyOn(host.emails, "retrieveMultipleRecords");
    await comeBack(host);
    expect(asked).not.toHaveBeenCalled();
  });
});
