import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { splitByDate } from "../../../shared/dataverse/splitByDate";
import type { InstantRange } from "../../../shared/domain/Period";
import { HOUR_MS } from "../../../shared/domain/time";

const tooMany = () => new DataverseError("The maximum record limit is exceeded.", 400, 0x8004e023);

/** A server that refuses ranges longer than it can sum. */
function server(longestMs: number) {
  const asked: InstantRange[] = [];
  return {
    asked,
    ask: async (range: InstantRange) => {
      asked.push(range);
      if (range.to - range.from > longestMs) throw tooMany();
      return [{ n: (range.to - range.from) / HOUR_MS }];
    },
  };
}

describe("splitByDate", () => {
  it("asks once where the server answers", async () => {
    const { ask, asked } = server(24 * HOUR_MS);
    expect(await splitByDate({ from: 0, to: 24 * HOUR_MS }, ask)).toEqual([{ n: 24 }]);
    expect(asked).toHaveLength(1);
  });

  it("asks for halves where too many rows match, without gap or overlap", async () => {
    const { ask } = server(6 * HOUR_MS);
    const rows = await splitByDate({ from: 0, to: 24 * HOUR_MS }, ask);
    expect(rows).toEqual([{ n: 6 }, { n: 6 }, { n: 6 }, { n: 6 }]);
  });

  it("cuts at whole seconds, as the query compares", async () => {
    const { ask, asked } = server(6 * HOUR_MS);
    const range = { from: 1, to: 8 * HOUR_MS + 2 };
    await splitByDate(range, ask);
    const [, earlier, later] = asked;
    expect([earlier?.from, later?.to]).toEqual([range.from, range.to]);
    expect(earlier?.to).toBe(later?.from);
    expect((earlier?.to ?? 1) % 1_000).toBe(0);
  });

  it("gives up rather than slicing below an hour", async () => {
    const { ask, asked } = server(1);
    await expect(splitByDate({ from: 0, to: 4 * HOUR_MS }, ask)).rejects.toThrow("maximum record limit");
    expect(asked.length).toBeLessThanOrEqual(8);
  });

  it("passes other failures on at once", async () => {
    const asked: InstantRange[] = [];
    const refuse = async (range: InstantRange) => {
      asked.push(range);
      throw new DataverseError("no privilege", 403);
    };
    await expect(splitByDate({ from: 0, to: 24 * HOUR_MS }, refuse)).rejects.toThrow("no privilege");
    expect(asked).toHaveLength(1);
  });

  it("does not split a range without a start", async () => {
    const { ask } = server(1);
    await expect(splitByDate({ from: -Infinity, to: 0 }, ask)).rejects.toThrow("maximum record limit");
  });

  it("asks for parts where the answer is cut at 5,000 groups", async () => {
    const groups = (range: InstantRange) =>
      Array.from({ length: Math.min(5_000, (range.to - range.from) / HOUR_MS) }, (_, index) => ({ n: range.from + index }));
    const rows = await splitByDate({ from: 0, to: 8_000 * HOUR_MS }, async (range) => groups(range));
    expect(rows).toHaveLength(8_000);
  });

  it("splits all time, too", async () => {
    const begin = Date.UTC(2026, 0, 1);
    const ask = async ({ from, to }: InstantRange) => {
      if (from < begin && to > begin) throw tooMany();
      return [{ from, to }];
    };
    const rows = await splitByDate({ from: -Infinity, to: Date.UTC(2026, 5, 1) }, ask).catch((error: unknown) => error);
    // Halves never meet the first call exactly: the smallest slice that still holds too many passes the failure on.
    expect(rows).toBeInstanceOf(DataverseError);
    const few = await splitByDate({ from: -Infinity, to: Date.UTC(2026, 5, 1) }, async (range) => {
      if (!Number.isFinite(range.from) && range.to > Date.UTC(2021, 0, 1)) throw tooMany();
      return [{ n: 1 }];
    });
    expect(few.length).toBeGreaterThan(1);
  });
});
