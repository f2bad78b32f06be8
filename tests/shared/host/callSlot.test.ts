import "./pageWindow";
import { callSlotOf, type SlottedCall } from "../../../shared/host/callSlot";

const CALL: SlottedCall = {
  title: "Pricing",
  durationMs: 60_000,
  measures: new Map(),
  targets: {},
  playFrom: () => undefined,
  place: () => undefined,
  show: () => undefined,
};

describe("the slot of a call", () => {
  it("brings a call and what adds a pane to it together, whoever comes first", () => {
    const seen: (string | undefined)[] = [];
    const added = callSlotOf("a");
    added.publish({ pane: { title: "Review", count: "2" } });
    const call = callSlotOf("a");
    const leave = added.subscribe(() => seen.push(added.call?.title));
    call.publish({ call: CALL });
    expect(seen).toEqual(["Pricing"]);
    expect(call.pane).toEqual({ title: "Review", count: "2" });
    leave();
    call.publish({ call: undefined });
    added.publish({ pane: undefined });
  });

  it("keeps calls apart", () => {
    const [one, other] = [callSlotOf("one"), callSlotOf("other")];
    one.publish({ call: CALL });
    expect(other.call).toBeUndefined();
    one.publish({ call: undefined });
  });

  it("goes when both have left it, so that the next visit finds nothing old", () => {
    const before = callSlotOf("b");
    before.publish({ call: CALL });
    expect(callSlotOf("b")).toBe(before);
    before.publish({ call: undefined });
    expect(callSlotOf("b")).not.toBe(before);
  });

  it("is the same again for whoever has held it since before it went", () => {
    const held = callSlotOf("c");
    held.publish({ pane: undefined });
    const leave = held.subscribe(() => undefined);
    expect(callSlotOf("c")).toBe(held);
    leave();
  });
});
