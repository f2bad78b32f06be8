import { DataverseError, errorOfAnswer } from "../../../shared/dataverse/DataverseError";

describe("DataverseError", () => {
  it.each([
    ["too many requests", 0x80072322, "throttled"],
    ["too much execution time", 0x80072321, "throttled"],
    ["too many at once", 0x80072326, "throttled"],
    ["no privilege", 0x80040220, "forbidden"],
    ["no access", 0x80042f09, "forbidden"],
    ["more than 50,000 rows", 0x8004e023, "tooManyRows"],
    ["no such table", 0x80041102, "missing"],
    ["no such column", 0x80041103, "missing"],
    ["no such row", 0x80040217, "missing"],
    ["another version", 0x80060882, "changed"],
    ["a row of that id", 0x80040237, "changed"],
  ])("knows the reason by the code: %s", (_what, code, reason) => {
    expect(new DataverseError("no", 400, code).reason).toBe(reason);
  });

  it.each([
    [429, "throttled"],
    [401, "forbidden"],
    [403, "forbidden"],
    [404, "missing"],
    [412, "changed"],
    [400, "unavailable"],
    [500, "unavailable"],
    [undefined, "unavailable"],
  ])("knows it by the status %s where the code is of no help", (status, reason) => {
    expect(new DataverseError("no", status).reason).toBe(reason);
    expect(new DataverseError("no", status, 0x80040216).reason).toBe(reason);
  });

  it("takes the reason that it is given before both", () => {
    const error = new DataverseError("no", 403, 0x80040220, { reason: "unsupported", place: "GET accounts" });
    expect([error.reason, error.place, error.name, error.message]).toEqual(["unsupported", "GET accounts", "DataverseError", "no"]);
  });
});

describe("DataverseError.from", () => {
  it.each([
    ["a signed number", { message: "no", errorCode: 0x80040220 | 0 }],
    ["text", { message: "no", code: "0x80040220" }],
    ["text in capitals", { message: "no", errorCode: 0, code: "0X80040220" }],
    ["a part of the message", { message: "Failed with 0x80040220: no privilege" }],
  ])("reads a code that is %s", (_kind, cause) => {
    expect(DataverseError.from(cause, "GET accounts")).toMatchObject({
      code: 0x80040220,
      reason: "forbidden",
      message: cause.message,
      place: "GET accounts",
    });
  });

  it.each([{ status: 404 }, { httpStatusCode: 404 }, { status: "404", httpStatusCode: 404 }])("reads a status: %j", (cause) => {
    expect(DataverseError.from(cause)).toMatchObject({ status: 404, code: undefined, reason: "missing" });
  });

  it("leaves one of its own as it is", () => {
    const error = new DataverseError("no", 403);
    expect(DataverseError.from(error, "elsewhere")).toBe(error);
  });

  it.each([
    ["offline", "offline"],
    [undefined, "undefined"],
    [null, "null"],
    [new Error(""), "Error"],
    [{ message: "no", code: "x0x80040220" }, "no"],
    [{ message: "no", code: "0x80040220y" }, "no"],
    [{ message: 7 }, "[object Object]"],
  ])("makes the best of anything else: %s", (cause, message) => {
    expect(DataverseError.from(cause)).toMatchObject({ message, status: undefined, code: undefined, reason: "unavailable" });
  });
});

describe("errorOfAnswer", () => {
  it("says what the server says", () => {
    const body = JSON.stringify({ error: { code: "0x80072322", message: "Slow down." } });
    expect(errorOfAnswer(503, body, "GET accounts")).toMatchObject({
      message: "Slow down.",
      status: 503,
      code: 0x80072322,
      reason: "throttled",
      place: "GET accounts",
    });
  });

  it.each(["<html>", "", "null", "{}", '{"error":{}}'])("says the status where the body says nothing: %j", (body) => {
    expect(errorOfAnswer(404, body)).toMatchObject({ message: "The server answered 404.", status: 404, reason: "missing" });
  });
});
