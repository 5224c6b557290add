import type { Reporter, TestModule } from 'vitest/node';

/** Closes a run with one plain line, and names every skipped test with its reason. */
export default class PlainReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) counts.failed++;
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'pending') continue;
        counts[result.state]++;
        if (result.state !== 'skipped') continue;
        const note = 'note' in result && result.note ? `: ${result.note}` : '';
        console.log(`skipped ${module.relativeModuleId} > ${test.fullName}${note}`);
      }
    }
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    if (process.env.DEMARCHE_NO_SKIPS && counts.skipped > 0) {
      console.error('a skipped test counts as a failure here (DEMARCHE_NO_SKIPS)');
      process.exitCode = 1;
    }
  }
}
