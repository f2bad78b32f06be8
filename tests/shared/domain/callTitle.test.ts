import { callTitle } from "../../../shared/domain/callTitle";

describe("callTitle", () => {
  it.each([
    ["Renewal talk: Gorsehill Bakeries", { customer: "Gorsehill Bakeries", topic: "Renewal talk" }],
    [" 报价沟通：青禾坞冷链 ", { customer: "青禾坞冷链", topic: "报价沟通" }],
  ])("takes the kind of call from %j", (title, parts) => {
    expect(callTitle(title)).toEqual(parts);
  });

  it.each(["Orbis, renewal", "Call at 10:30", "https://orbis.example", "A: b: c", "Voicemail: ", ": Orbis", ""])(
    "leaves %j whole",
    (title) => {
      expect(callTitle(title)).toEqual({ customer: title.trim() });
    },
  );
});
