/** The rules by which mentions are resolved, as they stand in `Mention.rule`. Each example is executed as a test. */
import type { Rule } from '../../0-model/index.ts';

/** A rule of this folder; the example is read as an article of the day given, or of 7 August 2017. */
export interface ActorRule extends Rule {
  day?: string;
  /** Ids of the actors that the marked mention means; empty for a place. */
  means: string[];
}

export const actorRules: ActorRule[] = [
  {
    id: 'actor.full-name',
    reason: 'Two or more capitalised words with a title, a known given name or a name of the roster are a person.',
    example:
      'Talks began after Foreign Minister Sergei Lavrov landed.\n                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    means: ['person:sergey-lavrov'],
  },
  {
    id: 'actor.surname',
    reason: 'News names a person in full once and by surname after.',
    example: 'Rex Tillerson spoke first. Later Mr. Tillerson left.\n                                 ^^^^^^^^^^^^^',
    means: ['person:rex-tillerson'],
  },
  {
    id: 'actor.organisation-name',
    reason: 'Capitalised words with a head such as "Committee" or "Inc." name an organisation.',
    example: 'A report by the Northern Fisheries Committee was read out.\n            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    means: ['org:northern-fisheries-committee'],
  },
  {
    id: 'actor.organisation',
    reason: 'A name of the lexicon: organisation, state body, party, armed group, company or outlet.',
    example: 'Envoys of the European Union signed.\n          ^^^^^^^^^^^^^^^^^^',
    means: ['igo:european-union'],
  },
  {
    id: 'actor.state',
    reason: "A state's name acts, unless a preposition of place stands before it.",
    example: 'Ukraine rejected the offer.\n^^^^^^^',
    means: ['UKR'],
  },
  {
    id: 'actor.seat',
    reason:
      'A seat of government stands for its state where it is the subject, possesses, or follows "by", "with", "on".',
    example: 'Moscow said the step was illegal.\n^^^^^^',
    means: ['RUS'],
  },
  {
    id: 'actor.place',
    reason: 'After "in", "at" or a verb of motion the same name is a place.',
    example: 'The envoys met in Moscow on Friday.\n                  ^^^^^^',
    means: [],
  },
  {
    id: 'actor.state-body',
    reason: 'A demonym or possessive before an institution that every state has.',
    example: 'A protest reached the Russian foreign ministry.\n                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    means: ['RUS/foreign-ministry'],
  },
  {
    id: 'actor.body-again',
    reason: 'An institution named with its state is meant again without it.',
    example:
      'The Ukrainian parliament sat late. The parliament voted at dawn.\n                                   ^^^^^^^^^^^^^^',
    means: ['UKR/parliament'],
  },
  {
    id: 'actor.body-of-context',
    reason: 'An institution without a state is that of the state spoken of most just before.',
    example:
      'Protests spread across Kenya. The government called for calm.\n                              ^^^^^^^^^^^^^^',
    means: ['KEN'],
  },
  {
    id: 'actor.body-unplaced',
    reason: 'An institution of which nothing tells the state stays an actor of its own.',
    example: 'The coast guard fired first.\n^^^^^^^^^^^^^^^',
    means: ['unnamed:coast-guard'],
  },
  {
    id: 'actor.title-in-article',
    reason: 'A title means the person whom the article gives that office.',
    example:
      'Foreign Minister Sergei Lavrov came. Russia’s foreign minister was late.\n                                     ^^^^^^^^^^^^^^^^^^^^^^^^^',
    means: ['person:sergey-lavrov'],
  },
  {
    id: 'actor.title-on-roster',
    reason: 'A title that the article gives nobody means who held the office on the day, if surely one person did.',
    example: 'Aides to the French president declined.\n         ^^^^^^^^^^^^^^^^^^^^',
    means: ['person:emmanuel-macron'],
  },
  {
    id: 'actor.office-unnamed',
    reason: 'An office whose holder neither the article nor the roster tells is an actor of its own.',
    example: 'A Belgian mediator opened the session.\n^^^^^^^^^^^^^^^^^^',
    means: ['unnamed:bel-mediator'],
  },
  {
    id: 'actor.counterpart',
    reason: 'A counterpart holds the same office for the other state.',
    example:
      'Secretary of State Rex Tillerson met Foreign Minister Sergei Lavrov of Russia. Mr. Tillerson told his Russian counterpart that talks would resume.\n                                                                                                  ^^^^^^^^^^^^^^^^^^^^^^^',
    means: ['person:sergey-lavrov'],
  },
  {
    id: 'actor.counterpart-on-roster',
    reason: 'As above, with the holder of the day from the roster.',
    example:
      'U.S. Secretary of State Rex Tillerson phoned his French counterpart.\n                                             ^^^^^^^^^^^^^^^^^^^^^^',
    means: ['person:jean-yves-le-drian'],
  },
  {
    id: 'actor.apposition',
    reason: 'A description between commas beside a name is the same person.',
    example: 'Ana Petrova, the Bulgarian envoy, disagreed.\n             ^^^^^^^^^^^^^^^^^^^',
    means: ['person:ana-petrova'],
  },
  {
    id: 'actor.group',
    reason: 'A noun for people, with or without a demonym, is an unnamed group.',
    example: 'She briefed Russian officials at noon.\n            ^^^^^^^^^^^^^^^^^',
    means: ['unnamed:rus-officials'],
  },
  {
    id: 'actor.group-again',
    reason: 'The same noun with "the" means the group already spoken of.',
    example: 'Kenyan diplomats arrived late. The diplomats said little.\n                               ^^^^^^^^^^^^^',
    means: ['unnamed:ken-diplomats'],
  },
  {
    id: 'actor.people',
    reason: 'A plural demonym is a people.',
    example: 'Many Ukrainians agree.\n^^^^^^^^^^^^^^^',
    means: ['UKR/people'],
  },
  {
    id: 'actor.nationals',
    reason: 'A counted or single demonym is so many people, not the people.',
    example: 'Police released two Canadians.\n                ^^^^^^^^^^^^^',
    means: ['unnamed:can-citizens'],
  },
  {
    id: 'actor.demonym-for-state',
    reason: '"The Chinese", where one word is adjective and people, mostly means the state.',
    example: 'The plan was rejected by the Chinese.\n                         ^^^^^^^^^^^',
    means: ['CHN'],
  },
  {
    id: 'actor.noun-again',
    reason: 'A common noun with "the" means the latest organisation it fits.',
    example:
      'The Russian Foreign Ministry denied it. A day later the ministry fell silent.\n                                                    ^^^^^^^^^^^^',
    means: ['RUS/foreign-ministry'],
  },
  {
    id: 'actor.country-again',
    reason: '"That country" is the latest state that is not the subject of the clause.',
    example:
      'Russia said it would answer, and the country closed its port.\n                                 ^^^^^^^^^^^',
    means: ['RUS'],
  },
  {
    id: 'actor.administration',
    reason: 'An administration is named after the head of state it serves.',
    example: 'Officials of the Trump administration objected.\n             ^^^^^^^^^^^^^^^^^^^^^^^^',
    means: ['USA/administration-trump'],
  },
  {
    id: 'actor.two-states',
    reason: '"The two countries" are the two states spoken of last.',
    example:
      'Russia and Ukraine traded blame. The two countries share a border.\n                                 ^^^^^^^^^^^^^^^^^',
    means: ['RUS', 'UKR'],
  },
  {
    id: 'actor.the-ministers',
    reason: 'Holders of an office in the plural are the last two whom the article gives it.',
    example:
      'Foreign Minister Sergei Lavrov met Foreign Minister Heiko Maas. The two ministers smiled.\n                                                                ^^^^^^^^^^^^^^^^^',
    day: '2019-01-10',
    means: ['person:sergey-lavrov', 'person:heiko-maas'],
  },
  {
    id: 'actor.misspelt',
    reason: 'A capitalised word one letter off a state or seat that the article names is that name misspelt.',
    example:
      'Moscow annexed the region in 2014. Sanctions on Mosow followed.\n                                                ^^^^^',
    means: ['RUS'],
  },
  {
    id: 'actor.pronoun-one',
    reason: 'He and she are the latest fitting person, a subject or speaker before others.',
    example: 'Angela Merkel spoke on Monday. She said talks would go on.\n                               ^^^',
    means: ['person:angela-merkel'],
  },
  {
    id: 'actor.speaker-in-quote',
    reason: 'I and we inside a quotation are its speaker.',
    example: '“We will answer,” Sergei Lavrov said.\n ^^',
    means: ['person:sergey-lavrov'],
  },
  {
    id: 'actor.pronoun-many',
    reason: 'They are the latest several: a plural, a body of people, or two joined by "and".',
    example: 'Kenyan diplomats arrived late. They said little.\n                               ^^^^',
    means: ['unnamed:ken-diplomats'],
  },
  {
    id: 'actor.pronoun-thing',
    reason: 'It is the latest state, body or organisation, unless a thing stands nearer.',
    example: 'The European Union met on Monday. It approved new sanctions.\n                                  ^^',
    means: ['igo:european-union'],
  },
  {
    id: 'actor.cataphora',
    reason: 'A pronoun in a clause before its subject is that subject.',
    example: 'After he left Geneva, Sergei Lavrov spoke to journalists.\n      ^^',
    means: ['person:sergey-lavrov'],
  },
  {
    id: 'actor.addressee',
    reason: 'You inside a quotation is whom its speaker tells it.',
    example:
      'Rex Tillerson told Sergei Lavrov: “You must act,” aides recalled.\n                                   ^^^',
    means: ['person:sergey-lavrov'],
  },
  {
    id: 'actor.two-people',
    reason: 'Two leaders, diplomats or men are the last two people spoken of.',
    example: 'Angela Merkel met Theresa May. The two leaders smiled.\n                               ^^^^^^^^^^^^^^^',
    means: ['person:angela-merkel', 'person:theresa-may'],
  },
  {
    id: 'actor.salient',
    reason: 'A definite description by age or trade is the person just spoken of.',
    example:
      'Ana Petrova won the race. The 26-year-old athlete wept.\n                          ^^^^^^^^^^^^^^^^^^^^^^^',
    means: ['person:ana-petrova'],
  },
  {
    id: 'actor.described-speaker',
    reason: 'The subject of a verb of saying speaks, whatever noun names it.',
    example: 'The lighthouse keepers said the storm was coming.\n^^^^^^^^^^^^^^^^^^^^^^',
    means: ['unnamed:lighthouse-keepers'],
  },
  {
    id: 'actor.counterpart-unnamed',
    reason: 'A counterpart whose name neither article nor roster tells is an actor of its own.',
    example: 'Ana Petrova phoned her Belgian counterpart.\n                   ^^^^^^^^^^^^^^^^^^^^^^^',
    means: ['unnamed:bel-counterpart'],
  },
  {
    id: 'actor.embassy',
    reason: 'The embassy is that of the state whose ambassador the article names.',
    example:
      'The Kenyan ambassador, Ana Petrova, left the building. The embassy closed.\n                                                       ^^^^^^^^^^^',
    means: ['KEN/embassy'],
  },
  {
    id: 'actor.administration-again',
    reason: 'The administration is the one named before.',
    example:
      'The Obama administration objected. The administration gave no reasons.\n                                   ^^^^^^^^^^^^^^^^^^',
    day: '2014-05-05',
    means: ['USA/administration-obama'],
  },
  {
    id: 'actor.counterparts',
    reason: 'Counterparts of several states are the holders of that office for each.',
    example:
      'Sergei Lavrov met his Chinese and French counterparts.\n                                  ^^^^^^^^^^^^^^^^^^^',
    means: ['person:wang-yi', 'person:jean-yves-le-drian'],
  },
];
