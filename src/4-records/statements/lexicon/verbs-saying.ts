/**
 * Verbs of plain saying, by meaning. Written from meaning; that a word belongs here says nothing of how often a corpus
 * has it. In an example the marks stand under the content.
 */
import type { CueClass } from './types.ts';

export const sayingClasses: readonly CueClass[] = [
  {
    id: 'say',
    act: 'state',
    frames: ['clause'],
    reason: 'Plain verbs of saying take a clause with or without "that", or a quotation on either side.',
    example: ['The minister said that the talks had failed.', '                  ^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words:
      'say add remark opine counter retort maintain contend assert argue posit theorize theorise hypothesize ' +
      'say+again reckon quip joke muse venture deadpan wisecrack recollect recap attest testify',
  },
  {
    id: 'state',
    act: 'state',
    frames: ['clause', 'wh', 'object'],
    reason: 'Verbs of telling and showing take a clause, a question word, or the thing told.',
    example: [
      'The minister explained the reasoning behind the plan.',
      '                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    words:
      'explain mention recall recount reiterate repeat stress emphasize emphasise underline underscore highlight ' +
      'point+out make+clear spell+out clarify specify outline detail cite retell restate rehash ' +
      'reaffirm affirm lay+out invoke argue+for voice express convey articulate',
  },
  {
    id: 'note',
    act: 'state',
    frames: ['clause', 'wh'],
    reason: 'Verbs that state a thing as known.',
    example: ['The envoy noted that both sides had come.', '                ^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words:
      'note observe state signal indicate imply insinuate hint intimate write tweet blog retweet text email illustrate insist suggest read',
  },
  {
    id: 'reveal',
    act: 'state',
    frames: ['clause', 'wh'],
    reason: 'Verbs of making known.',
    example: ['The agency revealed that the files were lost.', '                    ^^^^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
    words: 'reveal disclose report divulge relay leak document quote+as quote',
  },
  {
    id: 'continue',
    act: 'state',
    frames: ['quote', 'that'],
    reason: 'Verbs of going on and answering report speech when a quotation or a that-clause is theirs.',
    example: ['“We will not move,” the envoy continued.', '^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words:
      'continue respond reply answer allow reason go+on conclude+by interject interrupt chime+in pipe+up shoot+back fire+back hit+back ' +
      'snap+back respond+by+saying conclude elaborate correct weigh+in comment agree put+it sum+up ' +
      'speak talk reflect gush rave enthuse commiserate sympathize concur fret persist interpose intone proclaim write+back react post',
  },
  {
    id: 'manner',
    act: 'state',
    frames: ['quote'],
    reason: 'Verbs of beginning and face report only what stands in quotation marks.',
    example: ['“Go home,” the crowd shouted.', '^^^^^^^^^^'].join('\n'),
    words: 'begin finish close start offer expand sing shrug nod bristle beam shoot plead+with call+out offer+up',
  },
  {
    id: 'voice',
    act: 'state',
    frames: ['quote', 'that'],
    reason:
      'Verbs of voice and face (VerbNet 37.3 and 40.2) report what stands in quotation marks or in a that-clause.',
    example: ['The crowd whispered that the king had left.', '                    ^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words:
      'shout yell scream cry cry+out whisper mutter murmur mumble exclaim sigh laugh smile chuckle grin bark boom snap chant ' +
      'roar sneer scoff jeer fume thunder growl sob weep gasp croak blurt blurt+out crow rage bellow holler smirk hiss drawl stammer stutter marvel ' +
      'babble bawl bleat bray burble cackle chatter chirp coo croon drone gabble groan grunt hoot howl jabber moan purr rasp rumble screech ' +
      'shriek snarl splutter squawk squeal wail whimper whine wheeze yammer yelp chortle giggle guffaw snicker sniff snigger snort titter',
  },
  {
    id: 'tell',
    act: 'state',
    frames: ['person', 'wh'],
    reason: 'Verbs whose first object is the addressee.',
    example: [
      'The envoy told reporters that the talks had failed.',
      '                         ^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    words: 'tell inform remind notify brief advise show+to tell+of teach',
  },
  {
    id: 'assure',
    act: 'promise',
    frames: ['person'],
    reason: 'To assure somebody of a future act is to promise it.',
    example: [
      'The king assured the envoy that no troops would come.',
      '                           ^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    words: 'assure reassure guarantee',
  },
  {
    id: 'announce',
    act: 'announce',
    frames: ['clause', 'object', 'wh'],
    reason: 'Making public; what is announced is the content.',
    example: ['The palace announced a gift of grain.', '                     ^^^^^^^^^^^^^^^'].join('\n'),
    words: 'announce proclaim unveil',
  },
  {
    id: 'declare',
    act: 'state',
    frames: ['clause', 'judged'],
    reason: 'A solemn statement.',
    example: ['“These bombs will not stop us,” she declared.', '^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'declare pronounce',
  },
  {
    id: 'predict',
    act: 'state',
    frames: ['clause', 'object'],
    reason: 'Statements about what will be.',
    example: ['Analysts predicted a long war.', '                   ^^^^^^^^^^'].join('\n'),
    words: 'predict forecast prophesy foresee envision',
  },
  {
    id: 'claim',
    act: 'accuse',
    frames: ['clause'],
    reason: 'Claims against somebody; read as plain statements when nobody is charged.',
    example: [
      'The rebels alleged that the army had shelled the town.',
      '                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    words: 'allege charge complain gripe grumble protest object lament bemoan',
  },
  {
    id: 'assert',
    act: 'state',
    frames: ['clause', 'object'],
    reason: 'A claim for oneself: "claimed victory".',
    example: ['The general claimed that the road was open.', '                    ^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'claim boast brag profess crow+about',
  },
];
