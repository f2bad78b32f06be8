import { printable } from "../../../../solution/admin/connection/printable";

test.each([
  ["moves the cursor", "Sales\u001b[2J\u001b[1A Hub", "Sales\ufffd[2J\ufffd[1A Hub"],
  ["names the window and rings", "\u001b]0;root\u0007Hub", "\ufffd]0;root\ufffdHub"],
  ["is one control of eight bits", "\u009b31mHub", "\ufffd31mHub"],
  ["goes back to the line's beginning", "problem\rok", "problem\ufffdok"],
  ["turns a line around", "\u202ebuH\u2066", "\ufffdbuH\ufffd"],
])("what %s loses its power", (_, text, shown) => expect(printable(text)).toBe(shown));

test("lines, tabs and every script stay as they are", () => {
  const text = "→ Vertrieb für Müller\n\t営業ハブ مبيعات 👩‍💻";
  expect(printable(text)).toBe(text);
});
