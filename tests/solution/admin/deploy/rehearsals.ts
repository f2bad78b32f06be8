import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { DeployOptions } from "../../../../solution/admin/deploy/deploy";
import type { EnvironmentName } from "../../../local/dataverse/metadata/environments";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { managedZip, solutionZip } from "../../../local/dataverse/sampleSolution";
import { changedZip, withText } from "./changedZip";
import type { DeployBench } from "./deployBench";

/** Something that goes wrong, what is said of it, and what the next run does after it was mended. */
export interface Rehearsal {
  readonly name: string;
  /** @default Sales Hub alone */
  readonly environment?: EnvironmentName;
  /** What goes wrong, and how it is deployed then. @returns what mends it */
  readonly arrange: (bench: DeployBench, zip: Uint8Array) => Promise<Arranged> | Arranged;
  readonly sentence: string | RegExp;
  /** Outcome of the next run, with the usual options. @default "deployed" */
  readonly next?: "deployed" | "unchanged" | "stops";
}

export interface Arranged {
  readonly options?: Partial<DeployOptions>;
  readonly mend?: () => void | Promise<void>;
}

const RUNNING = "0x80071151";
const CORE_STEP = /^Import Seller Details [\d.]+: /.source;

/** Faults that hit until they are cleared. */
const always = (bench: DeployBench, fault: Parameters<DeployBench["dataverse"]["faults"]["add"]>[0]): Arranged => {
  bench.dataverse.faults.add({ times: Infinity, ...fault });
  return { mend: () => bench.dataverse.faults.clear() };
};

export const REHEARSALS: readonly Rehearsal[] = [
  {
    name: "an address where nothing answers",
    arrange: () => ({ options: { url: "http://127.0.0.1:47" } }),
    sentence: "Nothing was changed: the connection to 127.0.0.1:47 failed (ECONNREFUSED); check --url",
  },
  {
    name: "an address of something else",
    async arrange() {
      const server = createServer((_request, response) => response.setHeader("Content-Type", "text/html").end("<h1>Hello</h1>"));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      return { options: { url: `http://127.0.0.1:${port}` }, mend: () => void server.close() };
    },
    sentence: /^Nothing was changed: 127\.0\.0\.1:\d+ did not answer like a Dataverse environment; check --url$/,
  },
  {
    name: "a person whom the environment does not know",
    arrange: () => ({ options: { as: "nobody@example.com" } }),
    sentence:
      "Nothing was changed, because the environment does not accept nobody@example.com: The user 'nobody@example.com' does not exist (status 401, 0x80072560); check --as or sign in again",
  },
  {
    name: "a person without the right to import",
    arrange: () => ({ options: { as: USERS.noor.domainName } }),
    sentence:
      "Nothing was changed. You lack prvImportCustomization and prvPublishCustomization to import a solution. Let a System Administrator of the environment deploy, or ask one for that role.",
  },
  {
    name: "an environment without conversation intelligence",
    environment: "salespro",
    arrange: () => ({}),
    sentence:
      "Nothing was changed. Conversation intelligence is not installed here, so there would be nothing to show: nothing is imported. Set it up in Sales Hub's Sales Insights settings, with its data kept in Dataverse, and run the command again.",
    next: "stops",
  },
  {
    name: "a table that does not take forms of others",
    arrange: ({ dataverse: { platform } }) => {
      platform.lockedTables = ["msdyn_sciconversation"];
      return { mend: () => void (platform.lockedTables = []) };
    },
    sentence:
      "Nothing was changed. The table msdyn_sciconversation does not take forms and views of other solutions here. Ask the environment's administrator whether its managed properties were changed; the pages need one form and one view on it.",
  },
  {
    name: "an unmanaged copy of an older version",
    async arrange({ dataverse }) {
      await dataverse.importSolution(solutionZip());
      return {};
    },
    sentence:
      "Nothing was changed. An unmanaged copy of version 1.0.0.0 is installed here, which a managed one cannot replace. Deploy to another environment; or delete this solution in make.powerapps.com under Solutions (its tables and rows stay) and run the command again.",
    next: "stops",
  },
  {
    name: "a newer version",
    async arrange({ dataverse }) {
      await dataverse.importSolution(managedZip("99.0.0.0"));
      return {};
    },
    sentence:
      /^Nothing was changed\. Version 99\.0\.0\.0 is installed, newer than [\d.]+: going back would take tables and columns away\. Take the package of 99\.0\.0\.0 or a newer one\.$/,
    next: "stops",
  },
  {
    name: "an app that does not exist",
    arrange: () => ({ options: { apps: ["saleshub", "salesup"] } }),
    sentence: "Nothing was changed. There is no app salesup here; there are msdynce_saleshub. Name one of these with --apps.",
  },
  {
    name: "a zip packed again within a folder",
    arrange: (_, zip) => ({
      options: {
        coreZip: changedZip(
          zip,
          (_name, text) => text,
          (name) => `SellerDetails_managed/${name}`,
        ),
      },
    }),
    sentence:
      "SellerDetails_managed.zip is not the package that was built: it has no solution.xml at its top. Take it from the release again, or pack anew.",
  },
  {
    name: "a zip that lost a control",
    arrange: (_, zip) => ({
      options: {
        coreZip: changedZip(zip, (name, text) => (name === "Controls/slr_SellerDetails.Highlights/ControlManifest.xml" ? undefined : text)),
      },
    }),
    sentence:
      "SellerDetails_managed.zip is not the package that was built: it lacks controls/slr_sellerdetails.highlights/controlmanifest.xml. Take it from the release again, or pack anew.",
  },
  {
    name: "a zip of another version",
    arrange: (_, zip) => ({ options: { coreZip: withText(zip, "solution.xml", /<Version>[^<]+/, "<Version>7.7.7.7") } }),
    sentence:
      /^SellerDetails_managed\.zip is not the package that was built: it has version 7\.7\.7\.7 instead of [\d.]+\. Take it from the release again, or pack anew\.$/,
  },
  {
    name: "the unmanaged zip",
    arrange: (_, zip) => ({ options: { coreZip: withText(zip, "solution.xml", "<Managed>1", "<Managed>0") } }),
    sentence: "SellerDetails_managed.zip is not the package that was built: it is unmanaged. Take it from the release again, or pack anew.",
  },
  {
    name: "a zip that does not open",
    arrange: (_, zip) => ({ options: { coreZip: zip.subarray(0, 1000) } }),
    sentence:
      "SellerDetails_managed.zip is not the package that was built: it cannot be opened. Take it from the release again, or pack anew.",
  },
  {
    name: "a form that gives a control what it does not declare",
    arrange: (_, zip) => ({
      options: {
        coreZip: changedZip(zip, (name, text) =>
          name.endsWith("slr_SellerDetails.DateFilter/ControlManifest.xml") ? text.replace('name="compare"', 'name="other"') : text,
        ),
      },
    }),
    sentence: new RegExp(
      `${CORE_STEP}The environment refused the import and undid it: Form [\\w-]+ of 'slr_sellerview': Property compare is not declared in the control manifest of 'slr_SellerDetails\\.DateFilter'; Form .*Property other is required.*\\. Forms and controls are of different builds: take the package from one release, or build and pack anew\\.$`,
    ),
  },
  {
    name: "a form on a column that is not there",
    arrange: (_, zip) => ({
      options: {
        coreZip: changedZip(zip, (name, text) =>
          name === "customizations.xml" ? text.replaceAll('datafieldname="slr_readmarks"', 'datafieldname="slr_lost"') : text,
        ),
      },
    }),
    sentence: new RegExp(
      `${CORE_STEP}The environment refused the import and undid it: Form [\\w-]+ of 'slr_sellerview': the column 'slr_lost' does not exist\\. Run the command again; if it fails the same way, send this text to the maintainers\\.$`,
    ),
  },
  {
    name: "somebody else's import that does not end",
    async arrange(bench) {
      const release = bench.dataverse.jobs.hold();
      await bench.importBySomebody();
      return {
        options: { patienceMinutes: 0.001 },
        mend: async () => {
          release();
          await bench.dataverse.jobs.idle();
        },
      };
    },
    sentence: new RegExp(
      `${CORE_STEP}Ada Admin's import runs since \\d\\d:\\d\\d \\(UTC\\) and did not end within 0\\.001 minutes\\. Look at History under Solutions in make\\.powerapps\\.com, and run the command again when it is over\\.$`,
    ),
  },
  {
    name: "a publish that is locked for long",
    arrange: (bench) => ({
      ...always(bench, { match: /POST .*PublishXml/, status: 429, code: RUNNING }),
      options: { patienceMinutes: 0.001 },
    }),
    sentence:
      "Publish Sales Hub: Another operation runs and did not end within 0.001 minutes. Look at History under Solutions in make.powerapps.com, and run the command again when it is over.",
    // The import has published its own parts: there is nothing left to do.
    next: "unchanged",
  },
  {
    name: "a sign-in that expires in the midst",
    arrange: (bench) => always(bench, { match: /POST .*ImportSolutionAsync/, status: 401 }),
    sentence: new RegExp(
      `${CORE_STEP}the sign-in has expired at POST ImportSolutionAsync \\(The sign-in has expired \\(status 401, 0x80040220\\)\\)\\. Run the command again: what is done stays done, and it goes on from there\\.$`,
    ),
  },
  {
    name: "a server that fails in the midst",
    arrange: (bench) => always(bench, { match: /POST .*PublishXml/, status: 500 }),
    sentence:
      "Publish Sales Hub: it failed at POST PublishXml: An unexpected error occurred (status 500, 0x80040216). Run the command again: what is done stays done, and it goes on from there.",
    next: "unchanged",
  },
  {
    name: "connections that keep being dropped",
    arrange: (bench) => always(bench, { match: /POST .*ImportSolutionAsync/, dropConnection: true }),
    sentence: new RegExp(
      `${CORE_STEP}it failed at POST ImportSolutionAsync: the connection to 127\\.0\\.0\\.1:\\d+ failed \\(\\w+\\)\\. Run the command again: what is done stays done, and it goes on from there\\.$`,
    ),
  },
];
