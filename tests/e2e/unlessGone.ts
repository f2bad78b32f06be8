/** What the browser answers of a node; undefined where that has left the page since it was listed. */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.message.includes("Could not find node")) return undefined;
    throw error;
  }
}
