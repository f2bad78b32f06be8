import { callMetadata, isMetadata } from "../../../shared/transcript/callMetadata";

describe("isMetadata", () => {
  it.each([{ participants: [] }, { conversationType: "audio", startTime: "2026-03-09" }])("is true of %p", (value) => {
    expect(isMetadata(value)).toBe(true);
  });

  it.each([
    null,
    [],
    {},
    { participants: "two" },
    { conversationType: "audio" },
    { startTime: "2026-03-09" },
    { participants: [], transcript: [] },
    { participants: [], Transcript: [] },
  ])("is false of %p", (value) => {
    expect(isMetadata(value)).toBe(false);
  });
});

describe("callMetadata", () => {
  it("has nothing to say where the file tells nothing", () => {
    expect(callMetadata({})).toEqual({ participants: [], crm: {}, trackedKeywords: [], trackedCompetitors: [], problems: [] });
  });

  it("reads what names the call, ids as numbers too", () => {
    expect(callMetadata({ id: 17, fileName: " call.mp3 ", title: "Harbour", locale: "EN-us" })).toMatchObject({
      id: "17",
      fileName: "call.mp3",
      title: "Harbour",
      locale: "en-us",
    });
  });

  it.each(["constructor", "__proto__", "English"])("knows no language %s, and says so", (locale) => {
    const { problems, ...read } = callMetadata({ locale });
    expect(read).not.toHaveProperty("locale");
    expect(problems).toEqual([`“${locale}” is no language and was left out.`]);
  });

  it("takes the duration that says its unit before the one that does not", () => {
    expect(callMetadata({ durationMs: 1000, duration: 2000 }).durationMs).toBe(1000);
    expect(callMetadata({ duration: 2000 }).durationMs).toBe(2000);
  });

  it.each([
    ["inbound", "incoming"],
    ["Incoming", "incoming"],
    ["outbound", "outgoing"],
    ["OUTGOING", "outgoing"],
    ["sideways", undefined],
  ])("reads the direction %s as %s", (direction, read) => {
    expect(callMetadata({ direction }).direction).toBe(read);
  });

  it.each([
    ["Internal", "internal"],
    ["external", "external"],
    ["mixed", undefined],
  ])("reads the scope %s as %s", (scope, read) => {
    expect(callMetadata({ scope }).scope).toBe(read);
  });

  it.each([
    ["meeting", "meeting"],
    ["Video", "meeting"],
    ["audio", "phonecall"],
    ["PhoneCall", "phonecall"],
    ["call", "phonecall"],
    ["letter", undefined],
  ])("reads a conversation of type %s as a %s", (conversationType, read) => {
    expect(callMetadata({ conversationType }).communicationType).toBe(read);
  });

  it.each([
    ["Left", 0],
    ["right", 1],
    ["both", undefined],
  ])("reads the agent's channel %s as %p", (agentChannel, read) => {
    expect(callMetadata({ agentChannel }).sellerChannel).toBe(read);
  });

  it.each([
    ["Agent", "seller"],
    ["seller", "seller"],
    ["customer", "customer"],
    ["supervisor", "customer"],
    [undefined, "customer"],
  ])("takes a participant of role %s for a %s", (role, read) => {
    expect(callMetadata({ participants: [{ role }] }).participants).toEqual([{ role: read }]);
  });

  it("reads what a participant is called, and passes over what is no participant", () => {
    const participants = [null, "Mei", { id: 7, name: "Mei Koh", email: "Mei.Koh@fernway.example", company: "Fernway" }];
    expect(callMetadata({ participants }).participants).toEqual([
      { id: "7", role: "customer", name: "Mei Koh", email: "mei.koh@fernway.example", company: "Fernway" },
    ]);
  });

  it("reads the rows that belong to it, and passes over those without an id", () => {
    const crm = { activity: { id: "a1" }, contacts: [{ id: "c1" }, {}, null], accounts: [] };
    expect(callMetadata({ crm }).crm).toEqual({ activityId: "a1", contactIds: ["c1"], accountIds: [] });
    expect(callMetadata({ crm: { activity: null, contacts: "c1" } }).crm).toEqual({});
  });

  it("says what is wrong with a start", () => {
    expect(callMetadata({ startTime: "2026-03-09T14:05:00Z" })).toMatchObject({ startTime: "2026-03-09T14:05:00.000Z", problems: [] });
    expect(callMetadata({ startTime: "soon" }).problems).toEqual(["The start time “soon” is not a time and was left out."]);
  });

  it("reads the words that are tracked", () => {
    expect(callMetadata({ trackedKeywords: ["price", 1, " "], trackedCompetitors: ["Kestrel"] })).toMatchObject({
      trackedKeywords: ["price"],
      trackedCompetitors: ["Kestrel"],
    });
  });
});
