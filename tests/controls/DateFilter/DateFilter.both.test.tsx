import * as React from "react";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { DateFilterControl } from "../../../controls/DateFilter/DateFilter";
import type { Row } from "../../../shared/dataverse/DataverseClient";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { PageControlProps } from "../../../shared/page/PageControl";
import { joinPage } from "../../../shared/page/pageChannel";
import type { Selection } from "../../../shared/host/selection";
import { atNow, user } from "../atNow";
import { ALEX, answerOf, Bound, MEI, memoryClient, teamOfMara, testEnvironment } from "../testHost";

atNow();

/** As on a host whose user writes the month first. */
function American(props: PageControlProps): React.ReactElement {
  return <DateFilterControl {...props} datePattern="M/d/yyyy" callList={null} onCallList={() => undefined} />;
}

function show(selection: Partial<Selection> = {}, environment = testEnvironment()) {
  const written: Partial<Selection>[] = [];
  const stored: Selection = { period: "last30Days", comparison: "previousPeriod", ...selection };
  render(<Bound control={American} environment={environment} selection={stored} written={written} />);
  return written;
}

const period = () => screen.getByRole("button", { name: /^Period:/ });
const form = () => screen.getByRole("form", { name: "Custom range" });
const field = (name: "From" | "To") => within(form()).getByRole("textbox", { name });
const type = async (name: "From" | "To", text: string) => {
  await user.clear(field(name));
  await user.type(field(name), text);
};

describe("DateFilter", () => {
  it("writes a preset that the user chooses, and nothing before", async () => {
    const written = show();
    expect(period()).toHaveTextContent("Last 30 days");
    expect(written).toEqual([]);
    await user.click(period());
    await user.click(screen.getByRole("menuitemradio", { name: "Last month" }));
    expect(written).toEqual([{ period: "lastMonth" }]);
    expect(period()).toHaveTextContent("Last month");
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it.each([
    ["2026-06-30", "2026-06-01"],
    ["2026-01-01", "9999-12-31"],
    ["0050-01-01", "0050-02-01"],
  ])(
    "shows the last 30 days where the stored dates are impossible, from %s to %s, says so, and writes what is chosen then",
    async (from, to) => {
      const written = show({ period: "custom", from, to });
      const sentence = "The stored dates are no possible period. Shown instead: Last 30 days.";
      expect(screen.getByText(sentence)).toHaveAttribute("role", "status");
      expect(period()).toHaveTextContent("Last 30 days");
      await user.click(period());
      await user.click(screen.getByRole("menuitemradio", { checked: true, name: "Last 30 days" }));
      expect(written).toEqual([{ period: "last30Days" }]);
      expect(screen.queryByText(sentence)).not.toBeInTheDocument();
    },
  );

  it("marks the present choice", async () => {
    show({ period: "thisQuarter" });
    await user.click(period());
    expect(screen.getByRole("menuitemradio", { checked: true, name: "This quarter" })).toBeInTheDocument();
  });

  it("says how many calls the new period has, once they are there", async () => {
    show({ sellerId: MEI.id }, testEnvironment({ client: memoryClient(teamOfMara()) }));
    await user.click(period());
    await user.click(screen.getByRole("menuitemradio", { name: "Last 7 days" }));
    expect(await screen.findByText("Last 7 days: 6 calls", {}, { timeout: 4000 })).toHaveAttribute("role", "status");
  });

  it("writes a custom range with both days by keyboard alone", async () => {
    const written = show({ period: "lastMonth" });
    period().focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(screen.getByRole("menuitemradio", { checked: true })).toHaveFocus());
    // jsdom lays nothing out, so Fluent does not make the menu one tab stop.
    field("From").focus();
    expect(field("From")).toHaveValue("10/01/2026");
    await user.keyboard("{Control>}a{/Control}9/15{Enter}");
    expect(written).toEqual([{ period: "custom", from: "2026-09-15", to: "2026-10-31" }]);
    expect(period()).toHaveFocus();
  });

  it("takes a day from the calendar, whose Esc closes only itself", async () => {
    const written = show({ period: "lastMonth" });
    await user.click(period());
    await user.click(screen.getByRole("button", { name: "Calendar: To" }));
    // By text: roles of the many cells of a calendar take long to work out.
    fireEvent.keyDown(screen.getByText("20", { selector: "td *" }), { key: "Escape", keyCode: 27 });
    expect(screen.queryByText("20", { selector: "td *" })).not.toBeInTheDocument();
    expect(field("To")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Calendar: To" }));
    await user.click(screen.getByText("20", { selector: "td *" }));
    expect(field("To")).toHaveValue("10/20/2026");
    expect(field("To")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(written).toEqual([{ period: "custom", from: "2026-10-01", to: "2026-10-20" }]);
  });

  it("explains an end before the start, writes nothing, and leads to the field", async () => {
    const written = show({ period: "custom", from: "2026-06-01", to: "2026-06-30" });
    await user.click(period());
    await type("To", "5/1/2026");
    await user.tab();
    expect(within(form()).getByRole("alert")).toHaveTextContent("The end lies before the start");
    expect(field("To")).toBeInvalid();
    expect(field("To")).toHaveAccessibleDescription(/Type a date as 11\/23\/2026.*The end lies before the start/);
    await user.click(within(form()).getByRole("button", { name: "Apply" }));
    expect(written).toEqual([]);
    expect(field("To")).toHaveFocus();
  });

  it("calls no date wrong while it is typed, and says what is wrong once it is left", async () => {
    show();
    await user.click(period());
    await type("From", "2/30/2026");
    expect(within(form()).getByRole("alert")).toBeEmptyDOMElement();
    await user.tab();
    expect(within(form()).getByRole("alert")).toHaveTextContent("Feb 2026 has 28 days.");
    expect(field("From")).toBeInvalid();
    await type("From", "2/28/2026");
    expect(within(form()).getByRole("alert")).toBeEmptyDOMElement();
    expect(field("From")).toBeValid();
  });

  it("compares with the team, saying what that means", async () => {
    const written = show();
    await user.click(screen.getByRole("button", { name: "vs previous" }));
    expect(screen.getByRole("menuitemradio", { name: "Previous period" })).toHaveAccessibleDescription(/Sep 25/);
    await user.click(screen.getByRole("menuitemradio", { name: "Team" }));
    expect(written).toEqual([{ comparison: "team" }]);
  });

  it("goes back to the period before a zoom, keeping the seller", async () => {
    const environment = testEnvironment();
    const { channel, release } = joinPage("slr_sellerview", environment.record?.id ?? "");
    channel.publish({ zoomedFrom: { period: "last7Days", comparison: "previousPeriod", sellerId: "another" } });
    const written = show({ period: "custom", from: "2026-11-20", to: "2026-11-20" }, environment);
    await user.click(screen.getByRole("button", { name: "Back to Last 7 days" }));
    expect(written).toEqual([{ period: "last7Days" }]);
    expect(channel.zoomedFrom).toBeUndefined();
    release();
  });

  it("waits for the columns before it shows the default", () => {
    render(<American environment={testEnvironment()} selection={undefined} onChange={() => undefined} />);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});

/** Rows of the queries of choices, beside what the page itself asks. */
function withChoices(rows: (fetchXml: string) => readonly Row[] | undefined) {
  const client = memoryClient(teamOfMara());
  const asked: string[] = [];
  const fetch: typeof client.fetch = (query, options) => {
    const found = rows(query.fetchXml);
    if (!found) return client.fetch(query, options);
    asked.push(query.fetchXml);
    return Promise.resolve(answerOf(found));
  };
  return { client: { fetch }, asked };
}

const STAGES: readonly Row[] = [
  { step: "3-Propose", n: 9 },
  { step: "4-Close", n: 12 },
];
const TAGS: readonly Row[] = Array.from({ length: 9 }, (_, index) => ({ tag: `Tag ${index}`, n: 20 - index }));
const choices = (fetchXml: string) => {
  if (fetchXml.includes('name="activitypointer"') && !fetchXml.includes('link-type="any"')) return STAGES;
  if (fetchXml.includes('alias="tag" groupby')) return fetchXml.includes("systemtag") ? [] : TAGS;
  if (fetchXml.includes('alias="direction" groupby')) return [{ type: 0, direction: 0, n: 21 }];
  if (fetchXml.includes('name="campaign"')) return [];
  return undefined;
};

describe("More filters", () => {
  const more = () => screen.getByRole("button", { name: /^More filters/ });
  const menu = () => screen.findByRole("dialog", { name: "More filters" });
  const chip = (text: string) => screen.getByRole("button", { name: `Remove filter ${text}` });

  it("asks for choices when it is opened, and writes what is checked", async () => {
    const { client, asked } = withChoices(choices);
    const written = show({ sellerId: MEI.id }, testEnvironment({ client }));
    expect(asked).toEqual([]);
    await user.click(more());
    const close = await within(await menu()).findByRole("checkbox", { name: "Close 12" });
    // Of Mei alone, and of nothing that all calls have alike.
    expect(asked.every((fetchXml) => fetchXml.includes(MEI.id))).toBe(true);
    expect(screen.queryByRole("group", { name: "Direction" })).not.toBeInTheDocument();
    expect(screen.queryByRole("group", { name: "Seller" })).not.toBeInTheDocument();
    const before = asked.length;
    await user.click(close);
    await user.click(within(await menu()).getByRole("checkbox", { name: "Tag 0 20" }));
    expect(written).toEqual([{ filters: '{"stage":["4-Close"]}' }, { filters: '{"stage":["4-Close"],"tag":["Tag 0"]}' }]);
    expect(asked).toHaveLength(before);
    expect(chip("Opportunity stage: Close")).toBeInTheDocument();
    expect(more()).toHaveTextContent("More filters (2)");
  });

  it("finds by searching what is not among the most frequent", async () => {
    const { client } = withChoices(choices);
    const written = show({ sellerId: MEI.id }, testEnvironment({ client }));
    await user.click(more());
    const group = within(await menu());
    await group.findByText("6 of 9. Search for the others.");
    await user.type(group.getByRole("searchbox", { name: "Search: Tag" }), "TAG 8");
    await user.click(group.getByRole("checkbox", { name: "Tag 8 12" }));
    expect(written).toEqual([{ filters: '{"tag":["Tag 8"]}' }]);
    await user.clear(group.getByRole("searchbox", { name: "Search: Tag" }));
    await user.type(group.getByRole("searchbox", { name: "Search: Tag" }), "of nobody");
    expect(group.getByText("Nothing found.")).toBeInTheDocument();
  });

  it("takes chips off one by one and all at once, with the focus on what stays; filters of people are kept", async () => {
    const { client } = withChoices(choices);
    const filters = JSON.stringify({ scope: "everyone", seller: [MEI.id], stage: ["3-Propose"], tag: ["a", "b"] });
    const written = show({ sellerId: MEI.id, filters }, testEnvironment({ client }));
    expect(screen.queryByText(/^Seller:/)).not.toBeInTheDocument();
    await user.click(chip("Tag: a"));
    expect(more()).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Clear all" }));
    expect(written.map(({ filters: text }) => JSON.parse(text ?? "") as unknown)).toEqual([
      { scope: "everyone", seller: [MEI.id], stage: ["3-Propose"], tag: ["b"] },
      { scope: "everyone", seller: [MEI.id] },
    ]);
    expect(more()).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Clear all" })).not.toBeInTheDocument();
  });

  it("says of a campaign that is gone that it is, and draws nothing of a column that holds no filters", async () => {
    const { client } = withChoices(choices);
    show({ sellerId: MEI.id, filters: `{"campaign":["${ALEX.id}"]}` }, testEnvironment({ client }));
    expect(await screen.findByText("Campaign: no longer there")).toBeInTheDocument();
    cleanup();
    show({ sellerId: MEI.id, filters: '<img src=x onerror="alert(1)">' }, testEnvironment({ client }));
    expect(screen.queryByRole("button", { name: /^Remove filter/ })).not.toBeInTheDocument();
  });

  it("says why choices could not be had, and asks again", async () => {
    let isDown = true;
    const { client } = withChoices((fetchXml) => {
      if (isDown && choices(fetchXml)) throw new DataverseError("busy", 429);
      return choices(fetchXml);
    });
    show({ sellerId: MEI.id }, testEnvironment({ client }));
    await user.click(more());
    const retry = await screen.findByRole("button", { name: "Retry" });
    expect(retry.closest("[role=alert]")).toHaveTextContent("too many requests");
    isDown = false;
    await user.click(retry);
    expect(await within(await menu()).findByRole("checkbox", { name: "Close 12" })).toBeInTheDocument();
  });
});
