import "../host/pageWindow";
import { joinPage } from "../../../shared/page/pageChannel";
import type { Selection } from "../../../shared/host/selection";

const selection: Selection = { period: "last7Days", comparison: "previousPeriod" };
let time = 1_000;
const clock = () => time;
const join = (id = "one") => joinPage("slr_sellerview", id, clock);

beforeEach(() => {
  time = 1_000;
});

describe("joinPage", () => {
  it("gives all controls of a record one channel, and those of others their own", () => {
    const [first, second, other] = [join(), join(), join("two")];
    expect(first.channel).toBe(second.channel);
    expect(other.channel).not.toBe(first.channel);
    [first, second, other].forEach((lease) => lease.release());
  });

  it("lives until the last control leaves, however often one does", () => {
    const [first, second] = [join(), join()];
    first.release();
    first.release();
    const third = join();
    expect(third.channel).toBe(second.channel);
    second.release();
    third.release();
    expect(join().channel).not.toBe(second.channel);
  });
});

describe("a page channel", () => {
  it("tells listeners what changed, and nothing where nothing did", () => {
    const { channel, release } = join("changes");
    let told = 0;
    const leave = channel.subscribe(() => (told += 1));
    channel.publish({ selection });
    channel.publish({ selection: { ...selection } });
    expect([told, channel.selection]).toEqual([1, selection]);
    leave();
    channel.publish({ narrowed: { label: "x", callIds: [] } });
    expect(told).toBe(1);
    release();
  });

  it("keeps one now until it is refreshed", () => {
    const { channel, release } = join("now");
    time = 9_000;
    expect(channel.now).toBe(1_000);
    channel.refresh();
    expect(channel.now).toBe(9_000);
    release();
  });

  it("keeps what was asked for a minute, until it is refreshed", async () => {
    const { channel, release } = join("asked");
    let asked = 0;
    const ask = async () => (asked += 1);
    expect(await channel.answers.once("mara", "q", ask)).toBe(1);
    time += 59_999;
    expect(await channel.answers.once("mara", "q", ask)).toBe(1);
    channel.refresh();
    expect(await channel.answers.once("mara", "q", ask)).toBe(2);
    release();
  });
});
