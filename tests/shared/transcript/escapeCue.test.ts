import { decodeVttEntities } from "../../../shared/transcript/decodeVttEntities";
import { escapeCue } from "../../../shared/transcript/escapeCue";

describe("escapeCue", () => {
  it("writes what a cue would take for a tag or an entity as entities, each time", () => {
    expect(escapeCue("<b>A & B</b> &amp;")).toBe("&lt;b&gt;A &amp; B&lt;/b&gt; &amp;amp;");
  });

  it("is what reading a cue turns back", () => {
    const text = "1 < 2 && 3 > 2 &lt;";
    expect(decodeVttEntities(escapeCue(text))).toBe(text);
  });
});
