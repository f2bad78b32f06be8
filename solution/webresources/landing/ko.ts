import type { LandingStrings } from "../landingStrings";

export const ko: LandingStrings = {
  language: "ko-KR",
  title: "판매자 세부 정보",
  checking: "판매자 세부 정보를 여는 중…",
  noRole: "계정에 Seller Details User 역할이 없습니다. 관리자에게 문의하세요.",
  noRoleAdmin:
    "영업 직원 또는 영업 관리자와 같은 기본 영업 역할과 함께 이 계정에 Seller Details User 또는 Seller Details Manager 역할을 할당하세요. Dynamics 365 Sales Premium 또는 Dynamics 365 Sales Enterprise 라이선스도 필요합니다.",
  notInstalled: "여기에는 대화 인텔리전스가 설치되어 있지 않습니다.",
  notInstalledAdmin:
    "msdyn_sciconversation 테이블이 없습니다. 이 테이블은 Dynamics 365 Sales Premium 및 Dynamics 365 Sales Enterprise와 함께 제공됩니다.",
  noCalls:
    "분석된 통화를 찾을 수 없습니다. 아직 통화가 없거나 여기에서 대화 인텔리전스가 꺼져 있습니다. 통화가 있어야 한다면 관리자에게 문의하세요.",
  noCallsAdmin:
    "대화 인텔리전스가 켜져 있고 데이터를 Dataverse에 보관하는지 확인하세요. 다른 곳에 보관된 데이터는 표시할 수 없으며 보존 정책에 따라 삭제된 데이터는 복구할 수 없습니다. 통화를 녹음하는 프로그램이 없으면 대화록을 가져올 수 있습니다.",
  wrongApp: "이 앱에는 판매자 세부 정보가 없습니다. 판매자 세부 정보 앱을 여세요.",
  wrongAppAdmin: "이 사용자 지정 앱에서도 사용하려면 앱에 Seller view(slr_sellerview) 및 msdyn_sciconversation 테이블을 추가하세요.",
  oldCalls:
    "가장 최근에 분석된 통화는 {date} 통화입니다. 더 최근 통화가 있어야 한다면 통화가 계속 녹음되어 Dataverse에 보관되는지 관리자에게 문의하세요.",
  forAdmins: "관리자용: {text}",
  outside: "이 페이지는 모델 기반 앱에서만 작동합니다.",
  failed: "판매자 세부 정보를 열 수 없습니다({reason}).",
  reasonNoConnection: "연결 없음",
  reasonTooManyRequests: "요청이 너무 많음",
  reasonStatus: "서버 응답 {status}",
  back: "판매자 세부 정보에서 나왔습니다.",
  open: "판매자 세부 정보 열기",
  openAnyway: "그래도 열기",
  retry: "다시 시도",
};
