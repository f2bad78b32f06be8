/** A stretch of speech: who, as the transcript's participants are called, what, and when in milliseconds. */
export type Spoken = readonly [speaker: number | string, text: string, startMs: number, endMs: number];

/** A stored transcript in the upload format, as an import writes it. */
export function storedTranscript(spoken: readonly Spoken[]): string {
  return JSON.stringify(
    spoken.map(([speaker, text, start, end], index) => ({
      id: `${index}`,
      text,
      offset: start,
      duration: end - start,
      participantId: `${speaker}`,
      locale: "en-us",
    })),
  );
}
