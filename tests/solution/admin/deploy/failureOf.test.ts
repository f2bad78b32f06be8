import { failureOf } from "../../../../solution/admin/deploy/failureOf";

test("an answer in a shape that nobody expects is said in one sentence, with its step", () => {
  const stumble = new TypeError("answer.rows is not iterable");
  expect((failureOf("Publish Sales Hub", stumble, undefined) as Error).message).toBe(
    "Publish Sales Hub: an answer of the environment was not understood (answer.rows is not iterable); send this text to the maintainers. Run the command again: what is done stays done, and it goes on from there.",
  );
});
