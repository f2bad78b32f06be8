import { listed } from "./listed";
import type { Survey } from "./survey";

/** What an admin does after the first deployment. */
export function nextSteps({ apps }: Survey): readonly string[] {
  const names = apps.length > 0 ? listed(apps.map(({ app }) => app.name)) : "the app Seller Details";
  return [
    "Give sellers the role Seller Details User and managers the role Seller Details Manager, in the Power Platform admin center under Settings, Users + permissions, Security roles.",
    `Open ${names} and choose the area Seller details.`,
    "Where somebody's page stays empty, the command doctor with --user tells why.",
  ];
}
