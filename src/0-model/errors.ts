/** Errors a user meets: a stable code, the offending value, and the next step. Every code is listed in `docs/errors.md`. */
export class DemarcheError extends Error {
  override readonly name = 'DemarcheError';
  readonly code: string;
  /** The input or value that caused it, as the user gave it (bounded to 200 characters). */
  readonly value: string;
  /** What is wrong, without the value. */
  readonly problem: string;
  /** What the user can do about it, in one sentence. */
  readonly next: string;

  constructor(code: string, value: string, problem: string, next: string) {
    const shown = value.length > 200 ? `${value.slice(0, 197)}...` : value;
    super(`${shown}: ${problem} (${code}). ${next}`);
    this.code = code;
    this.value = shown;
    this.problem = problem;
    this.next = next;
  }
}
