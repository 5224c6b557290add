/** A progress bar on standard error when it is a terminal and more than a few inputs have come. */
import cliProgress from 'cli-progress';

/** Inputs after which the bar appears. */
const few = 3;

interface Counts {
  read: number;
  skipped: number;
  failed: number;
}

export class Progress {
  #bar: cliProgress.SingleBar | null = null;
  #total: number | null = null;

  /** Whether there is anyone to show it to. */
  static wanted(): boolean {
    return process.stderr.isTTY === true;
  }

  /** How many inputs there are, once that is known; without it there are counts and no bar. */
  expect(total: number | null): void {
    this.#total = total;
  }

  /** Shows the counts so far and the input just finished. */
  show({ read, skipped, failed }: Counts, name: string): void {
    const done = read + skipped + failed;
    if (!Progress.wanted() || done <= few) return;
    if (!this.#bar) {
      const counts = '{read} read, {skipped} there already, {failed} failed | {duration_formatted}';
      const format =
        this.#total === null
          ? `${counts} | {name}`
          : `{bar} {value}/{total} | ${counts}, {eta_formatted} left | {name}`;
      this.#bar = new cliProgress.SingleBar({
        format,
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
      });
      this.#bar.start(this.#total ?? done, done, {});
    }
    this.#bar.setTotal(Math.max(this.#total ?? 0, done));
    this.#bar.update(done, { read, skipped, failed, name: name.slice(-40) });
  }

  /** Makes room for a message; the bar comes back with the next input. */
  clear(): void {
    if (this.#bar) process.stderr.write('\r\u001b[K');
  }

  end(): void {
    this.#bar?.stop();
    this.#bar = null;
  }
}
