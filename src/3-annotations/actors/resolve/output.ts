/** The cast as the record's mentions and actors. */
import { type Actor, type Mention, type Office, spanOf } from '../../../0-model/index.ts';
import { heldOn } from '../knowledge/roster.ts';
import type { View } from '../read/view.ts';
import type { Cast, Member, Sighting } from './cast.ts';

const range = (view: View, { from, to }: Sighting): { start: number; end: number } => ({
  start: view.words[from]!.start,
  end: view.words[to - 1]!.end,
});

/** Mentions in the order of the text, the longer first where two start together. A place has no actors. */
export function mentionsOf(view: View, cast: Cast): Mention[] {
  return cast.sightings
    .map((sighting): Mention => {
      const { start, end } = range(view, sighting);
      return {
        start,
        end,
        text: view.article.text.slice(start, end),
        form: sighting.members.length > 1 ? 'collective' : sighting.form,
        actors: sighting.place ? [] : sighting.members.map((member) => member.id),
        place: sighting.place,
        basis: sighting.basis,
        rule: sighting.rule,
      };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Every member that is mentioned as an actor, in the order of first mention. */
export function actorsOf(view: View, cast: Cast, day: string | null): Actor[] {
  const mentions = new Map<Member, Actor['mentions']>();
  for (const sighting of cast.sightings) {
    if (sighting.place) continue;
    const { start, end } = range(view, sighting);
    for (const member of sighting.members) {
      const list = mentions.get(member) ?? [];
      list.push({
        ...spanOf(view.article.text, start, end),
        form: sighting.members.length > 1 ? 'collective' : sighting.form,
        basis: sighting.basis,
        rule: sighting.rule,
      });
      mentions.set(member, list);
    }
  }
  return [...mentions].map(([member, list]) => actorOf(member, list, day));
}

function actorOf(member: Member, mentions: Actor['mentions'], day: string | null): Actor {
  const offices = officesOf(member, day);
  return {
    id: member.id,
    name: member.kind === 'person' ? member.words.join(' ') : member.name,
    kind: member.kind,
    country: member.country ?? countryOf(member, day),
    sector: member.sector ?? sectorOf(member, offices, day),
    offices,
    mentions: mentions.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}

/** Offices on the day: what the text says, with the roster's dates where it agrees, then the roster's own. */
function officesOf(member: Member, day: string | null): Office[] {
  const held = day && member.person ? member.person.terms.filter((term) => heldOn(term, day)) : [];
  const said = member.roles.filter((role) => !role.former && role.kind !== 'private' && role.kind !== 'family');
  const out: Office[] = [];
  for (const role of said) {
    const term = held.find((one) => one.kind === role.kind && (!role.of || one.country === role.of));
    const of = role.of ?? term?.country ?? null;
    if (!out.some((one) => one.title === (term?.title ?? role.title) && one.of === of))
      out.push({
        title: term?.title ?? role.title,
        of,
        start: term?.start || null,
        end: term?.end || null,
        basis: 'text',
      });
  }
  for (const term of held) {
    const known = out.some((one) => one.title === term.title && (one.of === term.country || !term.country));
    if (!known)
      out.push({
        title: term.title,
        of: term.country || null,
        start: term.start || null,
        end: term.end || null,
        basis: 'knowledge',
      });
  }
  return out;
}

/** The state a person belongs to: of the office they hold, else of any they held. */
function countryOf(member: Member, day: string | null): string | null {
  const terms = member.person?.terms ?? [];
  const held = day ? terms.filter((term) => heldOn(term, day)) : [];
  return [...held, ...terms].map((term) => term.country).find((country) => /^[A-Z]{3}$/u.test(country)) ?? null;
}

function sectorOf(member: Member, offices: Office[], day: string | null): string | null {
  const current = member.roles.find((role) => !role.former && role.sector);
  if (current) return current.sector;
  const terms = member.person?.terms ?? [];
  const held = day ? terms.find((term) => heldOn(term, day)) : undefined;
  if (held) return held.sector || 'GOV';
  if (offices.length > 0) return 'GOV';
  if (member.roles.some((role) => role.former)) return 'ELI';
  return day && terms.length > 0 && terms.every((term) => term.end && term.end < day) ? 'ELI' : null;
}
