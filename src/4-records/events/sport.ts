/** Words that only sport pages have many of; on such a page "attack", "strike" and "beat" are no events. */
const sport =
  /\b(?:goalkeeper|midfielder|striker|quarterback|touchdown|wicket|wickets|innings|batsman|bowler|semi-?finals?|quarter-?finals?|playoffs?|league|championship|tournament|halftime|half-time|penalty shootout|offside|coach|goalless|scored|equali[sz]er|medal|medallist|grand prix|home run|kick-?off|fixture|fixtures|referee|hat-trick|birdie|bogey|match-?winner|world cup)\b/giu;

/** True when at least five different sport words stand on the page, one for every 150 words. */
export function sportPage(text: string): boolean {
  const found = new Set([...text.slice(0, 20_000).matchAll(sport)].map((match) => match[0].toLowerCase()));
  const words = Math.min(text.length, 20_000) / 6;
  return found.size >= 5 && found.size >= words / 250;
}
