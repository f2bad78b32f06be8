import { summaryOf } from "../../../../solution/admin/calls/summaryOf";

test("a folder without transcripts is told as such, not as a success", () => {
  expect(summaryOf({ imported: 0, unchanged: 0, failed: [], warnings: [] })).toBe(
    "No transcripts were found in what was named; docs/import-calls.md lists the formats.",
  );
});
