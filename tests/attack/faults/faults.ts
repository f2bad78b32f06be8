import { setTimeout as delay } from "node:timers/promises";
import type { Exchange, Fault } from "./faultyProxy";

const CODES: ReadonlyMap<number, string> = new Map([
  [403, "0x80040220"],
  [404, "0x80040217"],
  [429, "0x80072322"],
  [500, "0x80040216"],
  [503, "0x80040216"],
]);

const answered = (status: number, headers: Readonly<Record<string, string>> = {}): Fault => ({
  name: String(status),
  act: ({ response }) => {
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(JSON.stringify({ error: { code: CODES.get(status), message: "Something is wrong on purpose." } }));
  },
});

const instead = (name: string, contentType: string, body: string): Fault => ({
  name,
  act: ({ response }) => {
    response.writeHead(200, { "content-type": contentType });
    response.end(body);
  },
});

/** Longer than anybody takes for granted, shorter than a page may wait. */
const SLOW_MS = 3_000;

/** What servers, proxies and networks do to requests. */
export const FAULTS: readonly Fault[] = [
  answered(403),
  answered(404),
  answered(429, { "retry-after": "1" }),
  answered(500),
  answered(503),
  { name: "cut before", act: ({ cut }: Exchange) => cut() },
  {
    name: "cut after",
    isDone: true,
    act: async ({ passSilently, cut }) => {
      await passSilently();
      cut();
    },
  },
  {
    name: "slow",
    isDone: true,
    act: async ({ pass }) => {
      await delay(SLOW_MS);
      await pass();
    },
  },
  instead("empty body", "application/json", ""),
  instead("HTML", "text/html", "<!DOCTYPE html><html><body><h1>Sign in</h1></body></html>"),
  instead("wrong shape", "application/json", '{"value":{"0":null},"unlike":[1]}'),
];
