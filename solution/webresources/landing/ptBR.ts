import type { LandingStrings } from "../landingStrings";

export const ptBR: LandingStrings = {
  language: "pt-BR",
  title: "Detalhes do vendedor",
  checking: "Abrindo Detalhes do vendedor…",
  noRole: "Sua conta não tem a função Seller Details User. Fale com o administrador.",
  noRoleAdmin:
    "Atribua a esta conta Seller Details User ou Seller Details Manager, além de uma função de vendas principal, como Vendedor ou Gerente de vendas. Ela também precisa da licença Dynamics 365 Sales Premium ou Dynamics 365 Sales Enterprise.",
  notInstalled: "A inteligência de conversa não está instalada aqui.",
  notInstalledAdmin:
    "A tabela msdyn_sciconversation não existe. Ela vem com o Dynamics 365 Sales Premium e o Dynamics 365 Sales Enterprise.",
  noCalls:
    "Nenhuma chamada analisada foi encontrada: ou você ainda não tem nenhuma, ou a inteligência de conversa está desativada aqui. Fale com o administrador se você esperava encontrar alguma.",
  noCallsAdmin:
    "Verifique se a inteligência de conversa está ativada e mantém seus dados no Dataverse: o que ela mantém em outro lugar não pode ser mostrado, e o que uma política de retenção excluiu não existe mais. Onde nada grava chamadas, é possível importar transcrições.",
  wrongApp: "Este aplicativo não contém Detalhes do vendedor. Abra o aplicativo “Detalhes do vendedor”.",
  wrongAppAdmin:
    "Para tê-lo também neste aplicativo personalizado, adicione a ele as tabelas Seller view (slr_sellerview) e msdyn_sciconversation.",
  oldCalls:
    "A chamada analisada mais recente é de {date}. Se você esperava outras mais recentes, pergunte ao administrador se as chamadas ainda são gravadas e mantidas no Dataverse.",
  forAdmins: "Para administradores: {text}",
  outside: "Esta página só funciona dentro de um aplicativo baseado em modelo.",
  failed: "Não foi possível abrir Detalhes do vendedor ({reason}).",
  reasonNoConnection: "sem conexão",
  reasonTooManyRequests: "solicitações em excesso",
  reasonStatus: "o servidor respondeu {status}",
  back: "Você saiu de Detalhes do vendedor.",
  open: "Abrir Detalhes do vendedor",
  openAnyway: "Abrir mesmo assim",
  retry: "Tentar novamente",
};
