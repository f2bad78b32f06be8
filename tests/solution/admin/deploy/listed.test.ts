import { listed } from "../../../../solution/admin/deploy/listed";

test.each([
  [["a"], "a"],
  [["a", "b"], "a and b"],
  [["a", "b", "c"], "a, b, and c"],
  [["a", "b", "c", "d"], "a, b, and 2 others"],
])("of %j at most three things are named", (items, text) => expect(listed(items, items.length === 4 ? 2 : 3)).toBe(text));

test("thousands are counted", () => {
  const names = Array.from({ length: 10_002 }, (_, index) => `app_${index}`);
  expect(listed(names, 2)).toBe("app_0, app_1, and 10,000 others");
});
