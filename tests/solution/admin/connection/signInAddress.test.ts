import { namedIn, signInAddressOf } from "../../../../solution/admin/connection/signInAddress";

test.each([
  ["https://contoso.crm4.dynamics.com", "https://login.microsoftonline.com/contoso.example"],
  ["https://contoso.crm9.dynamics.com", "https://login.microsoftonline.com/contoso.example"],
  ["https://contoso.crm.microsoftdynamics.us", "https://login.microsoftonline.us/contoso.example"],
  ["https://contoso.crm.appsplatform.us", "https://login.microsoftonline.us/contoso.example"],
  ["https://contoso.crm.dynamics.cn", "https://login.chinacloudapi.cn/contoso.example"],
  ["https://crm.contoso.example", "https://login.microsoftonline.com/contoso.example"],
])("people of %s sign in at %s", async (url, address) => {
  await expect(signInAddressOf(new URL(url), "contoso.example")).resolves.toBe(address);
});

test("a directory's name cannot lead elsewhere", async () => {
  await expect(signInAddressOf(new URL("https://contoso.crm.dynamics.com"), "../@evil.example/")).resolves.toBe(
    "https://login.microsoftonline.com/..%2F%40evil.example%2F",
  );
});

const DIRECTORY = "7e3f0000-0000-4000-8000-000000000001";

test("an environment names its own directory", () => {
  const challenge = `Bearer authorization_uri=https://login.microsoftonline.us/${DIRECTORY}/oauth2/authorize, resource_id=https://contoso.crm.microsoftdynamics.us/`;
  expect(namedIn(challenge)).toBe(`https://login.microsoftonline.us/${DIRECTORY}`);
  expect(namedIn(`Bearer authorization_uri="https://login.windows.net/${DIRECTORY}/oauth2/authorize", resource_id="x"`)).toBe(
    `https://login.windows.net/${DIRECTORY}`,
  );
});

test.each([
  ["names another place", `Bearer authorization_uri=https://login.evil.example/${DIRECTORY}/oauth2/authorize`],
  ["hides another place", `Bearer authorization_uri=https://login.microsoftonline.com@evil.example/${DIRECTORY}/oauth2/authorize`],
  ["names no directory", "Bearer authorization_uri=https://login.microsoftonline.com/"],
  ["is none", ""],
])("a challenge that %s is not followed", (_, challenge) => expect(namedIn(challenge)).toBeUndefined());
