// A sentence of the transcript leads to its moment in the video, and the one that is being said is marked.
const video = document.getElementById('video');
const sentences = [...document.querySelectorAll('a[data-at]')];
const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
const times = sentences.map((link) => Number(link.dataset.at));

for (const [index, link] of sentences.entries()) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    video.currentTime = times[index] + 0.01;
    video.play();
    // Where the video is out of sight, hearing it is not enough.
    video.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
  });
}

let said = null;
video.addEventListener('timeupdate', () => {
  const next = sentences[times.findLastIndex((start) => start <= video.currentTime)] ?? null;
  if (next === said) return;
  said?.removeAttribute('aria-current');
  next?.setAttribute('aria-current', 'true');
  said = next;
});
