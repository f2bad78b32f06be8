import { toSeller } from "../../../shared/dataverse/person";

test("a user is read with everything that is known", () => {
  const row = { name: "Mei Koh", title: "Account executive", email: "mei@fernway.example", principal: "mei@fernway", disabled: true };
  expect(toSeller("m", row)).toEqual({
    id: "m",
    name: "Mei Koh",
    jobTitle: "Account executive",
    email: "mei@fernway.example",
    principalName: "mei@fernway",
    disabled: true,
  });
});

test("what is not known of a user is absent, but the name is empty", () => {
  const row = { name: null, title: null, email: "", principal: undefined, disabled: false };
  expect(toSeller("m", row)).toEqual({ id: "m", name: "" });
});
