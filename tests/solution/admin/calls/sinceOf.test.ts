import { sinceOf } from "../../../../solution/admin/calls/sinceOf";

const now = new Date("2026-03-10T12:00:00Z");

it.each([
  ["7d", "2026-03-03T12:00:00.000Z"],
  ["2026-03-02", "2026-03-02T00:00:00.000Z"],
  ["2026-03-02T09:30", "2026-03-02T09:30:00.000Z"],
  ["2026-03-02T09:30:00+01:00", "2026-03-02T08:30:00.000Z"],
])("%s is %s", (text, instant) => {
  expect(sinceOf(text, now).toISOString()).toBe(instant);
});

it.each(["yesterday", "7", "2026", "2026-13-01", "02.03.2026", "-7d"])("%s is refused", (text) => {
  expect(() => sinceOf(text, now)).toThrow("It must be a date such as 2026-03-02, or days back such as 7d.");
});
