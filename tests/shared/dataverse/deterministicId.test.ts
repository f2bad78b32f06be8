import { deterministicId } from "../../../shared/dataverse/deterministicId";

test("the same parts give the same id, in every release", () => {
  expect(deterministicId("a", "bc")).toBe("10808f1c-4308-5650-ad47-0edf167f6f39");
});

test("parts are kept apart", () => {
  expect(deterministicId("ab", "c")).not.toBe(deterministicId("a", "bc"));
});
