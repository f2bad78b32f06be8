import { Highlights } from "../../../controls/Highlights";
import type { HighlightsProps } from "../../../controls/Highlights/Highlights";
import { CALL_SUMMARY_FORM_ID } from "../../../shared/dataverse/formIds";

describe("Highlights' wrapper", () => {
  it("opens a call in the suite's own form at a moment, and asks nothing itself", () => {
    const asked: unknown[] = [];
    const property = { raw: null };
    const context = {
      parameters: { seller: property, period: property, from: property, to: property, compare: property },
      userSettings: { languageId: 1033, userId: "{A}", userName: "Mara", isRTL: false, getTimeZoneOffsetMinutes: () => 0 },
      resources: { getString: (key: string) => key },
      mode: {},
      page: { getClientUrl: () => "http://127.0.0.1" },
      navigation: { openForm: (...options: unknown[]) => asked.push(options) },
      webAPI: { retrieveMultipleRecords: () => asked.push("rows") },
    } as unknown as Parameters<Highlights["updateView"]>[0];
    const control = new Highlights();
    control.init(context, () => asked.push("output"));
    const { props } = control.updateView(context) as React.ReactElement<HighlightsProps>;
    expect(asked).toEqual([]);
    props.onOpen("a", 252_000.4);
    expect(asked).toEqual([
      [{ entityName: "msdyn_sciconversation", entityId: "a", formId: CALL_SUMMARY_FORM_ID }, { slr_offsetms: "252000" }],
    ]);
  });
});
