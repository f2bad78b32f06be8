import type { LandingStrings } from "../landingStrings";

export const ja: LandingStrings = {
  language: "ja-JP",
  title: "営業担当者の詳細",
  checking: "営業担当者の詳細を開いています…",
  noRole: "お使いのアカウントにロール Seller Details User がありません。管理者に依頼してください。",
  noRoleAdmin:
    "営業担当者や営業マネージャーなどの主要な営業ロールに加えて、Seller Details User または Seller Details Manager をこのアカウントに割り当ててください。ライセンス Dynamics 365 Sales Premium または Dynamics 365 Sales Enterprise も必要です。",
  notInstalled: "ここには会話インテリジェンスがインストールされていません。",
  notInstalledAdmin:
    "テーブル msdyn_sciconversation がありません。このテーブルは Dynamics 365 Sales Premium と Dynamics 365 Sales Enterprise に付属しています。",
  noCalls:
    "分析済みの通話が見つかりません。まだ通話がないか、ここでは会話インテリジェンスが無効になっています。通話があるはずの場合は、管理者に確認してください。",
  noCallsAdmin:
    "会話インテリジェンスが有効で、データが Dataverse に保存されていることを確認してください。ほかの場所に保存されているデータは表示できず、保持ポリシーによって削除されたデータは残っていません。通話を録音する仕組みがない場合は、トランスクリプトをインポートできます。",
  wrongApp: "このアプリには営業担当者の詳細が含まれていません。アプリ「営業担当者の詳細」を開いてください。",
  wrongAppAdmin:
    "このカスタム アプリでも使用するには、テーブル Seller view (slr_sellerview) と msdyn_sciconversation をアプリに追加してください。",
  oldCalls:
    "最新の分析済みの通話は {date}です。それより新しい通話があるはずの場合は、通話が現在も録音され、Dataverse に保存されているかどうかを管理者に確認してください。",
  forAdmins: "管理者向け: {text}",
  outside: "このページはモデル駆動型アプリ内でのみ使用できます。",
  failed: "営業担当者の詳細を開けませんでした ({reason})。",
  reasonNoConnection: "接続がありません",
  reasonTooManyRequests: "要求が多すぎます",
  reasonStatus: "サーバーの応答: {status}",
  back: "営業担当者の詳細から移動しました。",
  open: "営業担当者の詳細を開く",
  openAnyway: "このまま開く",
  retry: "再試行",
};
