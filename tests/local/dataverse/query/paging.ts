import { parseXml } from "../../../../solution/xml";
import type { Table } from "../Catalogue";
import { badRequest } from "../errors";

/** As the platform counts pages: in 32 bits. */
const MAX_PAGE_NUMBER = 2_147_483_647;

/** The inner cookie: which page it ends, with the ids of its first and last row. */
function innerCookie(table: Table, page: number, first: string, last: string): string {
  const id = (value: string): string => `&quot;{${value.toUpperCase()}}&quot;`.replace(/&quot;/g, '"');
  return `<cookie page="${page}"><${table.primaryId} last=${id(last)} first=${id(first)} /></cookie>`;
}

/** `@Microsoft.Dynamics.CRM.fetchxmlpagingcookie`: an element whose `pagingcookie` is URL-encoded twice. */
export function fetchXmlPagingCookie(table: Table, page: number, first: string, last: string): string {
  const twice = encodeURIComponent(encodeURIComponent(innerCookie(table, page, first, last)));
  return `<cookie pagenumber="${page + 1}" pagingcookie="${twice}" istracking="False" />`;
}

/** The page that a `paging-cookie` attribute ends. @throws ApiError 400 when it was not decoded twice. */
export function cookiePage(cookie: string): number {
  try {
    const root = parseXml(cookie, "The paging cookie");
    const page = Number(root.getAttribute("page"));
    if (root.nodeName === "cookie" && Number.isInteger(page) && page >= 1 && page <= MAX_PAGE_NUMBER) return page;
  } catch {
    // Falls through to the one message for all malformed cookies.
  }
  throw badRequest("Malformed XML in the Paging Cookie", "0x80041129");
}

/** The token in `@odata.nextLink`; only this server reads it. */
export function skipToken(page: number, count: boolean): string {
  return `<cookie pagenumber="${page}" istracking="False"${count ? ' count="True"' : ""} />`;
}

export function skipTokenPage(token: string): number {
  const match = /^<cookie pagenumber="(\d+)" istracking="False"(?: count="True")? \/>$/.exec(token);
  const page = Number(match?.[1]);
  if (page >= 1 && page <= MAX_PAGE_NUMBER) return page;
  throw badRequest("Malformed XML in the Paging Cookie", "0x80041129");
}
