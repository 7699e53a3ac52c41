// A sentence of the transcript leads to its moment in the film, and the one that is being said is marked.
const film = document.getElementById('film');
const sentences = [...document.querySelectorAll('a[data-at]')];
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const times = sentences.map((link) => Number(link.dataset.at));

for (const [index, link] of sentences.entries()) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    film.currentTime = times[index] + 0.01;
    film.play();
    // Where the film is out of sight, hearing it is not enough.
    film.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  });
}

let said = null;
film.addEventListener('timeupdate', () => {
  const next = sentences[times.findLastIndex((start) => start <= film.currentTime)] ?? null;
  if (next === said) return;
  said?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'true');
  said = next;
});
