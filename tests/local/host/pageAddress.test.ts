import { CALL_SUMMARY_FORM_ID } from "../../../shared/dataverse/formIds";
import { callLink } from "../../../shared/host/callLink";
import { pageAddress, pageTarget, type PageTarget } from "./page/pageAddress";

const search = (address: string) => address.slice(address.indexOf("?"));

describe("the address of a page", () => {
  const pages: PageTarget[] = [
    { kind: "start" },
    { kind: "webresource", name: "slr_/landing.html" },
    { kind: "webresource", name: "slr_/landing.html", data: "a=1&b" },
    { kind: "list", table: "slr_target" },
    {
      kind: "record",
      table: "slr_sellerview",
      id: "0b1e0000-0000-4000-8000-000000000001",
      formId: "aebc5964-f08f-5232-b03a-fa38add9e97b",
      parameters: {},
    },
    { kind: "record", table: "msdyn_sciconversation", id: "0b1e0000-0000-4000-8000-000000000001", parameters: { slr_offsetms: "1200" } },
  ];

  it.each(pages)("leads back to the page: %j", (page) => {
    expect(pageTarget(search(pageAddress("slr_SellerDetails", page)))).toEqual(page);
  });

  it("may hold ids in braces and query parameters beside the platform's", () => {
    expect(pageTarget("?appname=a&pagetype=entityrecord&etn=account&id=%7B0B1E%7D&lang=2052&slr_offsetms=5")).toEqual({
      kind: "record",
      table: "account",
      id: "0b1e",
      parameters: { slr_offsetms: "5" },
    });
  });

  it("is the one of a copied link to a moment of a call, whose parameter is the form's", () => {
    const id = "0b1e0000-0000-4000-8000-000000000001";
    const record = { kind: "record", table: "msdyn_sciconversation", id, formId: CALL_SUMMARY_FORM_ID };
    expect(pageTarget(search(callLink("http://127.0.0.1:5080", id, 1200)))).toEqual({ ...record, parameters: { slr_offsetms: "1200" } });
    expect(pageTarget(search(callLink("http://127.0.0.1:5080", id)))).toEqual({ ...record, parameters: {} });
  });

  it("is refused where the page is not played", () => {
    expect(() => pageTarget("?pagetype=dashboard")).toThrow('pages of type "dashboard"');
    expect(() => pageTarget("?pagetype=entityrecord&etn=account")).toThrow('lacks "id"');
  });
});
