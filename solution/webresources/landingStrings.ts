/** What the start page says; `{…}` is filled in. */
export interface LandingStrings {
  /** BCP 47, for the page's `lang`. */
  readonly language: string;
  readonly title: string;
  readonly checking: string;
  readonly noRole: string;
  readonly notInstalled: string;
  readonly featureOff: string;
  readonly wrongApp: string;
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
  notInstalled: "Conversation intelligence is not installed here.",
  featureOff: "No call has been analysed here. Ask your admin to turn conversation intelligence on.",
  wrongApp:
    "This app does not contain Seller details. Open the app Seller Details, or ask your admin to add the table Seller view to this app.",
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
  notInstalled: "此处未安装对话智能。",
  featureOff: "此处尚未分析任何呼叫。请让管理员启用对话智能。",
  wrongApp: "此应用不包含销售人员详细信息。请打开应用“销售人员详细信息”,或让管理员将表“销售人员视图”添加到此应用。",
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

const CHINESE_SIMPLIFIED = 2052;

/** @param languageId the user's LCID; English where the table has no such language */
export function landingStrings(languageId: number | undefined): LandingStrings {
  return languageId === CHINESE_SIMPLIFIED ? CHINESE : ENGLISH;
}
