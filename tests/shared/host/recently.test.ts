import { recently } from "../../../shared/host/recently";

/** Counts how often it is asked. */
function question(answer: () => Promise<string> = async () => "rows") {
  let asked = 0;
  return { ask: () => ((asked += 1), answer()), times: () => asked };
}

describe("recently", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it("asks once for equal questions within a minute, also while the answer is on its way", async () => {
    const { ask, times } = question();
    await expect(Promise.all([recently("a", ask), recently("a", ask)])).resolves.toEqual(["rows", "rows"]);
    jest.advanceTimersByTime(59_999);
    await recently("a", ask);
    expect(times()).toBe(1);
    jest.advanceTimersByTime(1);
    await recently("a", ask);
    expect(times()).toBe(2);
  });

  it("asks again after a failure", async () => {
    const { ask, times } = question(() => Promise.reject(new Error("busy")));
    await expect(recently("b", ask)).rejects.toThrow("busy");
    await expect(recently("b", ask)).rejects.toThrow("busy");
    expect(times()).toBe(2);
  });

  it("keeps the last three answers only", async () => {
    const { ask, times } = question();
    for (const key of ["c", "d", "e", "f", "c"]) await recently(key, ask);
    expect(times()).toBe(5);
    await recently("f", ask);
    expect(times()).toBe(5);
  });
});
