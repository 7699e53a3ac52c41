// Shows how the video comes along. The server sends the whole state at each change, so nothing is lost with a
// connection; when the video is there, the page is loaded anew and has it.
const place = document.getElementById('progress');
const say = document.getElementById('say');
const address = document.querySelector('[data-events]').dataset.events;

function follow() {
  const events = new EventSource(address);
  events.addEventListener('state', ({ data }) => {
    const { html, say: words, over } = JSON.parse(data);
    place.innerHTML = html;
    if (say.textContent !== words) say.textContent = words;
    if (over) events.close();
  });
  events.addEventListener('ready', () => {
    events.close();
    location.reload();
  });
  // The browser connects again by itself, but not after an answer that was no stream: a proxy's, during a restart.
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) setTimeout(follow, 4000 + Math.random() * 4000);
  });
}

follow();
