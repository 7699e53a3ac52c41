/** Where papers come from: each source that the settings name answers as itself. */
import { type Answer, ask } from '../ask.ts';
import { type Finding, fault, ok, warning } from '../finding.ts';

interface SourceSettings {
  /** Base addresses by the name they have in the settings. */
  urls: Record<string, string>;
  apiKey: string | null;
  email: string | null;
}

/** How a source is asked for next to nothing, and how its answer is known. */
interface Probe {
  name: string;
  /** Its setting, for advice. */
  setting: string;
  ask(url: string, settings: SourceSettings): URL;
  knows(answer: Answer): boolean;
  /** Without it papers are still read: from elsewhere, or from files. */
  needed: boolean;
}

const withQuery = (url: string, query: Record<string, string | null>): URL => {
  const made = new URL(url);
  for (const [name, value] of Object.entries(query)) if (value !== null) made.searchParams.set(name, value);
  return made;
};
const says = (text: string) => (answer: Answer) => answer.status === 200 && answer.body.includes(text);
/** A paper that every source has: the one the sentences of help name. */
const PMCID = 'PMC10979640';

/** A source that is only known by its address: any answer that is no fault of a server's will do. */
const anyOther = (name: string, setting = `the address of ${name} in .env`): Probe => ({
  name,
  setting,
  ask: (url) => new URL(url),
  knows: ({ status }) => status < 500,
  needed: false,
});

const PROBES: Record<string, Probe> = {
  eutils: {
    name: 'NCBI E-utilities',
    setting: 'NCBI_EUTILS_URL',
    ask: (url, { apiKey, email }) =>
      withQuery(`${url}/einfo.fcgi`, { retmode: 'json', tool: 'hidden-hill', email, api_key: apiKey }),
    knows: says('einforesult'),
    needed: true,
  },
  idconv: {
    name: 'NCBI id converter',
    setting: 'NCBI_IDCONV_URL',
    ask: (url, { email }) => withQuery(url, { ids: PMCID, format: 'json', tool: 'hidden-hill', email }),
    knows: says('"records"'),
    needed: true,
  },
  pmcCloud: {
    name: 'PMC Cloud',
    setting: 'PMC_CLOUD_URL',
    ask: (url) => withQuery(url, { 'list-type': '2', prefix: `metadata/${PMCID}`, 'max-keys': '1' }),
    knows: says('ListBucketResult'),
    needed: true,
  },
  europepmc: {
    name: 'Europe PMC',
    setting: 'EUROPEPMC_URL',
    ask: (url) => withQuery(`${url}/search`, { query: PMCID, format: 'json', pageSize: '1' }),
    knows: says('hitCount'),
    needed: false,
  },
  arxiv: anyOther('arXiv', 'ARXIV_URL'),
  arxivApi: anyOther('arXiv’s records', 'ARXIV_API_URL'),
  crossref: anyOther('Crossref', 'CROSSREF_URL'),
  unpaywall: anyOther('Unpaywall', 'UNPAYWALL_URL'),
};

export async function lookAtSources(settings: SourceSettings, signal: AbortSignal): Promise<Finding[]> {
  const outcomes = await Promise.all(
    Object.entries(settings.urls).map(async ([key, url]) => {
      const probe = PROBES[key] ?? anyOther(key);
      return { probe, why: whyNot(probe, await ask(probe.ask(url, settings), signal)) };
    }),
  );
  const well = outcomes.filter(({ why }) => why === null).map(({ probe }) => probe.name);
  return [
    ...(well.length > 0 ? [ok(`${well.join(', ')} answer.`)] : []),
    ...outcomes.flatMap(({ probe, why }) =>
      why === null ? [] : [judge(probe, why, settings.apiKey !== null)],
    ),
  ];
}

const KEY_REFUSED = 'API key invalid';

function whyNot(probe: Probe, reply: Awaited<ReturnType<typeof ask>>): string | null {
  if (reply.kind === 'away') return reply.why;
  if (probe.knows(reply)) return null;
  return /api key invalid/i.test(reply.body)
    ? KEY_REFUSED
    : `HTTP ${reply.status}, and not as ${probe.name} does`;
}

function judge({ name, setting, needed }: Probe, why: string, hasKey: boolean): Finding {
  if (why === KEY_REFUSED && hasKey)
    return fault(
      'NCBI does not take NCBI_API_KEY.',
      'Copy it again from https://account.ncbi.nlm.nih.gov/settings/, or leave it out: three requests a second go without.',
    );
  const text = `${name} does not answer: ${why}.`;
  return needed
    ? fault(
        text,
        `See whether this machine may open it, and ${setting}. Files that people attach are read all the same.`,
      )
    : warning(
        text,
        `Papers that it alone has will not be found. See whether this machine may open it, and ${setting}.`,
      );
}
