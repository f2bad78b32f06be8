import { COACHING_TABLES, ANSWER_SCALES, SCORECARD_STATES } from "../../../shared/dataverse/coachingTables";
import { deterministicId } from "../../../shared/dataverse/deterministicId";
import { entitySetOf, OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import { TARGET_KPIS } from "../../../shared/dataverse/targets";
import type { ChangeSet } from "../connection/Operation";

type Scale = (typeof ANSWER_SCALES)[number];

interface SampleQuestion {
  readonly text: string;
  readonly weight: number;
  readonly scale?: Scale;
  /** What a 1, a 3 and a 5 look like; for yes or no, no and yes. */
  readonly guide: readonly [one: string, three: string, five: string] | readonly [no: string, yes: string];
  readonly kpi?: (typeof TARGET_KPIS)[number];
  readonly mayNotApply?: true;
}

interface SampleScorecard {
  readonly name: string;
  readonly calls: string;
  readonly questions: readonly SampleQuestion[];
}

/** Scorecards to begin with, in English as their users would write them; whoever has them may change or delete them. */
export const SAMPLE_SCORECARDS: readonly SampleScorecard[] = [
  {
    name: "Discovery (sample)",
    calls: "discovery",
    questions: [
      {
        text: "Was the aim of the call agreed on at its beginning?",
        weight: 1,
        scale: "yesNo",
        guide: ["The call began with the product.", "Aim, time and what comes after were said and agreed to."],
      },
      {
        text: "Did questions uncover what the customer wants to change?",
        weight: 3,
        guide: [
          "None, or only closed ones.",
          "Some, but answers were not followed up.",
          "Open ones, each followed up until cause and cost were clear.",
        ],
      },
      {
        text: "Did the customer talk most of the time?",
        weight: 2,
        guide: ["The seller talked most of the time.", "Both talked about as much.", "The customer did, and was not interrupted."],
        kpi: "talkShare",
      },
      {
        text: "Is it known who decides, and how?",
        weight: 2,
        guide: ["It was not asked.", "Names are known, the way to a decision is not.", "People, steps and dates are known."],
      },
      {
        text: "Were objections taken up?",
        weight: 1,
        guide: ["They were passed over.", "They were answered at once.", "They were understood first, then answered, then checked."],
        mayNotApply: true,
      },
      {
        text: "Was a next step agreed on, with a day?",
        weight: 2,
        scale: "yesNo",
        guide: ["There was none, or without a day.", "Both know what they do, and by when."],
      },
    ],
  },
  {
    name: "Renewal (sample)",
    calls: "renewal",
    questions: [
      {
        text: "Was it shown what the customer has gained so far?",
        weight: 2,
        guide: ["It was not mentioned.", "In general words.", "In the customer’s own figures."],
      },
      {
        text: "Was it asked what does not go well?",
        weight: 2,
        guide: ["It was not asked.", "It was asked and noted.", "It was asked, understood, and somebody will see to it by a day."],
      },
      {
        text: "Did the seller leave time to answer?",
        weight: 1,
        guide: ["Questions were answered by the seller.", "At times.", "Every question was followed by silence until it was answered."],
        kpi: "pauseMs",
      },
      {
        text: "Are changes at the customer’s known: people, budget, plans?",
        weight: 2,
        guide: ["They were not asked for.", "In part.", "They are known, with what they mean for the renewal."],
      },
      {
        text: "Was the price talked about only after the value?",
        weight: 1,
        scale: "yesNo",
        guide: ["The price came first.", "The value came first."],
        mayNotApply: true,
      },
      {
        text: "Is the way to the signature agreed on?",
        weight: 2,
        guide: ["It is open.", "The date is known, the steps are not.", "Steps, people and dates are agreed on."],
      },
    ],
  },
];

const place = (options: readonly string[], option: string): number => OWN_OPTION_BASE + options.indexOf(option);

/** The same in every environment, so that a second run finds what a first one made. */
export const scorecardIdOf = ({ name }: SampleScorecard): string => deterministicId("sample scorecard", name);

/** The rows of a scorecard in its first version, made together or not at all and only where there is none with its id. */
export function changeSetOf(scorecard: SampleScorecard): ChangeSet {
  const { scorecard: table, scorecardQuestion: questionTable } = COACHING_TABLES;
  const id = scorecardIdOf(scorecard);
  const path = `${entitySetOf(table)}(${id})`;
  const { name, calls, questions } = scorecard;
  const body = { slr_name: name, slr_version: 1, slr_state: place(SCORECARD_STATES, "published"), slr_calls: calls };
  return [
    { method: "PATCH", path, body, only: "none" },
    ...questions.map(({ text, weight, scale = "oneToFive", guide, kpi, mayNotApply = false }, index) => ({
      method: "PATCH" as const,
      path: `${entitySetOf(questionTable)}(${deterministicId("sample question", id, String(index))})`,
      only: "none" as const,
      body: {
        slr_name: text,
        slr_order: index + 1,
        slr_scale: place(ANSWER_SCALES, scale),
        slr_weight: weight,
        slr_guide1: guide[0],
        ...(guide.length === 3 && { slr_guide3: guide[1] }),
        slr_guide5: guide.at(-1),
        slr_maynotapply: mayNotApply,
        ...(kpi !== undefined && { slr_kpi: place(TARGET_KPIS, kpi) }),
        "slr_ScorecardId@odata.bind": `/${path}`,
      },
    })),
  ];
}
