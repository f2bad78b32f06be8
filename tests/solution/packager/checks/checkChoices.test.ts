import { checkChoices } from "../../../../solution/packager/checks/checkChoices";
import { tryCases } from "./cases";

const CHOICE = "OptionSets/tst_kind.xml";
const outside = (value: string) => [`The value ${value} of tst_kind is outside the publisher's range, 200000000 and up.`];

describe("choices", () => {
  tryCases(checkChoices, [
    ["may use the first and the last value of the publisher's range", []],
    ["have a value just below the publisher's range", outside("199999999"), [CHOICE, "200000000", "199999999"]],
    ["have a value just above the publisher's range", outside("200010000"), [CHOICE, "200009999", "200010000"]],
    ["have a value that is no number", outside("two"), [CHOICE, "200009999", "two"]],
    ["use a value twice", ["The value 200000000 occurs twice in tst_kind."], [CHOICE, "200009999", "200000000"]],
    ["carry another publisher's prefix", ["The choice slr_kind must begin with tst_."], [CHOICE, 'Name="tst_kind"', 'Name="slr_kind"']],
    [
      "carry the prefix without its underscore",
      ["The choice tstkind must begin with tst_."],
      [CHOICE, 'Name="tst_kind"', 'Name="tstkind"'],
    ],
    [
      "carry the prefix at another place",
      ["The choice my_tst_kind must begin with tst_."],
      [CHOICE, 'Name="tst_kind"', 'Name="my_tst_kind"'],
    ],
  ]);
});
