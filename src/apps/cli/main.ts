import { readFileSync } from 'node:fs';
import { pageFromBytes } from '../../1-page/index.ts';
import { readPage } from '../../pipeline.ts';

const [file, published] = process.argv.slice(2);
console.log(JSON.stringify(readPage(pageFromBytes(readFileSync(file!)), { published }).record, null, 1));
