import { render } from "@testing-library/react";
import { useTeamSource } from "../../../controls/TeamOverview/useTeamSource";
import { useFurther, type Further } from "../../../controls/TeamPractices/useFurther";
import type { DataverseClient } from "../../../shared/dataverse/DataverseClient";
import type { Selection } from "../../../shared/host/selection";
import { joinPage } from "../../../shared/page/pageChannel";
import { usePageChannel } from "../../../shared/page/usePageChannel";
import * as React from "react";
import { slowClient } from "../slowClient";
import { MEI, NOW, personRow, teamOfMara, testEnvironment, VIEWER, type TestEnvironment } from "../testHost";

const of = (period: "last30Days" | "last7Days"): Selection => ({ period, comparison: "previousPeriod" });
const TEAM = { ...teamOfMara(), people: [personRow(MEI, { manager: VIEWER.id }), personRow(VIEWER)] };

interface TeamProps {
  readonly environment: TestEnvironment;
  readonly selection: Selection;
  readonly onFurther: (further: Further) => void;
}

/** Both tabs of Team, without drawing anything. */
function Team({ environment, selection, onFurther }: TeamProps): null {
  const channel = usePageChannel(environment.record);
  useTeamSource(environment, environment.client, channel, selection);
  onFurther(useFurther(channel.team?.page, channel, environment));
  return null;
}

function onPage(client: DataverseClient) {
  const environment = testEnvironment({ client });
  const { channel } = joinPage("slr_sellerview", environment.record?.id ?? "", () => NOW);
  let further: Further | undefined;
  const team = (selection: Selection) => (
    <Team environment={environment} selection={selection} onFurther={(newest) => (further = newest)} />
  );
  const { rerender } = render(team(of("last30Days")));
  return { channel, select: (selection: Selection) => rerender(team(selection)), further: () => further };
}

/** The first instant that a question asks about. */
const fromOf = (query: string) => /"msdyn_conversationstarttime" operator="ge" value="([^"]+)"/.exec(query)?.[1] ?? "";
/** Whether it is about the thirty days, of which the period before begins in September or which begin in October themselves. */
const isOlder = (query: string) => fromOf(query) >= "2026-09-01" && fromOf(query) < "2026-11-01";

describe("Team's source", () => {
  it("never lets the late answer of an older period replace that of a newer one", async () => {
    const client = slowClient(TEAM);
    const { channel, select } = onPage(client);
    const callsOf = () => channel.team?.page?.sellers.find(({ seller }) => seller.id === MEI.id)?.calls.length;
    await client.answer((query) => fromOf(query) === "");
    select(of("last7Days"));
    await client.answer((query) => !isOlder(query));
    expect(channel.team).toMatchObject({ loading: false, page: { selection: { period: "last7Days" } } });
    const newer = callsOf();
    expect(newer).toBeGreaterThan(0);
    await client.answer();
    expect(channel.team).toMatchObject({ loading: false, page: { selection: { period: "last7Days" } } });
    expect(callsOf()).toBe(newer);
  });

  it("keeps what the second tab asks of an older page from the newer one", async () => {
    const client = slowClient(TEAM);
    const { channel, select, further } = onPage(client);
    const isOfTab = (query: string) => query.includes("msdyn_conversationsignal") || query.includes("msdyn_text");
    await client.answer((query) => !isOfTab(query));
    expect(channel.team?.page?.selection.period).toBe("last30Days");
    select(of("last7Days"));
    await client.answer((query) => !isOfTab(query));
    expect(channel.team?.page?.selection.period).toBe("last7Days");
    // The older page's words arrive first, and are nobody's.
    await client.answer((query) => isOfTab(query) && isOlder(query));
    expect(further()?.words.isKnown).toBe(false);
    await client.answer();
    expect(further()?.words.isKnown).toBe(true);
  });
});
