import { Command, CommanderError } from "commander";
import { registerBacktestCommand } from "./backtest-command";
import { registerAlertsCommand } from "./alerts-command";
import { registerBackupCommand } from "./backup-command";
import { registerForecastCommand } from "./forecast-command";
import { registerChainCommand } from "./chain-command";
import { registerIngestCommand } from "./ingest-command";
import { registerOddsCommand } from "./odds-command";
import { registerMcpCommand } from "./mcp-command";
import { registerParseCommand } from "./parse-command";
import { registerProjectCommand } from "./project-command";
import { registerQuarantineCommand } from "./quarantine-command";
import { registerReportBatchCommand } from "./report-batch-command";
import { registerReportCommand } from "./report-command";
import { registerReportsCommand } from "./reports-command";
import { registerRestoreCommand } from "./restore-command";
import { registerScenarioCommand } from "./scenario-command";
import { registerSnapshotCommand } from "./snapshot-command";
import { registerStatusCommand } from "./status-command";
import { registerSweepCommand } from "./sweep-command";
import { registerVerifyCommand } from "./verify-command";

const NOT_UNDERSTOOD = 2;

const program = new Command("joule")
  .description("Joule Street on the command line")
  .exitOverride()
  .configureHelp({ showGlobalOptions: true });

registerOddsCommand(program);
registerMcpCommand(program);
registerParseCommand(program);
registerProjectCommand(program);
registerChainCommand(program);
registerReportCommand(program);
registerReportsCommand(program);
registerReportBatchCommand(program);
registerSweepCommand(program);
registerVerifyCommand(program);
registerBacktestCommand(program);
registerAlertsCommand(program);
registerBackupCommand(program);
registerForecastCommand(program);
registerIngestCommand(program);
registerQuarantineCommand(program);
registerRestoreCommand(program);
registerScenarioCommand(program);
registerSnapshotCommand(program);
registerStatusCommand(program);

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0); // the reader, such as head, has seen enough
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? 0 : NOT_UNDERSTOOD; // commander has printed the line
}
