import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
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

describe("an address without a named directory is asked first", () => {
  const askAt = async (status: number, headers: Record<string, string>): Promise<string> => {
    const server = createServer((_, response) => response.writeHead(status, headers).end());
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    try {
      return await signInAddressOf(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    } finally {
      server.close();
    }
  };

  test("and names its directory", async () => {
    const challenge = { "WWW-Authenticate": `Bearer authorization_uri=https://login.microsoftonline.com/${DIRECTORY}/oauth2/authorize` };
    await expect(askAt(401, challenge)).resolves.toBe(`https://login.microsoftonline.com/${DIRECTORY}`);
  });

  test.each([200, 302, 404])("and nobody is asked to sign in where it answers %d, as no environment does", async (status) => {
    await expect(askAt(status, { Location: "https://make.powerapps.com/" })).rejects.toThrow(
      new RegExp(
        `^127\\.0\\.0\\.1:\\d+ did not answer like a Dataverse environment \\(status ${status} instead of 401\\); check --url: the Power Platform admin center shows an environment's address\\.$`,
      ),
    );
  });
});
