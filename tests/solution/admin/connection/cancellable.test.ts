import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { cancellable } from "../../../../solution/admin/connection/cancellable";

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s cancels in good order, also where a library ends the program when nobody else listens",
  async (signal) => {
    const told: string[] = [];
    let others = 0;
    const library = (): void => void (others = process.listeners(signal).filter((each) => each !== library).length);
    const working = cancellable(
      () => told.push("cancelling"),
      async (cancelled) => {
        process.on(signal, library);
        process.emit(signal, signal);
        process.off(signal, library);
        await Promise.resolve();
        return cancelled.aborted;
      },
    );
    await expect(working).resolves.toBe(true);
    expect(told).toEqual(["cancelling"]);
    expect(others).toBe(1);
    expect(process.listenerCount(signal)).toBe(0);
  },
);

test("a second Ctrl-C ends the program even where a file system does not answer", async () => {
  const folder = mkdtempSync(join(tmpdir(), "cancellable-"));
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  const program = `
    import { readFile } from "node:fs/promises";
    import { cancellable } from ${JSON.stringify(resolve(__dirname, "../../../../solution/admin/connection/cancellable.ts"))};
    void cancellable(() => console.log("cancelling"), () => { setTimeout(() => console.log("working"), 200); return readFile(${JSON.stringify(pipe)}); });
  `;
  writeFileSync(join(folder, "program.ts"), program);
  const child = spawn(process.execPath, ["--import", "tsx", join(folder, "program.ts")], { cwd: resolve(__dirname, "../../../..") });
  child.stdout.on("data", () => child.kill("SIGINT"));
  const ended = await new Promise((done) => child.on("close", (code, signal) => done(signal ?? code)));
  expect(ended).toBe("SIGINT");
  rmSync(folder, { recursive: true });
});
