/** What the start page says; `{…}` is filled in. The names of tables and roles stay as the solution has them. */
export interface LandingStrings {
  /** BCP 47, for the page's `lang` and its dates. */
  readonly language: string;
  readonly title: string;
  readonly checking: string;
  readonly noRole: string;
  readonly noRoleAdmin: string;
  readonly notInstalled: string;
  readonly notInstalledAdmin: string;
  readonly noCalls: string;
  readonly noCallsAdmin: string;
  readonly wrongApp: string;
  readonly wrongAppAdmin: string;
  readonly oldCalls: string;
  readonly forAdmins: string;
  readonly outside: string;
  readonly failed: string;
  readonly reasonNoConnection: string;
  readonly reasonTooManyRequests: string;
  readonly reasonStatus: string;
  readonly back: string;
  readonly open: string;
  readonly openAnyway: string;
  readonly retry: string;
}

export const ENGLISH: LandingStrings = {
  language: "en",
  title: "Seller details",
  checking: "Opening Seller details…",
  noRole: "Your account lacks the role Seller Details User. Ask your admin.",
  noRoleAdmin:
    "Give this account Seller Details User or Seller Details Manager, beside a primary sales role such as Salesperson or Sales Manager. It also needs the licence Dynamics 365 Sales Premium or Dynamics 365 Sales Enterprise.",
  notInstalled: "Conversation intelligence is not installed here.",
  notInstalledAdmin: "The table msdyn_sciconversation is missing. It comes with Dynamics 365 Sales Premium and Dynamics 365 Sales Enterprise.",
  noCalls: "No analysed call can be found: either you have none yet, or conversation intelligence is off here. Ask your admin if you expected some.",
  noCallsAdmin:
    "Check that conversation intelligence is on and keeps its data in Dataverse: what it keeps elsewhere cannot be shown, and what a retention policy has deleted is gone. Where nothing records calls, transcripts can be imported.",
  wrongApp: "This app does not contain Seller details. Open the app Seller Details.",
  wrongAppAdmin: "To have it in this custom app too, add the tables Seller view (slr_sellerview) and msdyn_sciconversation to the app.",
  oldCalls: "The newest analysed call is of {date}. If you expected newer ones, ask your admin whether calls are still recorded and kept in Dataverse.",
  forAdmins: "For admins: {text}",
  outside: "This page works only inside a model-driven app.",
  failed: "Could not open Seller details ({reason}).",
  reasonNoConnection: "no connection",
  reasonTooManyRequests: "too many requests",
  reasonStatus: "the server answered {status}",
  back: "You have left Seller details.",
  open: "Open Seller details",
  openAnyway: "Open anyway",
  retry: "Retry",
};

export const CHINESE: LandingStrings = {
  language: "zh-CN",
  title: "销售人员详细信息",
  checking: "正在打开销售人员详细信息…",
  noRole: "您的帐户缺少角色 Seller Details User。请联系管理员。",
  noRoleAdmin:
    "除主要销售角色(例如销售员或销售经理)外,请为此帐户分配角色 Seller Details User 或 Seller Details Manager。此外还需要 Dynamics 365 Sales Premium 或 Dynamics 365 Sales Enterprise 许可证。",
  notInstalled: "此处未安装对话智能。",
  notInstalledAdmin: "缺少表 msdyn_sciconversation。该表随 Dynamics 365 Sales Premium 和 Dynamics 365 Sales Enterprise 提供。",
  noCalls: "找不到已分析的呼叫:可能您还没有呼叫,也可能此处未启用对话智能。如果您认为应该有呼叫,请联系管理员。",
  noCallsAdmin:
    "请检查对话智能是否已启用,并且其数据保存在 Dataverse 中:保存在其他位置的数据无法显示,已被保留策略删除的数据也无法恢复。如果没有录制呼叫的程序,可以导入脚本。",
  wrongApp: "此应用不包含销售人员详细信息。请打开应用“销售人员详细信息”。",
  wrongAppAdmin: "如需在此自定义应用中使用,请将表“销售人员视图”(slr_sellerview) 和 msdyn_sciconversation 添加到该应用。",
  oldCalls: "最近一次已分析的呼叫是在 {date}。如果您认为应该有更新的呼叫,请询问管理员呼叫是否仍在录制并保存在 Dataverse 中。",
  forAdmins: "管理员请注意:{text}",
  outside: "此页面只能在模型驱动应用中使用。",
  failed: "无法打开销售人员详细信息({reason})。",
  reasonNoConnection: "无连接",
  reasonTooManyRequests: "请求过多",
  reasonStatus: "服务器返回 {status}",
  back: "您已离开销售人员详细信息。",
  open: "打开销售人员详细信息",
  openAnyway: "仍要打开",
  retry: "重试",
};

/** By LCID. */
const STRINGS: Readonly<Record<number, LandingStrings>> = { 1033: ENGLISH, 2052: CHINESE };

/** @param languageId the user's LCID; English where the table has no such language */
export function landingStrings(languageId: number | undefined): LandingStrings {
  return STRINGS[languageId ?? 1033] ?? ENGLISH;
}
