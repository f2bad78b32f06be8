import type { LandingStrings } from "../landingStrings";

export const ar: LandingStrings = {
  language: "ar-SA",
  title: "تفاصيل البائع",
  checking: "جارٍ فتح تفاصيل البائع…",
  noRole: "ينقص حسابك الدور Seller Details User. اطلبه من المسؤول.",
  noRoleAdmin:
    "امنح هذا الحساب الدور Seller Details User أو Seller Details Manager، إلى جانب دور مبيعات رئيسي، مثل البائع أو مدير المبيعات. ويحتاج أيضًا إلى ترخيص Dynamics 365 Sales Premium أو Dynamics 365 Sales Enterprise.",
  notInstalled: "ذكاء المحادثة غير مثبَّت هنا.",
  notInstalledAdmin: "الجدول msdyn_sciconversation غير موجود. وهو يأتي مع Dynamics 365 Sales Premium وDynamics 365 Sales Enterprise.",
  noCalls: "لم يُعثر على أي مكالمة محلَّلة: إما لا مكالمات لديك بعد، أو ذكاء المحادثة متوقف هنا. اسأل المسؤول إذا كنت تتوقع وجود مكالمات.",
  noCallsAdmin:
    "تحقق من أن ذكاء المحادثة قيد التشغيل ويحتفظ ببياناته في Dataverse: فما يحتفظ به في مكان آخر لا يمكن عرضه، وما حذفته سياسة الاستبقاء لم يعد موجودًا. وحيث لا تُسجَّل المكالمات، يمكن استيراد نصوصها.",
  wrongApp: "لا يتضمن هذا التطبيق تفاصيل البائع. افتح التطبيق «تفاصيل البائع».",
  wrongAppAdmin: "لإتاحتها في هذا التطبيق المخصص أيضًا، أضف إليه الجدولين Seller view (slr_sellerview) وmsdyn_sciconversation.",
  oldCalls:
    "أحدث مكالمة محلَّلة بتاريخ {date}. إذا كنت تتوقع مكالمات أحدث، فاسأل المسؤول عما إذا كانت المكالمات لا تزال تُسجَّل وتُحفظ في Dataverse.",
  forAdmins: "للمسؤولين: {text}",
  outside: "لا تعمل هذه الصفحة إلا داخل تطبيق مستند إلى نموذج.",
  failed: "تعذّر فتح تفاصيل البائع ({reason}).",
  reasonNoConnection: "لا اتصال",
  reasonTooManyRequests: "عدد الطلبات كبير جدًا",
  reasonStatus: "أجاب الخادم {status}",
  back: "لقد غادرت تفاصيل البائع.",
  open: "فتح تفاصيل البائع",
  openAnyway: "الفتح على أي حال",
  retry: "إعادة المحاولة",
};
