import { render, screen, waitFor } from "@testing-library/react";
import * as React from "react";
import { SellerInsightsControl } from "../../../controls/SellerInsights/SellerInsights";
import type { Row } from "../../../shared/dataverse/DataverseClient";
import { DAY_MS } from "../../../shared/domain/time";
import { createPauses } from "../../../shared/host/pauses";
import { joinPage } from "../../../shared/page/pageChannel";
import { atNow } from "../atNow";
import { callRow, MEI, memoryClient, NOW, teamOfMara, testEnvironment, THIRTY_DAYS, VIEWER, type Stored } from "../testHost";

atNow();

const daysAgo = (days: number) => new Date(NOW - days * DAY_MS).toISOString();

/** Mei talks less since a day: twenty calls before, twenty after. Two of each side differ by some points from the others. */
function calmerSince(day: number): Stored {
  const calls = (from: number, spacing: number, first: number, share: number) =>
    Array.from({ length: 20 }, (_, index) =>
      callRow(first + index, { start: daysAgo(from + index * spacing + 0.2), ratio: share + (index % 2 === 0 ? 0.03 : -0.03) }),
    );
  return { ...teamOfMara(), calls: [...calls(0, day / 21, 0, 0.5), ...calls(day, 0.9, 100, 0.7)] };
}

const comment = (days: number, columns: Row = {}): Row => ({
  comment: "22222222-0000-0000-0000-000000000001",
  id: callRow(100).id,
  owner: MEI.id,
  author: VIEWER.id,
  created: daysAgo(days),
  ...columns,
});

function show(stored: Stored) {
  const client = memoryClient(stored);
  const environment = testEnvironment({ client });
  const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
  const { container } = render(
    <SellerInsightsControl
      environment={environment}
      client={client}
      pauses={createPauses()}
      selection={THIRTY_DAYS}
      readMarks={null}
      onChange={() => undefined}
    />,
  );
  const line = () => container.querySelector(".sd-insights-since");
  return { channel, client, line };
}

const pageThere = () => screen.findByRole("list", { name: "What stands out" });

describe("what has become different since a seller's calls were commented on", () => {
  it("is said in one quiet line, whose numbers lead to the calls after and before", async () => {
    const { channel, line } = show({ ...calmerSince(25), comments: [comment(25)] });
    await pageThere();
    await waitFor(() =>
      expect(line()).toHaveTextContent("Since your comments (Oct 29): Talks 50% of the time, was 70% · 20 calls · before: 20 calls"),
    );
    screen.getByRole("button", { name: "before: 20 calls" }).click();
    expect(channel.evidence).toMatchObject({ about: { kind: "kpi", kpi: "talkShare" }, callIds: { length: 20 } });
    expect(channel.evidence?.calls?.map(({ id }) => id)).toContain(callRow(100).id);
  });

  it("asks for the calls before a comment that the page's periods do not hold, and for none where nobody commented", async () => {
    const [quiet, asked] = [show(calmerSince(50)), show({ ...calmerSince(50), comments: [comment(50)] })];
    // Twenty calls of the last weeks before the comment, most of them from before the sixty days that the page loads.
    await screen.findAllByRole("list", { name: "What stands out" });
    await waitFor(() => expect(asked.line()).toHaveTextContent("was 70%"));
    const questions = ({ client }: typeof quiet) => client.requests.filter((table) => table === "msdyn_conversationparticipantinsights");
    // The calls, and the sums of the other sellers on both sides.
    expect(questions(asked).length - questions(quiet).length).toBe(3);
    expect(quiet.line()).toBeNull();
  });

  it("names whoever else wrote, and says that it is too early with fewer than eight calls", async () => {
    const { line } = show({
      ...calmerSince(25),
      comments: [
        comment(3, {
          author: "00000000-0000-0000-0000-0000000000dd",
          "author@OData.Community.Display.V1.FormattedValue": "Mara Lindqvist",
        }),
      ],
    });
    await pageThere();
    await waitFor(() => expect(line()).toHaveTextContent(/^Since comments by Mara Lindqvist \(Nov 20\): too early to tell/));
  });

  it("is not about the seller's own comments", async () => {
    const { line, client } = show({ ...calmerSince(25), comments: [comment(25, { author: MEI.id })] });
    await pageThere();
    await waitFor(() => expect(client.requests).toContain("msdyn_conversationcomment"));
    expect(line()).toBeNull();
  });
});
