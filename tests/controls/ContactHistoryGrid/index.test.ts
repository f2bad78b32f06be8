import { ContactHistoryGrid } from "../../../controls/ContactHistoryGrid";
import { CALL_SUMMARY_FORM_ID } from "../../../shared/dataverse/formIds";
import type { ContactHistoryGridProps } from "../../../controls/ContactHistoryGrid/CallsProps";
import { testDataset } from "./testDataset";

/** A control with what it asks of its host. */
function mounted(state?: Record<string, unknown>) {
  const asked: unknown[] = [];
  const dataset = testDataset([], ["msdyn_name"]);
  const context = {
    parameters: { calls: dataset.snapshot() },
    userSettings: { languageId: 1033, userId: "{A}", userName: "Mara", isRTL: false, getTimeZoneOffsetMinutes: () => 0 },
    resources: { getString: (key: string) => key },
    mode: { allocatedWidth: 900, trackContainerResize: () => undefined, setControlState: (kept: object) => asked.push(["keep", kept]) },
    navigation: { openForm: (...options: unknown[]) => asked.push(["open", ...options]) },
    page: { getClientUrl: () => "http://127.0.0.1" },
  } as unknown as Parameters<ContactHistoryGrid["updateView"]>[0];
  const control = new ContactHistoryGrid();
  control.init(context, () => asked.push("output"), state);
  const { props } = control.updateView(context) as React.ReactElement<ContactHistoryGridProps>;
  return { control, asked, props };
}

describe("ContactHistoryGrid's wrapper", () => {
  // Rule 8 of data sets: `openDatasetItem` wants a reference of the data set, and opens whichever form is the user's default.
  it("opens a call in the suite's own form, where told at a moment", () => {
    const { asked, props } = mounted();
    props.onOpen("a");
    props.onOpen("b", 252_000.4);
    const form = (entityId: string) => ({ entityName: "msdyn_sciconversation", entityId, formId: CALL_SUMMARY_FORM_ID });
    expect(asked).toEqual([
      ["open", form("a"), undefined],
      ["open", form("b"), { slr_offsetms: "252000" }],
    ]);
  });

  it("keeps everything at each change, for a host may replace what it kept", () => {
    const { asked, props } = mounted();
    props.onKeep({ search: "a" });
    props.onKeep({ scroll: 40 });
    expect(asked).toEqual([
      ["keep", { search: "a" }],
      ["keep", { search: "a", scroll: 40 }],
    ]);
  });

  it("begins with what the host kept, and outputs nothing", () => {
    const { control, asked, props } = mounted({ search: "orbis", list: "{}", scroll: 40, page: 2 });
    expect(props.kept).toMatchObject({ query: { search: "orbis" }, scroll: 40, page: 2 });
    expect(props.width).toBe(900);
    expect(control.getOutputs()).toEqual({});
    expect(asked).toEqual([]);
  });

  it("asks nothing of a host that has let it go", () => {
    const { control, asked, props } = mounted();
    control.destroy();
    props.onOpen("a");
    props.onKeep({ search: "a" });
    expect(asked).toEqual([]);
  });
});
