import type { LandingStrings } from "../landingStrings";

/** Español. */
export const es: LandingStrings = {
  language: "es-ES",
  title: "Detalles del vendedor",
  checking: "Abriendo “Detalles del vendedor”…",
  noRole: "Su cuenta no tiene el rol Seller Details User. Consulte a su administrador.",
  noRoleAdmin:
    "Asigne a esta cuenta el rol Seller Details User o Seller Details Manager, además de un rol de ventas principal, como Vendedor o Jefe de ventas. También necesita la licencia Dynamics 365 Sales Premium o Dynamics 365 Sales Enterprise.",
  notInstalled: "La inteligencia de conversaciones no está instalada aquí.",
  notInstalledAdmin: "Falta la tabla msdyn_sciconversation. Se incluye en Dynamics 365 Sales Premium y Dynamics 365 Sales Enterprise.",
  noCalls:
    "No se encontró ninguna llamada analizada: o bien aún no tiene ninguna, o bien la inteligencia de conversaciones está desactivada aquí. Consulte a su administrador si esperaba alguna.",
  noCallsAdmin:
    "Compruebe que la inteligencia de conversaciones está activada y guarda sus datos en Dataverse: lo que guarda en otro lugar no se puede mostrar, y lo que ha eliminado una directiva de retención se ha perdido. Donde nada graba las llamadas, se pueden importar transcripciones.",
  wrongApp: "Esta aplicación no contiene “Detalles del vendedor”. Abra la aplicación Detalles del vendedor.",
  wrongAppAdmin:
    "Para tenerlo también en esta aplicación personalizada, agregue a la aplicación las tablas Seller view (slr_sellerview) y msdyn_sciconversation.",
  oldCalls:
    "La llamada analizada más reciente es del {date}. Si esperaba otras más recientes, pregunte a su administrador si las llamadas se siguen grabando y guardando en Dataverse.",
  forAdmins: "Para administradores: {text}",
  outside: "Esta página solo funciona dentro de una aplicación basada en modelos.",
  failed: "No se pudo abrir “Detalles del vendedor” ({reason}).",
  reasonNoConnection: "sin conexión",
  reasonTooManyRequests: "demasiadas solicitudes",
  reasonStatus: "el servidor respondió {status}",
  back: "Ha salido de “Detalles del vendedor”.",
  open: "Abrir “Detalles del vendedor”",
  openAnyway: "Abrir de todos modos",
  retry: "Reintentar",
};
