type Column = "start" | "end" | "duration" | "speaker" | "text" | "role" | "locale" | "sentiment";

/** Places of the columns, from 0, and which unit their header names. */
export type CsvColumns = Readonly<Record<"start" | "speaker" | "text", number>> &
  Readonly<Partial<Record<"end" | "duration" | "role" | "locale" | "sentiment", number>>> & {
    readonly units: Readonly<Partial<Record<"start" | "end" | "duration", "ms" | "s">>>;
  };

/** Names that headers have, in lower case and without spaces, dots, dashes and units. */
const NAMES: ReadonlyMap<string, Column> = new Map(
  Object.entries({
    start: ["start", "starttime", "startoffset", "begin", "begintime", "from", "offset", "timestamp", "time"],
    end: ["end", "endtime", "endoffset", "to", "stop", "until"],
    duration: ["duration", "length"],
    speaker: ["speaker", "speakername", "name", "participant", "participantid", "participantname", "who", "voice"],
    text: ["text", "transcript", "content", "utterance", "sentence", "message", "speech", "spokentext"],
    role: ["role", "side", "participantrole", "speakerrole"],
    locale: ["locale", "language", "lang", "languagecode", "spokenlanguage"],
    sentiment: ["sentiment"],
  } satisfies Record<Column, string[]>).flatMap(([column, names]) => names.map((name) => [name, column as Column] as const)),
);

const UNIT = /(ms|msec|millis|milliseconds?|s|secs?|seconds)$/;

/** Which column is which, by a header's names; undefined where start, speaker or text is missing. The first of two alike counts. */
export function csvColumns(header: readonly string[]): CsvColumns | undefined {
  const places = new Map<Column, number>();
  const units: { [K in "start" | "end" | "duration"]?: "ms" | "s" } = {};
  header.forEach((cell, place) => {
    const plain = cell.toLowerCase().replace(/[^a-z]/g, "");
    const unit = NAMES.has(plain) ? undefined : UNIT.exec(plain)?.[1];
    const column = NAMES.get(unit === undefined ? plain : plain.slice(0, -unit.length));
    if (column === undefined || places.has(column)) return;
    places.set(column, place);
    if (unit !== undefined && (column === "start" || column === "end" || column === "duration"))
      units[column] = unit.startsWith("m") ? "ms" : "s";
  });
  const [start, speaker, text] = [places.get("start"), places.get("speaker"), places.get("text")];
  if (start === undefined || speaker === undefined || text === undefined) return undefined;
  return { ...Object.fromEntries(places), start, speaker, text, units };
}
