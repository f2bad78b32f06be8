import fc, { type Arbitrary } from "fast-check";
import { columnOf, date, id, mostly, number, repeated, table, text, type HostileTable } from "./hostileTexts";

const escaped = (value: string): string =>
  value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/\n/g, "&#10;");

/** `name="value"` for each attribute that is there. */
const element = (name: string, attributes: Readonly<Record<string, string | undefined>>, inner = ""): string => {
  const list = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(value)}"`]));
  return `<${name}${list.join("")}>${inner}</${name}>`;
};
const maybe = (value: Arbitrary<string>): Arbitrary<string | undefined> => fc.option(value, { nil: undefined, freq: 3 });
const joined = (parts: Arbitrary<string>, most: number): Arbitrary<string> =>
  fc.array(parts, { maxLength: most }).map((list) => list.join(""));

const OPERATORS = [
  ...["eq", "ne", "neq", "gt", "ge", "lt", "le", "like", "not-like", "begins-with", "not-begin-with", "ends-with", "not-end-with", "in"],
  ...["not-in", "null", "not-null", "between", "on", "on-or-after", "on-or-before", "today", "last-x-days", "eq-userid", "ne-userid"],
  ...["eq-businessid", "this-year"],
];
const FLAGS = ["true", "false", "1", "0"];

const condition = (of: HostileTable): Arbitrary<string> =>
  fc
    .record({
      attribute: columnOf(of),
      operator: mostly(OPERATORS),
      value: maybe(text),
      valueof: fc.option(columnOf(of), { nil: undefined, freq: 10 }),
      entityname: fc.option(mostly(["l", of.name]), { nil: undefined, freq: 10 }),
      values: fc.oneof({ weight: 5, arbitrary: fc.constant<string[]>([]) }, { weight: 2, arbitrary: fc.array(text, { maxLength: 4 }) }),
    })
    .map(({ values, ...attributes }) =>
      element("condition", attributes, values.map((value) => element("value", {}, escaped(value))).join("")),
    );

const filter = (of: HostileTable): Arbitrary<string> =>
  fc
    .record({
      type: maybe(mostly(["and", "or"])),
      inner: joined(condition(of), 3),
      depth: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, 40, 90, 500, 20_000) }),
      times: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(0, 200, 4000) }),
    })
    .map(
      ({ type, inner, depth, times }) =>
        repeated("<filter>", depth) + element("filter", { type }, repeated(inner, times)) + repeated("</filter>", depth),
    );

const attribute = (of: HostileTable): Arbitrary<string> =>
  fc
    .record({
      name: columnOf(of),
      alias: maybe(mostly(["a", "b", "c.d", "a b"])),
      aggregate: maybe(mostly(["count", "countcolumn", "avg", "sum", "min", "max"])),
      groupby: fc.option(mostly(FLAGS), { nil: undefined, freq: 5 }),
      distinct: fc.option(mostly(FLAGS), { nil: undefined, freq: 10 }),
      dategrouping: fc.option(mostly(["day", "week", "month", "quarter", "year"]), { nil: undefined, freq: 8 }),
      usertimezone: fc.option(mostly(FLAGS), { nil: undefined, freq: 10 }),
    })
    .map((attributes) => element("attribute", attributes));

const order = (of: HostileTable): Arbitrary<string> =>
  fc
    .record({ attribute: maybe(columnOf(of)), alias: maybe(mostly(["a", "b"])), descending: maybe(mostly(FLAGS)) })
    .map((attributes) => element("order", attributes));

const link = (parent: HostileTable): Arbitrary<string> =>
  table.chain((of) =>
    fc
      .record({
        name: mostly([of.name]),
        from: columnOf(of),
        to: columnOf(parent),
        alias: maybe(mostly(["l", "m"])),
        type: maybe(mostly(["inner", "outer"])),
        inner: joined(fc.oneof(attribute(of), filter(of), order(of)), 3),
        times: fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(15, 16, 70) }),
        depth: fc.oneof({ weight: 12, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(15, 16, 3000) }),
      })
      .map(({ type, inner, times, depth, ...attributes }) => {
        const open = element("link-entity", { ...attributes, "link-type": type }, inner).replace(/<\/link-entity>$/, "");
        return repeated(repeated(open, depth) + repeated("</link-entity>", depth), times);
      }),
  );

const COOKIES = [
  '<cookie page="1"><contactid last="{X}" first="{X}" /></cookie>',
  ...["<cookie/>", '<cookie page="1e9"/>', '<cookie page="-1"/>', "<cookie page=", "%253Ccookie", `<a>${"<a>".repeat(5000)}`],
];

/** FetchXML that is nearly right. */
export const fetchXml = (of: HostileTable): Arbitrary<string> =>
  fc
    .record({
      top: fc.option(mostly(["1", "2", "50"]), { nil: undefined, freq: 6 }),
      page: fc.option(mostly(["1", "2", "50"]), { nil: undefined, freq: 6 }),
      count: fc.option(mostly(["1", "2", "50"]), { nil: undefined, freq: 6 }),
      "paging-cookie": fc.option(mostly(COOKIES), { nil: undefined, freq: 6 }),
      aggregate: fc.option(mostly(FLAGS), { nil: undefined, freq: 2 }),
      distinct: fc.option(mostly(FLAGS), { nil: undefined, freq: 5 }),
      aggregatelimit: fc.option(mostly(["1", "50000"]), { nil: undefined, freq: 10 }),
      returntotalrecordcount: fc.option(mostly(FLAGS), { nil: undefined, freq: 5 }),
      name: mostly([of.name]),
      inner: joined(
        fc.oneof(attribute(of), filter(of), order(of), link(of), fc.constantFrom("<all-attributes/>", "<all-attributes/>", "<!--x-->")),
        5,
      ),
      times: fc.oneof({ weight: 20, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(300, 2500) }),
    })
    .map(({ name, inner, times, ...attributes }) => element("fetch", attributes, element("entity", { name }, repeated(inner, times))));

const literal = fc.oneof(
  number,
  date,
  id,
  fc.constantFrom("null", "true", "false"),
  text.map((value) => `'${value.replace(/'/g, "''")}'`),
  text,
);
const path = (of: HostileTable): Arbitrary<string> =>
  fc.oneof({ weight: 6, arbitrary: columnOf(of) }, { weight: 1, arbitrary: mostly(["owninguser/fullname", "ownerid/fullname", "a/b/c"]) });

const comparison = (of: HostileTable): Arbitrary<string> =>
  fc.oneof(
    fc.tuple(path(of), mostly(["eq", "ne", "gt", "ge", "lt", "le"]), literal).map((parts) => parts.join(" ")),
    fc.tuple(mostly(["contains", "startswith", "endswith"]), path(of), literal).map(([name, of_, value]) => `${name}(${of_},${value})`),
    fc
      .tuple(path(of), fc.array(literal, { maxLength: 3 }))
      .map(([name, values]) => `Microsoft.Dynamics.CRM.In(PropertyName='${name}',PropertyValues=[${values.join(",")}])`),
  );

const oDataFilter = (of: HostileTable): Arbitrary<string> =>
  fc
    .record({
      parts: fc.array(comparison(of), { minLength: 1, maxLength: 3 }),
      word: mostly(["and", "or"]),
      before: mostly(["", "not ", "(", "not("]),
      depth: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, 200, 5000) }),
      times: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(300, 900) }),
    })
    .map(({ parts, word, before, depth, times }) => {
      const once = parts.join(` ${word} `);
      const all = Array.from({ length: times }, () => once).join(` ${word} `);
      return repeated(before, depth) + all + (before.endsWith("(") ? ")".repeat(depth) : "");
    });

const OPTION_NAMES = [
  "$select",
  "$filter",
  "$orderby",
  "$top",
  "$count",
  "$expand",
  "$skiptoken",
  "$apply",
  "$skip",
  "constructor",
  "__proto__",
  "",
];

const option = (of: HostileTable): Arbitrary<readonly [string, string]> =>
  fc.oneof(
    fc.array(columnOf(of), { maxLength: 4 }).map((list) => ["$select", list.join(",")] as const),
    oDataFilter(of).map((value) => ["$filter", value] as const),
    fc.tuple(path(of), mostly(["", " asc", " desc"])).map((parts) => ["$orderby", parts.join("")] as const),
    fc
      .tuple(
        mostly(["owninguser", "createdby", "slr_Seller", "systemuserroles_association"]),
        mostly(["", "($select=fullname)", "($filter=a)", "(((("]),
      )
      .map((parts) => ["$expand", parts.join("")] as const),
    mostly(["1", "5", "5000"]).map((value) => ["$top", value] as const),
    mostly(['<cookie pagenumber="2" istracking="False" />', `<cookie pagenumber="${"9".repeat(99)}" istracking="False" />`, "<cookie"]).map(
      (value) => ["$skiptoken", value] as const,
    ),
    fc.tuple(fc.constantFrom(...OPTION_NAMES), text),
  );

/** Query options, or FetchXML. */
export const query = (of: HostileTable): Arbitrary<string> =>
  fc.oneof(
    fc.array(option(of), { maxLength: 4 }).map((options) => options.map(([name, value]) => `${name}=${encoded(value)}`).join("&")),
    fetchXml(of).map((xml) => `fetchXml=${encoded(xml)}`),
    text.map(encoded),
  );

/** Half an emoji has no encoding. */
export const encoded = (value: string): string => encodeURIComponent(Buffer.from(value).toString());
