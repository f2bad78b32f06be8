import "../../shared/host/pageWindow";
import type { AskedMoment } from "../../../shared/domain/CallMoment";
import { onOpeningMoment } from "../../../shared/host/openingMoment";
import { onLoad } from "../../../solution/webresources/callSummary";

const CALL = "36687f53-f0d8-4ae7-bba6-96875a8f0a3e";
const INITIAL_LOAD = 1;
const SAVE = 2;

/** The form of a call as its script sees it. `value` undefined: the form was opened without a moment. */
function opened(value: unknown, state: number | undefined = INITIAL_LOAD, kind?: unknown): Xrm.Events.LoadEventContext {
  const parameters: Readonly<Record<string, unknown>> = { slr_offsetms: value, slr_moment: kind };
  const form = {
    data: {
      attributes: { get: (name: string) => (parameters[name] === undefined ? null : { getValue: () => parameters[name] }) },
      entity: { getId: () => `{${CALL.toUpperCase()}}` },
    },
  };
  const args = state === undefined ? {} : { getEventArgs: () => ({ getDataLoadState: () => state }) };
  return { getFormContext: () => form, ...args } as unknown as Xrm.Events.LoadEventContext;
}

/** What a control would be told that looks into `page`. */
function heard(page: object = globalThis): AskedMoment[] {
  const own = Object.getOwnPropertyDescriptor(globalThis, "window");
  Object.defineProperty(globalThis, "window", { value: page, configurable: true, writable: true });
  const told: AskedMoment[] = [];
  onOpeningMoment(CALL, (moment) => told.push(moment))();
  if (own) Object.defineProperty(globalThis, "window", own);
  return told;
}

/** Runs with other windows around this one. */
function within(parent: object, run: () => void): void {
  Object.assign(globalThis, { parent });
  try {
    run();
  } finally {
    Object.assign(globalThis, { parent: globalThis });
  }
}

beforeEach(() => Object.assign(globalThis, { parent: globalThis }));

describe("the form script of Call summary", () => {
  it("announces the moment that the form was opened at, for the call's id as the control knows it", () => {
    onLoad(opened("258000"));
    expect(heard()).toEqual([258_000]);
  });

  it("takes a number as well, and the very start", () => {
    onLoad(opened(1_200));
    expect(heard()).toEqual([1_200]);
    onLoad(opened("0"));
    expect(heard()).toEqual([0]);
  });

  it.each([undefined, null, ""])("announces nothing for %p", (value) => {
    onLoad(opened(value));
    expect(heard()).toEqual([]);
  });

  it.each(["-5", -5, "12.5", 1.5, "1e3", "soon", "0x10", NaN, Infinity, "86400001", "99999999999999999999", true, {}])(
    "announces that %p, which is no moment of a call, was asked for",
    (value) => {
      onLoad(opened(value));
      expect(heard()).toEqual(["unknown"]);
    },
  );

  it("announces what a moment is known by, and a time before it", () => {
    onLoad(opened(undefined, INITIAL_LOAD, "longestMonologue"));
    expect(heard()).toEqual(["longestMonologue"]);
    onLoad(opened("5000", INITIAL_LOAD, "longestMonologue"));
    expect(heard()).toEqual([5_000]);
  });

  it("announces that the call was opened for its reviews", () => {
    onLoad(opened(undefined, INITIAL_LOAD, "review"));
    expect(heard()).toEqual(["review"]);
  });

  it.each(["toString", "loudestCough", 3, {}])("announces that a moment known by %p, which nobody knows, was asked for", (kind) => {
    onLoad(opened(undefined, INITIAL_LOAD, kind));
    expect(heard()).toEqual(["unknown"]);
    onLoad(opened("5000", INITIAL_LOAD, kind));
    expect(heard()).toEqual([5_000]);
  });

  it("announces nothing again when the platform has saved or refreshed the form", () => {
    onLoad(opened("5000", SAVE));
    expect(heard()).toEqual([]);
  });

  it("announces in hosts that do not tell why a form is loaded", () => {
    onLoad(opened("5000", undefined));
    expect(heard()).toEqual([5_000]);
  });

  it("reaches the page around a frame that scripts run in", () => {
    const page = {};
    within(page, () => onLoad(opened("7000")));
    expect([heard(page), heard()]).toEqual([[7_000], [7_000]]);
  });

  it("stays in its own window where the one around it belongs to somebody else", () => {
    const refuse = (): never => {
      throw new DOMException("Blocked a frame from accessing a cross-origin frame.", "SecurityError");
    };
    const foreign = Object.defineProperty({}, Symbol.for("slr.moment/2"), { get: refuse, set: refuse });
    within(foreign, () => onLoad(opened("8000")));
    expect(heard()).toEqual([8_000]);
  });
});
