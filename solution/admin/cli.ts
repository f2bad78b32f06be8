import { analyzeCommand } from "./calls/analyzeCommand";
import { importCallsCommand } from "./calls/importCallsCommand";
import { deployCommand } from "./deploy/deployCommand";
import { doctorCommand } from "./doctor/doctorCommand";
import { packCommand } from "./packCommand";
import { runCommands } from "./runCommands";
import { forgetCommand } from "./forget/forgetCommand";
import { importTeamsCommand } from "./teams/importTeamsCommand";
import { undeployCommand } from "./undeploy/undeployCommand";

runCommands([
  packCommand(),
  deployCommand(),
  undeployCommand(),
  doctorCommand(),
  importCallsCommand(),
  importTeamsCommand(),
  forgetCommand(),
  analyzeCommand(),
]);
