import type { LandingStrings } from "../landingStrings";

export const de: LandingStrings = {
  language: "de-DE",
  title: "Verkäuferdetails",
  checking: "Verkäuferdetails werden geöffnet…",
  noRole: "Ihrem Konto fehlt die Rolle Seller Details User. Wenden Sie sich an Ihren Administrator.",
  noRoleAdmin:
    "Weisen Sie diesem Konto Seller Details User oder Seller Details Manager zu, neben einer primären Vertriebsrolle wie Vertriebsmitarbeiter oder Vertriebsmanager. Außerdem wird die Lizenz Dynamics 365 Sales Premium oder Dynamics 365 Sales Enterprise benötigt.",
  notInstalled: "Unterhaltungsdaten sind hier nicht installiert.",
  notInstalledAdmin:
    "Die Tabelle msdyn_sciconversation fehlt. Sie ist in Dynamics 365 Sales Premium und Dynamics 365 Sales Enterprise enthalten.",
  noCalls:
    "Es wurde kein analysierter Anruf gefunden: Entweder haben Sie noch keinen, oder Unterhaltungsdaten sind hier deaktiviert. Wenden Sie sich an Ihren Administrator, falls Sie Anrufe erwartet haben.",
  noCallsAdmin:
    "Prüfen Sie, ob Unterhaltungsdaten aktiviert sind und in Dataverse gespeichert werden: Was anderswo gespeichert ist, kann nicht angezeigt werden, und was eine Aufbewahrungsrichtlinie gelöscht hat, ist verloren. Wo nichts Anrufe aufzeichnet, können Transkripte importiert werden.",
  wrongApp: "Diese App enthält die Verkäuferdetails nicht. Öffnen Sie die App „Verkäuferdetails“.",
  wrongAppAdmin:
    "Um sie auch in dieser benutzerdefinierten App zu verwenden, fügen Sie der App die Tabellen Seller view (slr_sellerview) und msdyn_sciconversation hinzu.",
  oldCalls:
    "Der neueste analysierte Anruf ist vom {date}. Falls Sie neuere erwartet haben, fragen Sie Ihren Administrator, ob Anrufe noch aufgezeichnet und in Dataverse gespeichert werden.",
  forAdmins: "Für Administratoren: {text}",
  outside: "Diese Seite funktioniert nur in einer modellgesteuerten App.",
  failed: "Verkäuferdetails konnten nicht geöffnet werden ({reason}).",
  reasonNoConnection: "keine Verbindung",
  reasonTooManyRequests: "zu viele Anforderungen",
  reasonStatus: "Antwort des Servers: {status}",
  back: "Sie haben die Verkäuferdetails verlassen.",
  open: "Verkäuferdetails öffnen",
  openAnyway: "Trotzdem öffnen",
  retry: "Wiederholen",
};
