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
