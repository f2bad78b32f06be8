import { atMost } from "../../../shared/host/atMost";

describe("atMost", () => {
  it("runs so many at once and the others in their order, whatever becomes of each", async () => {
    const started: number[] = [];
    const ends = new Map<number, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
    const run = atMost(2, (number: number) => {
      started.push(number);
      return new Promise<void>((resolve, reject) => ends.set(number, { resolve, reject }));
    });
    const all = [1, 2, 3, 4, 5].map((number) => run(number).catch(({ message }: Error) => message));
    const turn = () => new Promise((done) => setTimeout(done));
    await turn();
    expect(started).toEqual([1, 2]);
    ends.get(2)?.reject(new Error("busy"));
    await turn();
    expect(started).toEqual([1, 2, 3]);
    ends.get(1)?.resolve();
    ends.get(3)?.resolve();
    await turn();
    expect(started).toEqual([1, 2, 3, 4, 5]);
    ends.get(4)?.resolve();
    ends.get(5)?.resolve();
    expect(await Promise.all(all)).toEqual([undefined, "busy", undefined, undefined, undefined]);
    void run(6);
    await turn();
    expect(started).toHaveLength(6);
  });
});
