import type { LandingStrings } from "../landingStrings";

export const zhCN: LandingStrings = {
  language: "zh-CN",
  title: "销售人员详细信息",
  checking: "正在打开销售人员详细信息…",
  noRole: "您的帐户缺少角色 Seller Details User。请联系管理员。",
  noRoleAdmin:
    "除主要销售角色（例如销售员或销售经理）外，请为此帐户分配角色 Seller Details User 或 Seller Details Manager。此外还需要 Dynamics 365 Sales Premium 或 Dynamics 365 Sales Enterprise 许可证。",
  notInstalled: "此处未安装对话智能。",
  notInstalledAdmin: "缺少表 msdyn_sciconversation。该表随 Dynamics 365 Sales Premium 和 Dynamics 365 Sales Enterprise 提供。",
  noCalls: "找不到已分析的呼叫：可能您还没有呼叫，也可能此处未启用对话智能。如果您认为应该有呼叫，请联系管理员。",
  noCallsAdmin:
    "请检查对话智能是否已启用，并且其数据保存在 Dataverse 中：保存在其他位置的数据无法显示，已被保留策略删除的数据也无法恢复。如果没有录制呼叫的程序，可以导入脚本。",
  wrongApp: "此应用不包含销售人员详细信息。请打开应用“销售人员详细信息”。",
  wrongAppAdmin: "如需在此自定义应用中使用，请将表“销售人员视图”（slr_sellerview）和 msdyn_sciconversation 添加到该应用。",
  oldCalls: "最近一次已分析的呼叫是在 {date}。如果您认为应该有更新的呼叫，请询问管理员呼叫是否仍在录制并保存在 Dataverse 中。",
  forAdmins: "管理员请注意：{text}",
  outside: "此页面只能在模型驱动应用中使用。",
  failed: "无法打开销售人员详细信息（{reason}）。",
  reasonNoConnection: "无连接",
  reasonTooManyRequests: "请求过多",
  reasonStatus: "服务器返回 {status}",
  back: "您已离开销售人员详细信息。",
  open: "打开销售人员详细信息",
  openAnyway: "仍要打开",
  retry: "重试",
};
