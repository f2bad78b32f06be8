import { compareVersions } from "../../environment/solutions";
import { check, type Examination, type Judgement } from "../Check";
import { count, listed } from "../words";

const PREFIX = "slr_SellerDetails.";

export interface InstalledControl {
  readonly name: string;
  readonly version: string;
}

async function read({ api }: Examination): Promise<readonly InstalledControl[]> {
  return api.getAll(`customcontrols?$select=name,version&$filter=${encodeURIComponent(`startswith(name,'${PREFIX}')`)}`);
}

/** Pure: forms draw the control that is there, whatever version the solution has. */
export function judgeControls(controls: readonly InstalledControl[], ofPackage: string): Judgement {
  if (controls.length === 0)
    return {
      verdict: "problem",
      found: "None of the controls is there: forms show plain columns.",
      remedy: "Run deploy, which imports them.",
    };
  const others = controls.filter(({ version }) => compareVersions(version, ofPackage) !== 0);
  if (others.length === 0) return { verdict: "ok", found: `${count(controls.length, "control")}, all of version ${ofPackage}.` };
  return {
    verdict: "warning",
    found: `${listed(others.map(({ name, version }) => `${name.replace(PREFIX, "")} ${version}`))} is not of version ${ofPackage}.`,
    remedy: "Run deploy of the version that you want; controls are replaced by higher versions only.",
  };
}

/** Are the controls of this package's version? */
export const controls = check("Package", "Controls", read, (facts, { version }) => judgeControls(facts, version));
