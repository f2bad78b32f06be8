import { withReviews } from "../../../controls/TeamOverview/withReviews";
import { leadTexts } from "../../../controls/TeamOverview/teamOverviewViewModel";
import { DAY_MS } from "../../../shared/domain/time";
import { MONDAY } from "../../shared/insights/callWith";
import { testEnvironment } from "../testHost";
import { memberWith, teamWith } from "./teamWith";

const ago = (days: number) => MONDAY - days * DAY_MS;
const page = teamWith([
  memberWith("Ana", [], { lastCoachedAt: ago(9) }),
  memberWith("Bo", [], { lastCoachedAt: ago(2) }),
  memberWith("Cy"),
  memberWith("Di"),
]);
const said = (reviewedAt: Readonly<Record<string, number>> | undefined) => {
  const known = withReviews(page, reviewedAt);
  const { coached } = leadTexts(known, testEnvironment());
  return known.sellers.map((member) => coached(member));
};

describe("when a seller was last coached", () => {
  it("is the later of the viewer's last comment and last review, and says which", () => {
    expect(said({ ana: ago(3), bo: ago(4), cy: ago(120) })).toEqual([
      "3 days ago, review",
      "2 days ago, comment",
      "120 days ago, review",
      "not in 90 days",
    ]);
  });

  it("is the last comment alone where reviews are not known", () => {
    expect(said(undefined)).toEqual(["9 days ago", "2 days ago", "not in 90 days", "not in 90 days"]);
  });
});
