import { terminalPresenter } from "../../../../solution/admin/deploy/terminalPresenter";

test("a message amid a step takes the place of its state, where the list would hide it, and stands alone again after it", async () => {
  const written: string[] = [];
  const write = jest.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
  try {
    const presenter = terminalPresenter(false);
    const run = (): Promise<{ changed: boolean; message: string }> => {
      presenter.message("Waiting 120 s");
      return Promise.resolve({ changed: true, message: "published" });
    };
    await presenter.steps([{ title: "Publish Sales Hub", run }]);
    expect(written).not.toContain("Waiting 120 s\n");
    presenter.message("Waiting 5 s");
    expect(written.at(-1)).toBe("Waiting 5 s\n");
  } finally {
    write.mockRestore();
  }
});
