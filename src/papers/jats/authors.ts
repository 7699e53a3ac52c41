/** Authors of a JATS article. */

import { child, children, isElement, type XmlElement } from '../markup/xml.ts';
import { collapse, inlineText, plainText } from './text.ts';

/** What stands inside a group author's name element without being its name. */
const NOT_A_NAME = new Set([
  'contrib-group',
  'contrib',
  'xref',
  'fn',
  'aff',
  'address',
  'email',
  'contrib-id',
  'on-behalf-of',
]);

/** Full names in order, without titles and suffixes (`Jr.`), groups included; editors and the members of a group are left out. */
export function authorNames(meta: XmlElement | undefined): string[] {
  return children(meta, 'contrib-group')
    .flatMap((group) => children(group, 'contrib'))
    .filter((contrib) => (contrib.attributes['contrib-type'] ?? 'author') === 'author')
    .map(contributorName)
    .filter((name) => name !== '');
}

function contributorName(contrib: XmlElement): string {
  const name = child(contrib, 'name') ?? child(contrib, 'name-alternatives', 'name');
  if (name) {
    return collapse(`${plainText(child(name, 'given-names'))} ${plainText(child(name, 'surname'))}`);
  }
  const group = child(contrib, 'collab') ?? child(contrib, 'collab-alternatives', 'collab');
  if (group) return groupName(group);
  return plainText(child(contrib, 'string-name'));
}

function groupName(group: XmlElement): string {
  const parts = group.children.filter((node) => !(isElement(node) && NOT_A_NAME.has(node.name)));
  return collapse(parts.map(inlineText).join(''));
}
