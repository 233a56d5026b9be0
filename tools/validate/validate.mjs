// Looks at every public page and document of a site, and says what is wrong with any. Called by validate.sh with the
// address of the site, a folder to work in, and the class path that Documents.java needs.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const { structuredDataTest } = require('structured-data-testing-tool');
const { Google } = require('structured-data-testing-tool/presets');

const [base, work, classPath] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const origin = new URL(base).origin;

/** More pages than these are not looked at, and that they are not is a fault. */
const MOST = 5000;
/** What the desk, signing in and calendars are is no public page; of the log's many tiles one of each kind will do. */
const PRIVATE = /^\/(desk|login|logout|setup|invitations|calendar)(\/|$)/;
/** Links that narrow lists lead on and on; the lists themselves are looked at, and their further pages. */
const NARROWING = /[?&](?!page=|relayed=|format=|url=|q=)[a-z_]+=/;

/** What is to answer otherwise than with 200: that something is gone says 410, wherever it is. */
const NOTHING = '/no-such-page';

const faults = [];
const counts = {};
const fault = (address, words) => faults.push(`${address}: ${words}`);
const count = (what, by = 1) => (counts[what] = (counts[what] ?? 0) + by);

// ------------------------------------------------------------------ fetching

const seen = new Map();
const waiting = [];

const want = (address, from) => {
  let url;
  try {
    url = new URL(address, from);
  } catch {
    return fault(from, `links to what is no address: ${address}`);
  }
  url.hash = '';
  if (url.origin !== origin || PRIVATE.test(url.pathname) || NARROWING.test(url.search)) return;
  if (!seen.has(url.href)) {
    seen.set(url.href, from);
    waiting.push(url.href);
  }
};

const unescaped = (text) =>
  text.replace(/&(amp|lt|gt|quot|#39|#(\d+));/g, (whole, name, number) =>
    number ? String.fromCodePoint(Number(number)) : { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name]);

const links = (html) => [...html.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)].map((found) => unescaped(found[1]));

const documents = [];

const look = async (address) => {
  const answer = await fetch(address, { redirect: 'manual' });
  const type = (answer.headers.get('content-type') ?? '').replace(/;.*/, '').toLowerCase();
  const bytes = Buffer.from(await answer.arrayBuffer());
  count(`answers of ${answer.status}`);
  if (answer.status >= 300 && answer.status < 400) {
    return want(answer.headers.get('location'), address);
  }
  if (![200, 410].includes(answer.status) && !(answer.status === 404 && address === origin + NOTHING)) {
    return fault(address, `answers ${answer.status}, linked from ${seen.get(address)}`);
  }
  if (answer.headers.has('set-cookie')) fault(address, 'sets a cookie');
  const text = bytes.toString('utf8');
  documents.push({ address, type, text, status: answer.status });
  if (type === 'text/html') links(text).forEach((link) => want(link, address));
  if (type === 'application/xml') [...text.matchAll(/<loc>([^<]*)</g)].forEach((loc) => want(unescaped(loc[1]), address));
  if (type === 'application/atom+xml') {
    [...text.matchAll(/<link [^>]*href="([^"]*)"/g)].forEach((link) => want(unescaped(link[1]), address));
  }
};

for (const start of ['/', '/sitemap.xml', '/robots.txt', '/feed.atom', '/feed.json', '/embed.js', '/search?q=a', NOTHING]) want(start, base);
while (waiting.length) {
  if (seen.size > MOST) {
    fault(base, `has more than ${MOST} pages; not all were looked at`);
    break;
  }
  const next = waiting.shift();
  await look(next);
  // What leads to no page by a link of its own.
  const claim = new URL(next).pathname.match(/^\/claims\/[^/.]+$/);
  if (claim) for (const rest of ['/embed', '/card.png']) want(next.replace(/\?.*/, '') + rest, next);
}

const of = (...types) => documents.filter((document) => types.includes(document.type));

// ------------------------------------------------------------------ files for the programs that read files

mkdirSync(work, { recursive: true });
const saved = (document, number, ending) => {
  const file = join(work, `${number}.${ending}`);
  writeFileSync(file, document.text);
  return file;
};

// ------------------------------------------------------------------ HTML and SVG: the Nu HTML checker; of CSS it knows no more than was new in 2015

const checked = new Map();
[...of('text/html'), ...of('image/svg+xml')].forEach((document, number) => {
  const ending = document.type === 'text/html' ? 'html' : 'svg';
  checked.set(`file:${saved(document, number, ending)}`, document.address);
  count(`${ending} looked at by the Nu HTML checker`);
});
const vnu = join(here, 'node_modules/vnu-jar/build/dist/vnu.jar');
const nu = spawnSync(
  'java',
  ['-Xss1m', '-jar', vnu, '--also-check-svg', '--format', 'json', '--stdout', work],
  { maxBuffer: 1 << 28, encoding: 'utf8' });
try {
  for (const message of JSON.parse(nu.stdout).messages.filter(({ type, subType }) => type !== 'info' || subType)) {
    const address = checked.get(decodeURI(message.url ?? '').replace('file://', 'file:')) ?? message.url;
    fault(address, `Nu: ${message.subType ?? message.type}: ${message.message} near ${(message.extract ?? '').trim().replace(/\s+/g, ' ')}`);
  }
} catch {
  fault(base, `the Nu HTML checker failed: ${nu.stderr}`);
}

// ------------------------------------------------------------------ JSON-LD: Google's rules and the types of schema.org

const markup = [];
for (const page of of('text/html')) {
  for (const [, json] of page.text.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)) {
    try {
      markup.push({ address: page.address, data: JSON.parse(json) });
    } catch (e) {
      fault(page.address, `its JSON-LD is no JSON: ${e.message}`);
    }
  }
}
for (const document of of('application/ld+json', 'application/json')) {
  try {
    const data = JSON.parse(document.text);
    count('JSON documents read');
    if (JSON.stringify(data?.['@context'] ?? '').includes('schema.org')) markup.push({ address: document.address, data });
  } catch (e) {
    fault(document.address, `is no JSON: ${e.message}`);
  }
}

const isReview = ({ data }) => data['@type'] === 'ClaimReview';
/** A verdict on words that were changed since gives no review. */
const rated = (page) => {
  const answers = page.text.match(/<h2>Is it so\?<\/h2>([\s\S]*?)<\/div>/)?.[1] ?? '';
  return [...answers.matchAll(/<p class="v">([^<]*)/g)].some((found) => found[1] !== 'Not rated yet') && !answers.includes('Needs re-verification');
};
for (const page of of('text/html').filter((html) => html.status === 200 && /^\/claims\/[^/.]+$/.test(new URL(html.address).pathname))) {
  const reviews = markup.filter((found) => found.address === page.address && isReview(found)).length;
  count('claim pages');
  if (rated(page)) {
    count('claim pages with a verdict on the claim as it stands');
    if (reviews !== 1) fault(page.address, `has a verdict on the claim and ${reviews} ClaimReviews at the top`);
  } else if (reviews !== 0) {
    fault(page.address, 'has no verdict on the claim and a ClaimReview');
  }
  if (reviews !== 1) continue;
  const told = await structuredDataTest(page.text, { presets: [Google], schemas: ['jsonld:ClaimReview'] })
    .catch((e) => e.res ?? { failed: [{ description: e.message }], warnings: [], passed: [] });
  count('ClaimReviews looked at by structured-data-testing-tool');
  count('of its tests passed', told.passed.length);
  [...told.failed, ...told.warnings].forEach((test) =>
    fault(page.address, `structured-data-testing-tool: ${test.description ?? test.test} ${test.error?.message ?? ''}`));
}
of('text/html')
  .filter((page) => markup.filter((found) => found.address === page.address && isReview(found)).length > 1)
  .forEach((page) => fault(page.address, 'has more than one ClaimReview'));

if (markup.length) {
  const type = ({ data }) => data['@graph'] ? 'Graph' : `WithContext<${[data['@type']].flat()[0]}>`;
  const names = [...new Set(markup.flatMap(({ data }) => data['@graph'] ? [] : [[data['@type']].flat()[0]]))];
  // A document with a context of its own beside schema.org's has words of its own, too: it is looked at without them.
  const known = new Set(
    [...readFileSync(require.resolve('schema-dts').replace(/[^/\\]*$/, 'schema.d.ts'), 'utf8').matchAll(/"([A-Za-z]+)"\?:/g)]
      .map((match) => match[1]));
  const ofSchema = (value) =>
    Array.isArray(value) ? value.map(ofSchema)
      : value && typeof value === 'object'
        ? Object.fromEntries(Object.entries(value)
          .filter(([key]) => key.startsWith('@') || known.has(key))
          .map(([key, inner]) => [key, ofSchema(inner)]))
        : value;
  const plain = (data) =>
    Array.isArray(data['@context']) ? { ...ofSchema(data), '@context': data['@context'][0] } : data;
  const lines = markup.map((found, number) => `const d${number}: ${type(found)} = ${JSON.stringify(plain(found.data))};`);
  const types = join(here, 'checked.ts');
  writeFileSync(types, `import type { Graph, WithContext${names.map((name) => `, ${name}`).join('')} } from 'schema-dts';\n${lines.join('\n')}\nexport {};\n`);
  count('JSON-LD documents compiled against the types of schema.org', markup.length);
  const tsc = spawnSync(
    process.execPath,
    [join(here, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--moduleResolution', 'bundler', '--module', 'esnext', '--target', 'es2022', '--pretty', 'false', types],
    { cwd: here, encoding: 'utf8', maxBuffer: 1 << 28 });
  for (const line of tsc.stdout.split('\n').filter((said) => /error TS/.test(said))) {
    const number = Number(line.match(/\((\d+),/)?.[1]) - 2;
    fault(markup[number]?.address ?? base, `schema-dts: ${line.replace(/^.*?: error /, '')}`);
  }
  if (tsc.status !== 0 && !/error TS/.test(tsc.stdout)) fault(base, `tsc failed: ${tsc.stdout}${tsc.stderr}`);
}

// ------------------------------------------------------------------ JSON Feed 1.1

for (const document of of('application/feed+json')) {
  count('JSON feeds');
  const feed = JSON.parse(document.text);
  const lacks = (there, words) => there || fault(document.address, `JSON Feed: ${words}`);
  lacks(feed.version === 'https://jsonfeed.org/version/1.1', 'the version is not 1.1');
  lacks(typeof feed.title === 'string' && feed.title, 'there is no title');
  lacks(feed.feed_url === document.address, 'feed_url is not its address');
  lacks(Array.isArray(feed.items), 'there are no items');
  for (const item of feed.items ?? []) {
    count('items of JSON feeds');
    lacks(typeof item.id === 'string' && item.id, 'an item has no id');
    lacks(typeof (item.content_html ?? item.content_text) === 'string', `${item.id} has no content`);
    lacks(URL.canParse(item.url), `${item.id} has no address`);
    for (const time of [item.date_published, item.date_modified]) {
      lacks(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(time), `${item.id} has a time of another form`);
    }
  }
  lacks(new Set(feed.items.map((item) => item.id)).size === feed.items.length, 'two items have one id');
}

// ------------------------------------------------------------------ feeds and sitemaps: Rome and the schemas

const list = [...of('application/atom+xml'), ...of('application/xml')].map((document, number) => {
  const kind = document.type === 'application/atom+xml' ? 'atom' : document.text.includes('<sitemapindex') ? 'siteindex' : 'sitemap';
  count({ atom: 'Atom feeds read by Rome', siteindex: 'indexes of sitemaps', sitemap: 'sitemaps' }[kind]);
  return `${kind}\t${saved(document, `x${number}`, 'data')}\t${document.address}`;
});
writeFileSync(join(work, 'list.data'), `${list.join('\n')}\n`);
const java = spawnSync(
  'java',
  ['-cp', classPath, join(here, 'Documents.java'), join(here, 'node_modules/sitemap/schema/sitemap.xsd'), join(here, 'siteindex.xsd'), join(work, 'list.data')],
  { encoding: 'utf8', maxBuffer: 1 << 28 });
java.stdout.split('\n').filter(Boolean).forEach((line) => faults.push(line));
if (java.status !== 0 && !java.stdout.trim()) fault(base, `Documents.java failed: ${java.stderr}`);

// ------------------------------------------------------------------ what became of it

for (const needed of ['html looked at by the Nu HTML checker', 'Atom feeds read by Rome', 'JSON feeds', 'sitemaps', 'indexes of sitemaps', 'claim pages']) {
  if (!counts[needed]) fault(base, `has none: ${needed}`);
}
console.log(`${documents.length} pages and documents of ${base}`);
Object.entries(counts).forEach(([what, number]) => console.log(`${String(number).padStart(7)} ${what}`));
console.log(`${String(faults.length).padStart(7)} faults`);
[...new Set(faults)].forEach((words) => console.log(words));
process.exit(faults.length ? 1 : 0);
