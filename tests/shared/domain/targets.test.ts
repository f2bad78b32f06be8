import { bandOf, isHidden } from "../../../shared/domain/targets";

describe("bandOf", () => {
  it("is the convention where no admin has set anything", () => {
    expect(bandOf("talkShare", {})).toEqual({ low: 0.43, high: 0.6 });
    expect(bandOf("switchesPerHour", {})).toBeUndefined();
  });

  it("is the admin's, for the KPI that it was set for", () => {
    const targets = { talkShare: { band: { low: 0.5 }, hidden: false } };
    expect(bandOf("talkShare", targets)).toEqual({ low: 0.5 });
    expect(bandOf("pauseMs", targets)).toEqual({ low: 600 });
  });

  it("is none where the admin took the convention away", () => {
    expect(bandOf("talkShare", { talkShare: { hidden: false } })).toBeUndefined();
  });
});

describe("isHidden", () => {
  it("hides what the admin hid, and nothing else", () => {
    const targets = { talkShare: { hidden: true }, pauseMs: { hidden: false } };
    expect(isHidden("talkShare", targets)).toBe(true);
    expect(isHidden("pauseMs", targets)).toBe(false);
    expect(isHidden("positive", targets)).toBe(false);
  });
});
