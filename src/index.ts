/** The package's public face. */
export * from './0-model/index.ts';
export { pageFromBytes, pageFromText } from './1-page/index.ts';
export { type Reading, readPage, stages, type Until } from './pipeline.ts';
