import { Pace } from "../../../../solution/admin/connection/Pace";

/** Sends so many requests at once, all answered alike. @returns how many of them were under way at most */
async function send(pace: Pace, requests: number, answer: { readonly isLimited?: boolean; readonly hint?: string } = {}): Promise<number> {
  let [underWay, most] = [0, 0];
  const request = async () => {
    most = Math.max(most, (underWay += 1));
    await new Promise(setImmediate);
    pace.hear(answer.isLimited ?? false, answer.hint ?? null);
    underWay -= 1;
  };
  await Promise.all(Array.from({ length: requests }, () => pace.turn(request)));
  return most;
}

it("sends twelve requests at once, or as many as the server wants, up to what is refused everywhere", async () => {
  const pace = new Pace();
  expect(await send(pace, 100)).toBe(12);
  await send(pace, 1, { hint: "4" });
  expect(await send(pace, 100)).toBe(4);
  await send(pace, 1, { hint: "500" });
  expect(await send(pace, 100)).toBe(52);
});

it("does not believe a hint that is none", async () => {
  const pace = new Pace();
  for (const hint of ["", "0", "-3", "2.5", "many"]) await send(pace, 1, { hint });
  expect(pace.atOnce).toBe(12);
});

it("sends half as many after a limit was met, however many requests met it together, and never none", async () => {
  const pace = new Pace();
  await send(pace, 12, { isLimited: true });
  expect(pace.atOnce).toBe(6);
  for (let times = 0; times < 10; times += 1) await send(pace, 1, { isLimited: true });
  expect(pace.atOnce).toBe(1);
  expect(await send(pace, 10)).toBe(1);
});

it("comes back to what the server wants one by one", async () => {
  const pace = new Pace();
  await send(pace, 1, { isLimited: true });
  await send(pace, 50, { hint: "8" });
  expect(pace.atOnce).toBe(7);
  await send(pace, 1000);
  expect(pace.atOnce).toBe(8);
});

it("goes on after a request that failed", async () => {
  const pace = new Pace();
  const failing = Array.from({ length: 30 }, () => pace.turn(() => Promise.reject(new Error("no answer"))).catch(() => undefined));
  await Promise.all(failing);
  expect(await send(pace, 30)).toBe(12);
});
