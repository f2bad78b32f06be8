import { readFile } from "node:fs/promises";
import path from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { plainId } from "../dataverse/guid";
import { appAnswer } from "./appAnswer";
import { homeAddress } from "./apps";
import { POLICIES, type ContentSecurityPolicy } from "./contentSecurityPolicy";
import { customControl, fileOf, formAnswer, viewAnswer } from "./formAnswer";
import { HostError } from "./HostError";
import { latestComponent, type HostSources } from "./HostSources";
import { pageFiles, pageHtml, type PageFiles } from "./pageFiles";
import { firstPersona, isSignedIn, personaCookie, signedIn } from "./persona";
import { textFont, textFontStyles } from "./textFonts";

const SCRIPT = "text/javascript; charset=utf-8";
const STYLES = "text/css; charset=utf-8";
/** For the platform's libraries, which browsers of a real environment have long since cached. */
const LASTING = "public, max-age=86400";
const BY_EXTENSION: Readonly<Record<string, string>> = {
  ".js": SCRIPT,
  ".css": STYLES,
  ".html": "text/html; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".resx": "text/xml; charset=utf-8",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** What an address asks for, each at most once. */
const question = <Name extends string>(...names: readonly Name[]) => ({
  schema: { querystring: { type: "object", properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])) } },
});

interface AppQuery {
  readonly appname?: string;
  readonly appid?: string;
  readonly lang?: string;
}

interface TableQuery {
  readonly etn?: string;
  readonly formid?: string;
  readonly lang?: string;
}

/**
 * Serves a model-driven app beside the local Dataverse: its page, the web resources under `/WebResources/`, and under `/_host/` what
 * real environments do not have, so that requests under `/api/data` are the product's and its forms' alone.
 * @param policy what browsers are told of every page
 */
export async function registerHost(app: FastifyInstance, sources: HostSources, policy: ContentSecurityPolicy = "default"): Promise<void> {
  await app.register(async (host) => {
    host.addHook("onSend", async (_request, reply) => {
      if (String(reply.getHeader("content-type")).startsWith("text/html")) reply.header("Content-Security-Policy", POLICIES[policy]);
    });
    const files = await pageFiles();
    host.setErrorHandler(async (error: Error & { statusCode?: number }, _request, reply) =>
      reply.code(error.statusCode ?? 500).send({ message: error.message }),
    );
    registerPage(host, sources);
    registerPlatformFiles(host, files);
    registerSolutionFiles(host, sources);
    host.get<{ Querystring: AppQuery }>("/_host/app", question("appname", "appid", "lang"), async ({ headers, query }) =>
      appAnswer(sources, signedIn(sources, headers.cookie, languageIn(query.lang)), {
        ...(query.appname && { appName: query.appname }),
        ...(query.appid && { appId: plainId(query.appid) }),
      }),
    );
    host.get<{ Querystring: TableQuery }>("/_host/view", question("etn", "lang"), async ({ headers, query }) =>
      viewAnswer(sources, signedIn(sources, headers.cookie, languageIn(query.lang)), query.etn ?? ""),
    );
    host.get<{ Querystring: TableQuery }>("/_host/form", question("etn", "formid", "lang"), async ({ headers, query }) =>
      formAnswer(sources, signedIn(sources, headers.cookie, languageIn(query.lang)), query.etn ?? "", query.formid),
    );
  });
}

function languageIn(text: string | undefined): number | undefined {
  if (!text) return undefined;
  if (!/^\d{4,5}$/.test(text)) throw new HostError(400, `"${text}" is not a language id such as 1033 or 2052.`);
  return Number(text);
}

function registerPage(host: FastifyInstance, sources: HostSources): void {
  host.get("/", async ({ headers, url }, reply) => {
    const cookies = isSignedIn(sources, headers.cookie) ? headers.cookie : signInFirst(sources, reply);
    const settings = url.slice(1).replace("?", "&");
    return reply.redirect(`${homeAddress(sources, signedIn(sources, cookies))}${settings}`);
  });
  host.get<{ Querystring: { react?: string } }>("/main.aspx", async ({ headers, query }, reply) => {
    if (!isSignedIn(sources, headers.cookie)) signInFirst(sources, reply);
    return reply.type("text/html; charset=utf-8").send(pageHtml(query.react === "16" ? "16" : "17"));
  });
}

/** @returns the cookie of whoever a newcomer is */
function signInFirst(sources: HostSources, reply: FastifyReply): string {
  const cookie = personaCookie(firstPersona(sources).domainName);
  reply.header("Set-Cookie", cookie);
  return cookie;
}

function registerPlatformFiles(host: FastifyInstance, files: PageFiles): void {
  const serve = (address: string, type: string, content: Uint8Array | string, cache?: string) =>
    host.get(address, async (_request, reply) => send(reply, type, content, cache));
  serve("/_host/page.js", SCRIPT, files.script);
  serve("/_host/page.css", STYLES, files.styles);
  serve("/_host/fluent.js", SCRIPT, files.fluent, LASTING);
  serve("/_host/react16.js", SCRIPT, files.react["16"], LASTING);
  serve("/_host/react17.js", SCRIPT, files.react["17"], LASTING);
  host.get<{ Params: { file: string } }>("/_host/fonts/:file", async ({ params }, reply) => {
    if (!/^[-\w]+\.woff$/.test(params.file)) throw new HostError(404, `There is no font "${params.file}".`);
    return send(reply, typeOf(params.file), await fontFile(readFile(path.join(files.fontFolder, params.file))), LASTING);
  });
  host.get<{ Params: { locale: string } }>("/_host/textFonts/:locale.css", async ({ params }, reply) =>
    send(reply, STYLES, await textFontStyles(params.locale), LASTING),
  );
  host.get<{ Params: { font: string; file: string } }>("/_host/textFonts/:font/:file", async ({ params: { font, file } }, reply) => {
    if (!/^[-\w]+$/.test(font) || !/^[-\w]+\.woff2$/.test(file)) throw new HostError(404, `There is no font "${font}/${file}".`);
    return send(reply, typeOf(file), await fontFile(textFont(font, file)), LASTING);
  });
}

async function fontFile(reading: Promise<Uint8Array>): Promise<Uint8Array> {
  return reading.catch(() => {
    throw new HostError(404, "There is no such font.");
  });
}

function registerSolutionFiles(host: FastifyInstance, sources: HostSources): void {
  host.get<{ Params: { name: string; "*": string } }>("/_host/controls/:name/*", async ({ params }, reply) => {
    const control = customControl(sources, params.name);
    if (!control) throw new HostError(404, `There is no control "${params.name}".`);
    return send(reply, typeOf(params["*"]), fileOf(control, params["*"]));
  });
  host.get<{ Params: { "*": string } }>("/WebResources/*", async ({ params }, reply) => {
    const resource = latestComponent(
      sources,
      ({ webResources }) => webResources,
      ({ name }) => name === params["*"],
    );
    if (!resource) throw new HostError(404, `There is no web resource "${params["*"]}".`);
    return send(reply, typeOf(resource.name), resource.content);
  });
}

function typeOf(name: string): string {
  return BY_EXTENSION[path.extname(name)] ?? "application/octet-stream";
}

function send(reply: FastifyReply, type: string, content: Uint8Array | string, cache = "no-cache"): FastifyReply {
  return reply
    .type(type)
    .header("Cache-Control", cache)
    .send(typeof content === "string" ? content : Buffer.from(content.buffer, content.byteOffset, content.byteLength));
}
