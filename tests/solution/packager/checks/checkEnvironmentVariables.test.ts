import { checkEnvironmentVariables } from "../../../../solution/packager/checks/checkEnvironmentVariables";
import { tryCases } from "./cases";

const FILE = "environmentvariabledefinitions/tst_Limit/environmentvariabledefinition.xml";

describe("environment variables", () => {
  tryCases(checkEnvironmentVariables, [
    ["lie in a folder of their name, under the publisher's prefix", []],
    [
      "do not lie in a folder of their name",
      [`The environment variable tst_Most must be the file ${FILE.replace("Limit", "Most")}, not ${FILE}.`],
      [FILE, 'schemaname="tst_Limit"', 'schemaname="tst_Most"'],
    ],
    [
      "carry somebody else's prefix",
      [
        "The environment variable Limit must begin with tst_.",
        `The environment variable Limit must be the file ${FILE.replace("tst_", "")}, not ${FILE}.`,
      ],
      [FILE, 'schemaname="tst_Limit"', 'schemaname="Limit"'],
    ],
  ]);
});
