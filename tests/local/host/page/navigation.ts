import { showDialog } from "./dialogs";
import type { OpenFormOptions } from "./HostServices";
import { played } from "./played";
import { bareId, type PageTarget } from "./pageAddress";

export type Open = (target: PageTarget) => Promise<void>;

type Parameters = Readonly<Record<string, string>>;

export function recordTarget({ entityName, entityId, formId }: Partial<OpenFormOptions>, parameters: Parameters = {}): PageTarget {
  if (!entityName || !entityId) throw new Error("The local host opens existing records only: openForm needs entityName and entityId.");
  return { kind: "record", table: entityName, id: bareId(entityId), ...(formId && { formId: bareId(formId) }), parameters };
}

/**
 * `context.navigation` of a control.
 * @param addressOf the address under which a page of this app opens by itself
 */
export function controlNavigation(open: Open, addressOf: (target: PageTarget) => string) {
  return played("context.navigation", {
    openForm: async (options: Partial<OpenFormOptions> & { openInNewWindow?: boolean }, parameters?: Parameters) => {
      const target = recordTarget(options, parameters);
      if (options.openInNewWindow) openUrl(addressOf(target));
      else await open(target);
      return { savedEntityReference: [] };
    },
    openUrl: (url: string) => openUrl(url),
    openAlertDialog: async ({ text, confirmButtonLabel }: { text: string; confirmButtonLabel?: string }) => {
      await showDialog("", text, confirmButtonLabel);
    },
    openConfirmDialog: confirm,
    openErrorDialog: async ({ message, details }: { message?: string; details?: string }) => {
      await showDialog("Error", message ?? details ?? "");
    },
  });
}

interface PageInput {
  readonly pageType: string;
  readonly entityName?: string;
  readonly entityId?: string;
  readonly formId?: string;
  readonly webresourceName?: string;
  readonly data?: string | Parameters;
}

interface ConfirmStrings {
  readonly title?: string;
  readonly text: string;
  readonly confirmButtonLabel?: string;
  readonly cancelButtonLabel?: string;
}

const confirm = async ({ title = "", text, confirmButtonLabel = "OK", cancelButtonLabel = "Cancel" }: ConfirmStrings) => ({
  confirmed: await showDialog(title, text, confirmButtonLabel, cancelButtonLabel),
});

/** `Xrm.Navigation`. */
export function scriptNavigation(open: Open) {
  return played("Xrm.Navigation", {
    openConfirmDialog: confirm,
    openForm: async (options: Partial<OpenFormOptions>, parameters?: Parameters) => {
      await open(recordTarget(options, parameters));
      return { savedEntityReference: [] };
    },
    navigateTo: async (input: PageInput, options?: { target?: number }) => {
      if (options?.target === 2) throw new Error("The local host does not play navigateTo in a dialog.");
      await open(targetOf(input));
    },
    openUrl: (url: string) => openUrl(url),
    openAlertDialog: async ({ text }: { text: string }) => {
      await showDialog("", text);
    },
    openErrorDialog: async ({ message, details }: { message?: string; details?: string }) => {
      await showDialog("Error", message ?? details ?? "");
    },
  });
}

function targetOf(input: PageInput): PageTarget {
  const { pageType, webresourceName, data } = input;
  if (pageType === "entityrecord") {
    const { entityName, entityId, formId } = input;
    const options = { ...(entityName && { entityName }), ...(entityId && { entityId }), ...(formId && { formId }) };
    return recordTarget(options, typeof data === "object" ? data : {});
  }
  if (pageType === "webresource" && webresourceName) {
    return { kind: "webresource", name: webresourceName, ...(typeof data === "string" && { data }) };
  }
  throw new Error(`The local host does not play navigateTo with pageType "${pageType}".`);
}

function openUrl(url: string): void {
  window.open(url, "_blank", "noopener");
}
