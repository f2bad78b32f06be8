/**
 * A control's manifest with the product's version. Dataverse replaces a control that it has only by one whose version is higher, so all
 * of them grow with each release.
 * @param version three numbers, such as 1.2.0: manifests take no others
 */
export function withVersion(manifest: string, control: string, version: string): string {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`The version ${version} in package.json must be three numbers, such as 1.2.0: controls' manifests take no others.`);
  }
  const written = /(<control\b[^>]*?\sversion=")[^"]*(")/;
  if (!written.test(manifest)) {
    throw new Error(`controls/${control}/ControlManifest.Input.xml has no version: add version="${version}" to its control.`);
  }
  return manifest.replace(written, `$1${version}$2`);
}
