import type { LandingStrings } from "../landingStrings";

export const nl: LandingStrings = {
  language: "nl-NL",
  title: "Verkoperdetails",
  checking: "Verkoperdetails openen…",
  noRole: "Uw account heeft de rol Seller Details User niet. Neem contact op met uw beheerder.",
  noRoleAdmin:
    "Geef dit account Seller Details User of Seller Details Manager, naast een primaire verkooprol zoals verkoper of verkoopmanager. Ook is de licentie Dynamics 365 Sales Premium of Dynamics 365 Sales Enterprise nodig.",
  notInstalled: "Gespreksinformatie is hier niet geïnstalleerd.",
  notInstalledAdmin:
    "De tabel msdyn_sciconversation ontbreekt. Deze wordt geleverd met Dynamics 365 Sales Premium en Dynamics 365 Sales Enterprise.",
  noCalls:
    "Er is geen geanalyseerd gesprek gevonden: u hebt er nog geen, of gespreksinformatie is hier uitgeschakeld. Vraag het uw beheerder als u wel gesprekken had verwacht.",
  noCallsAdmin:
    "Controleer of gespreksinformatie is ingeschakeld en de gegevens in Dataverse bewaart: wat elders wordt bewaard, kan niet worden weergegeven, en wat een bewaarbeleid heeft verwijderd, is weg. Waar geen gesprekken worden opgenomen, kunnen transcripties worden geïmporteerd.",
  wrongApp: "Deze app bevat Verkoperdetails niet. Open de app Verkoperdetails.",
  wrongAppAdmin:
    "Als u de pagina ook in deze aangepaste app wilt gebruiken, voegt u de tabellen Seller view (slr_sellerview) en msdyn_sciconversation aan de app toe.",
  oldCalls:
    "Het nieuwste geanalyseerde gesprek is van {date}. Als u nieuwere had verwacht, vraag uw beheerder dan of gesprekken nog worden opgenomen en in Dataverse worden bewaard.",
  forAdmins: "Voor beheerders: {text}",
  outside: "Deze pagina werkt alleen in een modelgestuurde app.",
  failed: "Kan Verkoperdetails niet openen ({reason}).",
  reasonNoConnection: "geen verbinding",
  reasonTooManyRequests: "te veel aanvragen",
  reasonStatus: "antwoord van de server: {status}",
  back: "U hebt Verkoperdetails verlaten.",
  open: "Verkoperdetails openen",
  openAnyway: "Toch openen",
  retry: "Opnieuw proberen",
};
