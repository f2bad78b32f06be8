import { summaryOf } from "../../../../solution/admin/calls/summaryOf";

const NOTHING = { imported: 0, replaced: 0, unchanged: 0, leftOut: 0, refused: 0, warnings: 0 };

test("a folder without transcripts is told as such, not as a success", () => {
  expect(summaryOf(NOTHING)).toBe("No transcripts were found in what was named; docs/import-calls.md lists the formats.");
});

test("what no call came to is not mentioned, but for the three that everybody looks for", () => {
  expect(summaryOf({ ...NOTHING, imported: 2 })).toBe("2 calls: 2 imported, 0 unchanged, 0 refused.");
  expect(summaryOf({ ...NOTHING, replaced: 1, leftOut: 3, refused: 1 })).toBe(
    "5 calls: 0 imported, 1 replaced, 0 unchanged, 3 left out, 1 refused.",
  );
});

test("a dry run says that it was one", () => {
  expect(summaryOf({ ...NOTHING, imported: 1 }, true)).toBe(
    "1 call: 1 imported, 0 unchanged, 0 refused. This was a dry run: nothing was written.",
  );
});
