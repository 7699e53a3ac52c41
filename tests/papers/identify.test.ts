import { describe, expect, it } from 'vitest';
import { AppError } from '#src/core/errors.ts';
import { identifyPaper } from '#src/papers/identify.ts';

const NAMES: [string, string, string][] = [
  ['PMC10979640', 'pmcid', 'PMC10979640'],
  ['  pmc10979640 ', 'pmcid', 'PMC10979640'],
  ['PMCID: PMC10979640', 'pmcid', 'PMC10979640'],
  ['pmc 10979640 please', 'pmcid', 'PMC10979640'],
  ['PMC10979640.1', 'pmcid', 'PMC10979640'],
  [
    'can you do <https://pmc.ncbi.nlm.nih.gov/articles/PMC10979640/?utm_source=x#s2> for me?',
    'pmcid',
    'PMC10979640',
  ],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC10979640/pdf/main.pdf', 'pmcid', 'PMC10979640'],
  ['https://www.ncbi.nlm.nih.gov/pmc/articles/10979640', 'pmcid', 'PMC10979640'],
  ['https://europepmc.org/article/PMC/PMC10979640', 'pmcid', 'PMC10979640'],
  ['https://europepmc.org/articles/pmc10979640', 'pmcid', 'PMC10979640'],
  ['<https://pmc.ncbi.nlm.nih.gov/articles/PMC10979640/|the paper>', 'pmcid', 'PMC10979640'],
  ['PMID 38512345', 'pmid', '38512345'],
  ['pmid:38512345', 'pmid', '38512345'],
  ['https://pubmed.ncbi.nlm.nih.gov/38512345/', 'pmid', '38512345'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/38512345?dopt=Abstract', 'pmid', '38512345'],
  ['https://europepmc.org/article/MED/38512345', 'pmid', '38512345'],
  ['10.1371/journal.pmed.0020124', 'doi', '10.1371/journal.pmed.0020124'],
  ['doi:10.7554/eLife.56337.', 'doi', '10.7554/elife.56337'],
  ['https://doi.org/10.1038/s41586-024-08544-0?utm_campaign=a&b=c', 'doi', '10.1038/s41586-024-08544-0'],
  ['https://dx.doi.org/10.1016%2Fj.jaim.2017.03.003', 'doi', '10.1016/j.jaim.2017.03.003'],
  ['(see 10.1016/S0140-6736(20)30183-5)', 'doi', '10.1016/s0140-6736(20)30183-5'],
  ['**10.3390/plants10040775**', 'doi', '10.3390/plants10040775'],
  [
    'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0193451&type=printable',
    'doi',
    '10.1371/journal.pone.0193451',
  ],
  ['https://www.frontiersin.org/articles/10.3389/fmicb.2015.00892/full', 'doi', '10.3389/fmicb.2015.00892'],
  ['https://onlinelibrary.wiley.com/doi/pdf/10.1002/ecy.70094', 'doi', '10.1002/ecy.70094'],
  ['https://www.biorxiv.org/content/10.1101/685172v1.full.pdf', 'doi', '10.1101/685172'],
  [
    'https://www.medrxiv.org/content/10.1101/2020.03.03.20030593v2.full',
    'doi',
    '10.1101/2020.03.03.20030593',
  ],
  ['https://www.nature.com/articles/s41586-024-08544-0#Sec2', 'doi', '10.1038/s41586-024-08544-0'],
  ['https://elifesciences.org/articles/56337', 'doi', '10.7554/elife.56337'],
  [
    'https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full-text',
    'doi',
    '10.1101/2020.01.01.123456',
  ],
  ['https://www.biorxiv.org/content/10.1101/2020.01.01.123456.full-text', 'doi', '10.1101/2020.01.01.123456'],
  [
    'https://www.medrxiv.org/content/10.1101/2020.03.03.20030593v2.full.pdf+html?x=1',
    'doi',
    '10.1101/2020.03.03.20030593',
  ],
  ['https://www.biorxiv.org/content/10.1101/685172v3.supplementary-material', 'doi', '10.1101/685172'],
  [
    'https://www.biorxiv.org/content/10.64898/2026.01.02.697123v1.full.pdf',
    'doi',
    '10.64898/2026.01.02.697123',
  ],
  ['https://www.biorxiv.org/content/biorxiv/early/2019/06/27/685172.full.pdf', 'doi', '10.1101/685172'],
  ['http://biorxiv.org/cgi/content/short/685172v1', 'doi', '10.1101/685172'],
  ['arXiv:2301.12345v2', 'arxiv', '2301.12345'],
  ['https://arxiv.org/abs/2301.12345', 'arxiv', '2301.12345'],
  ['https://arxiv.org/pdf/hep-th/9901001v3.pdf', 'arxiv', 'hep-th/9901001'],
  ['https://doi.org/10.48550/arXiv.2301.12345', 'arxiv', '2301.12345'],
  ['https://europepmc.org/article/PPR/PPR123456', 'ppr', 'PPR123456'],
  ['the paper is PMC534114, again: https://pmc.ncbi.nlm.nih.gov/articles/PMC534114', 'pmcid', 'PMC534114'],
];

describe('identifyPaper', () => {
  it.each(NAMES)('understands %s', (text, kind, value) => {
    expect(identifyPaper(text)).toEqual({ kind, value });
  });

  it.each([
    ['', /No paper was named/],
    ['10979640', /PMC10979640 or PMID 10979640/],
    ['make a video', /“make a video” is not a paper id/],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', /link to youtube\.com holds no paper id/],
    ['PMC1 and PMC2', /more than one paper \(PMC1 and PMC2\)/],
    ['PMC0', /not a paper id/],
    ['lorem ipsum '.repeat(20), /“lorem.*…” is not/],
  ])('says of %j what was understood and what would work', (text, sentence) => {
    let thrown: unknown;
    try {
      identifyPaper(text);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AppError);
    expect(thrown).toMatchObject({
      code: 'paper.unrecognised',
      userMessage: expect.stringMatching(sentence),
    });
  });
});
