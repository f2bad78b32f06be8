import { createAnswers } from "../../../shared/host/answers";

const VIEWER = "mara";

/** Answers at a time that passes only when told, and a question that counts how often it is asked. */
function asking(answer: () => Promise<string> = async () => "rows", most = 3) {
  let time = 1_000;
  let asked = 0;
  const answers = createAnswers(() => time, most);
  return {
    answers,
    ask: (query: string, userId = VIEWER) => answers.once(userId, query, () => ((asked += 1), answer())),
    pass: (milliseconds: number) => void (time += milliseconds),
    times: () => asked,
  };
}

describe("answers", () => {
  it("are asked for once by equal questions within a minute, also while they are on their way", async () => {
    const { ask, pass, times } = asking();
    await expect(Promise.all([ask("a"), ask("a")])).resolves.toEqual(["rows", "rows"]);
    pass(59_999);
    await ask("a");
    expect(times()).toBe(1);
    pass(1);
    await ask("a");
    expect(times()).toBe(2);
  });

  it("live from when they were asked for, not from when they were last found", async () => {
    const { ask, pass, times } = asking();
    await ask("a");
    pass(40_000);
    await ask("a");
    pass(40_000);
    await ask("a");
    expect(times()).toBe(2);
  });

  it("are those of one user and of one question", async () => {
    const { ask, times } = asking();
    await ask("a");
    await ask("a", "alex");
    await ask("b");
    expect(times()).toBe(3);
  });

  it("are forgotten at once where they failed", async () => {
    const { ask, times } = asking(() => Promise.reject(new Error("busy")));
    await expect(ask("a")).rejects.toThrow("busy");
    await expect(ask("a")).rejects.toThrow("busy");
    expect(times()).toBe(2);
  });

  it("stay where an older question failed after they were asked for anew", async () => {
    let fail: (error: Error) => void = () => undefined;
    const first = new Promise<string>((_, reject) => (fail = reject));
    let answer = first;
    const { answers, ask, times } = asking(() => answer);
    const failing = ask("a");
    answers.forget();
    answer = Promise.resolve("rows");
    await ask("a");
    fail(new Error("busy"));
    await expect(failing).rejects.toThrow("busy");
    await expect(ask("a")).resolves.toBe("rows");
    expect(times()).toBe(2);
  });

  it("are the newest ones only, as many as are kept", async () => {
    const { ask, times } = asking();
    for (const query of ["a", "b", "c", "d", "a"]) await ask(query);
    expect(times()).toBe(5);
    for (const query of ["c", "d", "a"]) await ask(query);
    expect(times()).toBe(5);
  });

  it("are forgotten when told so", async () => {
    const { answers, ask, times } = asking();
    await ask("a");
    answers.forget();
    await ask("a");
    expect(times()).toBe(2);
  });
});
