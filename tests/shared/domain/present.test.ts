import { present } from "../../../shared/domain/present";

it("keeps what has a value, zero, nothing and no among them, and leaves out the key of what has none", () => {
  const kept = present<{ count?: number; text?: string; flag?: boolean; name?: string }>({
    count: 0,
    text: "",
    flag: false,
    name: undefined,
  });
  expect(kept).toStrictEqual({ count: 0, text: "", flag: false });
});
