import { attribute, child, children, childText, descendants, parseXml, serialize } from "../../solution/xml";

const form = parseXml(
  '\uFEFF<form name="main" title=""><!-- tabs --><tabs><tab id="a"> First </tab><tab id="b"><tab id="c"/></tab></tabs><footer/></form>',
  "The form",
);
const ids = (elements: readonly Parameters<typeof attribute>[0][]) => elements.map((element) => attribute(element, "id"));

describe("an XML text", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["a tag stays open", "<a>\n<b>\n</a>", 'near line 2: Opening and ending tag mismatch: "b" != "a"'],
    ["the text ends early", "<a", "near line 1: unexpected end of input"],
    ["an attribute has no quotes", "<a b=1></a>", 'near line 1: attribute "1" missed quot(")!'],
    ["an attribute stands twice", '<a b="1" b="2"/>', "near line 1: Attribute b redefined"],
    ["an entity is unknown", "<a>&nope;</a>", "near line 1: entity not found:&nope;"],
    ["there is no element", "<!-- nothing -->", "near line 1: missing root element"],
    ["it is empty", "", "missing root element"],
  ];
  it.each(cases)("is refused with its origin where %s", (_, text, problem) => {
    expect(() => parseXml(text, "Other/Solution.xml")).toThrow(new Error(`Other/Solution.xml is not well-formed XML: ${problem}.`));
  });

  it("may begin with a byte order mark, and comes back as it was without it", () => {
    const text = '<a x="1 &amp; 2">\n  <b xmlns:i="urn:i" i:c="3"/>&lt;</a>';
    expect(serialize(parseXml(`\uFEFF${text}`, "a"))).toBe(text);
  });
});

describe("elements", () => {
  it("are found among the children, all or by name, without comments and text", () => {
    expect(children(form).map(({ nodeName }) => nodeName)).toEqual(["tabs", "footer"]);
    expect(children(form, "footer")).toHaveLength(1);
    expect(children(form, "tab")).toEqual([]);
  });

  it("are found at a path of names, the first of each", () => {
    expect(attribute(child(form, "tabs", "tab"), "id")).toBe("a");
    expect(child(form)).toBe(form);
    expect(child(form, "rows", "tab")).toBeUndefined();
  });

  it("are found at any depth in document order, without the element itself", () => {
    expect(ids(descendants(form, "tab"))).toEqual(["a", "b", "c"]);
    expect(descendants(form).map(({ nodeName }) => nodeName)).toEqual(["tabs", "tab", "tab", "tab", "footer"]);
    expect(ids(descendants(descendants(form, "tab")[1], "tab"))).toEqual(["c"]);
  });

  it("are none below an element that is not there", () => {
    expect(children(undefined)).toEqual([]);
    expect(descendants(undefined)).toEqual([]);
  });
});

describe("texts and attributes", () => {
  it("are trimmed where they are texts of elements", () => {
    expect(childText(form, "tabs", "tab")).toBe("First");
    expect(childText(child(form, "tabs", "tab"))).toBe("First");
  });

  it("are empty where they are written empty, and absent where they are not written", () => {
    expect(childText(form, "footer")).toBe("");
    expect(childText(form, "header")).toBeUndefined();
    expect(attribute(form, "title")).toBe("");
    expect(attribute(form, "height")).toBeUndefined();
    expect(attribute(undefined, "name")).toBeUndefined();
  });
});
