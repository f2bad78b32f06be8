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
    token: "unused",
    onDeviceCode: unasked,
  });
  await expect(authorization()).resolves.toBe("Bearer mei@fernway.example");
});

test("elsewhere a token given for automation is used as it is", async () => {
  const authorization = await signIn({ url: new URL("https://contoso.example"), as: "a", token: "abc", onDeviceCode: unasked });
  await expect(authorization()).resolves.toBe("Bearer abc");
});

test("a token never travels unencrypted to another machine", async () => {
  await expect(signIn({ url: new URL("http://contoso.example"), as: "a", token: "abc", onDeviceCode: unasked })).rejects.toThrow(
    "http://contoso.example is not an https address",
  );
});
