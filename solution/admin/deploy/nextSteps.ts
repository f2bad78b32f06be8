import { DRAFTS_EXCLUDED } from "../environment/hierarchyExclusions";
import { listed } from "./listed";
import type { Survey } from "./survey";

/** What it takes that people can use scorecards and reviews. */
const COACHING = [
  "For coaching give sellers the role Seller Details Coaching User, managers Seller Details Coaching Manager, beside their roles of Seller Details.",
  `${DRAFTS_EXCLUDED} The command doctor tells whether that is done.`,
];

/** What an admin does after the first deployment. */
export function nextSteps({ apps }: Survey, coaching = false): readonly string[] {
  const names = apps.length > 0 ? listed(apps.map(({ app }) => app.name)) : "the app Seller Details";
  return [
    "Give sellers the role Seller Details User and managers the role Seller Details Manager, in the Power Platform admin center under Settings, Users + permissions, Security roles.",
    ...(coaching ? COACHING : []),
    `Open ${names} and choose the area Seller details.`,
    "Where somebody's page stays empty, the command doctor with --user tells why.",
  ];
}
