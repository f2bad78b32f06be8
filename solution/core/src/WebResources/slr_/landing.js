"use strict";
var SellerDetails = SellerDetails || {};
SellerDetails.Landing = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // landing.ts
  var landing_exports = {};
  __export(landing_exports, {
    start: () => start
  });

  // <define:LANDING_TEXTS>
  var define_LANDING_TEXTS_default = { en: { "landing.title": "Seller details", "landing.checking": "Opening Seller details\u2026", "landing.noRole": "Your account lacks the role Seller Details User. Ask your admin.", "landing.noRoleAdmin": "Give this account Seller Details User or Seller Details Manager, beside a primary sales role such as Salesperson or Sales Manager. It also needs the licence Dynamics 365 Sales Premium or Dynamics 365 Sales Enterprise.", "landing.notInstalled": "Conversation intelligence is not installed here.", "landing.notInstalledAdmin": "The table msdyn_sciconversation is missing. It comes with Dynamics 365 Sales Premium and Dynamics 365 Sales Enterprise.", "landing.noCalls": "No analysed call can be found: either you have none yet, or conversation intelligence is off here. Ask your admin if you expected some.", "landing.noCallsAdmin": "Check that conversation intelligence is on and keeps its data in Dataverse: what it keeps elsewhere cannot be shown, and what a retention policy has deleted is gone. Where nothing records calls, transcripts can be imported.", "landing.wrongApp": "This app does not contain Seller details. Open the app Seller Details.", "landing.wrongAppAdmin": "To have it in this custom app too, add the tables Seller view (slr_sellerview) and msdyn_sciconversation to the app.", "landing.oldCalls": "The newest analysed call is of {{date}}. If you expected newer ones, ask your admin whether calls are still recorded and kept in Dataverse.", "landing.forAdmins": "For admins: {{text}}", "landing.outside": "This page works only inside a model-driven app.", "landing.failed": "Could not open Seller details ({{reason}}).", "landing.reasonNoConnection": "no connection", "landing.reasonTooManyRequests": "too many requests", "landing.reasonStatus": "the server answered {{status}}", "landing.back": "You have left Seller details.", "landing.open": "Open Seller details", "landing.openAnyway": "Open anyway", "landing.retry": "Retry" }, "ar-SA": { "landing.title": "\u062A\u0641\u0627\u0635\u064A\u0644 \u0627\u0644\u0628\u0627\u0626\u0639", "landing.checking": "\u062C\u0627\u0631\u064D \u0641\u062A\u062D \u062A\u0641\u0627\u0635\u064A\u0644 \u0627\u0644\u0628\u0627\u0626\u0639\u2026", "landing.noRole": "\u064A\u0646\u0642\u0635 \u062D\u0633\u0627\u0628\u0643 \u0627\u0644\u062F\u0648\u0631 Seller Details User. \u0627\u0637\u0644\u0628\u0647 \u0645\u0646 \u0627\u0644\u0645\u0633\u0624\u0648\u0644.", "landing.noRoleAdmin": "\u0627\u0645\u0646\u062D \u0647\u0630\u0627 \u0627\u0644\u062D\u0633\u0627\u0628 \u0627\u0644\u062F\u0648\u0631 Seller Details User \u0623\u0648 Seller Details Manager\u060C \u0625\u0644\u0649 \u062C\u0627\u0646\u0628 \u062F\u0648\u0631 \u0645\u0628\u064A\u0639\u0627\u062A \u0631\u0626\u064A\u0633\u064A\u060C \u0645\u062B\u0644 \u0627\u0644\u0628\u0627\u0626\u0639 \u0623\u0648 \u0645\u062F\u064A\u0631 \u0627\u0644\u0645\u0628\u064A\u0639\u0627\u062A. \u0648\u064A\u062D\u062A\u0627\u062C \u0623\u064A\u0636\u064B\u0627 \u0625\u0644\u0649 \u062A\u0631\u062E\u064A\u0635 Dynamics 365 Sales Premium \u0623\u0648 Dynamics 365 Sales Enterprise.", "landing.notInstalled": "\u0630\u0643\u0627\u0621 \u0627\u0644\u0645\u062D\u0627\u062F\u062B\u0629 \u063A\u064A\u0631 \u0645\u062B\u0628\u064E\u0651\u062A \u0647\u0646\u0627.", "landing.notInstalledAdmin": "\u0627\u0644\u062C\u062F\u0648\u0644 msdyn_sciconversation \u063A\u064A\u0631 \u0645\u0648\u062C\u0648\u062F. \u0648\u0647\u0648 \u064A\u0623\u062A\u064A \u0645\u0639 Dynamics 365 Sales Premium \u0648Dynamics 365 Sales Enterprise.", "landing.noCalls": "\u0644\u0645 \u064A\u064F\u0639\u062B\u0631 \u0639\u0644\u0649 \u0623\u064A \u0645\u0643\u0627\u0644\u0645\u0629 \u0645\u062D\u0644\u064E\u0651\u0644\u0629: \u0625\u0645\u0627 \u0644\u0627 \u0645\u0643\u0627\u0644\u0645\u0627\u062A \u0644\u062F\u064A\u0643 \u0628\u0639\u062F\u060C \u0623\u0648 \u0630\u0643\u0627\u0621 \u0627\u0644\u0645\u062D\u0627\u062F\u062B\u0629 \u0645\u062A\u0648\u0642\u0641 \u0647\u0646\u0627. \u0627\u0633\u0623\u0644 \u0627\u0644\u0645\u0633\u0624\u0648\u0644 \u0625\u0630\u0627 \u0643\u0646\u062A \u062A\u062A\u0648\u0642\u0639 \u0648\u062C\u0648\u062F \u0645\u0643\u0627\u0644\u0645\u0627\u062A.", "landing.noCallsAdmin": "\u062A\u062D\u0642\u0642 \u0645\u0646 \u0623\u0646 \u0630\u0643\u0627\u0621 \u0627\u0644\u0645\u062D\u0627\u062F\u062B\u0629 \u0642\u064A\u062F \u0627\u0644\u062A\u0634\u063A\u064A\u0644 \u0648\u064A\u062D\u062A\u0641\u0638 \u0628\u0628\u064A\u0627\u0646\u0627\u062A\u0647 \u0641\u064A Dataverse: \u0641\u0645\u0627 \u064A\u062D\u062A\u0641\u0638 \u0628\u0647 \u0641\u064A \u0645\u0643\u0627\u0646 \u0622\u062E\u0631 \u0644\u0627 \u064A\u0645\u0643\u0646 \u0639\u0631\u0636\u0647\u060C \u0648\u0645\u0627 \u062D\u0630\u0641\u062A\u0647 \u0633\u064A\u0627\u0633\u0629 \u0627\u0644\u0627\u0633\u062A\u0628\u0642\u0627\u0621 \u0644\u0645 \u064A\u0639\u062F \u0645\u0648\u062C\u0648\u062F\u064B\u0627. \u0648\u062D\u064A\u062B \u0644\u0627 \u062A\u064F\u0633\u062C\u064E\u0651\u0644 \u0627\u0644\u0645\u0643\u0627\u0644\u0645\u0627\u062A\u060C \u064A\u0645\u0643\u0646 \u0627\u0633\u062A\u064A\u0631\u0627\u062F \u0646\u0635\u0648\u0635\u0647\u0627.", "landing.wrongApp": "\u0644\u0627 \u064A\u062A\u0636\u0645\u0646 \u0647\u0630\u0627 \u0627\u0644\u062A\u0637\u0628\u064A\u0642 \u062A\u0641\u0627\u0635\u064A\u0644 \u0627\u0644\u0628\u0627\u0626\u0639. \u0627\u0641\u062A\u062D \u0627\u0644\u062A\u0637\u0628\u064A\u0642 \xAB\u062A\u0641\u0627\u0635\u064A\u0644 \u0627\u0644\u0628\u0627\u0626\u0639\xBB.", "landing.wrongAppAdmin": "\u0644\u0625\u062A\u0627\u062D\u062A\u0647\u0627 \u0641\u064A \u0647\u0630\u0627 \u0627\u0644\u062A\u0637\u0628\u064A\u0642 \u0627\u0644\u0645\u062E\u0635\u0635 \u0623\u064A\u0636\u064B\u0627\u060C \u0623\u0636\u0641 \u0625\u0644\u064A\u0647 \u0627\u0644\u062C\u062F\u0648\u0644\u064A\u0646 Seller view (slr_sellerview) \u0648msdyn_sciconversation.", "landing.oldCalls": "\u0623\u062D\u062F\u062B \u0645\u0643\u0627\u0644\u0645\u0629 \u0645\u062D\u0644\u064E\u0651\u0644\u0629 \u0628\u062A\u0627\u0631\u064A\u062E {{date}}. \u0625\u0630\u0627 \u0643\u0646\u062A \u062A\u062A\u0648\u0642\u0639 \u0645\u0643\u0627\u0644\u0645\u0627\u062A \u0623\u062D\u062F\u062B\u060C \u0641\u0627\u0633\u0623\u0644 \u0627\u0644\u0645\u0633\u0624\u0648\u0644 \u0639\u0645\u0627 \u0625\u0630\u0627 \u0643\u0627\u0646\u062A \u0627\u0644\u0645\u0643\u0627\u0644\u0645\u0627\u062A \u0644\u0627 \u062A\u0632\u0627\u0644 \u062A\u064F\u0633\u062C\u064E\u0651\u0644 \u0648\u062A\u064F\u062D\u0641\u0638 \u0641\u064A Dataverse.", "landing.forAdmins": "\u0644\u0644\u0645\u0633\u0624\u0648\u0644\u064A\u0646: {{text}}", "landing.outside": "\u0644\u0627 \u062A\u0639\u0645\u0644 \u0647\u0630\u0647 \u0627\u0644\u0635\u0641\u062D\u0629 \u0625\u0644\u0627 \u062F\u0627\u062E\u0644 \u062A\u0637\u0628\u064A\u0642 \u0645\u0633\u062A\u0646\u062F \u0625\u0644\u0649 \u0646\u0645\u0648\u0630\u062C.", "landing.failed": "\u062A\u0639\u0630\u0651\u0631 \u0641\u062A\u062D \u062A\u0641\u0627\u0635\u064A\u0644 \u0627\u0644\u0628\u0627\u0626\u0639 ({{reason}}).", "landing.reasonNoConnection": "\u0644\u0627 \u0627\u062A\u0635\u0627\u0644", "landing.reasonTooManyRequests": "\u0639\u062F\u062F \u0627\u0644\u0637\u0644\u0628\u0627\u062A \u0643\u0628\u064A\u0631 \u062C\u062F\u064B\u0627", "landing.reasonStatus": "\u0623\u062C\u0627\u0628 \u0627\u0644\u062E\u0627\u062F\u0645 {{status}}", "landing.back": "\u0644\u0642\u062F \u063A\u0627\u062F\u0631\u062A \u062A\u0641\u0627\u0635\u064A\u0644 \u0627\u0644\u0628\u0627\u0626\u0639.", "landing.open": "\u0641\u062A\u062D \u062A\u0641\u0627\u0635\u064A\u0644 \u0627\u0644\u0628\u0627\u0626\u0639", "landing.openAnyway": "\u0627\u0644\u0641\u062A\u062D \u0639\u0644\u0649 \u0623\u064A \u062D\u0627\u0644", "landing.retry": "\u0625\u0639\u0627\u062F\u0629 \u0627\u0644\u0645\u062D\u0627\u0648\u0644\u0629" }, "zh-TW": { "landing.title": "\u92B7\u552E\u4EBA\u54E1\u8A73\u7D30\u8CC7\u6599", "landing.checking": "\u6B63\u5728\u958B\u555F\u92B7\u552E\u4EBA\u54E1\u8A73\u7D30\u8CC7\u6599\u2026", "landing.noRole": "\u60A8\u7684\u5E33\u6236\u7F3A\u5C11\u89D2\u8272 Seller Details User\u3002\u8ACB\u6D3D\u8A62\u7CFB\u7D71\u7BA1\u7406\u54E1\u3002", "landing.noRoleAdmin": "\u9664\u4E86\u4E3B\u8981\u92B7\u552E\u89D2\u8272 (\u4F8B\u5982\u92B7\u552E\u4EBA\u54E1\u6216\u92B7\u552E\u7D93\u7406) \u4E4B\u5916\uFF0C\u8ACB\u5C07\u89D2\u8272 Seller Details User \u6216 Seller Details Manager \u6307\u6D3E\u7D66\u6B64\u5E33\u6236\u3002\u6B64\u5916\u9084\u9700\u8981 Dynamics 365 Sales Premium \u6216 Dynamics 365 Sales Enterprise \u6388\u6B0A\u3002", "landing.notInstalled": "\u6B64\u8655\u672A\u5B89\u88DD\u4EA4\u8AC7\u667A\u6167\u3002", "landing.notInstalledAdmin": "\u7F3A\u5C11\u8CC7\u6599\u8868 msdyn_sciconversation\u3002\u6B64\u8CC7\u6599\u8868\u96A8\u9644\u65BC Dynamics 365 Sales Premium \u548C Dynamics 365 Sales Enterprise\u3002", "landing.noCalls": "\u627E\u4E0D\u5230\u5DF2\u5206\u6790\u7684\u901A\u8A71\uFF1A\u60A8\u53EF\u80FD\u9084\u6C92\u6709\u901A\u8A71\uFF0C\u6216\u6B64\u8655\u672A\u555F\u7528\u4EA4\u8AC7\u667A\u6167\u3002\u5982\u679C\u60A8\u8A8D\u70BA\u61C9\u8A72\u6709\u901A\u8A71\uFF0C\u8ACB\u6D3D\u8A62\u7CFB\u7D71\u7BA1\u7406\u54E1\u3002", "landing.noCallsAdmin": "\u8ACB\u78BA\u8A8D\u4EA4\u8AC7\u667A\u6167\u5DF2\u555F\u7528\uFF0C\u4E14\u5176\u8CC7\u6599\u4FDD\u5B58\u5728 Dataverse \u4E2D\uFF1A\u4FDD\u5B58\u5728\u5176\u4ED6\u4F4D\u7F6E\u7684\u8CC7\u6599\u7121\u6CD5\u986F\u793A\uFF0C\u5DF2\u7531\u4FDD\u7559\u539F\u5247\u522A\u9664\u7684\u8CC7\u6599\u4E5F\u7121\u6CD5\u5FA9\u539F\u3002\u5982\u679C\u6C92\u6709\u4EFB\u4F55\u7A0B\u5F0F\u9304\u88FD\u901A\u8A71\uFF0C\u53EF\u4EE5\u532F\u5165\u6587\u5B57\u8A18\u9304\u3002", "landing.wrongApp": "\u6B64\u61C9\u7528\u7A0B\u5F0F\u4E0D\u5305\u542B\u92B7\u552E\u4EBA\u54E1\u8A73\u7D30\u8CC7\u6599\u3002\u8ACB\u958B\u555F\u61C9\u7528\u7A0B\u5F0F\u300C\u92B7\u552E\u4EBA\u54E1\u8A73\u7D30\u8CC7\u6599\u300D\u3002", "landing.wrongAppAdmin": "\u82E5\u4E5F\u8981\u5728\u6B64\u81EA\u8A02\u61C9\u7528\u7A0B\u5F0F\u4E2D\u4F7F\u7528\uFF0C\u8ACB\u5C07\u8CC7\u6599\u8868 Seller view (slr_sellerview) \u548C msdyn_sciconversation \u65B0\u589E\u81F3\u8A72\u61C9\u7528\u7A0B\u5F0F\u3002", "landing.oldCalls": "\u6700\u8FD1\u4E00\u6B21\u5DF2\u5206\u6790\u7684\u901A\u8A71\u662F\u5728 {{date}}\u3002\u5982\u679C\u60A8\u8A8D\u70BA\u61C9\u8A72\u6709\u66F4\u65B0\u7684\u901A\u8A71\uFF0C\u8ACB\u6D3D\u8A62\u7CFB\u7D71\u7BA1\u7406\u54E1\u901A\u8A71\u662F\u5426\u4ECD\u5728\u9304\u88FD\u4E26\u4FDD\u5B58\u5728 Dataverse \u4E2D\u3002", "landing.forAdmins": "\u7CFB\u7D71\u7BA1\u7406\u54E1\u8ACB\u6CE8\u610F\uFF1A{{text}}", "landing.outside": "\u6B64\u9801\u9762\u53EA\u80FD\u5728\u6A21\u578B\u5C0E\u5411\u61C9\u7528\u7A0B\u5F0F\u4E2D\u4F7F\u7528\u3002", "landing.failed": "\u7121\u6CD5\u958B\u555F\u92B7\u552E\u4EBA\u54E1\u8A73\u7D30\u8CC7\u6599 ({{reason}})\u3002", "landing.reasonNoConnection": "\u6C92\u6709\u9023\u7DDA", "landing.reasonTooManyRequests": "\u8981\u6C42\u904E\u591A", "landing.reasonStatus": "\u4F3A\u670D\u5668\u56DE\u61C9 {{status}}", "landing.back": "\u60A8\u5DF2\u96E2\u958B\u92B7\u552E\u4EBA\u54E1\u8A73\u7D30\u8CC7\u6599\u3002", "landing.open": "\u958B\u555F\u92B7\u552E\u4EBA\u54E1\u8A73\u7D30\u8CC7\u6599", "landing.openAnyway": "\u4ECD\u8981\u958B\u555F", "landing.retry": "\u91CD\u8A66" }, de: { "landing.title": "Verk\xE4uferdetails", "landing.checking": "Verk\xE4uferdetails werden ge\xF6ffnet\u2026", "landing.noRole": "Ihrem Konto fehlt die Rolle Seller Details User. Wenden Sie sich an Ihren Administrator.", "landing.noRoleAdmin": "Weisen Sie diesem Konto Seller Details User oder Seller Details Manager zu, neben einer prim\xE4ren Vertriebsrolle wie Vertriebsmitarbeiter oder Vertriebsmanager. Au\xDFerdem wird die Lizenz Dynamics 365 Sales Premium oder Dynamics 365 Sales Enterprise ben\xF6tigt.", "landing.notInstalled": "Unterhaltungsdaten sind hier nicht installiert.", "landing.notInstalledAdmin": "Die Tabelle msdyn_sciconversation fehlt. Sie ist in Dynamics 365 Sales Premium und Dynamics 365 Sales Enterprise enthalten.", "landing.noCalls": "Es wurde kein analysierter Anruf gefunden: Entweder haben Sie noch keinen, oder Unterhaltungsdaten sind hier deaktiviert. Wenden Sie sich an Ihren Administrator, falls Sie Anrufe erwartet haben.", "landing.noCallsAdmin": "Pr\xFCfen Sie, ob Unterhaltungsdaten aktiviert sind und in Dataverse gespeichert werden: Was anderswo gespeichert ist, kann nicht angezeigt werden, und was eine Aufbewahrungsrichtlinie gel\xF6scht hat, ist verloren. Wo nichts Anrufe aufzeichnet, k\xF6nnen Transkripte importiert werden.", "landing.wrongApp": "Diese App enth\xE4lt die Verk\xE4uferdetails nicht. \xD6ffnen Sie die App \u201EVerk\xE4uferdetails\u201C.", "landing.wrongAppAdmin": "Um sie auch in dieser benutzerdefinierten App zu verwenden, f\xFCgen Sie der App die Tabellen Seller view (slr_sellerview) und msdyn_sciconversation hinzu.", "landing.oldCalls": "Der neueste analysierte Anruf ist vom {{date}}. Falls Sie neuere erwartet haben, fragen Sie Ihren Administrator, ob Anrufe noch aufgezeichnet und in Dataverse gespeichert werden.", "landing.forAdmins": "F\xFCr Administratoren: {{text}}", "landing.outside": "Diese Seite funktioniert nur in einer modellgesteuerten App.", "landing.failed": "Verk\xE4uferdetails konnten nicht ge\xF6ffnet werden ({{reason}}).", "landing.reasonNoConnection": "keine Verbindung", "landing.reasonTooManyRequests": "zu viele Anforderungen", "landing.reasonStatus": "Antwort des Servers: {{status}}", "landing.back": "Sie haben die Verk\xE4uferdetails verlassen.", "landing.open": "Verk\xE4uferdetails \xF6ffnen", "landing.openAnyway": "Trotzdem \xF6ffnen", "landing.retry": "Wiederholen" }, fr: { "landing.title": "D\xE9tails du vendeur", "landing.checking": "Ouverture de \xAB\u202FD\xE9tails du vendeur\u202F\xBB\u2026", "landing.noRole": "Le r\xF4le Seller Details User n\u2019est pas attribu\xE9 \xE0 votre compte. Contactez votre administrateur.", "landing.noRoleAdmin": "Attribuez \xE0 ce compte le r\xF4le Seller Details User ou Seller Details Manager, en plus d\u2019un r\xF4le de vente principal tel que Vendeur ou Directeur commercial. Il lui faut aussi la licence Dynamics 365 Sales Premium ou Dynamics 365 Sales Enterprise.", "landing.notInstalled": "L\u2019intelligence conversationnelle n\u2019est pas install\xE9e ici.", "landing.notInstalledAdmin": "La table msdyn_sciconversation est absente. Elle est fournie avec Dynamics 365 Sales Premium et Dynamics 365 Sales Enterprise.", "landing.noCalls": "Aucun appel analys\xE9 n\u2019a \xE9t\xE9 trouv\xE9\u202F: soit vous n\u2019en avez pas encore, soit l\u2019intelligence conversationnelle est d\xE9sactiv\xE9e ici. Contactez votre administrateur si vous en attendiez.", "landing.noCallsAdmin": "V\xE9rifiez que l\u2019intelligence conversationnelle est activ\xE9e et conserve ses donn\xE9es dans Dataverse\u202F: ce qu\u2019elle conserve ailleurs ne peut pas \xEAtre affich\xE9, et ce qu\u2019une strat\xE9gie de r\xE9tention a supprim\xE9 est perdu. L\xE0 o\xF9 rien n\u2019enregistre les appels, il est possible d\u2019importer des transcriptions.", "landing.wrongApp": "Cette application ne contient pas \xAB\u202FD\xE9tails du vendeur\u202F\xBB. Ouvrez l\u2019application D\xE9tails du vendeur.", "landing.wrongAppAdmin": "Pour l\u2019avoir aussi dans cette application personnalis\xE9e, ajoutez-y les tables Seller view (slr_sellerview) et msdyn_sciconversation.", "landing.oldCalls": "L\u2019appel analys\xE9 le plus r\xE9cent date du {{date}}. Si vous en attendiez de plus r\xE9cents, demandez \xE0 votre administrateur si les appels sont toujours enregistr\xE9s et conserv\xE9s dans Dataverse.", "landing.forAdmins": "Pour les administrateurs\u202F: {{text}}", "landing.outside": "Cette page ne fonctionne que dans une application pilot\xE9e par mod\xE8le.", "landing.failed": "Impossible d\u2019ouvrir \xAB\u202FD\xE9tails du vendeur\u202F\xBB ({{reason}}).", "landing.reasonNoConnection": "aucune connexion", "landing.reasonTooManyRequests": "trop de demandes", "landing.reasonStatus": "r\xE9ponse du serveur\u202F: {{status}}", "landing.back": "Vous avez quitt\xE9 \xAB\u202FD\xE9tails du vendeur\u202F\xBB.", "landing.open": "Ouvrir \xAB\u202FD\xE9tails du vendeur\u202F\xBB", "landing.openAnyway": "Ouvrir quand m\xEAme", "landing.retry": "R\xE9essayer" }, he: { "landing.title": "\u05E4\u05E8\u05D8\u05D9 \u05D4\u05DE\u05D5\u05DB\u05E8", "landing.checking": "\u05E4\u05E8\u05D8\u05D9 \u05D4\u05DE\u05D5\u05DB\u05E8 \u05E0\u05E4\u05EA\u05D7\u05D9\u05DD\u2026", "landing.noRole": "\u05DC\u05D7\u05E9\u05D1\u05D5\u05DF \u05E9\u05DC\u05DA \u05D7\u05E1\u05E8 \u05D4\u05EA\u05E4\u05E7\u05D9\u05D3 Seller Details User. \u05D9\u05E9 \u05DC\u05E4\u05E0\u05D5\u05EA \u05DC\u05DE\u05E0\u05D4\u05DC \u05D4\u05DE\u05E2\u05E8\u05DB\u05EA.", "landing.noRoleAdmin": "\u05D9\u05E9 \u05DC\u05D4\u05E7\u05E6\u05D5\u05EA \u05DC\u05D7\u05E9\u05D1\u05D5\u05DF \u05D6\u05D4 \u05D0\u05EA Seller Details User \u05D0\u05D5 \u05D0\u05EA Seller Details Manager, \u05DC\u05E6\u05D3 \u05EA\u05E4\u05E7\u05D9\u05D3 \u05DE\u05DB\u05D9\u05E8\u05D5\u05EA \u05E8\u05D0\u05E9\u05D9 \u05DB\u05D2\u05D5\u05DF \u05D0\u05D9\u05E9 \u05DE\u05DB\u05D9\u05E8\u05D5\u05EA \u05D0\u05D5 \u05DE\u05E0\u05D4\u05DC \u05DE\u05DB\u05D9\u05E8\u05D5\u05EA. \u05E0\u05D3\u05E8\u05E9 \u05DC\u05D5 \u05D2\u05DD \u05E8\u05E9\u05D9\u05D5\u05DF Dynamics 365 Sales Premium \u05D0\u05D5 Dynamics 365 Sales Enterprise.", "landing.notInstalled": "\u05D1\u05D9\u05E0\u05EA \u05D4\u05E9\u05D9\u05D7\u05D5\u05EA \u05D0\u05D9\u05E0\u05D4 \u05DE\u05D5\u05EA\u05E7\u05E0\u05EA \u05DB\u05D0\u05DF.", "landing.notInstalledAdmin": "\u05D4\u05D8\u05D1\u05DC\u05D4 msdyn_sciconversation \u05D7\u05E1\u05E8\u05D4. \u05D4\u05D9\u05D0 \u05DB\u05DC\u05D5\u05DC\u05D4 \u05D1\u05BEDynamics 365 Sales Premium \u05D5\u05D1\u05BEDynamics 365 Sales Enterprise.", "landing.noCalls": "\u05DC\u05D0 \u05E0\u05DE\u05E6\u05D0\u05D5 \u05E9\u05D9\u05D7\u05D5\u05EA \u05DE\u05E0\u05D5\u05EA\u05D7\u05D5\u05EA: \u05E2\u05D3\u05D9\u05D9\u05DF \u05D0\u05D9\u05DF \u05DC\u05DA \u05DB\u05D0\u05DC\u05D4, \u05D0\u05D5 \u05E9\u05D1\u05D9\u05E0\u05EA \u05D4\u05E9\u05D9\u05D7\u05D5\u05EA \u05DB\u05D1\u05D5\u05D9\u05D4 \u05DB\u05D0\u05DF. \u05D0\u05DD \u05D0\u05DE\u05D5\u05E8\u05D5\u05EA \u05DC\u05D4\u05D9\u05D5\u05EA \u05E9\u05D9\u05D7\u05D5\u05EA, \u05D9\u05E9 \u05DC\u05E4\u05E0\u05D5\u05EA \u05DC\u05DE\u05E0\u05D4\u05DC \u05D4\u05DE\u05E2\u05E8\u05DB\u05EA.", "landing.noCallsAdmin": "\u05D9\u05E9 \u05DC\u05D5\u05D5\u05D3\u05D0 \u05E9\u05D1\u05D9\u05E0\u05EA \u05D4\u05E9\u05D9\u05D7\u05D5\u05EA \u05DE\u05D5\u05E4\u05E2\u05DC\u05EA \u05D5\u05E9\u05D5\u05DE\u05E8\u05EA \u05D0\u05EA \u05E0\u05EA\u05D5\u05E0\u05D9\u05D4 \u05D1\u05BEDataverse: \u05DE\u05D4 \u05E9\u05E0\u05E9\u05DE\u05E8 \u05D1\u05DE\u05E7\u05D5\u05DD \u05D0\u05D7\u05E8 \u05DC\u05D0 \u05E0\u05D9\u05EA\u05DF \u05DC\u05D4\u05E6\u05D2\u05D4, \u05D5\u05DE\u05D4 \u05E9\u05E0\u05DE\u05D7\u05E7 \u05E2\u05DC\u05BE\u05D9\u05D3\u05D9 \u05DE\u05D3\u05D9\u05E0\u05D9\u05D5\u05EA \u05E9\u05DE\u05D9\u05E8\u05D4 \u05D0\u05D9\u05E0\u05D5 \u05E7\u05D9\u05D9\u05DD \u05E2\u05D5\u05D3. \u05D1\u05DE\u05E7\u05D5\u05DD \u05E9\u05D1\u05D5 \u05E9\u05D9\u05D7\u05D5\u05EA \u05D0\u05D9\u05E0\u05DF \u05DE\u05D5\u05E7\u05DC\u05D8\u05D5\u05EA, \u05E0\u05D9\u05EA\u05DF \u05DC\u05D9\u05D9\u05D1\u05D0 \u05EA\u05DE\u05DC\u05D9\u05DC\u05D9\u05DD.", "landing.wrongApp": "\u05D9\u05D9\u05E9\u05D5\u05DD \u05D6\u05D4 \u05D0\u05D9\u05E0\u05D5 \u05DB\u05D5\u05DC\u05DC \u05D0\u05EA \u05E4\u05E8\u05D8\u05D9 \u05D4\u05DE\u05D5\u05DB\u05E8. \u05D9\u05E9 \u05DC\u05E4\u05EA\u05D5\u05D7 \u05D0\u05EA \u05D4\u05D9\u05D9\u05E9\u05D5\u05DD \u201D\u05E4\u05E8\u05D8\u05D9 \u05D4\u05DE\u05D5\u05DB\u05E8\u201D.", "landing.wrongAppAdmin": "\u05DB\u05D3\u05D9 \u05DC\u05DB\u05DC\u05D5\u05DC \u05D0\u05D5\u05EA\u05DD \u05D2\u05DD \u05D1\u05D9\u05D9\u05E9\u05D5\u05DD \u05DE\u05D5\u05EA\u05D0\u05DD \u05D0\u05D9\u05E9\u05D9\u05EA \u05D6\u05D4, \u05D9\u05E9 \u05DC\u05D4\u05D5\u05E1\u05D9\u05E3 \u05DC\u05D9\u05D9\u05E9\u05D5\u05DD \u05D0\u05EA \u05D4\u05D8\u05D1\u05DC\u05D0\u05D5\u05EA Seller view (slr_sellerview) \u05D5\u05BEmsdyn_sciconversation.", "landing.oldCalls": "\u05D4\u05E9\u05D9\u05D7\u05D4 \u05D4\u05DE\u05E0\u05D5\u05EA\u05D7\u05EA \u05D4\u05D7\u05D3\u05E9\u05D4 \u05D1\u05D9\u05D5\u05EA\u05E8 \u05D4\u05D9\u05D0 \u05DE\u05BE{{date}}. \u05D0\u05DD \u05D0\u05DE\u05D5\u05E8\u05D5\u05EA \u05DC\u05D4\u05D9\u05D5\u05EA \u05D7\u05D3\u05E9\u05D5\u05EA \u05D9\u05D5\u05EA\u05E8, \u05DB\u05D3\u05D0\u05D9 \u05DC\u05D1\u05E8\u05E8 \u05E2\u05DD \u05DE\u05E0\u05D4\u05DC \u05D4\u05DE\u05E2\u05E8\u05DB\u05EA \u05D0\u05DD \u05E9\u05D9\u05D7\u05D5\u05EA \u05E2\u05D3\u05D9\u05D9\u05DF \u05DE\u05D5\u05E7\u05DC\u05D8\u05D5\u05EA \u05D5\u05E0\u05E9\u05DE\u05E8\u05D5\u05EA \u05D1\u05BEDataverse.", "landing.forAdmins": "\u05DC\u05DE\u05E0\u05D4\u05DC\u05D9 \u05DE\u05E2\u05E8\u05DB\u05EA: {{text}}", "landing.outside": "\u05D3\u05E3 \u05D6\u05D4 \u05E4\u05D5\u05E2\u05DC \u05E8\u05E7 \u05D1\u05EA\u05D5\u05DA \u05D9\u05D9\u05E9\u05D5\u05DD \u05DE\u05D5\u05E0\u05D7\u05D4 \u05D3\u05D2\u05DE\u05D9\u05DD.", "landing.failed": "\u05DC\u05D0 \u05E0\u05D9\u05EA\u05DF \u05D4\u05D9\u05D4 \u05DC\u05E4\u05EA\u05D5\u05D7 \u05D0\u05EA \u05E4\u05E8\u05D8\u05D9 \u05D4\u05DE\u05D5\u05DB\u05E8 ({{reason}}).", "landing.reasonNoConnection": "\u05D0\u05D9\u05DF \u05D7\u05D9\u05D1\u05D5\u05E8", "landing.reasonTooManyRequests": "\u05D9\u05D5\u05EA\u05E8 \u05DE\u05D3\u05D9 \u05D1\u05E7\u05E9\u05D5\u05EA", "landing.reasonStatus": "\u05D4\u05E9\u05E8\u05EA \u05D4\u05E9\u05D9\u05D1 {{status}}", "landing.back": "\u05D9\u05E6\u05D0\u05EA \u05DE\u05E4\u05E8\u05D8\u05D9 \u05D4\u05DE\u05D5\u05DB\u05E8.", "landing.open": "\u05E4\u05EA\u05D9\u05D7\u05EA \u05E4\u05E8\u05D8\u05D9 \u05D4\u05DE\u05D5\u05DB\u05E8", "landing.openAnyway": "\u05E4\u05EA\u05D9\u05D7\u05D4 \u05D1\u05DB\u05DC \u05D6\u05D0\u05EA", "landing.retry": "\u05E0\u05D9\u05E1\u05D9\u05D5\u05DF \u05D7\u05D5\u05D6\u05E8" }, it: { "landing.title": "Dettagli venditore", "landing.checking": "Apertura di \u201CDettagli venditore\u201D\u2026", "landing.noRole": "A questo account non \xE8 assegnato il ruolo Seller Details User. Rivolgersi all\u2019amministratore.", "landing.noRoleAdmin": "Assegnare a questo account il ruolo Seller Details User o Seller Details Manager, oltre a un ruolo di vendita principale, ad esempio Venditore o Direttore commerciale. \xC8 necessaria anche la licenza Dynamics 365 Sales Premium o Dynamics 365 Sales Enterprise.", "landing.notInstalled": "Conversazione intelligente non \xE8 installata qui.", "landing.notInstalledAdmin": "Manca la tabella msdyn_sciconversation. \xC8 inclusa in Dynamics 365 Sales Premium e Dynamics 365 Sales Enterprise.", "landing.noCalls": "Nessuna chiamata analizzata trovata: non ce ne sono ancora per questo account, oppure Conversazione intelligente \xE8 disattivata qui. Se dovrebbero essercene, rivolgersi all\u2019amministratore.", "landing.noCallsAdmin": "Verificare che Conversazione intelligente sia attiva e conservi i dati in Dataverse: i dati conservati altrove non possono essere visualizzati e quelli eliminati da criteri di conservazione sono persi. Dove le chiamate non vengono registrate, \xE8 possibile importare trascrizioni.", "landing.wrongApp": "Questa app non contiene \u201CDettagli venditore\u201D. Aprire l\u2019app Dettagli venditore.", "landing.wrongAppAdmin": "Per averla anche in questa app personalizzata, aggiungere all\u2019app le tabelle Seller view (slr_sellerview) e msdyn_sciconversation.", "landing.oldCalls": "Data della chiamata analizzata pi\xF9 recente: {{date}}. Se dovrebbero essercene di pi\xF9 recenti, chiedere all\u2019amministratore se le chiamate vengono ancora registrate e conservate in Dataverse.", "landing.forAdmins": "Per gli amministratori: {{text}}", "landing.outside": "Questa pagina funziona solo in un\u2019app basata su modello.", "landing.failed": "Impossibile aprire \u201CDettagli venditore\u201D ({{reason}}).", "landing.reasonNoConnection": "nessuna connessione", "landing.reasonTooManyRequests": "troppe richieste", "landing.reasonStatus": "risposta del server: {{status}}", "landing.back": "La pagina \u201CDettagli venditore\u201D non \xE8 pi\xF9 aperta.", "landing.open": "Apri \u201CDettagli venditore\u201D", "landing.openAnyway": "Apri comunque", "landing.retry": "Riprova" }, ja: { "landing.title": "\u55B6\u696D\u62C5\u5F53\u8005\u306E\u8A73\u7D30", "landing.checking": "\u55B6\u696D\u62C5\u5F53\u8005\u306E\u8A73\u7D30\u3092\u958B\u3044\u3066\u3044\u307E\u3059\u2026", "landing.noRole": "\u304A\u4F7F\u3044\u306E\u30A2\u30AB\u30A6\u30F3\u30C8\u306B\u30ED\u30FC\u30EB Seller Details User \u304C\u3042\u308A\u307E\u305B\u3093\u3002\u7BA1\u7406\u8005\u306B\u4F9D\u983C\u3057\u3066\u304F\u3060\u3055\u3044\u3002", "landing.noRoleAdmin": "\u55B6\u696D\u62C5\u5F53\u8005\u3084\u55B6\u696D\u30DE\u30CD\u30FC\u30B8\u30E3\u30FC\u306A\u3069\u306E\u4E3B\u8981\u306A\u55B6\u696D\u30ED\u30FC\u30EB\u306B\u52A0\u3048\u3066\u3001Seller Details User \u307E\u305F\u306F Seller Details Manager \u3092\u3053\u306E\u30A2\u30AB\u30A6\u30F3\u30C8\u306B\u5272\u308A\u5F53\u3066\u3066\u304F\u3060\u3055\u3044\u3002\u30E9\u30A4\u30BB\u30F3\u30B9 Dynamics 365 Sales Premium \u307E\u305F\u306F Dynamics 365 Sales Enterprise \u3082\u5FC5\u8981\u3067\u3059\u3002", "landing.notInstalled": "\u3053\u3053\u306B\u306F\u4F1A\u8A71\u30A4\u30F3\u30C6\u30EA\u30B8\u30A7\u30F3\u30B9\u304C\u30A4\u30F3\u30B9\u30C8\u30FC\u30EB\u3055\u308C\u3066\u3044\u307E\u305B\u3093\u3002", "landing.notInstalledAdmin": "\u30C6\u30FC\u30D6\u30EB msdyn_sciconversation \u304C\u3042\u308A\u307E\u305B\u3093\u3002\u3053\u306E\u30C6\u30FC\u30D6\u30EB\u306F Dynamics 365 Sales Premium \u3068 Dynamics 365 Sales Enterprise \u306B\u4ED8\u5C5E\u3057\u3066\u3044\u307E\u3059\u3002", "landing.noCalls": "\u5206\u6790\u6E08\u307F\u306E\u901A\u8A71\u304C\u898B\u3064\u304B\u308A\u307E\u305B\u3093\u3002\u307E\u3060\u901A\u8A71\u304C\u306A\u3044\u304B\u3001\u3053\u3053\u3067\u306F\u4F1A\u8A71\u30A4\u30F3\u30C6\u30EA\u30B8\u30A7\u30F3\u30B9\u304C\u7121\u52B9\u306B\u306A\u3063\u3066\u3044\u307E\u3059\u3002\u901A\u8A71\u304C\u3042\u308B\u306F\u305A\u306E\u5834\u5408\u306F\u3001\u7BA1\u7406\u8005\u306B\u78BA\u8A8D\u3057\u3066\u304F\u3060\u3055\u3044\u3002", "landing.noCallsAdmin": "\u4F1A\u8A71\u30A4\u30F3\u30C6\u30EA\u30B8\u30A7\u30F3\u30B9\u304C\u6709\u52B9\u3067\u3001\u30C7\u30FC\u30BF\u304C Dataverse \u306B\u4FDD\u5B58\u3055\u308C\u3066\u3044\u308B\u3053\u3068\u3092\u78BA\u8A8D\u3057\u3066\u304F\u3060\u3055\u3044\u3002\u307B\u304B\u306E\u5834\u6240\u306B\u4FDD\u5B58\u3055\u308C\u3066\u3044\u308B\u30C7\u30FC\u30BF\u306F\u8868\u793A\u3067\u304D\u305A\u3001\u4FDD\u6301\u30DD\u30EA\u30B7\u30FC\u306B\u3088\u3063\u3066\u524A\u9664\u3055\u308C\u305F\u30C7\u30FC\u30BF\u306F\u6B8B\u3063\u3066\u3044\u307E\u305B\u3093\u3002\u901A\u8A71\u3092\u9332\u97F3\u3059\u308B\u4ED5\u7D44\u307F\u304C\u306A\u3044\u5834\u5408\u306F\u3001\u30C8\u30E9\u30F3\u30B9\u30AF\u30EA\u30D7\u30C8\u3092\u30A4\u30F3\u30DD\u30FC\u30C8\u3067\u304D\u307E\u3059\u3002", "landing.wrongApp": "\u3053\u306E\u30A2\u30D7\u30EA\u306B\u306F\u55B6\u696D\u62C5\u5F53\u8005\u306E\u8A73\u7D30\u304C\u542B\u307E\u308C\u3066\u3044\u307E\u305B\u3093\u3002\u30A2\u30D7\u30EA\u300C\u55B6\u696D\u62C5\u5F53\u8005\u306E\u8A73\u7D30\u300D\u3092\u958B\u3044\u3066\u304F\u3060\u3055\u3044\u3002", "landing.wrongAppAdmin": "\u3053\u306E\u30AB\u30B9\u30BF\u30E0 \u30A2\u30D7\u30EA\u3067\u3082\u4F7F\u7528\u3059\u308B\u306B\u306F\u3001\u30C6\u30FC\u30D6\u30EB Seller view (slr_sellerview) \u3068 msdyn_sciconversation \u3092\u30A2\u30D7\u30EA\u306B\u8FFD\u52A0\u3057\u3066\u304F\u3060\u3055\u3044\u3002", "landing.oldCalls": "\u6700\u65B0\u306E\u5206\u6790\u6E08\u307F\u306E\u901A\u8A71\u306F {{date}}\u3067\u3059\u3002\u305D\u308C\u3088\u308A\u65B0\u3057\u3044\u901A\u8A71\u304C\u3042\u308B\u306F\u305A\u306E\u5834\u5408\u306F\u3001\u901A\u8A71\u304C\u73FE\u5728\u3082\u9332\u97F3\u3055\u308C\u3001Dataverse \u306B\u4FDD\u5B58\u3055\u308C\u3066\u3044\u308B\u304B\u3069\u3046\u304B\u3092\u7BA1\u7406\u8005\u306B\u78BA\u8A8D\u3057\u3066\u304F\u3060\u3055\u3044\u3002", "landing.forAdmins": "\u7BA1\u7406\u8005\u5411\u3051: {{text}}", "landing.outside": "\u3053\u306E\u30DA\u30FC\u30B8\u306F\u30E2\u30C7\u30EB\u99C6\u52D5\u578B\u30A2\u30D7\u30EA\u5185\u3067\u306E\u307F\u4F7F\u7528\u3067\u304D\u307E\u3059\u3002", "landing.failed": "\u55B6\u696D\u62C5\u5F53\u8005\u306E\u8A73\u7D30\u3092\u958B\u3051\u307E\u305B\u3093\u3067\u3057\u305F ({{reason}})\u3002", "landing.reasonNoConnection": "\u63A5\u7D9A\u304C\u3042\u308A\u307E\u305B\u3093", "landing.reasonTooManyRequests": "\u8981\u6C42\u304C\u591A\u3059\u304E\u307E\u3059", "landing.reasonStatus": "\u30B5\u30FC\u30D0\u30FC\u306E\u5FDC\u7B54: {{status}}", "landing.back": "\u55B6\u696D\u62C5\u5F53\u8005\u306E\u8A73\u7D30\u304B\u3089\u79FB\u52D5\u3057\u307E\u3057\u305F\u3002", "landing.open": "\u55B6\u696D\u62C5\u5F53\u8005\u306E\u8A73\u7D30\u3092\u958B\u304F", "landing.openAnyway": "\u3053\u306E\u307E\u307E\u958B\u304F", "landing.retry": "\u518D\u8A66\u884C" }, ko: { "landing.title": "\uD310\uB9E4\uC790 \uC138\uBD80 \uC815\uBCF4", "landing.checking": "\uD310\uB9E4\uC790 \uC138\uBD80 \uC815\uBCF4\uB97C \uC5EC\uB294 \uC911\u2026", "landing.noRole": "\uACC4\uC815\uC5D0 Seller Details User \uC5ED\uD560\uC774 \uC5C6\uC2B5\uB2C8\uB2E4. \uAD00\uB9AC\uC790\uC5D0\uAC8C \uBB38\uC758\uD558\uC138\uC694.", "landing.noRoleAdmin": "\uC601\uC5C5 \uC9C1\uC6D0 \uB610\uB294 \uC601\uC5C5 \uAD00\uB9AC\uC790\uC640 \uAC19\uC740 \uAE30\uBCF8 \uC601\uC5C5 \uC5ED\uD560\uACFC \uD568\uAED8 \uC774 \uACC4\uC815\uC5D0 Seller Details User \uB610\uB294 Seller Details Manager \uC5ED\uD560\uC744 \uD560\uB2F9\uD558\uC138\uC694. Dynamics 365 Sales Premium \uB610\uB294 Dynamics 365 Sales Enterprise \uB77C\uC774\uC120\uC2A4\uB3C4 \uD544\uC694\uD569\uB2C8\uB2E4.", "landing.notInstalled": "\uC5EC\uAE30\uC5D0\uB294 \uB300\uD654 \uC778\uD154\uB9AC\uC804\uC2A4\uAC00 \uC124\uCE58\uB418\uC5B4 \uC788\uC9C0 \uC54A\uC2B5\uB2C8\uB2E4.", "landing.notInstalledAdmin": "msdyn_sciconversation \uD14C\uC774\uBE14\uC774 \uC5C6\uC2B5\uB2C8\uB2E4. \uC774 \uD14C\uC774\uBE14\uC740 Dynamics 365 Sales Premium \uBC0F Dynamics 365 Sales Enterprise\uC640 \uD568\uAED8 \uC81C\uACF5\uB429\uB2C8\uB2E4.", "landing.noCalls": "\uBD84\uC11D\uB41C \uD1B5\uD654\uB97C \uCC3E\uC744 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. \uC544\uC9C1 \uD1B5\uD654\uAC00 \uC5C6\uAC70\uB098 \uC5EC\uAE30\uC5D0\uC11C \uB300\uD654 \uC778\uD154\uB9AC\uC804\uC2A4\uAC00 \uAEBC\uC838 \uC788\uC2B5\uB2C8\uB2E4. \uD1B5\uD654\uAC00 \uC788\uC5B4\uC57C \uD55C\uB2E4\uBA74 \uAD00\uB9AC\uC790\uC5D0\uAC8C \uBB38\uC758\uD558\uC138\uC694.", "landing.noCallsAdmin": "\uB300\uD654 \uC778\uD154\uB9AC\uC804\uC2A4\uAC00 \uCF1C\uC838 \uC788\uACE0 \uB370\uC774\uD130\uB97C Dataverse\uC5D0 \uBCF4\uAD00\uD558\uB294\uC9C0 \uD655\uC778\uD558\uC138\uC694. \uB2E4\uB978 \uACF3\uC5D0 \uBCF4\uAD00\uB41C \uB370\uC774\uD130\uB294 \uD45C\uC2DC\uD560 \uC218 \uC5C6\uC73C\uBA70 \uBCF4\uC874 \uC815\uCC45\uC5D0 \uB530\uB77C \uC0AD\uC81C\uB41C \uB370\uC774\uD130\uB294 \uBCF5\uAD6C\uD560 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4. \uD1B5\uD654\uB97C \uB179\uC74C\uD558\uB294 \uD504\uB85C\uADF8\uB7A8\uC774 \uC5C6\uC73C\uBA74 \uB300\uD654\uB85D\uC744 \uAC00\uC838\uC62C \uC218 \uC788\uC2B5\uB2C8\uB2E4.", "landing.wrongApp": "\uC774 \uC571\uC5D0\uB294 \uD310\uB9E4\uC790 \uC138\uBD80 \uC815\uBCF4\uAC00 \uC5C6\uC2B5\uB2C8\uB2E4. \uD310\uB9E4\uC790 \uC138\uBD80 \uC815\uBCF4 \uC571\uC744 \uC5EC\uC138\uC694.", "landing.wrongAppAdmin": "\uC774 \uC0AC\uC6A9\uC790 \uC9C0\uC815 \uC571\uC5D0\uC11C\uB3C4 \uC0AC\uC6A9\uD558\uB824\uBA74 \uC571\uC5D0 Seller view(slr_sellerview) \uBC0F msdyn_sciconversation \uD14C\uC774\uBE14\uC744 \uCD94\uAC00\uD558\uC138\uC694.", "landing.oldCalls": "\uAC00\uC7A5 \uCD5C\uADFC\uC5D0 \uBD84\uC11D\uB41C \uD1B5\uD654\uB294 {{date}} \uD1B5\uD654\uC785\uB2C8\uB2E4. \uB354 \uCD5C\uADFC \uD1B5\uD654\uAC00 \uC788\uC5B4\uC57C \uD55C\uB2E4\uBA74 \uD1B5\uD654\uAC00 \uACC4\uC18D \uB179\uC74C\uB418\uC5B4 Dataverse\uC5D0 \uBCF4\uAD00\uB418\uB294\uC9C0 \uAD00\uB9AC\uC790\uC5D0\uAC8C \uBB38\uC758\uD558\uC138\uC694.", "landing.forAdmins": "\uAD00\uB9AC\uC790\uC6A9: {{text}}", "landing.outside": "\uC774 \uD398\uC774\uC9C0\uB294 \uBAA8\uB378 \uAE30\uBC18 \uC571\uC5D0\uC11C\uB9CC \uC791\uB3D9\uD569\uB2C8\uB2E4.", "landing.failed": "\uD310\uB9E4\uC790 \uC138\uBD80 \uC815\uBCF4\uB97C \uC5F4 \uC218 \uC5C6\uC2B5\uB2C8\uB2E4({{reason}}).", "landing.reasonNoConnection": "\uC5F0\uACB0 \uC5C6\uC74C", "landing.reasonTooManyRequests": "\uC694\uCCAD\uC774 \uB108\uBB34 \uB9CE\uC74C", "landing.reasonStatus": "\uC11C\uBC84 \uC751\uB2F5 {{status}}", "landing.back": "\uD310\uB9E4\uC790 \uC138\uBD80 \uC815\uBCF4\uC5D0\uC11C \uB098\uC654\uC2B5\uB2C8\uB2E4.", "landing.open": "\uD310\uB9E4\uC790 \uC138\uBD80 \uC815\uBCF4 \uC5F4\uAE30", "landing.openAnyway": "\uADF8\uB798\uB3C4 \uC5F4\uAE30", "landing.retry": "\uB2E4\uC2DC \uC2DC\uB3C4" }, nl: { "landing.title": "Verkoperdetails", "landing.checking": "Verkoperdetails openen\u2026", "landing.noRole": "Uw account heeft de rol Seller Details User niet. Neem contact op met uw beheerder.", "landing.noRoleAdmin": "Geef dit account Seller Details User of Seller Details Manager, naast een primaire verkooprol zoals verkoper of verkoopmanager. Ook is de licentie Dynamics 365 Sales Premium of Dynamics 365 Sales Enterprise nodig.", "landing.notInstalled": "Gespreksinformatie is hier niet ge\xEFnstalleerd.", "landing.notInstalledAdmin": "De tabel msdyn_sciconversation ontbreekt. Deze wordt geleverd met Dynamics 365 Sales Premium en Dynamics 365 Sales Enterprise.", "landing.noCalls": "Er is geen geanalyseerd gesprek gevonden: u hebt er nog geen, of gespreksinformatie is hier uitgeschakeld. Vraag het uw beheerder als u wel gesprekken had verwacht.", "landing.noCallsAdmin": "Controleer of gespreksinformatie is ingeschakeld en de gegevens in Dataverse bewaart: wat elders wordt bewaard, kan niet worden weergegeven, en wat een bewaarbeleid heeft verwijderd, is weg. Waar geen gesprekken worden opgenomen, kunnen transcripties worden ge\xEFmporteerd.", "landing.wrongApp": "Deze app bevat Verkoperdetails niet. Open de app Verkoperdetails.", "landing.wrongAppAdmin": "Als u de pagina ook in deze aangepaste app wilt gebruiken, voegt u de tabellen Seller view (slr_sellerview) en msdyn_sciconversation aan de app toe.", "landing.oldCalls": "Het nieuwste geanalyseerde gesprek is van {{date}}. Als u nieuwere had verwacht, vraag uw beheerder dan of gesprekken nog worden opgenomen en in Dataverse worden bewaard.", "landing.forAdmins": "Voor beheerders: {{text}}", "landing.outside": "Deze pagina werkt alleen in een modelgestuurde app.", "landing.failed": "Kan Verkoperdetails niet openen ({{reason}}).", "landing.reasonNoConnection": "geen verbinding", "landing.reasonTooManyRequests": "te veel aanvragen", "landing.reasonStatus": "antwoord van de server: {{status}}", "landing.back": "U hebt Verkoperdetails verlaten.", "landing.open": "Verkoperdetails openen", "landing.openAnyway": "Toch openen", "landing.retry": "Opnieuw proberen" }, "pt-BR": { "landing.title": "Detalhes do vendedor", "landing.checking": "Abrindo Detalhes do vendedor\u2026", "landing.noRole": "Sua conta n\xE3o tem a fun\xE7\xE3o Seller Details User. Fale com o administrador.", "landing.noRoleAdmin": "Atribua a esta conta Seller Details User ou Seller Details Manager, al\xE9m de uma fun\xE7\xE3o de vendas principal, como Vendedor ou Gerente de vendas. Ela tamb\xE9m precisa da licen\xE7a Dynamics 365 Sales Premium ou Dynamics 365 Sales Enterprise.", "landing.notInstalled": "A intelig\xEAncia de conversa n\xE3o est\xE1 instalada aqui.", "landing.notInstalledAdmin": "A tabela msdyn_sciconversation n\xE3o existe. Ela vem com o Dynamics 365 Sales Premium e o Dynamics 365 Sales Enterprise.", "landing.noCalls": "Nenhuma chamada analisada foi encontrada: ou voc\xEA ainda n\xE3o tem nenhuma, ou a intelig\xEAncia de conversa est\xE1 desativada aqui. Fale com o administrador se voc\xEA esperava encontrar alguma.", "landing.noCallsAdmin": "Verifique se a intelig\xEAncia de conversa est\xE1 ativada e mant\xE9m seus dados no Dataverse: o que ela mant\xE9m em outro lugar n\xE3o pode ser mostrado, e o que uma pol\xEDtica de reten\xE7\xE3o excluiu n\xE3o existe mais. Onde nada grava chamadas, \xE9 poss\xEDvel importar transcri\xE7\xF5es.", "landing.wrongApp": "Este aplicativo n\xE3o cont\xE9m Detalhes do vendedor. Abra o aplicativo \u201CDetalhes do vendedor\u201D.", "landing.wrongAppAdmin": "Para t\xEA-lo tamb\xE9m neste aplicativo personalizado, adicione a ele as tabelas Seller view (slr_sellerview) e msdyn_sciconversation.", "landing.oldCalls": "A chamada analisada mais recente \xE9 de {{date}}. Se voc\xEA esperava outras mais recentes, pergunte ao administrador se as chamadas ainda s\xE3o gravadas e mantidas no Dataverse.", "landing.forAdmins": "Para administradores: {{text}}", "landing.outside": "Esta p\xE1gina s\xF3 funciona dentro de um aplicativo baseado em modelo.", "landing.failed": "N\xE3o foi poss\xEDvel abrir Detalhes do vendedor ({{reason}}).", "landing.reasonNoConnection": "sem conex\xE3o", "landing.reasonTooManyRequests": "solicita\xE7\xF5es em excesso", "landing.reasonStatus": "o servidor respondeu {{status}}", "landing.back": "Voc\xEA saiu de Detalhes do vendedor.", "landing.open": "Abrir Detalhes do vendedor", "landing.openAnyway": "Abrir mesmo assim", "landing.retry": "Tentar novamente" }, "zh-CN": { "landing.title": "\u9500\u552E\u4EBA\u5458\u8BE6\u7EC6\u4FE1\u606F", "landing.checking": "\u6B63\u5728\u6253\u5F00\u9500\u552E\u4EBA\u5458\u8BE6\u7EC6\u4FE1\u606F\u2026", "landing.noRole": "\u60A8\u7684\u5E10\u6237\u7F3A\u5C11\u89D2\u8272 Seller Details User\u3002\u8BF7\u8054\u7CFB\u7BA1\u7406\u5458\u3002", "landing.noRoleAdmin": "\u9664\u4E3B\u8981\u9500\u552E\u89D2\u8272\uFF08\u4F8B\u5982\u9500\u552E\u5458\u6216\u9500\u552E\u7ECF\u7406\uFF09\u5916\uFF0C\u8BF7\u4E3A\u6B64\u5E10\u6237\u5206\u914D\u89D2\u8272 Seller Details User \u6216 Seller Details Manager\u3002\u6B64\u5916\u8FD8\u9700\u8981 Dynamics 365 Sales Premium \u6216 Dynamics 365 Sales Enterprise \u8BB8\u53EF\u8BC1\u3002", "landing.notInstalled": "\u6B64\u5904\u672A\u5B89\u88C5\u5BF9\u8BDD\u667A\u80FD\u3002", "landing.notInstalledAdmin": "\u7F3A\u5C11\u8868 msdyn_sciconversation\u3002\u8BE5\u8868\u968F Dynamics 365 Sales Premium \u548C Dynamics 365 Sales Enterprise \u63D0\u4F9B\u3002", "landing.noCalls": "\u627E\u4E0D\u5230\u5DF2\u5206\u6790\u7684\u547C\u53EB\uFF1A\u53EF\u80FD\u60A8\u8FD8\u6CA1\u6709\u547C\u53EB\uFF0C\u4E5F\u53EF\u80FD\u6B64\u5904\u672A\u542F\u7528\u5BF9\u8BDD\u667A\u80FD\u3002\u5982\u679C\u60A8\u8BA4\u4E3A\u5E94\u8BE5\u6709\u547C\u53EB\uFF0C\u8BF7\u8054\u7CFB\u7BA1\u7406\u5458\u3002", "landing.noCallsAdmin": "\u8BF7\u68C0\u67E5\u5BF9\u8BDD\u667A\u80FD\u662F\u5426\u5DF2\u542F\u7528\uFF0C\u5E76\u4E14\u5176\u6570\u636E\u4FDD\u5B58\u5728 Dataverse \u4E2D\uFF1A\u4FDD\u5B58\u5728\u5176\u4ED6\u4F4D\u7F6E\u7684\u6570\u636E\u65E0\u6CD5\u663E\u793A\uFF0C\u5DF2\u88AB\u4FDD\u7559\u7B56\u7565\u5220\u9664\u7684\u6570\u636E\u4E5F\u65E0\u6CD5\u6062\u590D\u3002\u5982\u679C\u6CA1\u6709\u5F55\u5236\u547C\u53EB\u7684\u7A0B\u5E8F\uFF0C\u53EF\u4EE5\u5BFC\u5165\u811A\u672C\u3002", "landing.wrongApp": "\u6B64\u5E94\u7528\u4E0D\u5305\u542B\u9500\u552E\u4EBA\u5458\u8BE6\u7EC6\u4FE1\u606F\u3002\u8BF7\u6253\u5F00\u5E94\u7528\u201C\u9500\u552E\u4EBA\u5458\u8BE6\u7EC6\u4FE1\u606F\u201D\u3002", "landing.wrongAppAdmin": "\u5982\u9700\u5728\u6B64\u81EA\u5B9A\u4E49\u5E94\u7528\u4E2D\u4F7F\u7528\uFF0C\u8BF7\u5C06\u8868\u201C\u9500\u552E\u4EBA\u5458\u89C6\u56FE\u201D\uFF08slr_sellerview\uFF09\u548C msdyn_sciconversation \u6DFB\u52A0\u5230\u8BE5\u5E94\u7528\u3002", "landing.oldCalls": "\u6700\u8FD1\u4E00\u6B21\u5DF2\u5206\u6790\u7684\u547C\u53EB\u662F\u5728 {{date}}\u3002\u5982\u679C\u60A8\u8BA4\u4E3A\u5E94\u8BE5\u6709\u66F4\u65B0\u7684\u547C\u53EB\uFF0C\u8BF7\u8BE2\u95EE\u7BA1\u7406\u5458\u547C\u53EB\u662F\u5426\u4ECD\u5728\u5F55\u5236\u5E76\u4FDD\u5B58\u5728 Dataverse \u4E2D\u3002", "landing.forAdmins": "\u7BA1\u7406\u5458\u8BF7\u6CE8\u610F\uFF1A{{text}}", "landing.outside": "\u6B64\u9875\u9762\u53EA\u80FD\u5728\u6A21\u578B\u9A71\u52A8\u5E94\u7528\u4E2D\u4F7F\u7528\u3002", "landing.failed": "\u65E0\u6CD5\u6253\u5F00\u9500\u552E\u4EBA\u5458\u8BE6\u7EC6\u4FE1\u606F\uFF08{{reason}}\uFF09\u3002", "landing.reasonNoConnection": "\u65E0\u8FDE\u63A5", "landing.reasonTooManyRequests": "\u8BF7\u6C42\u8FC7\u591A", "landing.reasonStatus": "\u670D\u52A1\u5668\u8FD4\u56DE {{status}}", "landing.back": "\u60A8\u5DF2\u79BB\u5F00\u9500\u552E\u4EBA\u5458\u8BE6\u7EC6\u4FE1\u606F\u3002", "landing.open": "\u6253\u5F00\u9500\u552E\u4EBA\u5458\u8BE6\u7EC6\u4FE1\u606F", "landing.openAnyway": "\u4ECD\u8981\u6253\u5F00", "landing.retry": "\u91CD\u8BD5" }, es: { "landing.title": "Detalles del vendedor", "landing.checking": "Abriendo \u201CDetalles del vendedor\u201D\u2026", "landing.noRole": "Su cuenta no tiene el rol Seller Details User. Consulte a su administrador.", "landing.noRoleAdmin": "Asigne a esta cuenta el rol Seller Details User o Seller Details Manager, adem\xE1s de un rol de ventas principal, como Vendedor o Jefe de ventas. Tambi\xE9n necesita la licencia Dynamics 365 Sales Premium o Dynamics 365 Sales Enterprise.", "landing.notInstalled": "La inteligencia de conversaciones no est\xE1 instalada aqu\xED.", "landing.notInstalledAdmin": "Falta la tabla msdyn_sciconversation. Se incluye en Dynamics 365 Sales Premium y Dynamics 365 Sales Enterprise.", "landing.noCalls": "No se encontr\xF3 ninguna llamada analizada: o bien a\xFAn no tiene ninguna, o bien la inteligencia de conversaciones est\xE1 desactivada aqu\xED. Consulte a su administrador si esperaba alguna.", "landing.noCallsAdmin": "Compruebe que la inteligencia de conversaciones est\xE1 activada y guarda sus datos en Dataverse: lo que guarda en otro lugar no se puede mostrar, y lo que ha eliminado una directiva de retenci\xF3n se ha perdido. Donde nada graba las llamadas, se pueden importar transcripciones.", "landing.wrongApp": "Esta aplicaci\xF3n no contiene \u201CDetalles del vendedor\u201D. Abra la aplicaci\xF3n Detalles del vendedor.", "landing.wrongAppAdmin": "Para tenerlo tambi\xE9n en esta aplicaci\xF3n personalizada, agregue a la aplicaci\xF3n las tablas Seller view (slr_sellerview) y msdyn_sciconversation.", "landing.oldCalls": "La llamada analizada m\xE1s reciente es del {{date}}. Si esperaba otras m\xE1s recientes, pregunte a su administrador si las llamadas se siguen grabando y guardando en Dataverse.", "landing.forAdmins": "Para administradores: {{text}}", "landing.outside": "Esta p\xE1gina solo funciona dentro de una aplicaci\xF3n basada en modelos.", "landing.failed": "No se pudo abrir \u201CDetalles del vendedor\u201D ({{reason}}).", "landing.reasonNoConnection": "sin conexi\xF3n", "landing.reasonTooManyRequests": "demasiadas solicitudes", "landing.reasonStatus": "el servidor respondi\xF3 {{status}}", "landing.back": "Ha salido de \u201CDetalles del vendedor\u201D.", "landing.open": "Abrir \u201CDetalles del vendedor\u201D", "landing.openAnyway": "Abrir de todos modos", "landing.retry": "Reintentar" } };

  // ../../shared/dataverse/formIds.ts
  var SELLER_DETAILS_FORM_ID = "aebc5964-f08f-5232-b03a-fa38add9e97b";

  // ../../shared/dataverse/tables.ts
  var TABLES = {
    conversation: "msdyn_sciconversation",
    aggregatedInsights: "msdyn_conversationaggregatedinsights",
    participantInsights: "msdyn_conversationparticipantinsights",
    conversationSentiment: "msdyn_conversationsentiment",
    segmentSentiment: "msdyn_conversationsegmentsentiment",
    signal: "msdyn_conversationsignal",
    question: "msdyn_conversationquestion",
    actionItem: "msdyn_conversationactionitem",
    comment: "msdyn_conversationcomment",
    tag: "msdyn_conversationtag",
    systemTag: "msdyn_conversationsystemtag",
    transcript: "msdyn_transcript",
    user: "systemuser",
    organization: "organization",
    email: "email",
    sellerView: "slr_sellerview",
    target: "slr_target",
    setting: "slr_setting"
  };
  var ENTITY_SETS = {
    msdyn_sciconversation: "msdyn_sciconversations",
    msdyn_conversationaggregatedinsights: "msdyn_conversationaggregatedinsights",
    msdyn_conversationparticipantinsights: "msdyn_conversationparticipantinsights",
    msdyn_conversationsentiment: "msdyn_conversationsentiments",
    msdyn_conversationsegmentsentiment: "msdyn_conversationsegmentsentiments",
    msdyn_conversationsignal: "msdyn_conversationsignals",
    msdyn_conversationquestion: "msdyn_conversationquestions",
    msdyn_conversationactionitem: "msdyn_conversationactionitems",
    msdyn_conversationcomment: "msdyn_conversationcomments",
    msdyn_conversationtag: "msdyn_conversationtags",
    msdyn_conversationsystemtag: "msdyn_conversationsystemtags",
    msdyn_conversationsummarysuggestion: "msdyn_conversationsummarysuggestions",
    msdyn_transcript: "msdyn_transcripts",
    msdyn_ocrecording: "msdyn_ocrecordings",
    phonecall: "phonecalls",
    appointment: "appointments",
    task: "tasks",
    systemuser: "systemusers",
    organization: "organizations",
    email: "emails",
    slr_sellerview: "slr_sellerviews",
    slr_target: "slr_targets",
    slr_setting: "slr_settings"
  };
  var OWN_OPTION_BASE = 86342e4;

  // ../../shared/domain/time.ts
  var SECOND_MS = 1e3;
  var MINUTE_MS = 60 * SECOND_MS;
  var HOUR_MS = 60 * MINUTE_MS;
  var DAY_MS = 24 * HOUR_MS;

  // ../../shared/domain/Period.ts
  var PERIODS = [
    "last24Hours",
    "last7Days",
    "last30Days",
    "thisMonth",
    "lastMonth",
    "thisQuarter",
    "lastQuarter",
    "thisFiscalYear",
    "allTime",
    "custom"
  ];
  var DEFAULT_PERIOD = "last30Days";
  var COMPARISONS = ["previousPeriod", "team", "topSellers"];

  // viewerRow.ts
  var ROWS = ENTITY_SETS[TABLES.sellerView];
  var VISIT_MS = 30 * MINUTE_MS;
  var FIRST_CHOICES = {
    slr_period: OWN_OPTION_BASE + PERIODS.indexOf(DEFAULT_PERIOD),
    slr_compare: OWN_OPTION_BASE + COMPARISONS.indexOf("previousPeriod")
  };
  var EXISTS_ALREADY = 412;
  async function readRow(host) {
    const mine = `$select=slr_visitedon&$filter=slr_sellerviewid eq ${host.viewer.userId}&$top=1`;
    const response = await host.request(`${ROWS}?${mine}`);
    const { value = [] } = response.ok ? await response.json() : {};
    return value[0];
  }
  function write(host, condition, changes) {
    return host.request(`${ROWS}(${host.viewer.userId})`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", [condition]: "*" },
      body: JSON.stringify(changes)
    });
  }
  function visitChanges({ slr_visitedon: visitedOn }, now) {
    const begun = Date.parse(visitedOn != null ? visitedOn : "");
    if (now - begun <= VISIT_MS) return {};
    return { ...visitedOn ? { slr_lastvisit: visitedOn } : {}, slr_visitedon: new Date(now).toISOString() };
  }
  async function updateRow(host, visit, choice) {
    const hasChoice = Object.keys(choice).length > 0;
    for (const changes of hasChoice ? [{ ...visit, ...choice }, visit] : [visit]) {
      if (Object.keys(changes).length === 0) return;
      try {
        if ((await write(host, "If-Match", changes)).ok) return;
      } catch (e) {
      }
    }
  }
  async function prepareRow(host, choice) {
    const now = host.now();
    const row = await readRow(host);
    if (!row) {
      const first = { slr_name: host.viewer.name, ...FIRST_CHOICES, slr_visitedon: new Date(now).toISOString() };
      const { ok, status } = await write(host, "If-None-Match", first);
      if (!ok && status !== EXISTS_ALREADY) return status;
    }
    await updateRow(host, row ? visitChanges(row, now) : {}, choice);
    return void 0;
  }

  // enterSellerDetails.ts
  var OLD_MS = 90 * DAY_MS;
  function refusal(status) {
    if (status === 403) return { kind: "noRole" };
    if (status === 404) return { kind: "notInstalled" };
    return status === 429 ? { kind: "tooManyRequests" } : { kind: "status", status };
  }
  async function findNewestCall(host) {
    var _a;
    const started = "msdyn_conversationstarttime";
    const until = new Date(host.now()).toISOString();
    const response = await host.request(
      `${ENTITY_SETS[TABLES.conversation]}?$select=${started}&$filter=${started} le ${until}&$orderby=${started} desc&$top=1`
    );
    if (!response.ok) return { refused: refusal(response.status) };
    const { value = [] } = await response.json();
    return { startedAt: value[0] && new Date((_a = value[0][started]) != null ? _a : "") };
  }
  async function openRow(host) {
    try {
      await host.openForm({ entityName: TABLES.sellerView, entityId: host.viewer.userId, formId: SELLER_DETAILS_FORM_ID });
      return { kind: "opened" };
    } catch (e) {
      return { kind: "wrongApp" };
    }
  }
  async function enterSellerDetails(host, { evenIfEmpty = false, choice = {} } = {}) {
    try {
      const newest = await findNewestCall(host);
      if ("refused" in newest) return newest.refused;
      const { startedAt } = newest;
      if (!startedAt && !evenIfEmpty) return { kind: "noCalls" };
      const refused = await prepareRow(host, choice);
      if (refused !== void 0) return refusal(refused);
      if (startedAt && host.now() - startedAt.getTime() > OLD_MS) host.tellOldCalls(startedAt);
      return await openRow(host);
    } catch (e) {
      return { kind: "noConnection" };
    }
  }

  // forwarded.ts
  var FORWARDED = "slr.landing.forwarded";
  var BOUNCED_WITHIN_MS = 3e3;
  function rememberForward(entries, now) {
    sessionStorage.setItem(FORWARDED, JSON.stringify({ entries, at: now }));
  }
  function forgetForward() {
    sessionStorage.removeItem(FORWARDED);
  }
  function cameBack(entries, now) {
    const kept = sessionStorage.getItem(FORWARDED);
    forgetForward();
    if (kept === null) return false;
    const forward = JSON.parse(kept);
    return entries <= forward.entries + 1 || now - forward.at < BOUNCED_WITHIN_MS;
  }

  // ../../shared/strings/languages.ts
  var LANGUAGES = [
    { locale: "en", lcid: 1033 },
    { locale: "ar-SA", lcid: 1025 },
    { locale: "zh-TW", lcid: 1028 },
    { locale: "de", lcid: 1031 },
    { locale: "fr", lcid: 1036 },
    { locale: "he", lcid: 1037 },
    { locale: "it", lcid: 1040 },
    { locale: "ja", lcid: 1041 },
    { locale: "ko", lcid: 1042 },
    { locale: "nl", lcid: 1043 },
    { locale: "pt-BR", lcid: 1046 },
    { locale: "zh-CN", lcid: 2052 },
    { locale: "es", lcid: 3082 }
  ];
  function spokenLocale(lcid) {
    var _a;
    return ((_a = LANGUAGES.find((language) => language.lcid === lcid)) != null ? _a : LANGUAGES[0]).locale;
  }

  // ../../shared/strings/translate.ts
  function fill(text, values = {}) {
    return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name) => {
      var _a;
      return String((_a = values[name]) != null ? _a : placeholder);
    });
  }

  // landingTexts.ts
  function landingTexts(languageId) {
    const locale = spokenLocale(languageId);
    return { locale, t: (key, values) => {
      var _a, _b;
      return fill((_b = (_a = define_LANDING_TEXTS_default[locale]) == null ? void 0 : _a[key]) != null ? _b : key, values);
    } };
  }

  // linkedChoice.ts
  var GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
  function single(query, name) {
    const values = query.getAll(name);
    return values.length === 1 ? values[0] : void 0;
  }
  function option(values, text) {
    const index = text === void 0 ? -1 : values.indexOf(text);
    return index < 0 ? void 0 : OWN_OPTION_BASE + index;
  }
  function day(text) {
    if (text === void 0 || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return void 0;
    const instant = /* @__PURE__ */ new Date(`${text}T00:00:00Z`);
    return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) ? text : void 0;
  }
  function periodOf(query) {
    const name = single(query, "period");
    const period = option(PERIODS, name);
    if (period === void 0) return {};
    if (name !== "custom") return { slr_period: period };
    const [from, to] = [day(single(query, "from")), day(single(query, "to"))];
    return from !== void 0 && to !== void 0 && from <= to ? { slr_period: period, slr_from: from, slr_to: to } : {};
  }
  function linkedChoice(search) {
    var _a;
    const query = new URLSearchParams((_a = single(new URLSearchParams(search), "data")) != null ? _a : "");
    const seller = single(query, "seller");
    const compare = option(COMPARISONS, single(query, "compare"));
    return {
      ...seller !== void 0 && GUID.test(seller) ? { "slr_SellerId@odata.bind": `/systemusers(${seller.toLowerCase()})` } : {},
      ...periodOf(query),
      ...compare === void 0 ? {} : { slr_compare: compare }
    };
  }

  // landing.ts
  function findXrm() {
    try {
      return window.parent.Xrm;
    } catch (e) {
      return void 0;
    }
  }
  var TOLD_OF = "slr.landing.oldCalls";
  var BAR = 2;
  var INFORMATION = 4;
  function tellOldCalls(xrm, { locale, t }, newest) {
    const date = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric" }).format(newest);
    if (sessionStorage.getItem(TOLD_OF) === date || !xrm.App) return;
    sessionStorage.setItem(TOLD_OF, date);
    const notification = { type: BAR, level: INFORMATION, message: t("landing.oldCalls", { date }), showCloseButton: true };
    xrm.App.addGlobalNotification(notification).then(void 0, () => sessionStorage.removeItem(TOLD_OF));
  }
  function hostOf(xrm, texts) {
    const context = xrm.Utility.getGlobalContext();
    const api = `${context.getClientUrl()}/api/data/v9.2/`;
    return {
      viewer: { userId: context.userSettings.userId.replace(/[{}]/g, "").toLowerCase(), name: context.userSettings.userName },
      now: () => Date.now(),
      request: (path, init = {}) => fetch(api + path, {
        ...init,
        credentials: "same-origin",
        headers: { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0", ...init.headers }
      }),
      tellOldCalls: (newest) => tellOldCalls(xrm, texts, newest),
      openForm: (options) => new Promise((resolve, reject) => {
        xrm.Navigation.openForm(options).then(resolve, reject);
      })
    };
  }
  function part(name, id) {
    const found = document.querySelector(`${name}#${id}`);
    if (!found) throw new Error(`The start page has no <${name} id="${id}">.`);
    return found;
  }
  function show(message, action) {
    var _a;
    part("p", "status").textContent = "status" in message ? message.status : "";
    part("p", "problem").textContent = "problem" in message ? message.problem : "";
    part("p", "admin").textContent = "problem" in message && message.admin || "";
    const button = part("button", "action");
    button.hidden = !action;
    button.textContent = (_a = action == null ? void 0 : action.label) != null ? _a : "";
    button.onclick = action ? () => action.run() : null;
  }
  function failure(entry, { t }) {
    const reason = entry.kind === "noConnection" ? t("landing.reasonNoConnection") : entry.kind === "tooManyRequests" ? t("landing.reasonTooManyRequests") : t("landing.reasonStatus", { status: "status" in entry ? entry.status : "" });
    return t("landing.failed", { reason });
  }
  async function enter(host, texts, evenIfEmpty = false) {
    const { t } = texts;
    show({ status: t("landing.checking") });
    rememberForward(window.parent.history.length, Date.now());
    const entry = await enterSellerDetails(host, { evenIfEmpty, choice: linkedChoice(window.location.search) });
    if (entry.kind === "opened") return;
    forgetForward();
    switch (entry.kind) {
      case "noRole":
      case "notInstalled":
      case "wrongApp":
      case "noCalls": {
        const admin = t("landing.forAdmins", { text: t(`landing.${entry.kind}Admin`) });
        const openAnyway = { label: t("landing.openAnyway"), run: () => void enter(host, texts, true) };
        return show({ problem: t(`landing.${entry.kind}`), admin }, entry.kind === "noCalls" ? openAnyway : void 0);
      }
      default:
        return show({ problem: failure(entry, texts) }, { label: t("landing.retry"), run: () => void enter(host, texts, evenIfEmpty) });
    }
  }
  function start() {
    const xrm = findXrm();
    const settings = xrm == null ? void 0 : xrm.Utility.getGlobalContext().userSettings;
    const texts = landingTexts(settings == null ? void 0 : settings.languageId);
    const { t } = texts;
    document.documentElement.lang = texts.locale;
    document.documentElement.dir = (settings == null ? void 0 : settings.isRTL) ? "rtl" : "ltr";
    document.title = t("landing.title");
    part("h1", "title").textContent = t("landing.title");
    if (!xrm) return show({ problem: t("landing.outside") });
    const host = hostOf(xrm, texts);
    if (cameBack(window.parent.history.length, Date.now())) {
      return show({ status: t("landing.back") }, { label: t("landing.open"), run: () => void enter(host, texts) });
    }
    void enter(host, texts);
  }
  start();
  return __toCommonJS(landing_exports);
})();
