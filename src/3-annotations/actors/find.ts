/** Helpers by which later stages ask for mentions. All ranges are UTF-16 offsets into `article.text`, half-open. */
import type { Actor, Mention, Range } from '../../0-model/index.ts';

/** Mentions that lie wholly within a range, in order. Places are among them: see `place`. */
export function mentionsIn(mentions: Mention[], range: Range): Mention[] {
  return mentions.filter((mention) => mention.start >= range.start && mention.end <= range.end);
}

/** Mentions of actors (no places) that lie wholly within a range. */
export function actorMentionsIn(mentions: Mention[], range: Range): Mention[] {
  return mentionsIn(mentions, range).filter((mention) => !mention.place && mention.actors.length > 0);
}

/** The mention that covers exactly a range, else the shortest that covers all of it, else the longest that overlaps it. */
export function mentionAt(mentions: Mention[], start: number, end: number): Mention | undefined {
  const near = mentions.filter((mention) => mention.start < end && start < mention.end);
  const exact = near.find((mention) => mention.start === start && mention.end === end);
  if (exact) return exact;
  const length = (mention: Mention) => mention.end - mention.start;
  const covering = near
    .filter((mention) => mention.start <= start && mention.end >= end)
    .sort((a, b) => length(a) - length(b));
  return covering[0] ?? near.sort((a, b) => length(b) - length(a))[0];
}

/** The longest mention that starts at an offset. */
export function longestMentionStarting(mentions: Mention[], start: number): Mention | undefined {
  return mentions.filter((mention) => mention.start === start).sort((a, b) => b.end - a.end)[0];
}

/** The longest mention that ends at an offset. */
export function longestMentionEnding(mentions: Mention[], end: number): Mention | undefined {
  return mentions.filter((mention) => mention.end === end).sort((a, b) => a.start - b.start)[0];
}

/** Mentions that no longer mention covers: "Yeltsin's spokesman" without the "Yeltsin" in it. */
export function outermost(mentions: Mention[]): Mention[] {
  return mentions.filter(
    (mention) =>
      !mentions.some(
        (other) =>
          other !== mention &&
          other.start <= mention.start &&
          other.end >= mention.end &&
          other.end - other.start > mention.end - mention.start,
      ),
  );
}

export function actorById(actors: Actor[], id: string): Actor | undefined {
  return actors.find((actor) => actor.id === id);
}
