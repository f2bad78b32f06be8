export const talkListenGauge = {
  "talkListenGauge.purpose": "Average talk to listen of the chosen seller, with target, team and spread.",
  "talkListenGauge.title": "Talk to listen",
  "talkListenGauge.description": "{seller} {talk}, customers {listen}.",
  "talkListenGauge.perCall": "Calls by talk share",
  "talkListenGauge.tenth": "{from} to {to}",
  "talkListenGauge.tenthCalls_one": "{from} to {to}: {n} call",
  "talkListenGauge.tenthCalls_other": "{from} to {to}: {n} calls",
  "talkListenGauge.column.share": "Talk share",
  "talkListenGauge.column.calls": "Calls",
} as const;
