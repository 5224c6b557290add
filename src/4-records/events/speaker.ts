import type { Mention, Statement } from '../../0-model/index.ts';
import type { World } from './build.ts';

/** The words that name a statement's speaker, as a mention; null where nobody known speaks. */
export function speakerParty(statement: Statement, world: World): Mention | null {
  const { source, speaker } = statement;
  if (!speaker?.length || !world.actors.has(speaker[0]!)) return null;
  const span = source ?? statement.cue;
  return (
    span && {
      ...span,
      form: 'name',
      actors: speaker,
      place: false,
      basis: source ? 'explicit' : 'resolved',
      rule: 'event.speaker',
    }
  );
}
