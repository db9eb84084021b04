// Prints what the AsyncAPI parser has to say about a document, one finding a line, and fails when there is an error.
import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';

const LEVELS = ['error', 'warning', 'information', 'hint'];
const { document, diagnostics } = await new Parser().parse(readFileSync(process.argv[2], 'utf8'));

for (const { severity, code, message, path } of diagnostics) {
  console.log(`${LEVELS[severity]} ${code} at ${path.join('/')}: ${message}`);
}
console.log(`${document?.messages().length ?? 0} messages`);
process.exit(document && diagnostics.every(({ severity }) => severity > 0) ? 0 : 1);
