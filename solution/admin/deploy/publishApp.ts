import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { App, SiteMap } from "../environment/apps";
import { Queue } from "./waitForOthers";
import type { StepResult, Work } from "./Work";

/** Publishes one app with its site map; everything, where the environment does not publish site maps one by one. */
export async function publishApp(app: App, siteMap: SiteMap, work: Work): Promise<StepResult> {
  const { api } = work;
  const ParameterXml =
    `<importexportxml><sitemaps><sitemap>${siteMap.id}</sitemap></sitemaps>` +
    `<appmodules><appmodule>${app.id}</appmodule></appmodules></importexportxml>`;
  return new Queue(work).run(async () => {
    try {
      await api.post("PublishXml", { ParameterXml }, { repeatable: true });
      return { changed: true, message: "published" };
    } catch (error) {
      if (!(error instanceof DataverseError) || error.status !== 400) throw error;
      await api.post("PublishAllXml", {}, { repeatable: true });
      return { changed: true, message: "all customizations published" };
    }
  });
}
