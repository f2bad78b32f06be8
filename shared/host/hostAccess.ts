/** What of a context leads to Dataverse; the published types leave `page` out. */
interface HostAccess {
  readonly page: { readonly getClientUrl: () => string };
  readonly webAPI: Pick<ComponentFramework.WebApi, "retrieveMultipleRecords">;
}

/** Canvas apps publish every member of a context and throw when one is called, so that presence tells nothing; others lack members. */
function answered<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** Address of the environment; undefined where the host does not tell. */
export function clientUrlOf(context: object): string | undefined {
  return answered(() => (context as HostAccess).page.getClientUrl());
}

/**
 * Whether a host lets its controls reach Dataverse: model-driven apps do, with the custom pages in them; canvas apps do not. Only a host
 * that does not tell the environment's address is asked for its one organization, to find out.
 */
export function reachesDataverse(context: object): boolean {
  const organization = () => (context as HostAccess).webAPI.retrieveMultipleRecords("organization", "?$select=name");
  return !!(clientUrlOf(context) ?? answered(() => organization().then(undefined, () => undefined)));
}
