import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import { startProblem } from "../../../../solution/admin/connection/startProblem";

const said = (error: unknown) => (startProblem(error, "Nothing was changed", "ada@contoso.com") as Error).message;

test.each([
  [
    "that sends elsewhere",
    new DataverseError("The server answered 302.", 302),
    "Nothing was changed: The server answered 302; check --url",
  ],
  [
    "that has no Web API",
    new DataverseError("The server answered 404.", 404),
    "Nothing was changed: The server answered 404 (status 404); check --url",
  ],
  [
    "that lacks what was asked for",
    new DataverseError("It does not exist.", 404, 0x80040217),
    "Nothing was changed: It does not exist (status 404, 0x80040217)",
  ],
  ["that fails for now", new DataverseError("Bad gateway.", 502), "Nothing was changed: Bad gateway (status 502); run the command again"],
])("what to do about an address %s", (_, error, sentence) => expect(said(error)).toBe(sentence));

test("an answer in a shape that nobody expects is said in one sentence", () => {
  expect(said(new TypeError("Cannot read properties of undefined (reading 'map')"))).toBe(
    "Nothing was changed: an answer of the environment was not understood (Cannot read properties of undefined (reading 'map')); send this text to the maintainers",
  );
});
