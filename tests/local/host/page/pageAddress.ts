/** What a page of the app shows, as its address says. */
export type PageTarget =
  | {
      readonly kind: "record";
      readonly table: string;
      readonly id: string;
      readonly formId?: string;
      readonly parameters: Readonly<Record<string, string>>;
    }
  | { readonly kind: "webresource"; readonly name: string; readonly data?: string }
  | { readonly kind: "list"; readonly table: string }
  | { readonly kind: "start" };

const OWN_PARAMETERS = new Set([
  "appname",
  "appid",
  "pagetype",
  "etn",
  "id",
  "formid",
  "extraqs",
  "webresourceName",
  "data",
  "lang",
  "theme",
  "react",
  "forceUCI",
  "navbar",
]);

/** Reads an address such as `/main.aspx?appname=…&pagetype=entityrecord&etn=…&id=…&formid=…`. */
export function pageTarget(search: string): PageTarget {
  const query = new URLSearchParams(search);
  const pageType = query.get("pagetype");
  if (pageType === null) return { kind: "start" };
  if (pageType === "webresource") {
    const data = query.get("data");
    return { kind: "webresource", name: required(query, "webresourceName"), ...(data !== null && { data }) };
  }
  if (pageType === "entitylist") return { kind: "list", table: required(query, "etn") };
  if (pageType === "entityrecord") {
    const formId = query.get("formid");
    const extra = new URLSearchParams(query.get("extraqs") ?? "");
    const parameters = Object.fromEntries([...query, ...extra].filter(([name]) => !OWN_PARAMETERS.has(name)));
    return {
      kind: "record",
      table: required(query, "etn"),
      id: bareId(required(query, "id")),
      ...(formId && { formId: bareId(formId) }),
      parameters,
    };
  }
  throw new Error(`The local host does not play pages of type "${pageType}".`);
}

/** The address of a page within an app. */
export function pageAddress(appName: string, target: PageTarget): string {
  const query = new URLSearchParams({ appname: appName });
  if (target.kind === "webresource") {
    query.set("pagetype", "webresource");
    query.set("webresourceName", target.name);
    if (target.data !== undefined) query.set("data", target.data);
  }
  if (target.kind === "list") {
    query.set("pagetype", "entitylist");
    query.set("etn", target.table);
  }
  if (target.kind === "record") {
    query.set("pagetype", "entityrecord");
    query.set("etn", target.table);
    query.set("id", target.id);
    if (target.formId !== undefined) query.set("formid", target.formId);
    const extra = new URLSearchParams(target.parameters).toString();
    if (extra) query.set("extraqs", extra);
  }
  return `/main.aspx?${query.toString()}`;
}

function required(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (!value) throw new Error(`The address of the page lacks "${name}".`);
  return value;
}

export function bareId(id: string): string {
  return id.replace(/[{}]/g, "").toLowerCase();
}
