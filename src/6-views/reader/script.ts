/** The reader's own script, put inline under a content security policy that allows nothing else. Plain DOM, no library. */
export const script = `
(() => {
  const doc = document;
  const pieces = [...doc.querySelectorAll('[data-ids]')];
  const cards = new Map([...doc.querySelectorAll('.card')].map((card) => [card.dataset.id, card]));
  const sheet = doc.querySelector('#sheet');
  const narrow = matchMedia('(max-width: 60rem)');
  let lit = null;
  const idsOf = (piece) => piece.dataset.ids.split(' ');
  const light = (id, from) => {
    lit = id;
    for (const piece of pieces) piece.classList.toggle('lit', id !== null && idsOf(piece).includes(id));
    for (const [key, card] of cards) {
      card.classList.toggle('lit', key === id);
      card.querySelector('.hit').setAttribute('aria-pressed', String(key === id));
    }
    const card = id === null ? null : cards.get(id);
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
    if (from === 'text' && card && narrow.matches) {
      const copy = card.cloneNode(true);
      copy.removeAttribute('id');
      sheet.replaceChildren(copy);
      sheet.hidden = false;
    } else sheet.hidden = true;
    if (from === 'text' && card && !narrow.matches) card.scrollIntoView({ block: 'center', behavior: calm });
    if (from === 'card' && id !== null) {
      const first = pieces.find((piece) => idsOf(piece).includes(id));
      if (first) first.scrollIntoView({ block: 'center', behavior: calm });
    }
  };
  doc.querySelector('main').addEventListener('click', (event) => {
    const piece = event.target.closest('[data-ids]');
    if (!piece) return light(null, 'text');
    const shown = idsOf(piece).filter((id) => !doc.body.classList.contains('hide-' + cards.get(id)?.classList[1]));
    if (shown.length === 0) return;
    light(shown[(shown.indexOf(lit) + 1) % shown.length], 'text');
  });
  doc.querySelector('aside').addEventListener('click', (event) => {
    const hit = event.target.closest('.hit');
    if (hit) {
      const id = hit.closest('.card').dataset.id;
      light(lit === id ? null : id, 'card');
      return;
    }
    const link = event.target.closest('.chain a');
    if (link) {
      event.preventDefault();
      const id = link.getAttribute('href').slice(6);
      light(id, 'card');
      cards.get(id)?.scrollIntoView({ block: 'nearest' });
    }
  });
  doc.addEventListener('keydown', (event) => { if (event.key === 'Escape') light(null, 'text'); });
  for (const box of doc.querySelectorAll('.filters input')) {
    box.addEventListener('change', () => doc.body.classList.toggle('hide-' + box.value, !box.checked));
  }
})();
`;
