// Starts a training thread: registers TypeScript, then joins the training.
import { register } from 'tsx/esm/api';

register();
await import('./train.ts');
