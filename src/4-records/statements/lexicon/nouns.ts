/** Nouns that report what somebody says: "X's claim that", "a warning from X that". Marks stand under the content. */
import type { CueClass } from './types.ts';

export const nounClasses: readonly CueClass[] = [
  {
    id: 'noun-claim',
    act: 'state',
    frames: ['that'],
    reason: 'A noun of saying with a that-clause reports the clause.',
    example: [
      'The envoy’s claim that the road was open did not help.',
      '                  ^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    words:
      'claim statement assertion argument suggestion contention declaration observation remark comment announcement confirmation ' +
      'admission acknowledgement acknowledgment prediction forecast insistence conclusion finding belief view opinion hint testimony report',
  },
  {
    id: 'noun-accusation',
    act: 'accuse',
    frames: ['that', 'object'],
    reason: 'A noun of charging with its that-clause, or the charge after "of".',
    example: [
      'The king rejected the envoy’s accusation that he had lied.',
      '                                         ^^^^^^^^^^^^^^^^',
    ].join('\n'),
    words: 'accusation allegation charge complaint',
  },
  {
    id: 'noun-promise',
    act: 'promise',
    frames: ['that', 'to'],
    reason: 'A noun of promising with what is promised.',
    example: ['The king’s promise to send grain was kept.', '                   ^^^^^^^^^^^^^'].join('\n'),
    words: 'promise pledge vow assurance guarantee commitment',
  },
  {
    id: 'noun-warning',
    act: 'warn',
    frames: ['that'],
    reason: 'A noun of warning with its that-clause.',
    example: [
      'A warning from the ministry that the road was closed came late.',
      '                            ^^^^^^^^^^^^^^^^^^^^^^^^',
    ].join('\n'),
    words: 'warning caution',
  },
  {
    id: 'noun-threat',
    act: 'threaten',
    frames: ['that', 'to'],
    reason: 'A noun of threatening with what is threatened.',
    example: ['The king’s threat to close the border was heard.', '                  ^^^^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'threat ultimatum',
  },
  {
    id: 'noun-call',
    act: 'call-for',
    frames: ['that', 'to', 'object'],
    reason: 'A noun of asking with what is asked.',
    example: ['The king ignored the envoy’s call for a truce.', '                                      ^^^^^^^'].join(
      '\n',
    ),
    words: 'call appeal plea request demand',
  },
  {
    id: 'noun-offer',
    act: 'offer',
    frames: ['to'],
    reason: 'A noun of offering with what is offered.',
    example: ['The envoy’s offer to send grain was taken.', '                  ^^^^^^^^^^^^^'].join('\n'),
    words: 'offer proposal',
  },
  {
    id: 'noun-refusal',
    act: 'refuse',
    frames: ['to'],
    reason: 'A noun of refusing with what is refused.',
    example: ['The king’s refusal to talk angered them.', '                   ^^^^^^^'].join('\n'),
    words: 'refusal',
  },
  {
    id: 'noun-denial',
    act: 'deny',
    frames: ['that', 'object'],
    reason: 'A noun of denying with what is denied.',
    example: ['The envoy’s denial that he had lied was short.', '                   ^^^^^^^^^^^^^^^^'].join('\n'),
    words: 'denial',
  },
  {
    id: 'noun-criticism',
    act: 'criticise',
    frames: ['object', 'that'],
    reason: 'A noun of blame; who or what is blamed follows "of".',
    example: ['The envoy’s criticism of the treaty was sharp.', '                         ^^^^^^^^^^'].join('\n'),
    words: 'criticism condemnation denunciation rebuke attack',
  },
  {
    id: 'noun-praise',
    act: 'praise',
    frames: ['object'],
    reason: 'A noun of praise; who or what is praised follows "for" or "of".',
    example: ['The envoy’s praise for the king was brief.', '                       ^^^^^^^^'].join('\n'),
    words: 'praise endorsement',
  },
];
