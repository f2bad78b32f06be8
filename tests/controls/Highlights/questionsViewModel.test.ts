import { questionsView } from "../../../controls/Highlights/questionsViewModel";
import type { Call } from "../../../shared/domain/Call";
import { DAY_MS } from "../../../shared/domain/time";
import { TEXTS } from "../pageWith";

const DAY = Date.UTC(2026, 5, 10, 9);
const call = (id: string, startedAt: number, title = `Call ${id}`): Call => ({
  id,
  title,
  startedAt,
  durationMs: 720_000,
  internal: false,
});
const page = { calls: [call("b", DAY + DAY_MS), call("a", DAY), call("c", DAY, " ")] };
const row = (id: string, offset: number | null, text: string) => ({ id: `{${id.toUpperCase()}}`, offset, text });

describe("questionsView", () => {
  it("lists the newest calls' questions first, in the order of the call, each with its moment", () => {
    const { lines, count } = questionsView(
      [row("a", 252_000, "What does it cost?"), row("b", 9_000, "Who else?"), row("a", 8_000, " When? ")],
      page,
      TEXTS,
    );
    expect(lines.map(({ text, moment, title, date, atMs }) => [text, moment, title, date, atMs])).toEqual([
      ["Who else?", "0:09", "Call b", "Jun 11, 09:00 AM", 9_000],
      ["When?", "0:08", "Call a", "Jun 10, 09:00 AM", 8_000],
      ["What does it cost?", "4:12", "Call a", "Jun 10, 09:00 AM", 252_000],
    ]);
    expect(count).toBe("3 questions, in 2 of 3 calls");
  });

  it("keeps the questions of calls that began at once together", () => {
    const atOnce = { calls: [call("a", DAY), call("b", DAY)] };
    const rows = [row("b", 2, "Who?"), row("a", 3, "When?"), row("b", 1, "Why?"), row("a", 1, "Where?")];
    const inOrder = (asked: typeof rows) => questionsView(asked, atOnce, TEXTS).lines.map(({ text }) => text);
    expect(inOrder(rows)).toEqual(["Where?", "When?", "Why?", "Who?"]);
    expect(inOrder([...rows].reverse())).toEqual(["Where?", "When?", "Why?", "Who?"]);
  });

  it("leaves out questions of calls that do not count, empty ones and doubled rows", () => {
    const rows = [row("other", 1, "Who?"), row("a", 1, " "), row("a", 1, "When?"), row("a", 1, "When?")];
    expect(questionsView(rows, page, TEXTS)).toMatchObject({ lines: [{ text: "When?" }], count: "1 question, in 1 of 3 calls" });
  });

  it("begins at the start where the row tells no moment, and names a call without a title", () => {
    expect(questionsView([row("c", null, "When?")], page, TEXTS).lines).toMatchObject([
      { atMs: 0, moment: "0:00", title: "Untitled call" },
    ]);
    expect(questionsView([row("a", -1, "When?")], page, TEXTS).lines).toMatchObject([{ atMs: 0 }]);
  });

  it("says that there may be more where only the newest were asked for", () => {
    const rows = Array.from({ length: 200 }, (_, index) => row("a", index, `Question ${index}?`));
    expect(questionsView(rows, page, TEXTS).count).toBe("The newest 200 questions, in 1 of 3 calls. There may be more.");
  });
});
