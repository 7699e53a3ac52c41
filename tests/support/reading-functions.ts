/** What reads a stranger's text into a paper, each as a function of one text. */
import { readSigns } from '#src/core/text/signs.ts';
import { equationsAsText } from '#src/papers/docx/equations.ts';
import parseDocx from '#src/papers/docx/parse.ts';
import { plainRuns } from '#src/papers/docx/runs.ts';
import { identifyPaper } from '#src/papers/identify.ts';
import { parseJats } from '#src/papers/jats/index.ts';
import { licenceCode } from '#src/papers/licence.ts';
import { assemble } from '#src/papers/manuscript/assemble.ts';
import type { Block, ParagraphRole } from '#src/papers/manuscript/blocks.ts';
import { parseCaption } from '#src/papers/manuscript/captions.ts';
import { isNoTitle, isRunningOn } from '#src/papers/manuscript/no-title.ts';
import { sensibleTitle } from '#src/papers/manuscript/property-title.ts';
import { decodeText } from '#src/papers/markup/encoding.ts';
import { decodeEntities } from '#src/papers/markup/entities.ts';
import { joinPieces } from '#src/papers/markup/scripts.ts';
import { texText } from '#src/papers/markup/tex.ts';
import { parseXml } from '#src/papers/markup/xml.ts';
import { captionLabel } from '#src/papers/pdf/body/captions.ts';
import {
  isAbstractPart,
  isFrontNote,
  isGraphicName,
  isKeywordsName,
  isSectionName,
  repairName,
} from '#src/papers/pdf/body/section-names.ts';
import { findDoi, findJournal, findLicence, findYear } from '#src/papers/pdf/front/facts.ts';
import { readMetadata } from '#src/papers/pdf/front/metadata.ts';
import {
  closeLetterspacing,
  composeAccents,
  joinLines,
  knownCompounds,
  letters,
} from '#src/papers/pdf/layout/text.ts';
import type { PdfDocument, TextItem } from '#src/papers/pdf/model.ts';
import { readPages } from '#src/papers/pdf/read.ts';
import { namesIn } from '#src/papers/people/names.ts';
import { isAddress } from '#src/papers/people/words.ts';
import { sniff } from '#src/papers/sniff.ts';
import { parseText } from '#src/papers/text/index.ts';
import { jatsArticle } from '../papers/fixtures/jats.ts';
import { docx, paragraph, styles } from '../papers/fixtures/zip.ts';

type Reads = (text: string) => unknown;

const LINE = 80;
const linesOf = (text: string) => text.match(new RegExp(`[^]{1,${LINE}}`, 'g')) ?? [];
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const NO_METADATA = readMetadata({ info: {}, xmp: new Map() });

const jats = (parts: (text: string) => Parameters<typeof jatsArticle>[0]): Reads => {
  return (text) => parseJats(bytesOf(jatsArticle(parts(escaped(text)))));
};
const jatsBody = (body: (text: string) => string): Reads =>
  jats((text) => ({ body: `<body>${body(text)}</body>` }));

const STYLES = styles(
  ['Title', 'Author', 'Abstract', 'Caption', 'Heading 1'].map((name) => ({
    id: name.replace(' ', ''),
    name,
  })),
);
const docxIn = (style: string): Reads => {
  return (text) =>
    parseDocx(docx(paragraph('Results', 'Heading1') + paragraph(escaped(text), style), [STYLES]));
};

const blocksOf = (role: ParagraphRole): Reads => {
  return (text) => {
    const cells = { header: [], rows: [[text, text]], rowHeadings: 0, notes: [] };
    const blocks: Block[] = [
      { kind: 'paragraph', text, role },
      { kind: 'heading', level: 1, text },
      { kind: 'table', cells },
    ];
    return assemble(blocks, 'docx', text);
  };
};

const PAGE = { width: 612, height: 792, links: [], turned: '' };
const LINES_OF_PAGE = 60;
/** Pages of items that stand on lines of ten points, in two fonts and sizes. */
function pagesOf(items: string[], perLine: number, metadata = NO_METADATA): PdfDocument {
  const placed = items.map((text, at): TextItem => {
    const line = Math.floor(at / perLine);
    const width = 500 / perLine;
    return {
      text,
      x: 50 + (at % perLine) * width,
      y: 40 + 12 * (line % LINES_OF_PAGE),
      width,
      size: line < 2 ? 14 : 10,
      font: line % 7 === 0 ? 'Times-Bold' : 'Times-Roman',
      bold: line % 7 === 0,
      italic: false,
      rtl: false,
      spaceAfter: at % 3 === 0,
    };
  });
  const perPage = LINES_OF_PAGE * perLine;
  const pages = Array.from({ length: Math.ceil(placed.length / perPage) }, (_, at) => ({
    ...PAGE,
    number: at + 1,
    items: placed.slice(at * perPage, (at + 1) * perPage),
  }));
  return { pages, metadata, isXfaForm: false };
}

/** By name; what they throw is an answer, too. */
export const READING_FUNCTIONS: Readonly<Record<string, Reads>> = {
  readSigns,
  sniff: (text) => sniff(bytesOf(text), 'paper.txt'),
  'sniff: behind a tag': (text) => sniff(bytesOf(`<${text}`), 'paper.xml'),
  decodeText: (text) => decodeText(bytesOf(`<?xml version="1.0" encoding="${text}`)),
  identifyPaper,
  licenceCode,
  'licenceCode: of a long name': (text) => licenceCode(`Creative Commons ${text}`),
  sensibleTitle,
  isNoTitle: (text) => [isNoTitle(text), isRunningOn(text), isFrontNote(text), isGraphicName(text)],
  parseCaption: (text) => [parseCaption(text, true), parseCaption(`Figure 1${text}`, false)],
  decodeEntities: (text) => decodeEntities(`&${text}&`),
  texText,
  'texText: in a document': (text) => texText(`\\begin{document}${text}`),
  'joinPieces: all raised': (text) =>
    joinPieces([
      { text: 'x', script: null },
      { text, script: 'sup' },
    ]),
  'joinPieces: in turn': (text) =>
    joinPieces([...text].map((letter, at) => ({ text: letter, script: at % 2 === 0 ? null : 'sup' }))),
  'joinPieces: lowered': (text) => joinPieces([{ text, script: 'sub' }]),
  parseXml: (text) => parseXml(`<a>${text}`),
  'parseXml: in a document type': (text) => parseXml(`<!DOCTYPE ${text}`),
  'parseXml: in an attribute': (text) => parseXml(`<a b="${escaped(text)}"/>`),
  'parseText: one line': (text) => parseText(bytesOf(text)),
  'parseText: a heading': (text) => parseText(bytesOf(`Fish\n\n# ${text}\n\nText`)),
  'parseText: a list': (text) => parseText(bytesOf(linesOf(text).join('\n- '))),
  'parseText: a table': (text) =>
    parseText(bytesOf(`| a | b |\n| --- | --- |\n| ${linesOf(text).join(' |\n| ')}`)),
  'parseText: code': (text) => parseText(bytesOf(`\`\`\`${text}\n${linesOf(text).join('\n```\n')}`)),
  'parseText: short parts': (text) => parseText(bytesOf(linesOf(text).join('\n\n'))),
  'jats: title': jats((text) => ({ title: text })),
  'jats: authors': jats((text) => ({
    contributors: `<contrib-group><contrib><collab>${text}</collab></contrib></contrib-group>`,
  })),
  'jats: licence': jats((text) => ({
    permissions: `<permissions><license><license-p>${text}</license-p></license></permissions>`,
  })),
  'jats: ids': jats((text) => ({ ids: `<article-id pub-id-type="doi">10.1000/${text}</article-id>` })),
  'jats: abstract': jats((text) => ({
    abstract: `<abstract><title>${text}</title><p>${text}</p></abstract>`,
  })),
  'jats: paragraph': jatsBody((text) => `<p>${text}</p>`),
  'jats: letters raised in turn': jatsBody(
    (text) => `<p>${linesOf(text).join('</p><p><sup>1</sup>').replaceAll(' ', '<sup>2</sup>')}</p>`,
  ),
  'jats: figure': jatsBody((text) => `<fig><label>${text}</label><caption><p>${text}</p></caption></fig>`),
  'jats: many figures': jatsBody((text) =>
    linesOf(text)
      .map((line) => `<fig id="f"><label>${line}</label></fig>`)
      .join(''),
  ),
  'jats: cell': jatsBody(
    (text) => `<table-wrap><table><tr><td>${text}</td><td><sup>${text}</sup></td></tr></table></table-wrap>`,
  ),
  'jats: formula': jatsBody((text) => `<p><inline-formula><tex-math>${text}</tex-math></inline-formula></p>`),
  'jats: MathML': jatsBody((text) => `<p><math><msup><mi>${text}</mi><mn>${text}</mn></msup></math></p>`),
  'docx: runs': (text) =>
    plainRuns(`<w:r><w:rPr>${text}</w:rPr>${text}`, { vertical: new Map(), hidden: new Set() }),
  'docx: open runs': (text) =>
    plainRuns('<w:r><w:rPr></w:rPr>'.repeat(text.length / 20), { vertical: new Map(), hidden: new Set() }),
  'docx: equation': (text) =>
    equationsAsText(`<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath><m:oMath>${text}`),
  'docx: open equations': (text) => equationsAsText('<m:oMath>'.repeat(text.length / 9)),
  'docx: text': docxIn('Normal'),
  'docx: heading': docxIn('Heading1'),
  'docx: caption': docxIn('Caption'),
  'docx: title': docxIn('Title'),
  namesIn: (text) => [namesIn(text), namesIn(linesOf(text).join('; ')), namesIn(linesOf(text).join(' and '))],
  isAddress,
  'manuscript: text': blocksOf('body'),
  'manuscript: authors': blocksOf('author'),
  'manuscript: abstract': blocksOf('abstract'),
  'manuscript: caption': blocksOf('caption'),
  composeAccents,
  joinLines: (text) => joinLines(linesOf(text), new Set()),
  'joinLines: of a letter': (text) => joinLines([...text], new Set()),
  knownCompounds: (text) => knownCompounds([text]),
  letters,
  closeLetterspacing,
  captionLabel: (text) => [captionLabel(text), captionLabel(`Table ${text}`), captionLabel(`Table 1${text}`)],
  'names of sections': (text) => [
    isSectionName(text),
    isKeywordsName(text),
    isAbstractPart(text),
    repairName(text),
  ],
  'pdf: facts': (text) => [
    findDoi(`10.1000/${text}`, NO_METADATA),
    findYear(`published ${text}`, NO_METADATA),
    findYear(text, NO_METADATA),
    findLicence([`${text} Creative Commons ${text}`], [text]),
  ],
  'pdf: journal': (text) => findJournal({ ...NO_METADATA, subject: `Ab${text}` }, linesOf(text)),
  'pdf: metadata': (text) => {
    const info = {
      Title: text,
      Author: text,
      Subject: text,
      Keywords: text,
      Language: text,
      CreationDate: text,
    };
    return readPages(
      pagesOf(['A paper of few words', 'stands here'], 1, readMetadata({ info, xmp: new Map() })),
    );
  },
  'pdf: lines': (text) => readPages(pagesOf(linesOf(text), 1)),
  'pdf: one item': (text) => readPages(pagesOf(['Fish in rivers', text], 1)),
  'pdf: letter by letter': (text) => readPages(pagesOf([...text.slice(0, 5_000)], LINE)),
  'pdf: all on one line': (text) => readPages(pagesOf([...text.slice(0, 15_000)], 15_000)),
};
