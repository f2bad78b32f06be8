import { compareVersions } from "../../../../solution/admin/environment/solutions";

test.each([
  ["0.2.0.0", "0.1.0.0", 1],
  ["0.9.0.0", "0.10.0.0", -1],
  ["9.0.1.1139", "9.0.1.1139", 0],
  ["1.0", "1.0.0.0", 0],
])("version %s against %s", (first, second, order) => expect(compareVersions(first, second)).toBe(order));
