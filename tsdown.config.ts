import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/apps/cli/main.ts', 'src/apps/worker/main.ts'],
  outDir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  unbundle: true,
  dts: true,
  clean: true,
  fixedExtension: false,
  logLevel: 'warn',
});
