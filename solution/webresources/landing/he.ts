import type { LandingStrings } from "../landingStrings";

export const he: LandingStrings = {
  language: "he-IL",
  title: "פרטי המוכר",
  checking: "פרטי המוכר נפתחים…",
  noRole: "לחשבון שלך חסר התפקיד Seller Details User. יש לפנות למנהל המערכת.",
  noRoleAdmin:
    "יש להקצות לחשבון זה את Seller Details User או את Seller Details Manager, לצד תפקיד מכירות ראשי כגון איש מכירות או מנהל מכירות. נדרש לו גם רשיון Dynamics 365 Sales Premium או Dynamics 365 Sales Enterprise.",
  notInstalled: "בינת השיחות אינה מותקנת כאן.",
  notInstalledAdmin: "הטבלה msdyn_sciconversation חסרה. היא כלולה ב־Dynamics 365 Sales Premium וב־Dynamics 365 Sales Enterprise.",
  noCalls: "לא נמצאו שיחות מנותחות: עדיין אין לך כאלה, או שבינת השיחות כבויה כאן. אם אמורות להיות שיחות, יש לפנות למנהל המערכת.",
  noCallsAdmin:
    "יש לוודא שבינת השיחות מופעלת ושומרת את נתוניה ב־Dataverse: מה שנשמר במקום אחר לא ניתן להצגה, ומה שנמחק על־ידי מדיניות שמירה אינו קיים עוד. במקום שבו שיחות אינן מוקלטות, ניתן לייבא תמלילים.",
  wrongApp: "יישום זה אינו כולל את פרטי המוכר. יש לפתוח את היישום ”פרטי המוכר”.",
  wrongAppAdmin:
    "כדי לכלול אותם גם ביישום מותאם אישית זה, יש להוסיף ליישום את הטבלאות Seller view (slr_sellerview) ו־msdyn_sciconversation.",
  oldCalls:
    "השיחה המנותחת החדשה ביותר היא מ־{date}. אם אמורות להיות חדשות יותר, כדאי לברר עם מנהל המערכת אם שיחות עדיין מוקלטות ונשמרות ב־Dataverse.",
  forAdmins: "למנהלי מערכת: {text}",
  outside: "דף זה פועל רק בתוך יישום מונחה דגמים.",
  failed: "לא ניתן היה לפתוח את פרטי המוכר ({reason}).",
  reasonNoConnection: "אין חיבור",
  reasonTooManyRequests: "יותר מדי בקשות",
  reasonStatus: "השרת השיב {status}",
  back: "יצאת מפרטי המוכר.",
  open: "פתיחת פרטי המוכר",
  openAnyway: "פתיחה בכל זאת",
  retry: "ניסיון חוזר",
};
