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

  /** Shows the counts so far and the input just finished. How many are still to come is not known ahead. */
  show({ read, skipped, failed }: Counts, name: string): void {
    const done = read + skipped + failed;
    if (!process.stderr.isTTY || done <= few) return;
    if (!this.#bar) {
      const format = '{read} read, {skipped} there already, {failed} failed | {duration_formatted} | {name}';
      this.#bar = new cliProgress.SingleBar({
        format,
        stream: process.stderr,
        clearOnComplete: true,
        hideCursor: true,
      });
      this.#bar.start(done, done, {});
    }
    this.#bar.setTotal(done + 1);
    this.#bar.update(done, { read, skipped, failed, name: name.slice(-60) });
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
