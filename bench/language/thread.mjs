// A benchmark thread: parses the texts it is sent and answers with the number of tokens.
import { parentPort } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const { parseText } = await import('./child.ts');
parentPort.on('message', (texts) => {
  parentPort.postMessage(texts.reduce((sum, text) => sum + parseText(text, 'default'), 0));
});
