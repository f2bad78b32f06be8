import { json, type ApiRequest, type ApiResponse } from "../ApiRequest";
import { badRequest, literalOf, notPlayed } from "../errors";
import { bodyOf } from "../requestBody";
import { addAppComponents, removeAppComponents, retrieveAppComponents, validateApp } from "./appComponents";
import { dependenciesForDelete, dependenciesForUninstall, uninstallAsync } from "./dependencies";
import { importAsync, publish, stageSolution } from "./importing";
import type { Message, MessageServices } from "./Message";

type Handler = (message: Message) => ApiResponse;

const FUNCTIONS: ReadonlyMap<string, Handler> = new Map<string, Handler>(
  Object.entries({
    RetrieveVersion: ({ services }) => json(200, { Version: services.platform.version }),
    RetrieveProvisionedLanguages: ({ services }) => json(200, { RetrieveProvisionedLanguages: services.platform.languages }),
    RetrieveAppComponents: retrieveAppComponents,
    ValidateApp: validateApp,
    RetrieveDependenciesForDelete: dependenciesForDelete,
    RetrieveDependenciesForUninstall: dependenciesForUninstall,
  } satisfies Record<string, Handler>),
);

const ACTIONS: ReadonlyMap<string, Handler> = new Map<string, Handler>(
  Object.entries({
    GetOrgDbOrgSetting: orgSetting,
    StageSolution: stageSolution,
    ImportSolutionAsync: (message) => importAsync("update", message),
    StageAndUpgradeAsync: (message) => importAsync("upgrade", message),
    UninstallSolutionAsync: uninstallAsync,
    PublishAllXml: publish,
    PublishXml: (message) => {
      if (typeof message.body["ParameterXml"] !== "string") throw badRequest("The parameter 'ParameterXml' is missing.", "0x80048d19");
      return publish(message);
    },
    AddAppComponents: addAppComponents,
    RemoveAppComponents: removeAppComponents,
  } satisfies Record<string, Handler>),
);

function orgSetting({ body, services }: Message): ApiResponse {
  const name = body["SettingName"];
  if (name !== "IsLockdownOfUnmanagedCustomizationEnabled") throw notPlayed(`the setting '${literalOf(name)}'`);
  return json(200, { SettingValue: String(services.platform.blocksUnmanaged) });
}

/** `Name`, `Name()`, `Name(A=1,B='x')` or `Name(A=@a)?@a=1`. */
function parametersOf(list: string, query: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map(
    list
      .split(",")
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const [name = "", value = ""] = part.split("=").map((text) => text.trim());
        return [name, (value.startsWith("@") ? (query.get(value) ?? "") : value).replace(/^'|'$/g, "")];
      }),
  );
}

/** The answer to a function or action of the platform that is about customizations; undefined where the address is something else. */
export function answerMessage(request: ApiRequest, services: MessageServices): ApiResponse | undefined {
  const match = /^([A-Za-z]\w*)(?:\((.*)\))?$/.exec(request.path);
  const name = match?.[1] ?? "";
  const handler = request.method === "GET" ? FUNCTIONS.get(name) : request.method === "POST" ? ACTIONS.get(name) : undefined;
  if (!handler) return undefined;
  return handler({
    caller: request.caller,
    parameters: parametersOf(match?.[2] ?? "", request.query),
    body: request.method === "POST" && request.body.length > 0 ? bodyOf(request) : {},
    services,
  });
}
