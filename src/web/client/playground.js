// The playground's conversation. The server sends what stands in it, again and again; this page only shows it.
const $ = (selector) => document.querySelector(selector);
const main = $('main.playground');
const list = $('#conversation');
const scroller = $('#scroll');
const composer = $('#composer');
const text = $('#text');
const options = $('#suggestions');
const dialog = $('dialog');
const say = $('#say');
const TITLE = document.title;
const MAX_BYTES = Number(main.dataset.maxBytes);

const makeId = () =>
  [...crypto.getRandomValues(new Uint8Array(15))].map((byte) => byte.toString(36).padStart(2, '0')).join('');

// ---- The conversation

function follow() {
  const events = new EventSource('/playground/events');
  events.addEventListener('open', () => {
    $('#lost').hidden = true;
  });
  events.addEventListener('conversation', ({ data }) => show(JSON.parse(data)));
  events.addEventListener('left', () => location.reload());
  // The browser connects again by itself, but not after an answer that was no stream: a proxy's, during a restart.
  events.addEventListener('error', () => {
    $('#lost').hidden = false;
    if (events.readyState === EventSource.CLOSED) setTimeout(follow, 2000 + Math.random() * 3000);
  });
}

let first = true;

function show({ order, html }) {
  const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 120;
  for (const old of [...list.children]) if (!order.includes(old.id)) old.remove();
  let arrived = null;
  for (const [index, id] of order.entries()) {
    const there = document.getElementById(id);
    const fresh = html[id] === undefined ? null : parse(html[id]);
    // The same revision again, after a connection was lost: a video that plays is left alone.
    const same = there && (!fresh || fresh.dataset.revision === there.dataset.revision);
    if (same) continue;
    if (there) replace(there, fresh);
    else list.insertBefore(fresh, list.children[index] ?? null);
    announce(fresh, there);
    if (!there) arrived = fresh;
  }
  $('#empty').hidden = order.length > 0;
  tellTimes();
  if (first || arrived?.classList.contains('mine') || (arrived && atEnd)) toEnd();
  else if (atEnd) scroller.scrollTop = scroller.scrollHeight;
  first = false;
}

function parse(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild;
}

// The focus stays on the button on which it was, if that is still there.
function replace(old, fresh) {
  const focused = old.contains(document.activeElement) ? document.activeElement.dataset.button : null;
  old.replaceWith(fresh);
  if (focused === null) return;
  const same = [...fresh.querySelectorAll('button')].find(({ dataset }) => dataset.button === focused);
  const next = same ?? fresh.querySelector('button, a');
  if (next) next.focus();
  else text.focus();
}

function announce(fresh, old) {
  const words = fresh.dataset.say;
  if (first || !words || words === old?.dataset.say) return;
  say.textContent = words;
  if ('calls' in fresh.dataset && document.hidden) document.title = `● ${TITLE}`;
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) document.title = TITLE;
});

// To the end, but no further than to the beginning of the last message.
function toEnd() {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches || first;
  const last = list.lastElementChild;
  const above = last ? last.offsetTop - scroller.offsetTop - 12 : 0;
  const top = Math.min(above, scroller.scrollHeight - scroller.clientHeight);
  scroller.scrollTo({ top, behavior: calm ? 'instant' : 'smooth' });
}

const day = new Intl.DateTimeFormat('en', { dateStyle: 'medium' });
const hour = new Intl.DateTimeFormat('en', { timeStyle: 'short' });

function tellTimes() {
  for (const time of list.querySelectorAll('time')) {
    const at = new Date(time.dateTime);
    const words = time.dataset.how === 'until' ? left(at - Date.now()) : when(at);
    if (time.textContent !== words) time.textContent = words;
  }
}

function left(ms) {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 3) return 'nearly there';
  return seconds < 90 ? `ready in about ${seconds} s` : `ready in about ${Math.round(seconds / 60)} min`;
}

const when = (at) =>
  at.toDateString() === new Date().toDateString() ? `today, ${hour.format(at)}` : day.format(at);

setInterval(tellTimes, 1000);

// ---- What the person does

async function send(method, path, body, type = 'application/json') {
  let response;
  try {
    response = await fetch(path, { method, headers: { 'content-type': type }, body });
  } catch {
    throw new Error('The server cannot be reached just now. Please try again.');
  }
  if (response.status === 401) location.reload();
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.message ?? 'That did not work. Please try again.');
  return answer;
}

async function post(path, body) {
  const { form } = await send('POST', path, JSON.stringify(body));
  if (form) open(form);
}

async function upload(file) {
  if (file.size > MAX_BYTES) {
    throw new Error(
      `“${file.name}” is larger than ${Math.floor(MAX_BYTES / 1048576)} MB. Please send a smaller version.`,
    );
  }
  const path = `/playground/files?name=${encodeURIComponent(file.name)}`;
  return (await send('PUT', path, file, 'application/octet-stream')).id;
}

const fault = (place, message) => {
  place.querySelector('.fault').textContent = message;
};

// Runs one thing at a time in a form; what goes wrong is said in it. Says whether it worked.
async function busily(form, work) {
  if (form.ariaBusy === 'true') return false;
  form.ariaBusy = 'true';
  fault(form, '');
  try {
    await work();
    return true;
  } catch (error) {
    fault(form, error.message);
    return false;
  } finally {
    form.ariaBusy = 'false';
  }
}

let files = [];
// The same for every try to send the same words.
let once = makeId();

composer.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = text.value.trim();
  if (words === '' && files.length === 0) return;
  closeOptions();
  busily(composer, async () => {
    const ids = [];
    for (const file of files) ids.push(await upload(file));
    await post('/playground/messages', { once, text: words, files: ids });
    once = makeId();
    text.value = '';
    files = [];
    showFiles();
    grow();
  });
});

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.dataset.send) {
    busily(composer, () =>
      post('/playground/messages', { once: makeId(), text: button.dataset.send, files: [] }),
    );
  }
  if (button.dataset.button) press(button);
  if ('close' in button.dataset) dialog.close();
});

// The button stays where the focus is: one that is disabled would lose it.
async function press(button) {
  if (button.ariaBusy === 'true') return;
  button.ariaBusy = 'true';
  fault(composer, '');
  const messageId = Number(button.closest('.message').id.slice(1));
  try {
    await post('/playground/presses', { button: button.dataset.button, messageId });
  } catch (error) {
    fault(composer, error.message);
  } finally {
    button.ariaBusy = 'false';
  }
}

// ---- Forms

function open(html) {
  dialog.innerHTML = html;
  const form = dialog.querySelector('form');
  const id = makeId();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busily(form, async () => {
      const ids = [];
      const texts = {};
      for (const [name, value] of new FormData(form)) {
        if (typeof value === 'string') texts[name] = value;
        else if (value.size > 0) ids.push(await upload(value));
      }
      const answer = { once: id, form: form.dataset.form, target: form.dataset.target, texts, files: ids };
      await post('/playground/answers', answer);
      text.value = '';
      dialog.close();
    });
  });
  dialog.showModal();
}

dialog.addEventListener('close', () => text.focus());

// ---- Files

function addFiles(more) {
  files = [...files, ...more].slice(0, 10);
  showFiles();
  text.focus();
}

function showFiles() {
  $('#files').replaceChildren(
    ...files.map((file) => {
      const item = document.createElement('li');
      const remove = document.createElement('button');
      remove.type = 'button';
      remove.textContent = '×';
      remove.ariaLabel = `Remove ${file.name}`;
      remove.addEventListener('click', () => {
        files = files.filter((one) => one !== file);
        showFiles();
        text.focus();
      });
      item.append(file.name, remove);
      return item;
    }),
  );
}

$('#file').addEventListener('change', ({ target }) => {
  addFiles(target.files);
  target.value = '';
});

const drop = $('#drop');
const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
addEventListener('dragover', (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  drop.hidden = dialog.open;
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop.hidden = true;
});
addEventListener('drop', (event) => {
  drop.hidden = true;
  if (!carriesFiles(event)) return;
  event.preventDefault();
  addFiles(event.dataTransfer.files);
  composer.requestSubmit();
});
text.addEventListener('paste', (event) => {
  if (event.clipboardData?.files.length) addFiles(event.clipboardData.files);
});

// ---- Suggestions

let chosen = -1;
let asked = 0;

text.addEventListener('input', async () => {
  grow();
  const typed = text.value;
  const number = ++asked;
  if (!typed.startsWith('/')) return closeOptions();
  const response = await fetch(`/playground/suggestions?text=${encodeURIComponent(typed)}`).catch(() => null);
  const found = response?.ok ? await response.json() : [];
  if (number === asked) showOptions(found);
});

/** An answer may come when somebody has chosen from the one before: their choice stays, where it still is one. */
function showOptions(found) {
  const kept = options.children[chosen]?.dataset.value;
  chosen = -1;
  text.removeAttribute('aria-activedescendant');
  options.replaceChildren(
    ...found.map(({ text: value, label, hint }, index) => {
      const item = document.createElement('li');
      item.id = `option-${index}`;
      item.role = 'option';
      item.ariaSelected = 'false';
      item.dataset.value = value;
      const name = document.createElement('strong');
      name.textContent = label;
      item.append(name, ' ', hint);
      return item;
    }),
  );
  options.hidden = found.length === 0;
  const again = found.findIndex(({ text: value }) => value === kept);
  if (again >= 0) choose(again);
  if (found.length > 0)
    say.textContent = `${found.length} ${found.length === 1 ? 'suggestion' : 'suggestions'}: arrow keys choose.`;
}

const closeOptions = () => {
  asked += 1;
  showOptions([]);
};

function choose(index) {
  const items = [...options.children];
  chosen = (index + items.length) % items.length;
  for (const [at, item] of items.entries()) item.ariaSelected = String(at === chosen);
  items[chosen].scrollIntoView({ block: 'nearest' });
  text.setAttribute('aria-activedescendant', items[chosen].id);
}

function take(item) {
  text.value = item.dataset.value;
  text.focus();
  text.dispatchEvent(new Event('input'));
}

options.addEventListener('mousedown', (event) => {
  event.preventDefault(); // the text keeps the focus
  const item = event.target.closest('li');
  if (item) take(item);
});

text.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const open = !options.hidden;
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (open && move) {
    event.preventDefault();
    choose(chosen === -1 && move === -1 ? -1 : chosen + move);
  } else if (open && event.key === 'Escape') {
    closeOptions();
  } else if (open && event.key === 'Tab' && !event.shiftKey) {
    event.preventDefault();
    take(options.children[Math.max(chosen, 0)]);
  } else if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    if (open && chosen >= 0) take(options.children[chosen]);
    else composer.requestSubmit();
  }
});

text.addEventListener('blur', closeOptions);

function grow() {
  text.style.height = 'auto';
  text.style.height = `${Math.min(text.scrollHeight, 160)}px`;
}

follow();
// Where a keyboard would cover half of the page it waits for a touch.
if (matchMedia('(pointer: fine)').matches) text.focus();
