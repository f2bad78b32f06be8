import { itemsView } from "../../../controls/FigureEvidence/itemsViewModel";
import { DAY_MS } from "../../../shared/domain/time";
import type { WrittenItem } from "../../../shared/domain/WrittenItem";
import { callWith, MONDAY } from "../../shared/insights/callWith";
import { pageWith, TEXTS } from "../pageWith";

const call = callWith({ title: "Copperlea Roofing" });
const page = pageWith({ calls: [call] });

function itemWith(item: Partial<WrittenItem>): WrittenItem {
  return { id: item.text ?? "item", callId: call.id, text: "I send the offer.", writtenAt: MONDAY - 3 * DAY_MS, ...item };
}
const view = (...items: readonly WrittenItem[]) => itemsView({ items, isCut: false }, page, { ...TEXTS, locale: "en-US" });

describe("the list of action items", () => {
  it("says of each how old it is, what was said, to whom, by whom and until when, and where to hear it", () => {
    const { caption, rows } = view(itemWith({ text: "I send the offer.", who: "Mei Koh", atMs: 252_000, dueAt: MONDAY + DAY_MS }));
    expect(caption).toBe("oldest first");
    expect(rows).toEqual([
      {
        key: "I send the offer.",
        callId: call.id,
        measure: "3 days",
        part: "",
        customer: "I send the offer.",
        details: ["Copperlea Roofing", "Mei Koh", "Jun 12, 10:00 AM", "due Jun 16, 2026"],
        moment: 252_000,
        momentText: "4:12",
      },
    ]);
  });

  it("says first of what is open that it is overdue, and of nothing else", () => {
    const { rows } = view(
      itemWith({ text: "late", dueAt: MONDAY - DAY_MS }),
      itemWith({ text: "in time", dueAt: MONDAY + DAY_MS }),
      itemWith({ text: "only suggested", dueAt: MONDAY - DAY_MS, isSuggested: true }),
      itemWith({ text: "done", dueAt: MONDAY - DAY_MS, isDone: true }),
    );
    expect(rows.map(({ customer, miss }) => [customer, miss])).toEqual([
      ["late", "overdue since Jun 14, 2026"],
      ["in time", undefined],
      ["only suggested", undefined],
      ["done", undefined],
    ]);
  });

  it("begins with the oldest that is open; what is suggested and what is done come after it and are counted apart", () => {
    const { caption, rows } = view(
      itemWith({ text: "done", isDone: true, writtenAt: MONDAY - 9 * DAY_MS }),
      itemWith({ text: "suggested", isSuggested: true, writtenAt: MONDAY - 8 * DAY_MS }),
      itemWith({ text: "new", isDone: false }),
      itemWith({ text: "old", writtenAt: MONDAY - 5 * DAY_MS }),
    );
    expect(caption).toBe("oldest first · 1 suggested");
    expect(rows.map(({ customer, part }) => [customer, part])).toEqual([
      ["old", ""],
      ["new", ""],
      ["suggested", "suggested"],
      ["done", "done"],
    ]);
  });

  it("says that it lists the newest where there are more, and nothing of it where all are there", () => {
    const cut = itemsView({ items: [itemWith({})], isCut: true }, page, { ...TEXTS, locale: "en-US" });
    expect(cut.missing).toBe("Only the newest 500 action items are listed.");
    expect(view(itemWith({})).missing).toBeUndefined();
  });

  it("leaves out what belongs to a call that the page does not hold", () => {
    expect(view(itemWith({ callId: "elsewhere" })).rows).toEqual([]);
  });
});
