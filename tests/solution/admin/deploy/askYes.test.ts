import { PassThrough } from "node:stream";
import { askYes } from "../../../../solution/admin/deploy/askYes";

async function answerTo(keys: string | undefined, terminal: boolean): Promise<{ agreed: boolean; cancelled: boolean; shown: string }> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let cancelled = false;
  const asking = askYes("Do this now? ", { input, output, terminal }, () => (cancelled = true));
  if (keys === undefined) input.end();
  else input.write(keys);
  const agreed = await asking;
  return { agreed, cancelled, shown: String(output.read()) };
}

test.each([
  ["y\n", true],
  ["Yes\n", true],
  ["\n", false],
  ["n\n", false],
  ["yellow\n", false],
])("%j agrees: %s", async (keys, agreed) => {
  await expect(answerTo(keys, false)).resolves.toMatchObject({
    agreed,
    cancelled: false,
    shown: expect.stringContaining("Do this now?") as string,
  });
});

test.each([true, false])("the end of the input is a no (a terminal that reads keys: %s)", async (terminal) => {
  await expect(answerTo(undefined, terminal)).resolves.toMatchObject({ agreed: false, cancelled: false });
});

test("Ctrl-C cancels, Ctrl-D is a no", async () => {
  await expect(answerTo("\u0003", true)).resolves.toMatchObject({ agreed: false, cancelled: true });
  await expect(answerTo("\u0004", true)).resolves.toMatchObject({ agreed: false, cancelled: false });
});
