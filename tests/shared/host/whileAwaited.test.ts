import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { whileAwaited } from "../../../shared/host/whileAwaited";

/** Everything that was told, in order. */
function told(answer: Promise<string>) {
  const heard: unknown[] = [];
  const leave = whileAwaited(
    answer,
    (value) => heard.push(value),
    (error) => heard.push(error),
  );
  return { heard, leave };
}
const arrival = () => new Promise((done) => setTimeout(done));

describe("whileAwaited", () => {
  it("tells what was answered, and why nothing was", async () => {
    const [good, bad] = [told(Promise.resolve("rows")), told(Promise.reject(new Error("busy")))];
    await arrival();
    expect(good.heard).toEqual(["rows"]);
    expect(bad.heard).toEqual([DataverseError.from(new Error("busy"))]);
  });

  it("tells nobody who has left", async () => {
    const [good, bad] = [told(Promise.resolve("rows")), told(Promise.reject(new Error("busy")))];
    good.leave();
    bad.leave();
    await arrival();
    expect([...good.heard, ...bad.heard]).toEqual([]);
  });

  it("lets a failure pass that nobody asks about", async () => {
    const heard: string[] = [];
    whileAwaited(Promise.reject(new Error("busy")), (value: string) => heard.push(value));
    await arrival();
    expect(heard).toEqual([]);
  });
});
