import fc, { type Arbitrary } from "fast-check";
import { callId } from "../localServer";
import { USERS } from "../sampleOrganisation";
import { encoded, query } from "./hostileQueries";
import { columnOf, date, id, mostly, number, table, text, type HostileTable } from "./hostileTexts";

/** A request as it goes over the wire. */
export interface HostileRequest {
  readonly method: string;
  /** Below `/api/data/v9.2/`. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth);

/** JSON of any type where another is expected: some as text, because it cannot be made from a value. */
const json: Arbitrary<string> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
  text.map((value) => JSON.stringify(value)),
  date.map((value) => JSON.stringify(value)),
  id.map((value) => JSON.stringify(`/contacts(${value})`)),
  number,
  fc.constantFrom(
    "null",
    "[null]",
    "[[],{}]",
    "{}",
    '{"toString":1}',
    '{"__proto__":null}',
    "1e400",
    "-0",
    '"\\ud83d"',
    '"\\u0000"',
    "[",
    "",
  ),
  fc.constantFrom("[]", nested(50_000, "[", "]"), '{"a":'.repeat(20_000) + "1" + "}".repeat(20_000)),
);

const NAVIGATIONS = ["ownerid", "slr_Seller", "msdyn_user_systemuser", "regardingobjectid_contact_email", "constructor", "__proto__"];
const party = fc.oneof(
  json,
  fc
    .tuple(json, fc.constantFrom(`/systemusers(${USERS.sid.id})`, "/constructor(1)", "null"))
    .map(([mask, who]) => `{"participationtypemask":${mask},"partyid_systemuser@odata.bind":"${who}"}`),
  fc.constantFrom('{"participationtypemask":1}', "null", '{"email_activity_parties":[null]}'),
);

const member = (of: HostileTable): Arbitrary<string> =>
  fc.oneof(
    fc.tuple(columnOf(of), json).map(([name, value]) => `${JSON.stringify(name)}:${value}`),
    fc.tuple(mostly(NAVIGATIONS), json).map(([name, value]) => `${JSON.stringify(`${name}@odata.bind`)}:${value}`),
    fc.array(party, { maxLength: 3 }).map((parties) => `"email_activity_parties":[${parties.join(",")}]`),
    fc.tuple(mostly(["@odata.type", "@odata.etag", "@a"]), json).map(([name, value]) => `${JSON.stringify(name)}:${value}`),
    json.map((value) => `"email_activity_parties":${value}`),
  );

const body = (of: HostileTable): Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(member(of), { maxLength: 4 }).map((members) => `{${members.join(",")}}`) },
    { weight: 1, arbitrary: json },
  );

/** Header values may not hold everything. */
const headerText = text.map((value) => value.replace(/[^\t\x20-\x7e\x80-\xff]/g, "?").trim());
const header = (expected: readonly string[]): Arbitrary<string> =>
  fc.oneof({ weight: 15, arbitrary: fc.constantFrom(...expected) }, { weight: 1, arbitrary: headerText });
const optional = { nil: undefined, freq: 20 } as const;

const headers: Arbitrary<Readonly<Record<string, string>>> = fc
  .record({
    prefer: fc.option(
      header([
        ...Array<string>(5).fill('odata.include-annotations="*"'),
        "odata.maxpagesize=1",
        "odata.maxpagesize=0",
        "return=representation",
        "return",
        '"',
        "=",
        "constructor=1",
      ]),
      { nil: undefined, freq: 2 },
    ),
    "if-match": fc.option(header(["*", 'W/"1"', 'W/"', "constructor"]), optional),
    "if-none-match": fc.option(header(["*", 'W/"1"']), optional),
    "content-type": header([
      ...Array<string>(40).fill("application/json"),
      "application/json; charset=utf-16",
      "text/plain",
      "constructor",
    ]),
    range: fc.option(header(["bytes=0-1", "bytes=0-", "bytes=9-1", "bytes=-1", `bytes=0-${"9".repeat(400)}`]), optional),
    "x-ms-file-name": fc.option(header(["a.json", "a.json", "a.json", "%E9", "%", "a.constructor"]), { nil: undefined, freq: 3 }),
    ["constructor"]: fc.option(headerText, optional),
  })
  .map((all) => Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))));

const withQuery = (path: string, options: string): string => (options === "" ? path : `${path}?${options}`);

const onSet: Arbitrary<HostileRequest> = table.chain((of) =>
  fc
    .record({
      method: fc.constantFrom("GET", "GET", "GET", "GET", "POST", "POST"),
      set: mostly([of.set]),
      options: query(of),
      headers,
      body: body(of),
    })
    .map(({ method, set, options, body, headers }) => ({
      method,
      path: withQuery(encoded(set), options),
      headers,
      ...(method === "GET" ? {} : { body }),
    })),
);

const onRow: Arbitrary<HostileRequest> = table.chain((of) =>
  fc
    .record({
      method: fc.constantFrom("GET", "GET", "PATCH", "PATCH", "PATCH", "PUT", "DELETE"),
      id,
      below: mostly(["", "", "", "", "/msdyn_voicetranscript", "/msdyn_voicetranscript/$value", "/ownerid/$ref", "/constructor"]),
      options: fc.oneof(fc.constant(""), query(of)),
      headers,
      body: body(of),
    })
    .map(({ method, id, below, options, headers, body }) => ({
      method,
      path: withQuery(`${of.set}(${encoded(id)})${below.startsWith("/") ? below : encoded(below)}`, options),
      headers,
      ...(method === "GET" || method === "DELETE" ? {} : { body }),
    })),
);

const ACTIONS = [
  ...["GrantAccess", "RevokeAccess", "ModifyAccess", "GetOrgDbOrgSetting", "StageSolution", "ImportSolutionAsync", "StageAndUpgradeAsync"],
  ...["UninstallSolutionAsync", "PublishXml", "AddAppComponents", "RemoveAppComponents"],
];
const PARAMETERS = [
  ...[
    "Target",
    "PrincipalAccess",
    "Revokee",
    "SettingName",
    "CustomizationFile",
    "SolutionParameters",
    "SolutionUniqueName",
    "ParameterXml",
  ],
  ...["AppId", "Components", "ImportJobId", "constructor", "__proto__"],
];
const TARGETS = [
  `{"@odata.type":"Microsoft.Dynamics.CRM.msdyn_sciconversation","msdyn_sciconversationid":"${callId(1)}"}`,
  `{"@odata.type":"Microsoft.Dynamics.CRM.constructor"}`,
  `{"@odata.type":"#Microsoft.Dynamics.CRM.contact","contactid":null}`,
  `{"Principal":{"@odata.type":"Microsoft.Dynamics.CRM.systemuser","systemuserid":"${USERS.sid.id}"},"AccessMask":"ReadAccess"}`,
  `{"Principal":null,"AccessMask":"constructor"}`,
];
const action: Arbitrary<HostileRequest> = fc
  .record({
    name: mostly(ACTIONS),
    members: fc.array(fc.tuple(fc.constantFrom(...PARAMETERS), fc.oneof(fc.constantFrom(...TARGETS), json)), { maxLength: 4 }),
    headers,
  })
  .map(({ name, members, headers }) => ({
    method: "POST",
    path: encoded(name),
    headers,
    body: `{${members.map(([key, value]) => `"${key}":${value}`).join(",")}}`,
  }));

const FUNCTIONS = [
  ...["WhoAmI", "RetrieveVersion", "RetrieveProvisionedLanguages", "RetrieveAppComponents", "ValidateApp", "RetrieveDependenciesForDelete"],
  ...["RetrieveDependenciesForUninstall", "RetrieveRolePrivilegesRole", "EntityDefinitions"],
];
const called: Arbitrary<HostileRequest> = fc
  .record({
    name: mostly(FUNCTIONS),
    list: fc.oneof(
      fc
        .tuple(mostly(["AppModuleId", "RoleId", "LogicalName", "ObjectId", "SolutionUniqueName"]), text)
        .map(([key, value]) => `(${key}=${value})`),
      fc.constantFrom("", "()", "(LogicalName='contact')", "(LogicalName='constructor')", "(a=@a)", "(((("),
    ),
    below: mostly(["", "", "/Attributes", "/ManyToOneRelationships", "/constructor"]),
    options: mostly(["", "$select=LogicalName", "$select=constructor,__proto__", "$expand=Attributes($select=toString)", "@a=1"]),
    headers,
  })
  .map(({ name, list, below, options, headers }) => ({
    method: "GET",
    path: withQuery(encoded(name) + encoded(list) + (below.startsWith("/") ? below : encoded(below)), options.replace(/[^\x21-\x7e]/g, "")),
    headers,
  }));

const BOUNDARIES = ["b", "b.*+?^${}()|[]\\", "--", "b b", "constructor", "=", "b".repeat(3000)];
const inBatch = ({ method, path, headers, body = "" }: HostileRequest, contentId: string): string =>
  `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ${contentId}\r\n\r\n${method} ${path} HTTP/1.1\r\n` +
  `${Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("")}\r\n${body}\r\n`;
const between = (boundary: string, parts: readonly string[]): string =>
  parts.map((part) => `--${boundary}\r\n${part}`).join("") + `--${boundary}--\r\n`;

const batch: Arbitrary<HostileRequest> = fc
  .record({
    boundary: header(BOUNDARIES),
    operations: fc.array(fc.tuple(fc.oneof(onSet, onRow, action, called), mostly(["1", "2", "constructor", "__proto__"])), {
      maxLength: 3,
    }),
    changes: fc.array(fc.tuple(fc.oneof(onSet, onRow), mostly(["1", "$1"])), { maxLength: 3 }),
    prefer: fc.option(header(["odata.continue-on-error", "odata.continue-on-error=false"]), { nil: undefined }),
    quoted: fc.boolean(),
    damage: fc.option(fc.nat(), { nil: undefined, freq: 5 }),
    copies: fc.oneof({ weight: 15, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constantFrom(0, 40) }),
  })
  .map(({ boundary, operations, changes, prefer, quoted, damage, copies }) => {
    const alone = operations.map(([request, contentId]) => inBatch(request, contentId));
    const together = `Content-Type: multipart/mixed; boundary=c\r\n\r\n${between(
      "c",
      changes.map(([request, contentId]) => inBatch(request, contentId)),
    )}`;
    const parts = [...alone, ...(changes.length > 0 ? [together] : [])];
    const whole = between(boundary, parts.length < 2 ? parts.flatMap((part) => Array<string>(copies).fill(part)) : parts);
    const cut = damage === undefined ? whole : whole.slice(0, damage % (whole.length + 1));
    return {
      method: "POST",
      path: "$batch",
      headers: {
        "content-type": `multipart/mixed; boundary=${quoted ? `"${boundary}"` : boundary}`,
        ...(prefer === undefined ? {} : { prefer }),
      },
      body: cut,
    };
  });

/** Longer addresses than this end at the HTTP server already; in a batch they may be longer. */
const MAX_ADDRESS = 50_000;

/** Requests that are nearly right, in all that they are made of. */
export const hostileRequest: Arbitrary<HostileRequest> = fc
  .oneof(
    { weight: 4, arbitrary: onSet },
    { weight: 4, arbitrary: onRow },
    { weight: 1, arbitrary: action },
    { weight: 1, arbitrary: called },
    { weight: 2, arbitrary: batch },
  )
  .filter(({ path }) => path.length <= MAX_ADDRESS);
