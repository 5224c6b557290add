export * from './fold.ts';
export { markRepeats } from './repeats.ts';
