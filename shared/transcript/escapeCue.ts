/** Text or a speaker's name as a cue of WebVTT holds it. */
export function escapeCue(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
