import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import * as React from "react";
import { SentimentChartControl } from "../../../controls/SentimentChart/SentimentChart";
import type { MomentKind } from "../../../shared/domain/CallMoment";
import type { PageControlProps } from "../../../shared/page/PageControl";
import { OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { joinPage } from "../../../shared/page/pageChannel";
import type { Selection } from "../../../shared/host/selection";
import { atNow, user } from "../atNow";
import {
  Bound,
  callRow,
  hidingRow,
  MEI,
  memoryClient,
  personRow,
  Source,
  teamOfMara,
  teamRow,
  testEnvironment,
  THIRTY_DAYS,
} from "../testHost";

atNow();

const FOUR_WEEKS: Selection = {
  sellerId: MEI.id,
  sellerName: MEI.name,
  period: "custom",
  from: "2026-10-26",
  to: "2026-11-22",
  comparison: "previousPeriod",
};

const opened = jest.fn<void, [string, MomentKind?]>();
const Chart = (props: PageControlProps) => <SentimentChartControl {...props} onOpen={opened} />;

async function show(selection = FOUR_WEEKS, environment = testEnvironment({ client: memoryClient(teamOfMara()) })) {
  const written: Partial<Selection>[] = [];
  const { channel } = joinPage(environment.record?.table ?? "", environment.record?.id ?? "");
  const { unmount } = render(<Bound control={Chart} environment={environment} selection={selection} written={written} />);
  await screen.findByRole("group", { name: /^Positive/ });
  return { written, channel, unmount };
}

const columns = () => within(screen.getByRole("group", { name: /Sentiment over time|Sentiment by call/ })).getAllByRole("button");
const column = (index: number) => columns().at(index) as HTMLElement;
const loaded = () =>
  waitFor(() => expect(screen.getByRole("region", { name: "Customer sentiment" })).toHaveAttribute("aria-busy", "false"));
const chip = () => screen.queryByRole("button", { name: /^Undo zoom/ });

describe("SentimentChart", () => {
  it("shows the average in words and a column for every week", async () => {
    await show();
    expect(screen.getByRole("group", { name: "Positive 40%, Neutral 40%, Negative 20%" })).toBeInTheDocument();
    expect(columns()).toHaveLength(4);
    expect(column(-1)).toHaveAccessibleName(/, 7 calls: Positive 40%, Neutral 40%, Negative 20%$/);
  });

  it("zooms into a column by click and back by the chip, and writes nothing before", async () => {
    const { written, channel } = await show(THIRTY_DAYS);
    expect(written).toEqual([]);
    await user.click(column(-2));
    expect(written).toEqual([{ period: "custom", from: "2026-11-16", to: "2026-11-22" }]);
    expect(channel.zoomedFrom).toEqual(THIRTY_DAYS);
    await user.click(chip() as HTMLElement);
    expect(written.at(-1)).toEqual({ period: "last30Days" });
    expect(channel.zoomedFrom).toBeUndefined();
    expect(chip()).not.toBeInTheDocument();
    await loaded();
  });

  it("goes back to the outermost period after a zoom within a zoom", async () => {
    const { written, channel } = await show();
    await user.click(column(3));
    await screen.findByRole("button", { name: /^Nov 19, / });
    await user.click(screen.getByRole("button", { name: /^Nov 19, / }));
    expect(written.at(-1)).toEqual({ period: "custom", from: "2026-11-19", to: "2026-11-19" });
    expect(channel.zoomedFrom).toEqual(FOUR_WEEKS);
    await user.click(chip() as HTMLElement);
    expect(written.at(-1)).toEqual({ period: "custom", from: "2026-10-26", to: "2026-11-22" });
    await loaded();
  });

  it("zooms by Enter on a column", async () => {
    const { written } = await show();
    column(1).focus();
    await user.keyboard("{Enter}");
    expect(written).toEqual([{ period: "custom", from: "2026-11-02", to: "2026-11-08" }]);
    await loaded();
  });

  it("keeps the focus, and no tooltip of what is gone, where a zoom by Enter takes the column away", async () => {
    await show();
    column(0).focus();
    await user.keyboard("{End}{Enter}");
    await screen.findByRole("button", { name: /^Nov 19, / });
    expect(columns()).toContain(document.activeElement);
    expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
  });

  it("zooms by a drag over columns, from the first day to the last", async () => {
    const { written } = await show();
    fireEvent.pointerDown(column(2), { button: 0 });
    fireEvent.pointerEnter(column(1));
    fireEvent.pointerUp(column(1));
    expect(written).toEqual([{ period: "custom", from: "2026-11-02", to: "2026-11-15" }]);
    await loaded();
  });

  it("does not zoom where the browser takes a drag for scrolling", async () => {
    const { written } = await show();
    fireEvent.pointerDown(column(2), { button: 0, pointerType: "touch" });
    fireEvent.pointerEnter(column(1));
    fireEvent.pointerCancel(column(1));
    expect(written).toEqual([]);
  });

  it("offers no way back once another period has been chosen elsewhere", async () => {
    const environment = testEnvironment({ client: memoryClient(teamOfMara()) });
    const ignore = () => undefined;
    const draw = (selection: Selection) => (
      <>
        <Source environment={environment} selection={selection} />
        <Chart environment={environment} selection={selection} onChange={ignore} />
      </>
    );
    const { rerender } = render(draw(FOUR_WEEKS));
    await screen.findByRole("group", { name: /^Positive/ });
    await user.click(column(1));
    rerender(draw({ ...FOUR_WEEKS, from: "2026-11-02", to: "2026-11-08" }));
    expect(chip()).toBeInTheDocument();
    rerender(draw(THIRTY_DAYS));
    expect(chip()).not.toBeInTheDocument();
    await loaded();
  });

  it("shows the calls of a column that cannot be zoomed into", async () => {
    const { written, channel } = await show({ ...FOUR_WEEKS, from: "2026-11-19", to: "2026-11-19" });
    await user.click(column(0));
    expect(written).toEqual([]);
    expect(channel.evidence).toMatchObject({ about: { kind: "sentiment" }, callIds: [callRow(3)["id"]] });
    expect(channel.evidence?.title).toMatch(/: Nov 19$/);
    expect(column(0)).toHaveAttribute("aria-expanded", "true");
  });

  it("does nothing for a gap", async () => {
    const { written, channel } = await show(THIRTY_DAYS);
    expect(column(-1)).toHaveAccessibleName(/, 0 calls: not measured$/);
    expect(column(-1)).toHaveAttribute("aria-disabled", "true");
    await user.click(column(-1));
    expect(written).toEqual([]);
    expect(channel.evidence).toBeUndefined();
  });

  it("is one tab stop, the newest column, and walks by arrow keys", async () => {
    await show();
    expect(columns().map((each) => each.tabIndex)).toEqual([-1, -1, -1, 0]);
    column(3).focus();
    await user.keyboard("{ArrowLeft}");
    expect(column(2)).toHaveFocus();
    await user.keyboard("{Home}");
    expect(column(0)).toHaveFocus();
    await user.keyboard("{ArrowLeft}");
    expect(column(0)).toHaveFocus();
    await user.keyboard("{End}");
    expect(column(3)).toHaveFocus();
  });

  it("shows a column's row on focus and on hover, keeps it under the pointer, and hides it on Esc", async () => {
    await show();
    await user.hover(column(1));
    const tooltip = screen.getByRole("tooltip");
    expect(tooltip).toHaveTextContent("Positive40%Neutral40%Negative20%Calls7 of 7 calls");
    fireEvent.mouseOut(column(1), { relatedTarget: tooltip });
    expect(screen.getByRole("tooltip")).toBeInTheDocument();
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
    act(() => column(2).focus());
    expect(screen.getByRole("tooltip")).toBeInTheDocument();
    fireEvent.mouseOut(column(2), { relatedTarget: document.body });
    expect(screen.queryByRole("tooltip")).not.toBeInTheDocument();
  });

  it("opens a call of the chart by call, scored or not", async () => {
    const stored = teamOfMara();
    const environment = testEnvironment({
      client: memoryClient({ ...stored, calls: [callRow(0, { positive: null }), ...(stored.calls ?? []).slice(1)] }),
    });
    const { written, channel } = await show(THIRTY_DAYS, environment);
    await user.click(screen.getByRole("button", { name: "By call" }));
    column(-1).focus();
    await user.keyboard("{Enter}");
    expect(opened.mock.lastCall).toEqual([callRow(0)["id"], undefined]);
    expect([written, channel.evidence]).toEqual([[], undefined]);
  });

  it.each([
    ["is most positive, whose column shows more of that", { positive: 0.5, negative: 0.2 }, "mostPositive"],
    ["is most negative, whose column shows as much of that", { positive: 0.3, negative: 0.3 }, "mostNegative"],
    ["starts, where nothing was felt", { positive: 0, negative: 0 }, undefined],
  ] as const)("opens a call where it %s", async (_, felt, moment) => {
    const stored = teamOfMara();
    const client = memoryClient({ ...stored, calls: [callRow(0, felt), ...(stored.calls ?? []).slice(1)] });
    await show(THIRTY_DAYS, testEnvironment({ client }));
    await user.click(screen.getByRole("button", { name: "By call" }));
    await user.click(column(-1));
    expect(opened.mock.lastCall).toEqual([callRow(0)["id"], moment]);
  });

  it("is by call again when one comes back from one of them", async () => {
    const environment = testEnvironment({ client: memoryClient(teamOfMara()) });
    const { unmount } = await show(THIRTY_DAYS, environment);
    await user.click(screen.getByRole("button", { name: "By call" }));
    unmount();
    await show(THIRTY_DAYS, environment);
    expect(screen.getByRole("button", { name: "By call" })).toHaveAttribute("aria-pressed", "true");
  });

  it("has a table of the averages and one for each chart", async () => {
    await show();
    await user.click(screen.getByRole("button", { name: "Table" }));
    const [averages, overTime, byCall] = screen.getAllByRole("table") as [HTMLElement, HTMLElement, HTMLElement];
    expect(within(averages).getByRole("row", { name: "Average 40% 20%" })).toBeInTheDocument();
    expect(within(overTime).getByRole("row", { name: "Whole period 40% 40% 20% 22 of 22 calls" })).toBeInTheDocument();
    expect(within(overTime).getAllByRole("row")).toHaveLength(6);
    expect(within(byCall).getAllByRole("columnheader")[0]).toHaveTextContent("Call");
  });

  it("says that an admin has hidden positive and negative", async () => {
    const people = [7, 8].map((kpi) => hidingRow(OWN_OPTION_BASE + kpi));
    render(
      <Bound control={Chart} environment={testEnvironment({ client: memoryClient({ ...teamOfMara(), people }) })} selection={FOUR_WEEKS} />,
    );
    expect(await screen.findByText("Your admin has hidden this figure.")).toBeInTheDocument();
  });

  it("can still be left by the chip where the zoomed days have no calls", async () => {
    const environment = testEnvironment({ client: memoryClient({ ...teamOfMara(), calls: [callRow(0), callRow(12)] }) });
    const { channel } = await show(FOUR_WEEKS, environment);
    act(() => channel.publish({ zoomedFrom: THIRTY_DAYS }));
    fireEvent.pointerDown(column(0), { button: 0 });
    fireEvent.pointerEnter(column(1));
    fireEvent.pointerUp(column(1));
    await waitFor(() => expect(screen.queryAllByRole("img")).toEqual([]));
    expect(chip()).toBeInTheDocument();
  });

  it("says that nothing was measured instead of drawing zero", async () => {
    const unscored = [callRow(0, { positive: null, negative: null })];
    const client = memoryClient({ calls: unscored, team: [teamRow(MEI, 1)], people: [personRow(MEI)] });
    render(<Bound control={Chart} environment={testEnvironment({ client })} selection={FOUR_WEEKS} />);
    expect(await screen.findByRole("group", { name: "not measured in this call" })).toBeInTheDocument();
  });
});
