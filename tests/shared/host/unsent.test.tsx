import * as unsent from "../../../shared/host/unsent";
import { DAY_MS } from "../../../shared/domain/time";

const [MARA, MEI, CALL] = ["mara", "mei", "call-1"];
const { unsentOf } = unsent;
const kept: (() => void)[] = [];
const keepUnsent: typeof unsent.keepUnsent = (...what) => {
  unsent.keepUnsent(...what);
  const [userId, subject, name] = what;
  kept.push(() => unsent.keepUnsent(userId, subject, name, undefined));
};
const textsOf = (userId: string, subject = CALL) => unsentOf(userId, subject).map(({ name, value }) => `${name}: ${value.text}`);
/** Whether the browser would ask before it leaves. */
const asks = () => !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));

/** The page of a test ends with it, and so must what it listens to. */
const then = (test: () => void) => () => {
  try {
    test();
  } finally {
    jest.restoreAllMocks();
    kept.splice(0).forEach((letGo) => letGo());
    localStorage.clear();
  }
};

describe("keepUnsent", () => {
  it(
    "keeps what was typed by user and subject, the latest first, until it is let go of",
    then(() => {
      jest.spyOn(Date, "now").mockReturnValueOnce(Date.now() - 1_000);
      keepUnsent(MARA, CALL, "a", { text: "one" });
      keepUnsent(MARA, CALL, "b", { text: "two" });
      keepUnsent(MARA, "call-2", "a", { text: "elsewhere" });
      expect(textsOf(MARA)).toEqual(["b: two", "a: one"]);
      expect(textsOf(MEI)).toEqual([]);
      keepUnsent(MARA, CALL, "b", undefined);
      expect(textsOf(MARA)).toEqual(["a: one"]);
    }),
  );

  it(
    "asks before the page is left only while something is unsent",
    then(() => {
      expect(asks()).toBe(false);
      keepUnsent(MARA, CALL, "a", { text: "one" });
      keepUnsent(MARA, CALL, "b", { text: "two" });
      expect(asks()).toBe(true);
      keepUnsent(MARA, CALL, "a", undefined);
      expect(asks()).toBe(true);
      keepUnsent(MARA, CALL, "b", undefined);
      expect(asks()).toBe(false);
    }),
  );

  it(
    "keeps nothing, and throws nothing, where storage is full or forbidden",
    then(() => {
      jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
        throw new DOMException("full", "QuotaExceededError");
      });
      expect(() => keepUnsent(MARA, CALL, "a", { text: "one" })).not.toThrow();
      jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
        throw new DOMException("forbidden", "SecurityError");
      });
      expect(() => keepUnsent(MARA, CALL, "a", { text: "two" })).not.toThrow();
      expect(textsOf(MARA)).toEqual([]);
      expect(asks()).toBe(true);
    }),
  );

  it(
    "keeps no text that is longer than any should be, and not its beginning either",
    then(() => {
      keepUnsent(MARA, CALL, "a", { text: "one" });
      keepUnsent(MARA, CALL, "a", { text: "x".repeat(100_001) });
      expect(textsOf(MARA)).toEqual([]);
    }),
  );
});

describe("unsentOf", () => {
  it(
    "forgets after thirty days",
    then(() => {
      const typed = Date.now();
      keepUnsent(MARA, CALL, "a", { text: "one" });
      const clock = jest.spyOn(Date, "now");
      clock.mockReturnValue(typed + 29 * DAY_MS);
      expect(textsOf(MARA)).toEqual(["a: one"]);
      clock.mockReturnValue(typed + 31 * DAY_MS);
      expect(textsOf(MARA)).toEqual([]);
      expect(localStorage).toHaveLength(0);
    }),
  );

  it(
    "lets the oldest go where all together are too much",
    then(() => {
      const clock = jest.spyOn(Date, "now");
      const now = Date.now();
      for (let index = 0; index < 20; index++) {
        clock.mockReturnValue(now + index);
        keepUnsent(MARA, `call-${index}`, "notes", { text: "x".repeat(90_000) });
      }
      expect(textsOf(MARA, "call-0")).toEqual([]);
      expect(textsOf(MARA, "call-19")).toHaveLength(1);
      expect(localStorage.length).toBeLessThan(13);
    }),
  );

  it.each(["{", "null", "7", '{"name":"a"}', '{"name":"a","at":1e15,"value":{"text":7}}'])("takes %s for nothing", (spoilt) => {
    localStorage.setItem(`slr.unsent/1 ${MARA} ${CALL} a`, spoilt);
    localStorage.setItem("another's", "stays");
    expect(textsOf(MARA)).toEqual([]);
    expect(Object.keys(localStorage)).toEqual(["another's"]);
    localStorage.clear();
  });
});
