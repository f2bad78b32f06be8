import * as React from "react";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { SellerPickerControl } from "../../../controls/SellerPicker/SellerPicker";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { Selection } from "../../../shared/pcf/selection";
import { ALEX, Bound, MEI, memoryClient, NOW, personRow, teamOfMara, teamRow, testEnvironment, type Stored } from "../testHost";

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

const user = userEvent.setup({ advanceTimers: () => undefined });

function show(stored: Stored = teamOfMara(), viewer = testEnvironment().viewer) {
  const written: Partial<Selection>[] = [];
  const client = memoryClient(stored);
  const selection: Selection = { period: "last30Days", comparison: "previousPeriod", sellerId: MEI.id };
  render(<Bound control={SellerPickerControl} environment={testEnvironment({ client, viewer })} selection={selection} written={written} />);
  return { written, client };
}

const opener = (name: string) => screen.findByRole("button", { name: `Choose a seller: ${name}` });

describe("SellerPicker", () => {
  it("chooses by keyboard alone: opened, searched, walked, entered", async () => {
    const { written } = show();
    (await opener("Mei Koh")).focus();
    await user.keyboard("{Enter}");
    const search = await screen.findByRole("combobox");
    await waitFor(() => expect(search).toHaveFocus());
    await user.keyboard("account");
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toHaveLength(2);
    await user.keyboard("{ArrowDown}{ArrowUp}{Enter}");
    expect(written).toEqual([{ sellerId: ALEX.id, sellerName: "Alex Rossi" }]);
    expect(await opener("Alex Rossi")).toBeInTheDocument();
    expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  });

  it("marks the present seller and says who has no calls", async () => {
    show();
    await user.click(await opener("Mei Koh"));
    expect(screen.getByRole("option", { selected: true })).toHaveTextContent("Mei Koh");
    expect(within(screen.getByRole("listbox")).getByText("no calls")).toBeInTheDocument();
  });

  it("says that nobody matches", async () => {
    show();
    await user.click(await opener("Mei Koh"));
    await user.type(screen.getByRole("combobox"), "xyz");
    expect(screen.getByText("Nobody matches “xyz”.")).toBeInTheDocument();
  });

  it("closes on Esc and writes nothing", async () => {
    const { written } = show();
    await user.click(await opener("Mei Koh"));
    await waitFor(() => expect(screen.getByRole("combobox")).toHaveFocus());
    // Fluent's popup reads the key's number, which user-event leaves out.
    fireEvent.keyDown(screen.getByRole("combobox"), { key: "Escape", keyCode: 27 });
    await waitFor(() => expect(screen.queryByRole("combobox")).not.toBeInTheDocument());
    expect(written).toEqual([]);
  });

  it("shows sellers their own name, without a choice", async () => {
    show({ team: [teamRow(MEI, 3)], people: [personRow(MEI)] }, MEI);
    expect(await screen.findByText("Mei Koh")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /Choose a seller/ })).not.toBeInTheDocument();
    expect(screen.queryByRole("link")).not.toBeInTheDocument();
  });

  it("asks again on refresh and keeps what it shows when that fails", async () => {
    const { client } = show();
    await opener("Mei Koh");
    const before = client.requests.length;
    client.failWith(new DataverseError("Number of requests exceeded the limit", 429));
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("too many requests");
    expect(client.requests.length).toBeGreaterThan(before);
    expect(await opener("Mei Koh")).toBeInTheDocument();
  });

  it("draws only what is on screen of a large team", async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({ id: `22222222-0000-0000-0000-${String(index).padStart(12, "0")}`, name: `Seller ${index}` }));
    show({ ...teamOfMara(), team: [teamRow(MEI, 22), ...many.map((seller) => teamRow(seller, 1))] });
    await user.click(await opener("Mei Koh"));
    expect(screen.getByRole("status")).toHaveTextContent("302 sellers");
    expect(screen.getAllByRole("option").length).toBeLessThan(120);
  });
});
