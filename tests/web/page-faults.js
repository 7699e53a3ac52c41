// Runs in a page: what a reader would stumble over, by plain rules after WCAG 2.2, level AA.
(() => {
  const MIN_CONTRAST = 4.5;
  const faults = [];

  const rgb = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
  function luminance(colour) {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  function ground(element) {
    if (!element) return [255, 255, 255];
    const colour = rgb(getComputedStyle(element).backgroundColor);
    return colour[3] === 0 ? ground(element.parentElement) : colour;
  }

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent.trim();
    const element = texts.currentNode.parentElement;
    if (!text || !element.checkVisibility() || element.closest('script, noscript, video, .unseen')) continue;
    const pair = [luminance(rgb(getComputedStyle(element).color)), luminance(ground(element))];
    const contrast = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    if (contrast < MIN_CONTRAST) faults.push(`contrast ${contrast.toFixed(1)}: ${text.slice(0, 40)}`);
  }

  for (const control of document.querySelectorAll('a, button, video, progress, input, textarea')) {
    const name = control.ariaLabel || control.labels?.[0]?.textContent || control.textContent;
    if (!name.trim()) faults.push(`no name: ${control.outerHTML.slice(0, 80)}`);
  }

  const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) faults.push('not exactly one h1');
  for (const [index, level] of levels.entries()) {
    if (index > 0 && level > levels[index - 1] + 1) faults.push(`h${level} after h${levels[index - 1]}`);
  }

  if (!document.documentElement.lang) faults.push('no language');
  if (document.querySelectorAll('main').length !== 1) faults.push('not exactly one main');
  if (document.documentElement.scrollWidth > innerWidth) faults.push('wider than the window');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  if (new Set(ids).size < ids.length) faults.push('an id twice');
  return faults;
})();
