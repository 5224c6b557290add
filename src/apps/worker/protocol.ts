/** What the main thread and the reading worker say to each other. */
import type { DocumentRecord, Page, ReadOptions } from '../../0-model/index.ts';
import type { Until } from '../../pipeline.ts';

export interface Job {
  id: number;
  page: Page;
  options: ReadOptions;
  until: Until;
}

export type Answer =
  | { id: number; record: DocumentRecord }
  | { id: number; error: { code: string; value: string; message: string; next: string } };

export type Ready = { ready: true };
