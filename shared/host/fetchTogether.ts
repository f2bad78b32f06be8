import { batchHeaders, decodeBatch, encodeBatch, type BatchAnswer, type BatchPart } from "../dataverse/batch";
import type { Row, RowPort, TogetherAnswer, TogetherAnswers } from "../dataverse/DataverseClient";
import { DataverseError, errorOfAnswer } from "../dataverse/DataverseError";
import type { Query } from "../dataverse/fetchXml";
import { entitySetOf } from "../dataverse/tables";
import { ANNOTATIONS, arrived, type FetchPort } from "./fetchPort";

export const SERVICE = "/api/data/v9.2/";
const BOUNDARY = "batch_sellerDetails";

/** Sends several requests as one. @throws DataverseError where they were not answered at all */
export async function askBatch(ask: FetchPort, parts: readonly BatchPart[]): Promise<readonly BatchAnswer[]> {
  const response = await ask("$batch", { method: "POST", headers: batchHeaders(BOUNDARY), body: encodeBatch(parts, BOUNDARY) });
  return decodeBatch(response.headers.get("Content-Type") ?? "", await arrived(response.text())).flat();
}

function toRows({ status, body }: BatchAnswer): TogetherAnswer {
  if (status >= 300) return { error: errorOfAnswer(status, body) };
  try {
    return { rows: (JSON.parse(body) as { readonly value: readonly Row[] }).value };
  } catch {
    return { error: new DataverseError("A part of the answer cannot be read.", status) };
  }
}

/** Asks several questions in one request: what a control that only reads needs of rows. */
export const togetherBy =
  (ask: FetchPort): RowPort["fetchTogether"] =>
  async <const Queries extends readonly Query[]>(queries: Queries) => {
    const requests = queries.map(({ table, fetchXml }) => ({
      method: "GET" as const,
      address: `${SERVICE}${entitySetOf(table)}?fetchXml=${encodeURIComponent(fetchXml)}`,
      headers: { Accept: "application/json", Prefer: ANNOTATIONS },
    }));
    const answers = await askBatch(ask, requests);
    if (answers.length !== queries.length) throw new DataverseError("The answer to several questions is incomplete.");
    return answers.map(toRows) as readonly TogetherAnswer[] as TogetherAnswers<Queries>;
  };
