import type { LandingStrings } from "../landingStrings";

export const zhTW: LandingStrings = {
  language: "zh-TW",
  title: "銷售人員詳細資料",
  checking: "正在開啟銷售人員詳細資料…",
  noRole: "您的帳戶缺少角色 Seller Details User。請洽詢系統管理員。",
  noRoleAdmin:
    "除了主要銷售角色 (例如銷售人員或銷售經理) 之外，請將角色 Seller Details User 或 Seller Details Manager 指派給此帳戶。此外還需要 Dynamics 365 Sales Premium 或 Dynamics 365 Sales Enterprise 授權。",
  notInstalled: "此處未安裝交談智慧。",
  notInstalledAdmin: "缺少資料表 msdyn_sciconversation。此資料表隨附於 Dynamics 365 Sales Premium 和 Dynamics 365 Sales Enterprise。",
  noCalls: "找不到已分析的通話：您可能還沒有通話，或此處未啟用交談智慧。如果您認為應該有通話，請洽詢系統管理員。",
  noCallsAdmin:
    "請確認交談智慧已啟用，且其資料保存在 Dataverse 中：保存在其他位置的資料無法顯示，已由保留原則刪除的資料也無法復原。如果沒有任何程式錄製通話，可以匯入文字記錄。",
  wrongApp: "此應用程式不包含銷售人員詳細資料。請開啟應用程式「銷售人員詳細資料」。",
  wrongAppAdmin: "若也要在此自訂應用程式中使用，請將資料表 Seller view (slr_sellerview) 和 msdyn_sciconversation 新增至該應用程式。",
  oldCalls: "最近一次已分析的通話是在 {date}。如果您認為應該有更新的通話，請洽詢系統管理員通話是否仍在錄製並保存在 Dataverse 中。",
  forAdmins: "系統管理員請注意：{text}",
  outside: "此頁面只能在模型導向應用程式中使用。",
  failed: "無法開啟銷售人員詳細資料 ({reason})。",
  reasonNoConnection: "沒有連線",
  reasonTooManyRequests: "要求過多",
  reasonStatus: "伺服器回應 {status}",
  back: "您已離開銷售人員詳細資料。",
  open: "開啟銷售人員詳細資料",
  openAnyway: "仍要開啟",
  retry: "重試",
};
