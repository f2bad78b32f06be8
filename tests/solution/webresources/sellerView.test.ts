import { onLoad } from "../../../solution/webresources/sellerView";

/** A form as its script sees it: columns with change handlers, and a save that the test completes. */
function createForm(id: string) {
  type Handler = (event: unknown) => void;
  const handlers = new Map<string, Handler[]>();
  const listening = (name: string) => handlers.get(name) ?? [];
  const columns = ["slr_sellerid", "slr_period", "slr_from", "slr_to", "slr_compare", "slr_starred"];
  const saves: { finish(): void; fail(): void }[] = [];
  let isDirty = false;
  const form = {
    getAttribute: (name: string) =>
      columns.includes(name)
        ? {
            addOnChange: (handler: Handler) => handlers.set(name, [...listening(name), handler]),
            removeOnChange: (handler: Handler) =>
              handlers.set(
                name,
                listening(name).filter((other) => other !== handler),
              ),
          }
        : null,
    data: {
      entity: { getId: () => id, getIsDirty: () => isDirty },
      save: () =>
        new Promise<void>((resolve, reject) => {
          saves.push({
            finish: () => {
              isDirty = false;
              resolve();
            },
            fail: () => reject(new Error("refused")),
          });
        }),
    },
  };
  const event = { getFormContext: () => form } as unknown as Xrm.Events.EventContext;
  return {
    load: () => onLoad(event),
    change: (column: string) => {
      isDirty = true;
      for (const handler of listening(column)) handler(event);
    },
    handlersOf: (column: string) => listening(column).length,
    saves,
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe("the form script of Seller details", () => {
  it("saves a star that was given or taken", async () => {
    const form = createForm("{star}");
    form.load();
    form.change("slr_starred");
    await jest.advanceTimersByTimeAsync(600);
    expect(form.saves).toHaveLength(1);
  });

  it("saves once, shortly after the last of several changes", async () => {
    const form = createForm("{1}");
    form.load();
    form.change("slr_period");
    await jest.advanceTimersByTimeAsync(500);
    form.change("slr_from");
    form.change("slr_to");
    await jest.advanceTimersByTimeAsync(599);
    expect(form.saves).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(form.saves).toHaveLength(1);
  });

  it("does not save while a save is running, and saves the later change afterwards", async () => {
    const form = createForm("{2}");
    form.load();
    form.change("slr_sellerid");
    await jest.advanceTimersByTimeAsync(600);
    form.change("slr_compare");
    await jest.advanceTimersByTimeAsync(5000);
    expect(form.saves).toHaveLength(1);
    form.saves[0]?.finish();
    form.change("slr_compare");
    await jest.advanceTimersByTimeAsync(600);
    expect(form.saves).toHaveLength(2);
  });

  it("tries again a few times where the platform refuses a save, then waits for the next change", async () => {
    const form = createForm("{3}");
    form.load();
    form.change("slr_period");
    for (let second = 0; second < 60; second++) {
      await jest.advanceTimersByTimeAsync(1000);
      form.saves.at(-1)?.fail();
    }
    expect(form.saves).toHaveLength(4);
    form.change("slr_period");
    await jest.advanceTimersByTimeAsync(600);
    expect(form.saves).toHaveLength(5);
  });

  it("leaves a form alone that the platform has saved in the meantime", async () => {
    const form = createForm("{4}");
    form.load();
    form.change("slr_period");
    await jest.advanceTimersByTimeAsync(600);
    form.saves[0]?.finish();
    await jest.advanceTimersByTimeAsync(5000);
    expect(form.saves).toHaveLength(1);
  });

  it("listens once, however often the platform runs OnLoad", () => {
    const form = createForm("{5}");
    form.load();
    form.load();
    expect(form.handlersOf("slr_period")).toBe(1);
  });
});
