/** Second and third pass: every phrase becomes a sighting of members of the cast; then pronouns, in order. */

import { slug } from '../knowledge/fold.ts';
import { type BodyKind, getLexicon, type Organisation, type Reading, type State } from '../knowledge/lexicon.ts';
import { type Phrase, phrasesOf } from '../read/phrases.ts';
import type { View } from '../read/view.ts';
import type { Cast, Member } from './cast.ts';
import { collective } from './collectives.ts';
import { placeReading, speaksAt, subjectAt, verbAt } from './context.ts';
import { counterpart } from './counterparts.ts';
import { countryAgain } from './countries.ts';
import { describedSpeakers } from './described.ts';
import { give, nameEverybody, personRun, within } from './naming.ts';
import { nominals } from './nominals.ts';
import { backReference, enterBody, enterGroup, enterOrganisation } from './organisations.ts';
import { nameWords } from './people.ts';
import { resolvePronoun, salientPerson } from './pronouns.ts';
import { belongsTo, enterHolder, enterOffice, holderInArticle, holderOnRoster, roleOf } from './roles.ts';
import { type Found, Surroundings } from './surroundings.ts';
import { Voices } from './voices.ts';

/** Reads the cast of an article as of a day (null: the day is unknown, and the roster fills no office). */
export function castOf(view: View, day: string | null): Cast {
  return new Resolver(view, day).run();
}

class Resolver extends Surroundings {
  run(): Cast {
    const phrases = phrasesOf(this.view);
    nameEverybody({ view: this.view, cast: this.cast, known: this.known, day: this.day, phrases });
    this.shareTitles(phrases);
    const waiting: Phrase[] = [];
    for (const phrase of phrases) {
      for (const one of [...within(phrase)].reverse()) {
        if (
          one.head.type === 'pronoun' ||
          (one.owner?.head.type === 'pronoun' && one.head.type === 'group' && one.head.group.noun === 'counterpart')
        )
          waiting.push(one);
        else this.place(one, phrase);
      }
    }
    describedSpeakers(this.view, this.cast);
    nominals(this.view, this.cast);
    waiting.sort((a, b) => a.from - b.from || a.to - b.to);
    const voices = new Voices(this.view, this.cast);
    const quoted = (phrase: Phrase): boolean => this.view.words[phrase.from]!.quote >= 0;
    for (const phrase of waiting) if (!quoted(phrase)) this.late(phrase, voices);
    for (const phrase of waiting) if (quoted(phrase)) this.late(phrase, voices);
    return this.cast;
  }

  /** "Presidents Leonid Kuchma of Ukraine and Boris Yeltsin of Russia": the second name shares the title. */
  private shareTitles(phrases: Phrase[]): void {
    phrases.forEach((phrase, i) => {
      const next = phrases[i + 1];
      if (
        !next ||
        !phrase.name ||
        !phrase.plural ||
        phrase.head.type !== 'office' ||
        !personRun(next) ||
        this.view.words[phrase.to]?.lower !== 'and' ||
        next.from !== phrase.to + 1
      )
        return;
      const member = this.known.get(next)?.[0];
      const role = roleOf(phrase, belongsTo(next, this.known)?.id ?? null);
      if (member && role) give(member, role);
    });
  }

  private place(phrase: Phrase, outer: Phrase): void {
    const found = this.find(phrase, outer);
    if (!found) return;
    this.known.set(phrase, found.members);
    this.see(phrase, found);
  }

  private see(phrase: Phrase, found: Found): void {
    this.cast.see({
      from: phrase.from,
      to: phrase.to,
      place: false,
      ...found,
      subject: subjectAt(this.view, phrase.from, phrase.to),
    });
  }

  private late(phrase: Phrase, voices: Voices): void {
    if (phrase.head.type === 'pronoun') {
      const { members, rule } = resolvePronoun(this.view, this.cast, phrase, voices);
      if (members.length > 0) {
        this.known.set(phrase, members);
        this.see(phrase, { members, form: 'pronoun', basis: 'resolved', rule });
      }
    } else this.place(phrase, phrase);
  }

  private find(phrase: Phrase, outer: Phrase): Found | undefined {
    const run = personRun(phrase);
    if (run) return this.named(phrase);
    const { head } = phrase;
    if (head.type === 'reading') return this.reading(phrase, head.reading, outer);
    const together = collective(this.view, this.cast, phrase);
    if (together) return together;
    if (this.known.has(phrase))
      return {
        members: this.known.get(phrase)!,
        form: head.type === 'name' ? 'name' : 'description',
        basis: 'resolved',
        rule: head.type === 'name' ? 'actor.organisation-name' : 'actor.apposition',
      };
    if (head.type === 'office') return this.office(phrase);
    if (head.type === 'body') return this.body(phrase);
    if (head.type === 'group')
      return head.group.noun === 'counterpart'
        ? counterpart(this.text(phrase), phrase, { view: this.view, cast: this.cast, known: this.known, day: this.day })
        : this.group(phrase);
    if (head.type === 'noun') return this.noun(phrase, head.noun);
    return undefined;
  }

  private named(phrase: Phrase): Found | undefined {
    const members = this.known.get(phrase);
    const run = personRun(phrase)!;
    if (members) {
      const several = nameWords(this.view, run).length > 1;
      return {
        members,
        form: several ? 'name' : 'surname',
        basis: several ? 'explicit' : 'resolved',
        rule: several ? 'actor.full-name' : 'actor.surname',
      };
    }
    const word = this.view.words[run.from]!;
    if (word.entity?.type === 'LOC')
      return { members: [], place: true, form: 'name', basis: 'explicit', rule: 'actor.place' };
    if (run.to - run.from > 1 || word.text.length < 5 || word.first) return undefined;
    const state = this.misspeltState(word.text);
    return state
      ? { members: [this.cast.state(state)], form: 'metonym', basis: 'resolved', rule: 'actor.misspelt' }
      : undefined;
  }

  private reading(phrase: Phrase, reading: Reading, outer: Phrase): Found | undefined {
    const { from, to } = phrase;
    const { organisation } = reading;
    if (organisation)
      return {
        members: [enterOrganisation(this.cast, this.whichOf(organisation, reading, from))],
        form: organisation.metonym ? 'metonym' : 'name',
        basis: 'explicit',
        rule: 'actor.organisation',
      };
    const state = reading.state ?? reading.seat;
    if (state && !(reading.adjective && this.attributive(from, to) && outer === phrase)) {
      const place = placeReading(this.view, reading, from, to) && !(outer !== phrase && outer.owner === phrase);
      if (place)
        return {
          members: [],
          place: true,
          form: reading.state ? 'name' : 'metonym',
          basis: 'explicit',
          rule: 'actor.place',
        };
      return {
        members: [this.cast.state(state)],
        form: reading.state ? 'name' : 'metonym',
        basis: reading.state ? 'explicit' : 'resolved',
        rule: reading.state ? 'actor.state' : 'actor.seat',
      };
    }
    if (reading.place) return { members: [], place: true, form: 'name', basis: 'explicit', rule: 'actor.place' };
    if (reading.people) return this.people(phrase, reading.people, reading);
    return undefined;
  }

  /** Of organisations that share a name ("Tories") the one of the state spoken of. */
  private whichOf(organisation: Organisation, reading: Reading, at: number): Organisation {
    if (!reading.others) return organisation;
    const country = this.context(at)?.state?.country;
    return [organisation, ...reading.others].find((one) => one.country === country) ?? organisation;
  }

  private people(phrase: Phrase, state: State, reading: Reading): Found | undefined {
    const plural = /(?:s|ese|ish|ench|iss|men|utch|azakh|yrgyz)$/u.test(this.view.words[phrase.to - 1]!.text);
    if (reading.adjective && !phrase.determiner) return undefined;
    if (reading.adjective && this.attributive(phrase.from, phrase.to)) return undefined;
    if (phrase.count || !plural) {
      if (!phrase.determiner) return undefined;
      const member = this.cast.enter({
        id: `unnamed:${slug(state.id)}-${plural ? 'citizens' : 'citizen'}`,
        name: this.text(phrase),
        kind: 'unnamed',
        country: state.country,
        sector: 'CVL',
        plural,
      });
      return { members: [member], form: 'description', basis: 'explicit', rule: 'actor.nationals' };
    }
    if (reading.adjective && phrase.determiner === 'the')
      return { members: [this.cast.state(state)], form: 'metonym', basis: 'resolved', rule: 'actor.demonym-for-state' };
    const member = this.cast.enter({
      id: `${state.id}/people`,
      name: `${state.adjective} people`,
      kind: 'population',
      country: state.country,
      sector: 'CVL',
      plural: true,
    });
    return { members: [member], form: 'name', basis: 'explicit', rule: 'actor.people' };
  }

  private office(phrase: Phrase): Found | undefined {
    const head = phrase.head as Extract<Phrase['head'], { type: 'office' }>;
    const { office, title } = head.hit;
    if (phrase.plural && this.view.words[phrase.to]?.lower.startsWith("'") && this.view.words[phrase.to + 1]?.cap)
      return undefined;
    const land = belongsTo(phrase, this.known);
    const owner = phrase.owner;
    const definite =
      /^(?:the|this|that|his|her|its|their|our)$/u.test(phrase.determiner ?? '') ||
      owner !== undefined ||
      land !== null;
    const bare = phrase.determiner === undefined && !definite;
    if (bare && !(this.view.words[phrase.from]!.first && verbAt(this.view, phrase.to))) return undefined;
    const role = roleOf(phrase, land?.id ?? null)!;
    if (
      office.kind === 'family' ||
      phrase.plural ||
      /^(?:a|an|some|another|one|any|no|several|two|every|each)$/u.test(phrase.determiner ?? '') ||
      phrase.former
    )
      return this.described(phrase, role, land?.id ?? null);
    const here = holderInArticle(this.cast, office.kind, title, land?.id ?? null, phrase.from);
    if (here) return { members: [here], form: 'title', basis: 'resolved', rule: 'actor.title-in-article' };
    const salient = this.salient(phrase, office.kind);
    if (salient) return { members: [salient], form: 'description', basis: 'resolved', rule: 'actor.salient' };
    if (phrase.described.length > 0 && !land) return this.described(phrase, role, null);
    const context = land ?? (office.rank <= 2 ? this.context(phrase.from) : null);
    const person =
      phrase.to_ || (phrase.of && !land)
        ? undefined
        : holderOnRoster(
            office.kind,
            context?.state ?? getLexicon().states.get(context?.id ?? ''),
            context?.id ?? null,
            this.day,
          );
    if (person)
      return {
        members: [enterHolder(this.cast, person, context?.id ?? null)],
        form: 'title',
        basis: 'inferred',
        rule: 'actor.title-on-roster',
      };
    return this.described(phrase, role, land?.id ?? null);
  }

  /** "the 26-year-old striker", "the lanky professor": a definite description of the person just spoken of. */
  private salient(phrase: Phrase, kind: string): Member | undefined {
    if (phrase.determiner !== 'the' || phrase.plural || phrase.of || phrase.owner) return undefined;
    const aged = phrase.described.some((word) => /-years?-old$/u.test(word));
    if (!aged && !/^(?:athlete|artist)$/u.test(kind)) return undefined;
    return salientPerson(this.view, this.cast, phrase);
  }

  private described(phrase: Phrase, role: NonNullable<ReturnType<typeof roleOf>>, of: string | null): Found {
    return {
      members: [enterOffice(this.cast, phrase, of, this.text(phrase), role)],
      form: 'description',
      basis: 'explicit',
      rule: 'actor.office-unnamed',
    };
  }

  private body(phrase: Phrase): Found | undefined {
    const head = phrase.head as Extract<Phrase['head'], { type: 'body' }>;
    const land = belongsTo(phrase, this.known);
    const state = land?.state ?? getLexicon().states.get(land?.id ?? '');
    const word = this.view.words[phrase.to - 1]!.lower;
    if (word === 'administration' && head.body.kind === 'government') return this.administration(phrase, state);
    if (this.attributive(phrase.from, phrase.to) && (!state || /^(?:army|intelligence)$/u.test(head.body.kind)))
      return undefined;
    if (state)
      return {
        members: [enterBody(this.cast, state, phrase, this.text(phrase))],
        form: 'name',
        basis: 'explicit',
        rule: 'actor.state-body',
      };
    if (!/^(?:the|its|their|his|her|this|that)$/u.test(phrase.determiner ?? '')) return undefined;
    if (head.body.actor !== 'state') {
      for (const sighting of this.cast.before(phrase.from)) {
        const member = sighting.members.length === 1 ? sighting.members[0]! : undefined;
        if (member?.bodyKind === head.body.kind || member?.id.endsWith(`/${head.body.kind}`))
          return { members: [member!], form: 'description', basis: 'resolved', rule: 'actor.body-again' };
      }
    }
    if (head.body.kind === 'embassy') return this.embassy(phrase);
    if (head.body.actor === 'state' && !/^(?:government|authorities|regime|junta)$/u.test(word)) return undefined;
    const context = this.context(phrase.from);
    if (head.body.actor === 'unnamed') return undefined;
    if (!context?.state) return this.bodyOfNobody(phrase, head.body);
    return {
      members: [enterBody(this.cast, context.state, phrase, this.text(phrase))],
      form: 'description',
      basis: 'inferred',
      rule: 'actor.body-of-context',
    };
  }

  /** An institution of which nothing tells the state stays an actor of its own. */
  private bodyOfNobody(phrase: Phrase, { kind, sector, actor }: BodyKind): Found {
    const member = this.cast.enter({
      id: `unnamed:${kind}`,
      name: this.text(phrase),
      kind: actor === 'state' ? 'unnamed' : 'body',
      sector,
      bodyKind: kind,
    });
    return { members: [member], form: 'description', basis: 'explicit', rule: 'actor.body-unplaced' };
  }

  private group(phrase: Phrase): Found | undefined {
    const head = phrase.head as Extract<Phrase['head'], { type: 'group' }>;
    const land = belongsTo(phrase, this.known);
    if (phrase.head.type === 'group' && this.attributive(phrase.from, phrase.to)) return undefined;
    if (!land && !phrase.determiner && !phrase.plural && !phrase.organisation) return undefined;
    if (
      !land &&
      !phrase.count &&
      phrase.described.length === 0 &&
      dull.test(head.group.noun) &&
      !speaksAt(this.view, phrase.from, phrase.to)
    )
      return undefined;
    if (/^(?:the|that|this)$/u.test(phrase.determiner ?? '') && !land && !phrase.plural) {
      const again = backReference(this.cast, head.group.noun, phrase.from);
      if (again) return { members: [again], form: 'description', basis: 'resolved', rule: 'actor.noun-again' };
    }
    if (/^(?:the|these|those|that|this)$/u.test(phrase.determiner ?? '') && !land) {
      for (const sighting of this.cast.before(phrase.from)) {
        const member = sighting.members.length === 1 ? sighting.members[0]! : undefined;
        if (
          member &&
          /^(?:unnamed|armed-group)$/u.test(member.kind) &&
          member.plural === phrase.plural &&
          member.id.includes(slug(head.group.noun).slice(0, -1))
        )
          return { members: [member], form: 'description', basis: 'resolved', rule: 'actor.group-again' };
      }
    }
    // "members of Congress": the body within the noun tells the state.
    const ofBody = this.view.readings[phrase.to - 1]?.organisation?.country;
    const state = land?.state ?? getLexicon().states.get(land?.id ?? ofBody ?? '');
    return {
      members: [enterGroup(this.cast, phrase, state, phrase.organisation?.id ?? land?.id ?? null, this.text(phrase))],
      form: 'description',
      basis: 'explicit',
      rule: 'actor.group',
    };
  }

  private noun(phrase: Phrase, noun: string): Found | undefined {
    if (!/^(?:the|this|that|its|their)$/u.test(phrase.determiner ?? '')) return undefined;
    if (/^(?:country|nation|kingdom|republic|state)$/u.test(noun)) {
      const inside = /^(?:in|across|throughout|inside|within|around|into|outside)$/u.test(
        this.view.words[phrase.from - 1]?.lower ?? '',
      );
      return inside
        ? { members: [], place: true, form: 'description', basis: 'resolved', rule: 'actor.place' }
        : countryAgain(this.view, this.cast, phrase);
    }
    const member = backReference(this.cast, noun, phrase.from);
    return member ? { members: [member], form: 'description', basis: 'resolved', rule: 'actor.noun-again' } : undefined;
  }
}

const dull =
  /^(?:report|power|nation|government|industry|bank|firm|company|union|court|court|user|friend|person|people|man|woman|men|women|child|parent|family|worker|owner|fan|guest|driver|local|girl|boy|colleague|crowd|agent|producer|university|foundation|monitor|tank|jet|media|press|visitor|participant|student|teacher|player|supplier|military|military|representative|leader|minister|ally|officer|agent|specialist|military)$/u;
