/** JATS XML (NCBI efetch, Europe PMC, publishers, old NLM DTDs) as a paper. */
import { AppError } from '#src/core/errors.ts';
import type { ParsedPaper } from '#src/core/paper.ts';
import { decodeText } from '../markup/encoding.ts';
import { child, children, descendants, isElement, parseXml, type XmlElement } from '../markup/xml.ts';
import { readAbstract } from './abstract.ts';
import { readBody } from './body.ts';
import { readFigures, readTables } from './floats.ts';
import { readMetadata } from './metadata.ts';
import { readSummaries } from './summary.ts';

const ARTICLE = new Set(['article']);
const NESTED_ARTICLES = new Set(['sub-article', 'response', 'front', 'body', 'back']);
const WITHHELD = /publisher of this article does not allow downloading of the full text/i;

/**
 * One article of an XML file.
 *
 * `wanted` is the id asked for (`PMC123`, a PMID or a DOI), which chooses among several articles of a set; without
 * one, or where none has it, the first is taken. No I/O; seconds for megabytes, so call it off the main thread.
 *
 * Throws AppError `file.damaged` (no XML), `file.unsupported` (no article in it), `paper.not-found` (NCBI says the
 * id is not available), `paper.withheld` (the publisher keeps the full text back).
 */
export function parseJats(bytes: Uint8Array, wanted?: string): ParsedPaper {
  const root = parseXml(decodeText(bytes));
  const articles = descendants(root, ARTICLE, NESTED_ARTICLES);
  const article = articles.find((candidate) => hasId(candidate, wanted)) ?? articles[0];
  if (!article) throw noArticle(root);
  const body = child(article, 'body');
  if (!body && isWithheld(article)) throw withheld();
  const sections = readBody(body);
  const paper: ParsedPaper['paper'] = {
    ...readMetadata(article),
    abstract: readAbstract(article),
    // Of an article without its text a summary makes no paper.
    sections: sections.length > 0 ? [...readSummaries(article), ...sections] : [],
    figures: readFigures(article),
    tables: readTables(article),
    format: 'jats',
    notes: [],
  };
  return { paper, images: [] };
}

function hasId(article: XmlElement, wanted: string | undefined): boolean {
  if (!wanted) return false;
  const bare = wanted.toLowerCase().replace(/^pmc/, '');
  return children(child(article, 'front', 'article-meta'), 'article-id').some((id) => {
    const text = id.children.filter((node) => typeof node === 'string').join('');
    return text.trim().toLowerCase().replace(/^pmc/, '') === bare;
  });
}

function isWithheld(article: XmlElement): boolean {
  return article.children.some(
    (node) => typeof node === 'object' && !isElement(node) && WITHHELD.test(node.comment),
  );
}

function withheld(): AppError {
  return new AppError('paper.withheld', {
    message: 'The publisher does not allow downloading of the full text in XML form',
    userMessage:
      'The publisher of this paper keeps its full text back, so it cannot be fetched. If you have the PDF, attach it and it will be read from there.',
  });
}

/** NCBI answers an unknown id with HTTP 200 and an error element in place of the article. */
function noArticle(root: XmlElement): AppError {
  const error = descendants(
    root,
    new Set(['error', 'Reply', 'errorBean', 'fullTextXMLBean', 'eFetchResult']),
  )[0];
  if (error) {
    return new AppError('paper.not-found', {
      message: `The source has no such article: ${error.attributes.error ?? error.name}`,
      userMessage:
        'No open full text was found under this id. Please check the id, or attach the PDF of the paper.',
    });
  }
  return new AppError('file.unsupported', {
    message: 'XML without a JATS article',
    userMessage:
      'This XML file holds no scientific article (JATS). Please send the paper as PDF, as a Word file (.docx), or as a link to PubMed Central.',
  });
}
