import { act, render, waitFor } from "@testing-library/react";
import * as React from "react";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { joinPage } from "../../../shared/page/pageChannel";
import type { Selection } from "../../../shared/host/selection";
import {
  ALEX,
  callRow,
  MEI,
  memoryClient,
  NOW,
  personRow,
  Source,
  teamOfMara,
  teamRow,
  testEnvironment,
  VIEWER,
} from "../../controls/testHost";
import { slowClient } from "../../controls/slowClient";

const of = (sellerId: string): Selection => ({ sellerId, period: "last30Days", comparison: "previousPeriod" });

function onPage(client: DataverseClient = memoryClient(teamOfMara()), first: Selection | undefined = of(MEI.id)) {
  const environment = testEnvironment({ client });
  const { channel } = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  const source = (selection: Selection | undefined) => <Source environment={environment} selection={selection} />;
  const { rerender, unmount } = render(source(first));
  return { channel, select: (selection: Selection | undefined) => rerender(source(selection)), unmount };
}

describe("The page's source", () => {
  it("publishes the page and the selection it is about", async () => {
    const { channel } = onPage();
    expect(channel.answer).toMatchObject({ page: undefined, loading: true });
    await waitFor(() => expect(channel.answer?.page?.calls).toHaveLength(22));
    expect(channel.selection).toEqual(of(MEI.id));
  });

  it("never lets a late answer replace that to a newer question", async () => {
    const client = slowClient();
    const { channel, select } = onPage(client);
    select(of(ALEX.id));
    await client.answer((query) => !query.includes(MEI.id));
    expect(channel.answer?.page?.seller?.name).toBe("Alex Rossi");
    await client.answer();
    expect(channel.answer?.page?.seller?.name).toBe("Alex Rossi");
    expect(channel.answer?.loading).toBe(false);
  });

  it("keeps the last picture while another seller's is awaited", async () => {
    const client = slowClient();
    const { channel, select } = onPage(client);
    await client.answer();
    select(of(ALEX.id));
    expect(channel.answer).toMatchObject({ loading: true, page: { seller: { name: "Mei Koh" } } });
  });

  it("keeps the last picture when a request fails, says why, and goes on after a retry", async () => {
    const client = memoryClient(teamOfMara());
    const { channel } = onPage(client);
    await waitFor(() => expect(channel.answer?.loading).toBe(false));
    client.failWith(new DataverseError("slow down", 429));
    act(() => channel.refresh());
    await waitFor(() => expect(channel.answer).toMatchObject({ failure: "throttled", loading: false }));
    expect(channel.answer?.page?.calls).toHaveLength(22);
    client.failWith(undefined);
    act(() => channel.retry());
    await waitFor(() => expect(channel.answer).toMatchObject({ failure: undefined, loading: false }));
  });

  it("loads the usual period where the stored one is impossible", async () => {
    const { channel } = onPage(memoryClient(teamOfMara()), { ...of(MEI.id), period: "custom", from: "2026-01-01", to: "9999-12-31" });
    await waitFor(() => expect(channel.answer?.page?.calls).toHaveLength(22));
    expect(channel.selection).toEqual(of(MEI.id));
  });

  it("asks what the manager has published, once the page is there, for whoever sees no other sellers", async () => {
    const published = { kpi: OWN_OPTION_BASE, from: "2026-10-31", to: "2026-11-29", q1: 48, median: 52, q3: 57, sellers: 8 };
    const calls = Array.from({ length: 9 }, (_, index) => callRow(index, { user: VIEWER.id }));
    const client = memoryClient({ calls, team: [teamRow(VIEWER, 9)], people: [personRow(VIEWER)], benchmark: [published] });
    const { channel } = onPage(client, of(VIEWER.id));
    await waitFor(() => expect(channel.answer?.page?.calls).toHaveLength(9));
    await waitFor(() => expect(channel.answer?.page?.benchmark?.talkShare).toMatchObject({ median: 0.52, sellers: 8 }));
    expect(client.requests.indexOf("slr_benchmark")).toBe(client.requests.length - 1);
  });

  it("asks a manager's page for nothing that is published", async () => {
    const client = memoryClient(teamOfMara());
    const { channel } = onPage(client);
    await waitFor(() => expect(channel.answer?.page?.calls).toHaveLength(22));
    expect(client.requests).not.toContain("slr_benchmark");
  });

  it("waits for the dates of a custom period as for the period itself", async () => {
    const client = memoryClient(teamOfMara());
    const { channel, select } = onPage(client, { ...of(MEI.id), period: "custom" });
    expect(client.requests).toEqual([]);
    const dates = { period: "custom", from: "2026-11-01", to: "2026-11-20" } as const;
    select({ ...of(MEI.id), ...dates });
    await waitFor(() => expect(channel.answer?.page?.selection).toMatchObject(dates));
    expect(client.requests).toHaveLength(5);
  });

  it("asks nothing while the columns are not known, and then once for equal ones", async () => {
    const client = memoryClient(teamOfMara());
    const { channel, select } = onPage(client);
    await waitFor(() => expect(channel.answer?.loading).toBe(false));
    select({ ...of(MEI.id) });
    expect(client.requests).toHaveLength(5);
  });

  it("leaves the page without an answer when it goes away", async () => {
    const { channel, unmount } = onPage();
    await waitFor(() => expect(channel.answer?.loading).toBe(false));
    unmount();
    expect(channel.answer).toBeUndefined();
  });
});
