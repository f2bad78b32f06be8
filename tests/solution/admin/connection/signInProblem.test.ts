import { AuthError } from "@azure/msal-node";
import { signInProblem } from "../../../../solution/admin/connection/signInProblem";

const HOST = "contoso.crm.dynamics.com";

test("a blocked device code becomes what to do instead", () => {
  const error = new AuthError("access_denied", "AADSTS53003: Access has been blocked by Conditional Access policies. Trace ID: 1");
  expect(signInProblem(error, HOST).message).toBe(
    "The sign-in to contoso.crm.dynamics.com failed (AADSTS53003): the organisation's conditional access blocks this way to sign in (often device codes, or the vendor's public client): sign in through the browser, without --device-code, or name an own application with --client-id.",
  );
});

test("an unknown refusal is told by its code, and never quotes what was sent", () => {
  const error = new AuthError("invalid_client", "AADSTS9999999: something about client_secret=s3cret");
  expect(signInProblem(error, HOST).message).toBe(
    "The sign-in to contoso.crm.dynamics.com failed (AADSTS9999999); look the code up at https://login.microsoftonline.com/error.",
  );
});

test.each(["user_timeout_reached", "access_denied"])("a sign-in that nobody finished (%s) is told as that", (code) => {
  expect(signInProblem(new AuthError(code), HOST).message).toBe(
    "The sign-in to contoso.crm.dynamics.com was not completed; run the command again.",
  );
});

test("what is no answer of the sign-in service stays as it is", () => {
  const error = new Error("You signed in as eve@contoso.example, but --as names ada@contoso.example.");
  expect(signInProblem(error, HOST)).toBe(error);
});
