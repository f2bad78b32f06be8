/** The cells of the table between two marks of a document, its heading first and the line below that left out. */
export function tableIn(text: string, mark: string): string[][] {
  const between = text.split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0] ?? "";
  const lines = between.split("\n").filter((line) => line.startsWith("|") && !/^\|[ |-]+\|$/.test(line));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}
