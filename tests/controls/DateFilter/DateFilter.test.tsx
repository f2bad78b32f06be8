import * as React from "react";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { DateFilterControl } from "../../../controls/DateFilter/DateFilter";
import { joinPage } from "../../../shared/pcf/pageChannel";
import type { Selection } from "../../../shared/pcf/selection";
import { Bound, NOW, testEnvironment } from "../testHost";

beforeEach(() => {
  jest.useFakeTimers({ now: NOW, advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

const user = userEvent.setup({ advanceTimers: () => undefined });

function show(selection: Partial<Selection> = {}, environment = testEnvironment()) {
  const written: Partial<Selection>[] = [];
  const stored: Selection = { period: "last30Days", comparison: "previousPeriod", ...selection };
  render(<Bound control={DateFilterControl} environment={environment} selection={stored} written={written} />);
  return written;
}

const period = () => screen.getByRole("button", { name: /^Period:/ });

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

  it("marks the present choice", async () => {
    show({ period: "thisQuarter" });
    await user.click(period());
    expect(screen.getByRole("menuitemradio", { checked: true, name: "This quarter" })).toBeInTheDocument();
  });

  it("writes a custom range with both days", async () => {
    const written = show({ period: "lastMonth" });
    await user.click(period());
    await user.click(screen.getByRole("button", { name: "Apply" }));
    expect(written).toEqual([{ period: "custom", from: "2026-10-01", to: "2026-10-31" }]);
  });

  it("explains an end before the start and writes nothing", async () => {
    const written = show({ period: "custom", from: "2026-06-30", to: "2026-06-01" });
    await user.click(period());
    const form = screen.getByRole("form", { name: "Custom range" });
    expect(within(form).getByRole("alert")).toHaveTextContent("The end lies before the start");
    await user.click(within(form).getByRole("button", { name: "Apply" }));
    expect(written).toEqual([]);
    expect(form).toBeInTheDocument();
  });

  it("compares with the team", async () => {
    const written = show();
    await user.click(screen.getByRole("button", { name: "vs previous" }));
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
    render(<DateFilterControl environment={testEnvironment()} selection={undefined} onChange={() => undefined} />);
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
  });
});
