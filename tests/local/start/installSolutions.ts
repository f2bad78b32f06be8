import { deploy } from "../../../solution/admin/deploy/deploy";
import { SILENT } from "../../../solution/admin/deploy/DeployPresenter";
import { DeployFailure } from "../../../solution/admin/deploy/failureOf";
import type { EnvironmentName } from "../dataverse/metadata/environments";

export interface Installation {
  readonly environment: EnvironmentName;
  /** Of the local environment. */
  readonly url: string;
  /** Who deploys. */
  readonly as: string;
  /** The core's managed package. */
  readonly coreZip: Uint8Array;
  /** The package of coaching, which comes with its sample scorecards; absent: it is left out. */
  readonly coachingZip?: Uint8Array | undefined;
  /** Whether a package is in the environment that had the same version and other parts. */
  readonly isOutdated: boolean;
  readonly report: (text: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Deploys as an admin does. Sales Professional alone has no tables of conversation intelligence: there the deployment refuses.
 * @returns whether the solution is installed
 */
export async function installSolutions({
  environment,
  url,
  as,
  coreZip,
  coachingZip,
  isOutdated,
  report,
  signal,
}: Installation): Promise<boolean> {
  try {
    const { outcome, version } = await deploy({
      url,
      as,
      coreZip,
      coachingZip,
      samples: coachingZip !== undefined,
      again: isOutdated,
      signal,
      presenter: {
        ...SILENT,
        async steps(steps) {
          for (const { title, run } of steps) await run((text) => report(`${title}, ${text}`));
        },
      },
    });
    report(`${version}, ${isOutdated ? "changed since the last start" : outcome}`);
    return true;
  } catch (error) {
    if (environment !== "salespro" || !(error instanceof DeployFailure)) throw error;
    report(error.message);
    return false;
  }
}
