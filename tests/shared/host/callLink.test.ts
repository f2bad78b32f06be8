import { CALL_SUMMARY_FORM_ID } from "../../../shared/dataverse/formIds";
import { callLink } from "../../../shared/host/callLink";

const CALL = "36687f53-f0d8-4ae7-bba6-96875a8f0a3e";
const FERNWAY = "https://fernway.crm4.dynamics.com";

describe("callLink", () => {
  it("opens the call's summary in the solution's own app, which colleagues have whose sales app is another", () => {
    const link = new URL(callLink(FERNWAY, CALL));
    expect(`${link.origin}${link.pathname}`).toBe("https://fernway.crm4.dynamics.com/main.aspx");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      appname: "slr_SellerDetails",
      pagetype: "entityrecord",
      etn: "msdyn_sciconversation",
      id: CALL,
      formid: CALL_SUMMARY_FORM_ID,
      // Documented here, read there by some hosts.
      extraqs: `formid=${CALL_SUMMARY_FORM_ID}`,
    });
  });

  it("hands a moment over as the form's own parameter, in whole milliseconds of the call", () => {
    const momentIn = (atMs: number) =>
      new URLSearchParams(new URL(callLink(FERNWAY, CALL, atMs)).searchParams.get("extraqs") ?? "").get("slr_offsetms");
    expect([258_000.4, 0, -80].map(momentIn)).toEqual(["258000", "0", "0"]);
  });

  it("names a moment by what it is where nobody knows its time yet", () => {
    const parameters = new URLSearchParams(new URL(callLink(FERNWAY, CALL, "mostNegative")).searchParams.get("extraqs") ?? "");
    expect([parameters.get("slr_moment"), parameters.get("slr_offsetms")]).toEqual(["mostNegative", null]);
  });
});
