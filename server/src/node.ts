import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/startServer';

const transports = ['--stdio', '--node-ipc', '--socket', '--pipe'];

if (process.argv.some((argument) => transports.includes(argument.split('=', 1)[0] ?? ''))) {
  startServer(createConnection(ProposedFeatures.all));
} else {
  process.stderr.write(
    'This is the language server for Lacework account mapping files; an editor starts it.\n' +
      'Usage: lacework-mapping-language-server --stdio\n',
  );
  process.exitCode = 2;
}
