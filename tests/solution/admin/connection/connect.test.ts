import type { ReadApi } from "../../../../solution/admin/connection/webApi";
import { refuseOthers } from "../../../../solution/admin/connection/connect";
import { secretsOf } from "../../../../solution/admin/connection/secrets";

const APPLICATION = "5a3c1f00-0000-4000-8000-000000000001";

const tokenOf = (user: Readonly<Record<string, string | null>>): ReadApi => ({
  get: <T>(path: string) => Promise.resolve((path === "WhoAmI()" ? { UserId: "u1" } : user) as T),
  getAll: () => Promise.resolve([]),
  ask: () => Promise.reject(new Error("nothing to ask")),
  readFirstByte: () => Promise.resolve(),
});
const ADA = { domainname: "ada@contoso.example", internalemailaddress: "Ada.Admin@contoso.example", applicationid: null };

test.each([
  ["a sign-in name", ADA, "ADA@contoso.example"],
  ["an email address", ADA, "ada.admin@contoso.example"],
  ["an application's id", { domainname: "", internalemailaddress: null, applicationid: APPLICATION }, APPLICATION.toUpperCase()],
])("a ready token is recognised by %s", async (_, user, as) => {
  await expect(refuseOthers(tokenOf(user), as)).resolves.toBeUndefined();
});

test("a ready token of somebody else is refused", async () => {
  await expect(refuseOthers(tokenOf(ADA), "bob@contoso.example")).rejects.toThrow(
    "The token belongs to ada@contoso.example, but --as names bob@contoso.example: get a token for bob@contoso.example or change --as.",
  );
});

test("secrets come from the environment's variables, and an empty one counts as absent", () => {
  expect(secretsOf({ SELLER_DETAILS_TOKEN: "", SELLER_DETAILS_CERTIFICATE: "deploy.pem" })).toEqual({ certificate: "deploy.pem" });
});
