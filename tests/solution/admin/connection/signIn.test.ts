import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { isLoopback, signIn } from "../../../../solution/admin/connection/signIn";

const unasked = () => {
  throw new Error("nobody should be asked");
};

test.each([
  ["http://127.0.0.1:5000", true],
  ["http://localhost", true],
  ["http://[::1]:80", true],
  ["https://localhost.example.com", false],
  ["https://127.0.0.1.example.com", false],
])("%s is this machine: %s", (url, expected) => expect(isLoopback(new URL(url))).toBe(expected));

test("on this machine the user's name is the token", async () => {
  const authorization = await signIn({
    url: new URL("http://127.0.0.1:1"),
    as: "mei@fernway.example",
    secrets: { token: "unused" },
    onMessage: unasked,
  });
  await expect(authorization()).resolves.toBe("Bearer mei@fernway.example");
});

test("elsewhere a token given for automation is used as it is", async () => {
  const authorization = await signIn({ url: new URL("https://contoso.example"), as: "a", secrets: { token: "abc" }, onMessage: unasked });
  await expect(authorization()).resolves.toBe("Bearer abc");
});

test("a token never travels unencrypted to another machine", async () => {
  await expect(signIn({ url: new URL("http://contoso.example"), as: "a", secrets: { token: "abc" }, onMessage: unasked })).rejects.toThrow(
    "http://contoso.example is not an https address",
  );
});

const APPLICATION = "5a3c1f00-0000-4000-8000-000000000001";

test.each([
  ["a person's name", { as: "ada@contoso.example" }],
  ["another application", { as: APPLICATION, clientId: "5a3c1f00-0000-4000-8000-000000000002" }],
])("a client secret signs in the application that --as names, not %s", async (_, who) => {
  const signingIn = signIn({ url: new URL("https://contoso.example"), ...who, secrets: { clientSecret: "s3cret" }, onMessage: unasked });
  await expect(signingIn).rejects.toThrow(
    "SELLER_DETAILS_CLIENT_SECRET signs in an application, so --as must be its application (client) id; without the variable a person signs in.",
  );
});

test("an address where nothing answers is told before anybody is asked to sign in", async () => {
  const server = createServer().listen(0, "127.0.0.2");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  const signingIn = signIn({ url: new URL(`https://127.0.0.2:${port}`), as: "ada@contoso.example", onMessage: unasked });
  await expect(signingIn).rejects.toThrow(`Nothing answers at https://127.0.0.2:${port} (ECONNREFUSED); check --url.`);
});
