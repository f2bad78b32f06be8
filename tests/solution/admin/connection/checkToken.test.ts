import { checkToken } from "../../../../solution/admin/connection/checkToken";
import { secretsOf } from "../../../../solution/admin/connection/secrets";

const ENVIRONMENT = new URL("https://contoso.crm.dynamics.com");
const part = (facts: object) => Buffer.from(JSON.stringify(facts)).toString("base64url");
const tokenFor = (aud: unknown) => `${part({ alg: "RS256" })}.${part({ aud })}.c2lnbmF0dXJl`;

test.each([
  ["names the environment", tokenFor("https://contoso.crm.dynamics.com")],
  ["names it with a slash at the end", tokenFor("https://contoso.crm.dynamics.com/")],
  ["names the address of its Web API", tokenFor("https://contoso.api.crm.dynamics.com/")],
  ["names no address", tokenFor("00000007-0000-0000-c000-000000000000")],
  ["says nothing that could be read", "opaque"],
])("a token that %s is used", (_, token) => expect(() => checkToken(token, ENVIRONMENT)).not.toThrow());

test("a token for another address is not sent to this one", () => {
  const token = tokenFor("https://fabrikam.crm.dynamics.com");
  expect(() => checkToken(token, ENVIRONMENT)).toThrow(
    "The token in SELLER_DETAILS_TOKEN is for https://fabrikam.crm.dynamics.com, but --url names https://contoso.crm.dynamics.com: get a token for https://contoso.crm.dynamics.com or change --url.",
  );
});

test.each(["Bearer abc.secret", "abc\nsecret", "abc.secret\u2019"])(
  "a token with something around it is refused and not quoted: %j",
  (token) => {
    const message = 'SELLER_DETAILS_TOKEN holds more than a token: it must have no "Bearer" before it, no spaces and no line breaks.';
    expect(() => checkToken(token, ENVIRONMENT)).toThrow(new Error(message));
  },
);

test("a line break that a file left at the end is no part of a secret", () => {
  expect(secretsOf({ SELLER_DETAILS_TOKEN: "abc\r\n", SELLER_DETAILS_CLIENT_SECRET: "def\n" })).toMatchObject({
    token: "abc",
    clientSecret: "def",
  });
});
