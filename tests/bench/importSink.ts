import { text } from "node:stream/consumers";
import Fastify from "fastify";
import { createDataverse } from "../local/dataverse/createDataverse";
import { ORGANISATION } from "../solution/admin/calls/callFiles";

/** The answer to a batch whose change sets all succeed. */
function allDone(batch: string): string {
  const changeSets = batch.match(/^Content-Type: multipart\/mixed; boundary=changeset/gm) ?? [];
  const done = ["--done", "Content-Type: application/http", "Content-Transfer-Encoding: binary", "", "HTTP/1.1 204 No Content", "", ""];
  return [...changeSets.flatMap(() => done), "--done--", ""].join("\r\n");
}

/** An environment that takes everything and keeps nothing, so that an import alone is measured. */
export async function startSink() {
  const dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => new Date() });
  const app = Fastify({ forceCloseConnections: true });
  let requests = 0;
  app.addHook("onRequest", async ({ method, url, raw }, reply) => {
    requests += 1;
    if (url.endsWith("/$batch")) await reply.type("multipart/mixed; boundary=done").send(allDone(await text(raw)));
    else if (method === "PATCH") await reply.code(204).send();
  });
  dataverse.register(app);
  const url = await app.listen({ host: "127.0.0.1", port: 0 });
  const close = async () => {
    await app.close();
    await dataverse.close();
  };
  return { url, requests: () => requests, close };
}
