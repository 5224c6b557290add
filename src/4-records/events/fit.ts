/** Whether a frame's conditions hold where its words stand: objects, neighbours, what follows. */
import { obliquesAfter } from './clauses.ts';
import { headWord, kindAt, lowerAt, skip } from './phrases.ts';
import { isVerbGroup, type Reading } from './reading.ts';
import { activeObject, deepObject, type Place } from './roles.ts';

/** Words of the object (or of the "of" phrase of a noun) that the frame's `object` list is held against. */
function objectWords(place: Place): string[] {
  const { reading, trigger, chunk } = place;
  let phrases =
    trigger.part === 'verb'
      ? deepObject(place)
      : obliquesAfter(reading, chunk, 4)
          .filter((one) => one.preposition === 'of')
          .flatMap((one) => one.phrases);
  if (trigger.part === 'noun') phrases = [chunk, ...phrases];
  else phrases = phrases.flatMap((np) => [np, ...counted(reading, np)]);
  return phrases.flatMap((np) =>
    reading.words.slice(reading.chunks[np]!.from, reading.chunks[np]!.to).map((word) => word.lower),
  );
}

/** "some of its troops": what stands after "of" belongs to a phrase headed by a count. */
function counted(reading: Reading, np: number): number[] {
  const head = reading.words[headWord(reading, reading.chunks[np]!)]!.lower;
  const count =
    /^(?:some|most|part|all|many|dozens|hundreds|thousands|number|shipment|group|half|tonnes|tons|worth|package)$/u.test(
      head,
    );
  return count && lowerAt(reading, np + 1) === 'of' && kindAt(reading, np + 2) === 'NP' ? [np + 2] : [];
}

export function fits(place: Place): boolean {
  const { frame } = place.trigger;
  const sentence = () => place.reading.words.map((word) => word.lower);
  if (frame.near.length && !hasAny(sentence(), frame.near)) return false;
  if (frame.notNear.length && hasAny(sentence().slice(Math.max(0, place.from - 6), place.to + 6), frame.notNear))
    return false;
  if (frame.complement === 'infinitive' && !beforeInfinitive(place)) return false;
  if (frame.notNext.length && hasAny(nextWords(place), frame.notNext)) return false;
  if (!frame.object.length && !frame.notObject.length) return true;
  const object = objectWords(place);
  if (frame.object.length && !hasAny(object, frame.object)) return false;
  return !(frame.notObject.length && hasAny(object, frame.notObject));
}

/** The word after the trigger, and the one after a "to" that follows it or ends it. */
function nextWords({ reading, to }: Place): string[] {
  const lower = (i: number) => reading.words[i]?.lower ?? '';
  return lower(to) === 'to' ? ['to', lower(to + 1)] : [lower(to)];
}

/** "told Iran to stop": after the object, or after the verb of a passive, an infinitive follows. */
function beforeInfinitive(place: Place): boolean {
  const last = place.passive ? place.reading.chunkOf[place.to - 1]! : (activeObject(place).at(-1) ?? place.chunk);
  const next = place.reading.chunks[skip(place.reading, last + 1, 1)];
  if (isVerbGroup(next)) return next.infinitive;
  const after = obliquesAfter(place.reading, last, 8).at(-1)?.phrases.at(-1);
  const later = after === undefined ? undefined : place.reading.chunks[skip(place.reading, after + 1, 1)];
  return isVerbGroup(later) && later.infinitive;
}

/** True when one of the words, or a run of them ("martial law"), stands in the list. */
function hasAny(list: string[], wanted: string[]): boolean {
  const set = new Set(list);
  return wanted.some((one) => {
    if (!one.includes(' ')) return set.has(one);
    return list.join(' ').includes(one);
  });
}
