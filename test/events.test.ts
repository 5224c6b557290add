/** Events read from whole pages, model and all: who did what to whom, when and where. The stories are written for this project. */
import { describe, expect, it } from 'vitest';
import { pageFromText } from '../src/1-page/index.ts';
import { readPage } from '../src/pipeline.ts';

/** Published on a Monday, 20 August 2018. Each event as "TYPE source > target date status". */
function eventsIn(text: string): string[] {
  const { events } = readPage(pageFromText(text), { published: '2018-08-20' }).record;
  const side = (ids: string[]): string => ids.map((id) => id.replace(/^\w+:/u, '')).join('+') || '-';
  return events.map((one) => `${one.type} ${side(one.source)} > ${side(one.target)} ${one.date ?? '-'} ${one.status}`);
}

describe('the day of a deed', () => {
  it.each([
    [
      'its own clause',
      'Kenyan President Uhuru Kenyatta met Ugandan President Yoweri Museveni in Kampala on Friday.',
      'CONSULT uhuru-kenyatta > yoweri-museveni 2018-08-17 actual',
    ],
    [
      'the scene that the actor stands in',
      'Kenyan President Uhuru Kenyatta arrived in Kampala on Friday.\n\nKenyatta urged Ugandan President Yoweri Museveni to open the border.',
      'REQUEST uhuru-kenyatta > yoweri-museveni 2018-08-17 actual',
    ],
    [
      'the date at the head of the sentence before',
      'On Aug. 7, Kenya closed its border with Somalia. Kenyan troops shelled a town in Somalia and Ethiopia condemned Kenya.',
      'ACCUSE ETH > KEN 2018-08-07 actual',
    ],
    [
      'a clause that a year opens',
      'The states have quarrelled since 2014, when Russia annexed Crimea.',
      'COERCE RUS > UKR 2014 actual',
    ],
  ])('is that of %s', (_, text, event) => {
    expect(eventsIn(text)).toContain(event);
  });

  it.each([
    [
      'a perfect tense',
      'Kenyan President Uhuru Kenyatta arrived in Kampala on Friday.\n\nKenyatta has urged Ugandan President Yoweri Museveni to open the border.',
      'REQUEST uhuru-kenyatta > yoweri-museveni - actual',
    ],
    [
      'nobody of the scene',
      'Kenyan President Uhuru Kenyatta arrived in Kampala on Friday.\n\nRwanda accused Burundi of arming rebels.',
      'ACCUSE RWA > BDI - actual',
    ],
  ])('stays open for %s', (_, text, event) => {
    expect(eventsIn(text)).toContain(event);
  });
});

describe('who did it to whom', () => {
  it.each([
    [
      'the state in which somebody was held',
      'Three Canadian citizens have been detained in China, Canada said.',
      'COERCE CHN > unnamed:can-citizens',
    ],
    [
      'a relative clause',
      'The sanctions that the U.S. Congress passed against Russia angered Moscow.',
      'SANCTION USA/congress > RUS',
    ],
    ['a town before the noun', 'Kenya mourned. The Nairobi bombing killed ten people, Kenya said.', 'ASSAULT - > KEN'],
    ['a national adjective', "Turkey protested against Russia's meddling in the Turkish election.", 'COERCE RUS > TUR'],
    ['a place', 'U.S. forces launched missile strikes against camps in Sudan on Friday.', 'ASSAULT USA/army > SDN'],
    ['a territory', 'Russia annexed Crimea, Ukraine and Poland said.', 'COERCE RUS > UKR'],
    [
      'a subject after the conjunction',
      'Russia annexed Crimea and fighters backed by Russia took up arms in Ukraine.',
      'ASSAULT unnamed:fighters > UKR',
    ],
    [
      'a deed that is condemned',
      'Ethiopia condemned the bombing of the Kenyan embassy in Somalia on Friday.',
      'ACCUSE ETH > -',
    ],
    [
      'criticism that no verb names',
      'Canadian Prime Minister Justin Trudeau said he was very concerned to see China acting arbitrarily by applying the death penalty.',
      'ACCUSE justin-trudeau > CHN',
    ],
    [
      'who says that somebody is advised',
      'The Canadian government says that Chinese citizens are advised to leave Canada.',
      'REQUEST CAN > CHN/people',
    ],
    [
      'two subjects',
      'Kenyan President Uhuru Kenyatta said he and Ugandan President Yoweri Museveni had signed a treaty.',
      'SUPPORT uhuru-kenyatta > yoweri-museveni',
    ],
    [
      'a bare infinitive of a list',
      'U.S. Secretary of State Mike Pompeo was to lay flowers at the embassy, talk to guards and meet with Kenyan President Uhuru Kenyatta.',
      'CONSULT mike-pompeo > uhuru-kenyatta',
    ],
    [
      'the states in which it was banned',
      'Huawei has been banned from taking part in networks in Australia and New Zealand, China said.',
      'COERCE AUS+NZL > huawei',
    ],
    [
      'who asked for it is asked to lift it',
      'The United States imposed sanctions on Russia, which Russia has tried to have lifted.',
      'REQUEST RUS > USA',
    ],
    [
      'the state that holds whom a critic speaks of',
      'The arrest of Meng Wanzhou in Vancouver has been described by China as an illegal detention.',
      'ACCUSE CHN > CAN',
    ],
    [
      'a perfect around a quotation mark',
      'China said that Canada has “arbitrarily detained” a Chinese citizen.',
      'COERCE CAN > chn-citizen',
    ],
    [
      'an extradition that one faces',
      'Canada arrested Meng Wanzhou, who faces extradition to the United States.',
      'COOPERATE - > USA',
    ],
    [
      'the doer of a deed that is condemned',
      "Ethiopia condemned Eritrea's arrest of three Ethiopian diplomats.",
      'ACCUSE ETH > ERI',
    ],
  ])('%s', (_, text, event) => {
    expect(eventsIn(text).map((one) => one.replace(/^(\S+ \S+ > \S+).*/u, '$1'))).toContain(
      event.replace('unnamed:', ''),
    );
  });

  it.each([
    [
      'a participle that tells which fighters',
      'Fighters backed by Russia met Ukrainian officials in Geneva.',
      /SUPPORT/u,
    ],
    [
      'who is condemned is not who was struck',
      'Ethiopia condemned the bombing of the Kenyan embassy.',
      /ACCUSE ETH > KEN/u,
    ],
    ['a town is no attacker', 'The Nairobi bombing killed ten people, Kenya and Uganda said.', /ASSAULT KEN/u],
    [
      'who is handed over does not hand over',
      'Canada arrested Meng Wanzhou pending her extradition to the United States.',
      /COOPERATE meng/u,
    ],
    [
      'a place that is only spoken of is not criticised',
      'French President Emmanuel Macron said it was wrong that nobody helped Kenya.',
      /ACCUSE \S+ > KEN/u,
    ],
    [
      'a wish',
      'U.S. Secretary of State Mike Pompeo said he looked forward to visiting Kenya and Tanzania.',
      /CONSULT .* actual/u,
    ],
    [
      'a promise and the deed beside it',
      'Ukrainian President Petro Poroshenko assured Russian President Vladimir Putin that Ukraine would not join NATO.',
      /REJECT/u,
    ],
    [
      'a place in the next clause',
      "Since Meng Wanzhou's arrest, three Canadian citizens have been detained in China.",
      /COERCE CHN > meng/u,
    ],
    [
      'one signing told twice',
      'Kenya and Uganda signed a treaty on Friday. Uganda and Kenya signed the treaty on Friday.',
      /SUPPORT UGA/u,
    ],
    [
      'a topic is no party',
      'U.S. Secretary of State Mike Pompeo and Russian Foreign Minister Sergey Lavrov discussed Syria in Geneva.',
      /CONSULT .*SYR/u,
    ],
    [
      'a denial',
      'Russian Foreign Minister Sergey Lavrov rejected the allegations of Russian interference in the U.S. election.',
      /REJECT/u,
    ],
    [
      "a promise of one's own state",
      'Turkish Foreign Minister Mevlut Cavusoglu promised a Turkish reply to Greece and Cyprus.',
      /> TUR/u,
    ],
  ])('not: %s', (_, text, event) => {
    expect(eventsIn(text).filter((one) => event.test(one))).toEqual([]);
  });
});
