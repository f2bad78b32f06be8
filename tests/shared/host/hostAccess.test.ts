import { clientUrlOf, reachesDataverse } from "../../../shared/host/hostAccess";

const refuse = () => {
  throw new Error("Method not implemented.");
};
const FERNWAY = "https://fernway.crm4.dynamics.com";

describe("reachesDataverse", () => {
  it("believes a host that tells the environment's address, and asks it nothing", () => {
    const retrieveMultipleRecords = jest.fn();
    expect(reachesDataverse({ page: { getClientUrl: () => FERNWAY }, webAPI: { retrieveMultipleRecords } })).toBe(true);
    expect(retrieveMultipleRecords).not.toHaveBeenCalled();
  });

  it.each([
    ["answers", async () => ({ entities: [] })],
    ["refuses the row", async () => Promise.reject(new Error("Principal user is missing prvReadOrganization"))],
  ])("takes a custom page, which keeps the address to itself, by its Web API, where that %s", (_what, retrieveMultipleRecords) => {
    expect(reachesDataverse({ page: { getClientUrl: refuse }, webAPI: { retrieveMultipleRecords } })).toBe(true);
    expect(reachesDataverse({ webAPI: { retrieveMultipleRecords } })).toBe(true);
  });

  it("knows a canvas app by both throwing, and a host without a Web API", () => {
    expect(reachesDataverse({ page: { getClientUrl: refuse }, webAPI: { retrieveMultipleRecords: refuse } })).toBe(false);
    expect(reachesDataverse({ page: { getClientUrl: refuse } })).toBe(false);
    expect(reachesDataverse({})).toBe(false);
  });
});

describe("clientUrlOf", () => {
  it("is what the host tells, and undefined where it tells nothing or throws", () => {
    expect(clientUrlOf({ page: { getClientUrl: () => FERNWAY } })).toBe(FERNWAY);
    expect([{}, { page: {} }, { page: { getClientUrl: refuse } }].map(clientUrlOf)).toEqual([undefined, undefined, undefined]);
  });
});
