export * from './assemble.ts';
export * from './mapped-text.ts';
