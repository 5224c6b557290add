/**
 * Verbs that report what somebody says, by meaning. Written from meaning; that a word belongs here says nothing of how
 * often a corpus has it. In an example the marks stand under the content.
 */
import type { CueClass } from './types.ts';

export const verbClasses: readonly CueClass[] = [
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
  {
    id: 'warn',
    act: 'warn',
    frames: ['clause', 'person', 'person-to'],
    reason: 'Warnings.',
    example: [
      'The ministry warned travellers that the road was closed.',
      '                               ^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    words: 'warn caution forewarn alert',
  },
  {
    id: 'warn-of',
    act: 'warn',
    frames: ['object'],
    reason: 'The danger warned of is the content.',
    example: ['The ministry warned of heavy fighting.', '                       ^^^^^^^^^^^^^^'].join('\n'),
    words: 'warn+of warn+about warn+against caution+against caution+about',
  },
  {
    id: 'admit',
    act: 'confirm',
    frames: ['clause', 'object'],
    reason: 'Confirming what another said, or what speaks against oneself.',
    example: ['The ministry confirmed the arrest of two men.', '                       ^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
    words: 'confirm admit concede acknowledge confess verify corroborate own+up+to admit+to confess+to',
  },
  {
    id: 'deny',
    act: 'deny',
    frames: ['clause', 'object'],
    reason: 'Denials; what is denied is the content.',
    example: ['Freedonia has denied meddling in the vote.', '                     ^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'deny dispute refute rebut contradict disavow disclaim debunk',
    negated: 'state',
  },
  {
    id: 'promise',
    act: 'promise',
    frames: ['clause', 'to', 'object', 'person'],
    reason: 'Binding oneself to an act.',
    example: ['The king promised to send grain.', '                  ^^^^^^^^^^^^^'].join('\n'),
    words: 'promise pledge vow swear undertake',
  },
  {
    id: 'agree',
    act: 'agree',
    frames: ['that', 'to'],
    reason: 'Taking up what another wants.',
    example: ['The two kings agreed to meet in spring.', '                     ^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'agree consent acquiesce',
  },
  {
    id: 'offer',
    act: 'offer',
    frames: ['to', 'object'],
    reason: 'Holding out an act or a thing.',
    example: ['The king offered to send grain.', '                 ^^^^^^^^^^^^^'].join('\n'),
    words: 'offer volunteer',
  },
  {
    id: 'threaten',
    act: 'threaten',
    frames: ['to', 'that', 'object'],
    reason: 'Holding out harm.',
    example: ['The king threatened to close the border.', '                    ^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'threaten',
  },
  {
    id: 'refuse',
    act: 'refuse',
    frames: ['to'],
    reason: 'Saying no to an act; the act refused is the content.',
    example: ['The spokesman declined to comment on the raid.', '                       ^^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
    words: 'refuse decline',
  },
  {
    id: 'no-comment',
    act: 'refuse',
    frames: ['object', 'wh'],
    reason: 'Only in the negative: not commenting is a refusal, and its matter the content.',
    example: ['The spokesman would not comment on the raid.', '                                   ^^^^^^^^'].join('\n'),
    words: 'comment+on elaborate+on respond+to',
    negated: 'refuse',
  },
  {
    id: 'reject',
    act: 'refuse',
    frames: ['object'],
    reason: 'Saying no to a thing.',
    example: ['The king rejected the envoy’s offer.', '                  ^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'reject rebuff dismiss brush+off shrug+off rule+out repudiate downplay play+down',
  },
  {
    id: 'ask',
    act: 'ask',
    frames: ['wh', 'quote', 'person', 'person-to', 'object'],
    reason: 'Questions and requests; a noun phrase is the addressee when a question follows it.',
    example: ['The envoy asked whether the road was open.', '                ^^^^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'ask',
  },
  {
    id: 'inquire',
    act: 'ask',
    frames: ['wh', 'quote'],
    reason: 'Questions that name no addressee.',
    example: ['The envoy wondered whether the road was open.', '                   ^^^^^^^^^^^^^^^^^^^^^^^^^'].join(
      '\n',
    ),
    words: 'wonder inquire enquire query',
  },
  {
    id: 'ask-for',
    act: 'ask',
    frames: ['object'],
    reason: 'The thing asked for or about is the content.',
    example: ['The envoy asked for clemency.', '                    ^^^^^^^^'].join('\n'),
    words: 'ask+for ask+about inquire+about enquire+about request seek+clarification+on',
  },
  {
    id: 'demand',
    act: 'demand',
    frames: ['clause', 'to', 'object'],
    reason: 'Requiring an act of another.',
    example: ['The king demanded the return of the town.', '                  ^^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'demand insist+on',
  },
  {
    id: 'order',
    act: 'demand',
    frames: ['person-to', 'object'],
    reason: 'Requiring an act of somebody bound to obey.',
    example: ['The king ordered the envoys to leave.', '                            ^^^^^^^^'].join('\n'),
    words: 'order command instruct direct',
  },
  {
    id: 'urge',
    act: 'call-for',
    frames: ['person-to', 'quote', 'that', 'object'],
    reason: 'Pressing another to act.',
    example: ['The king urged both sides to talk.', '                          ^^^^^^^'].join('\n'),
    words:
      'urge exhort implore beg beseech encourage press call+on call+upon appeal+to plead+with lobby entreat invite challenge admonish advise counsel dare',
  },
  {
    id: 'tell-to',
    act: 'demand',
    frames: ['person-to'],
    reason: 'To tell somebody to act is to demand it.',
    example: ['The king told the envoys to leave.', '                         ^^^^^^^^'].join('\n'),
    words: 'tell',
  },
  {
    id: 'call-for',
    act: 'call-for',
    frames: ['object'],
    reason: 'What is called for is the content.',
    example: ['The king called for an end to the war.', '                    ^^^^^^^^^^^^^^^^^'].join('\n'),
    words:
      'call+for appeal+for plead+for push+for advocate argue+for argue+against advocate+for plead+to campaign+for clamor+for',
  },
  {
    id: 'propose',
    act: 'offer',
    frames: ['clause', 'to', 'object'],
    reason: 'Putting forward a plan.',
    example: ['The king proposed a truce.', '                  ^^^^^^^'].join('\n'),
    words: 'propose',
  },
  {
    id: 'recommend',
    act: 'call-for',
    frames: ['clause', 'object', 'person-to'],
    reason: 'Advice.',
    example: ['The panel recommended closing the road.', '                      ^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'recommend',
  },
  {
    id: 'suggest',
    act: 'state',
    frames: ['object'],
    reason: 'What is suggested may be a thing or an act.',
    example: ['The envoy suggested postponing the talks.', '                    ^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'suggest indicate signal hint+at reveal disclose note report predict',
  },
  {
    id: 'praise',
    act: 'praise',
    frames: ['object', 'quote'],
    reason: 'Praise; whoever or whatever is praised is the content.',
    example: ['The king praised the rescuers.', '                 ^^^^^^^^^^^^'].join('\n'),
    words:
      'praise laud hail commend applaud salute welcome congratulate compliment extol endorse defend speak+of+favorably speak+favorably+of ' +
      'speak+highly+of pay+tribute lavish+praise heap+praise+on lavish+praise+on thank talk+up tout trumpet',
  },
  {
    id: 'criticise',
    act: 'criticise',
    frames: ['object', 'quote'],
    reason: 'Blame without a charge; whoever or whatever is blamed is the content.',
    example: ['The king criticised the treaty.', '                    ^^^^^^^^^^'].join('\n'),
    words:
      'criticize criticise condemn denounce decry deplore slam blast assail rebuke chide scold mock ridicule lambast lambaste deride disparage censure ' +
      'rip castigate excoriate berate bash reprimand upbraid vilify belittle insult taunt rail+against lash+out+at hit+out+at take+aim+at ' +
      'speak+out+against inveigh+against complain+about complain+of protest+against protest oppose skewer slap trash',
  },
  {
    id: 'accuse',
    act: 'accuse',
    frames: ['judged'],
    reason: 'A charge against somebody; the charged and the charge are the content.',
    example: ['The king accused the envoy of spying.', '                 ^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'accuse blame fault charge',
  },
  {
    id: 'describe',
    act: 'state',
    frames: ['judged', 'object'],
    reason: 'Saying what something is.',
    example: ['The king described the treaty as a trap.', '                   ^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'describe characterize characterise portray depict refer+to label brand liken compare deem dub',
  },
  {
    id: 'call',
    act: 'state',
    frames: ['judged'],
    reason: 'Naming what something is.',
    example: ['The king called the treaty a trap.', '                ^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'call',
  },
  {
    id: 'question',
    act: 'question',
    frames: ['object', 'wh'],
    reason: 'Doubt put into words.',
    example: ['The king questioned the findings.', '                    ^^^^^^^^^^^^'].join('\n'),
    words: 'question doubt challenge cast+doubt+on raise+questions+about second-guess',
  },
  {
    id: 'apologise',
    act: 'apologise',
    frames: ['object', 'quote'],
    reason: 'What one is sorry for is the content.',
    example: ['The king apologised for the delay.', '                        ^^^^^^^^^'].join('\n'),
    words: 'apologize+for apologise+for express+regret+for express+regret+over',
  },
  {
    id: 'topic',
    act: 'state',
    frames: ['object'],
    reason: 'The matter spoken about is the content.',
    example: ['The king spoke about the harvest.', '                     ^^^^^^^^^^^'].join('\n'),
    words:
      'speak+about speak+of talk+about talk+of comment+on elaborate+on refer+to allude+to point+to touch+on boast+about boast+of brag+about ' +
      'joke+about write+about write+of tweet+about hint+at testify+about',
  },
  {
    id: 'believe',
    act: 'state',
    frames: ['clause'],
    thought: true,
    reason: 'A thought that the article reports with its content.',
    example: ['The envoy believes that the war will end.', '                   ^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'believe think suspect fear hope conclude',
  },
  {
    id: 'understand',
    act: 'state',
    frames: ['that'],
    thought: true,
    reason: 'Thoughts that need "that" to be told from other uses of the verb.',
    example: ['The envoy feels that the war will end.', '                ^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'feel worry doubt assume surmise presume decide determine rule realize realise recognize recognise',
  },
  {
    id: 'consider',
    act: 'state',
    frames: ['judged'],
    thought: true,
    reason: 'A view that somebody holds of a thing.',
    example: ['The generals view the pass as their own.', '                  ^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'view regard consider see',
  },
  {
    id: 'find',
    act: 'state',
    frames: ['clause'],
    thought: true,
    reason: 'What an inquiry, a poll or a document shows.',
    example: ['The survey found that most people walk.', '                 ^^^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'find show estimate calculate',
  },
];
