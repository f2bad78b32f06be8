import { isEligible } from "../../../shared/domain/Call";
import { MINUTE_MS } from "../../../shared/domain/time";
import { callWith, MONDAY } from "../insights/callWith";

const counted = { startedAt: MONDAY, durationMs: MINUTE_MS, internal: false };

describe("isEligible", () => {
  it("counts a call of a whole minute that starts this very moment", () => {
    expect(isEligible(callWith(counted), MONDAY)).toBe(true);
  });

  it.each([
    ["shorter than a minute", { durationMs: MINUTE_MS - 1 }],
    ["still to come", { startedAt: MONDAY + 1 }],
    ["among colleagues only", { internal: true }],
  ])("does not count a call that is %s", (_what, difference) => {
    expect(isEligible(callWith({ ...counted, ...difference }), MONDAY)).toBe(false);
  });

  it("does not count a call whose duration is not known", () => {
    expect(isEligible({ id: "1", title: "Orbis", startedAt: MONDAY, internal: false }, MONDAY)).toBe(false);
  });
});
