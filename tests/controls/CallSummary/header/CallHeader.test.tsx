import * as React from "react";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { CallHeader } from "../../../../controls/CallSummary/header/CallHeader";
import { CALL, PARTICIPANTS, testCall, testCallHost } from "../testCall";

const user = userEvent.setup({ advanceTimers: () => undefined });
const REGARDING = { table: "account", id: "a1", name: "Orbis" };

describe("CallHeader", () => {
  it("opens the rows that the call belongs to, and says which this app cannot", async () => {
    const opened: string[] = [];
    const host = testCallHost({
      openRow: async (table, id) => (table === "account" ? void opened.push(id) : Promise.reject(new Error("no form"))),
    });
    const ana = {
      ...PARTICIPANTS[1],
      id: "1",
      role: "customer",
      name: "Ana Silva",
      person: { table: "contact", id: "p1", name: "Ana Silva" },
    } as const;
    render(<CallHeader {...testCall({ host, summary: { call: { ...CALL, regarding: REGARDING }, participants: [ana] } })} />);
    await user.click(screen.getByRole("button", { name: "Orbis" }));
    expect(opened).toEqual(["a1"]);
    await user.click(screen.getByRole("button", { name: "Ana Silva" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("Ana Silva cannot be opened in this app.");
  });

  it("says beside the deal, which it opens, its amount, stage and when it is to close", async () => {
    const opened: string[] = [];
    const host = testCallHost({ openRow: async (table, id) => void opened.push(`${table} ${id}`) });
    const regarding = { table: "opportunity", id: "d1", name: "Forty vans" };
    const deal = {
      id: "d1",
      name: "Forty vans",
      state: "open",
      amount: 120_000,
      currency: "EUR",
      stage: "Propose",
      closeDate: "2026-07-12",
    };
    const show = (more: object) => render(<CallHeader {...testCall({ host, summary: { call: { ...CALL, regarding }, ...more } })} />);
    const { unmount } = show({ deal });
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(/^Forty vans · €120,000 · Propose · closes Jul 12(, 2026)?$/);
    await user.click(screen.getByRole("button", { name: "Forty vans" }));
    expect(opened).toEqual(["opportunity d1"]);
    unmount();
    // Who may not read it sees its name alone.
    show({});
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(/^Forty vans$/);
  });

  it("marks a customer who sounds more negative than usual like what is off target, and nothing else", () => {
    const usual = Array.from({ length: 8 }, (_, index) => {
      const sentiment = { positive: 0.4, neutral: 0.44, negative: 0.16 };
      return { id: `${index}`, title: "", startedAt: 0, internal: false, talkShare: 0.52, sentiment };
    });
    const call = { ...CALL, sentiment: { positive: 0.2, neutral: 0.27, negative: 0.53 } };
    const { container } = render(<CallHeader {...testCall({ summary: { call, usual } })} />);
    const missed = [...container.querySelectorAll("[data-missed='true']")].map(({ textContent }) => textContent);
    expect(missed).toEqual(["Talk64% ▲", "Negative53% ▲usually 16%"]);
    expect(screen.getByRole("img", { name: "unusually high" })).toBeInTheDocument();
  });

  it("leads to the meeting in Teams where its appointment knows the address", () => {
    const joinUrl = "https://teams.microsoft.com/l/meetup-join/1/0";
    const { unmount } = render(<CallHeader {...testCall({ summary: { call: { ...CALL, joinUrl } } })} />);
    const link = screen.getByRole("link", { name: "Open in Teams" });
    expect([link.getAttribute("href"), link.getAttribute("target"), link.getAttribute("rel")]).toEqual([joinUrl, "_blank", "noreferrer"]);
    unmount();
    render(<CallHeader {...testCall()} />);
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("names people who have no row", () => {
    render(<CallHeader {...testCall()} />);
    expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual(["Mei Koh", "Ana Silva"]);
  });

  it("copies the address of the moment where one is", async () => {
    const part = testCall({ environment: { clientUrl: "https://contoso.example" } });
    render(<CallHeader {...part} />);
    expect(screen.getByRole("button", { name: "Copy link" })).toBeInTheDocument();
    act(() => part.playback.seek(252_400));
    await user.click(screen.getByRole("button", { name: "Copy link to 4:12" }));
    expect(await screen.findByRole("button", { name: "Link copied" })).toBeInTheDocument();
    const copied = new URL(await navigator.clipboard.readText());
    expect(copied.searchParams.get("id")).toBe(CALL.id);
    expect(copied.searchParams.get("extraqs")).toContain("slr_offsetms=252400");
  });

  it("shows hostile names as text", () => {
    render(
      <CallHeader {...testCall({ summary: { participants: [{ id: "1", role: "customer", name: "<img src=x onerror=alert(1)>" }] } })} />,
    );
    expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeInTheDocument();
    expect(document.querySelector("img")).toBeNull();
  });
});
