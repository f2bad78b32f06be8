/** A server's address on the way to which things go wrong: everything passes, but for requests of one kind while a fault is set. */
import { createServer, request as forward, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { shapeOf } from "./shapeOf";

/** A request that arrived, before anything was done about it. */
export interface Exchange {
  readonly response: ServerResponse;
  /** Lets it through and answers what the server answers. */
  readonly pass: () => Promise<void>;
  /** Lets it through and keeps the answer. */
  readonly passSilently: () => Promise<void>;
  /** Ends the connection. */
  readonly cut: () => void;
}

export interface Fault {
  readonly name: string;
  readonly act: (exchange: Exchange) => Promise<void> | void;
  /** The request is done all the same, late or unanswered. */
  readonly isDone?: boolean;
}

export interface FaultyProxy {
  readonly url: string;
  /** Requests to the Web API so far, each kind once, in the order in which they first came. */
  readonly seen: Set<string>;
  /** Whether anything waits for an answer. */
  readonly isBusy: () => boolean;
  /** From now on requests of this kind meet the fault; undefined ends it. */
  readonly set: (broken: { readonly shape: string; readonly fault: Fault } | undefined) => void;
  /** After so many more requests nothing gets through in either direction, as if the sender had been killed; undefined ends it. */
  readonly afterRequests: (count: number | undefined, told?: () => void) => void;
  readonly close: () => Promise<void>;
}

const WEB_API = "/api/data/";

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Servers look whether they are meant, by Host and Origin, and name themselves in links: each side hears the name that it knows. */
const renamed = (headers: IncomingHttpHeaders, from: string, to: string): IncomingHttpHeaders =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === "string" ? value.replaceAll(from, to) : value]),
  );
const isText = ({ "content-type": type = "" }: IncomingHttpHeaders): boolean => /json|text|multipart|xml/.test(type);

function answerOf(origin: URL, own: URL, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answered> {
  const asked = { method: method ?? "GET", headers: { ...renamed(headers, own.host, origin.host), connection: "close" } };
  return new Promise((resolve, reject) => {
    const sent = forward(new URL(url ?? "/", origin), asked, (answer) => {
      bodyOf(answer).then((content) => {
        const told = isText(answer.headers) ? Buffer.from(content.toString().replaceAll(origin.host, own.host)) : content;
        const headers = renamed(answer.headers, origin.host, own.host);
        const length = headers["content-length"] === undefined ? {} : { "content-length": String(told.length) };
        const kept = Object.entries(headers).filter(([name]) => name !== "content-length" && name !== "transfer-encoding");
        resolve({ status: answer.statusCode ?? 502, headers: { ...Object.fromEntries(kept), ...length }, body: told });
      }, reject);
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

export async function startFaultyProxy(origin: string): Promise<FaultyProxy> {
  const seen = new Set<string>();
  let broken: { readonly shape: string; readonly fault: Fault } | undefined;
  let left: number | undefined;
  let whenDead: (() => void) | undefined;
  const handle = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(message);
    const pass = async () => {
      const answer = await answerOf(new URL(origin), new URL(url()), message, body);
      if (response.destroyed) return;
      response.writeHead(answer.status, { ...answer.headers, connection: "close" });
      response.end(answer.body);
    };
    if (!message.url?.startsWith(WEB_API)) return pass();
    if (left !== undefined) {
      left -= 1;
      if (left < 0) {
        whenDead?.();
        return void response.destroy();
      }
    }
    const shape = shapeOf(message.method ?? "GET", message.url, body.toString());
    seen.add(shape);
    if (broken?.shape !== shape) return pass();
    const passSilently = async () => void (await answerOf(new URL(origin), new URL(url()), message, body));
    return broken.fault.act({ response, pass, passSilently, cut: () => response.destroy() });
  };
  let underWay = 0;
  const server = createServer((message, response) => {
    underWay += 1;
    void handle(message, response)
      .catch(() => response.destroy())
      .finally(() => (underWay -= 1));
  });
  const url = (): string => {
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
    return `http://127.0.0.1:${address.port}`;
  };
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: url(),
    seen,
    isBusy: () => underWay > 0,
    set: (next) => void (broken = next),
    afterRequests: (count, told) => {
      left = count;
      whenDead = told;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
