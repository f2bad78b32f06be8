import type { LandingStrings } from "../landingStrings";

/** Italiano. */
export const it: LandingStrings = {
  language: "it-IT",
  title: "Dettagli venditore",
  checking: "Apertura di “Dettagli venditore”…",
  noRole: "A questo account non è assegnato il ruolo Seller Details User. Rivolgersi all’amministratore.",
  noRoleAdmin:
    "Assegnare a questo account il ruolo Seller Details User o Seller Details Manager, oltre a un ruolo di vendita principale, ad esempio Venditore o Direttore commerciale. È necessaria anche la licenza Dynamics 365 Sales Premium o Dynamics 365 Sales Enterprise.",
  notInstalled: "Conversazione intelligente non è installata qui.",
  notInstalledAdmin: "Manca la tabella msdyn_sciconversation. È inclusa in Dynamics 365 Sales Premium e Dynamics 365 Sales Enterprise.",
  noCalls:
    "Nessuna chiamata analizzata trovata: non ce ne sono ancora per questo account, oppure Conversazione intelligente è disattivata qui. Se dovrebbero essercene, rivolgersi all’amministratore.",
  noCallsAdmin:
    "Verificare che Conversazione intelligente sia attiva e conservi i dati in Dataverse: i dati conservati altrove non possono essere visualizzati e quelli eliminati da criteri di conservazione sono persi. Dove le chiamate non vengono registrate, è possibile importare trascrizioni.",
  wrongApp: "Questa app non contiene “Dettagli venditore”. Aprire l’app Dettagli venditore.",
  wrongAppAdmin:
    "Per averla anche in questa app personalizzata, aggiungere all’app le tabelle Seller view (slr_sellerview) e msdyn_sciconversation.",
  oldCalls:
    "Data della chiamata analizzata più recente: {date}. Se dovrebbero essercene di più recenti, chiedere all’amministratore se le chiamate vengono ancora registrate e conservate in Dataverse.",
  forAdmins: "Per gli amministratori: {text}",
  outside: "Questa pagina funziona solo in un’app basata su modello.",
  failed: "Impossibile aprire “Dettagli venditore” ({reason}).",
  reasonNoConnection: "nessuna connessione",
  reasonTooManyRequests: "troppe richieste",
  reasonStatus: "risposta del server: {status}",
  back: "La pagina “Dettagli venditore” non è più aperta.",
  open: "Apri “Dettagli venditore”",
  openAnyway: "Apri comunque",
  retry: "Riprova",
};
