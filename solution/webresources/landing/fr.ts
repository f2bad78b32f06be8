import type { LandingStrings } from "../landingStrings";

/** Français. */
export const fr: LandingStrings = {
  language: "fr-FR",
  title: "Détails du vendeur",
  checking: "Ouverture de « Détails du vendeur »…",
  noRole: "Le rôle Seller Details User n’est pas attribué à votre compte. Contactez votre administrateur.",
  noRoleAdmin:
    "Attribuez à ce compte le rôle Seller Details User ou Seller Details Manager, en plus d’un rôle de vente principal tel que Vendeur ou Directeur commercial. Il lui faut aussi la licence Dynamics 365 Sales Premium ou Dynamics 365 Sales Enterprise.",
  notInstalled: "L’intelligence conversationnelle n’est pas installée ici.",
  notInstalledAdmin:
    "La table msdyn_sciconversation est absente. Elle est fournie avec Dynamics 365 Sales Premium et Dynamics 365 Sales Enterprise.",
  noCalls:
    "Aucun appel analysé n’a été trouvé : soit vous n’en avez pas encore, soit l’intelligence conversationnelle est désactivée ici. Contactez votre administrateur si vous en attendiez.",
  noCallsAdmin:
    "Vérifiez que l’intelligence conversationnelle est activée et conserve ses données dans Dataverse : ce qu’elle conserve ailleurs ne peut pas être affiché, et ce qu’une stratégie de rétention a supprimé est perdu. Là où rien n’enregistre les appels, il est possible d’importer des transcriptions.",
  wrongApp: "Cette application ne contient pas « Détails du vendeur ». Ouvrez l’application Détails du vendeur.",
  wrongAppAdmin:
    "Pour l’avoir aussi dans cette application personnalisée, ajoutez-y les tables Seller view (slr_sellerview) et msdyn_sciconversation.",
  oldCalls:
    "L’appel analysé le plus récent date du {date}. Si vous en attendiez de plus récents, demandez à votre administrateur si les appels sont toujours enregistrés et conservés dans Dataverse.",
  forAdmins: "Pour les administrateurs : {text}",
  outside: "Cette page ne fonctionne que dans une application pilotée par modèle.",
  failed: "Impossible d’ouvrir « Détails du vendeur » ({reason}).",
  reasonNoConnection: "aucune connexion",
  reasonTooManyRequests: "trop de demandes",
  reasonStatus: "réponse du serveur : {status}",
  back: "Vous avez quitté « Détails du vendeur ».",
  open: "Ouvrir « Détails du vendeur »",
  openAnyway: "Ouvrir quand même",
  retry: "Réessayer",
};
