'use strict';
// Calls the address it is given as the official client calls Google: prints one line of JSON for the tests to read.
const { factchecktools } = require('@googleapis/factchecktools');

const [rootUrl, query] = process.argv.slice(2);
const client = factchecktools({ version: 'v1alpha1', auth: 'any-key', rootUrl });

async function pages() {
  const urls = [];
  let pageToken;
  let calls = 0;
  do {
    const { data } = await client.claims.search({ query, pageSize: 100, pageToken });
    (data.claims || []).forEach((claim) => urls.push(claim.claimReview[0].url));
    pageToken = data.nextPageToken;
    calls += 1;
  } while (pageToken);
  return { urls, calls };
}

async function failure() {
  try {
    await client.claims.search({ query, pageSize: -1 });
    return null;
  } catch (e) {
    return { code: e.code, message: e.message };
  }
}

async function main() {
  const { data } = await client.claims.search({ query, languageCode: 'EN-us' });
  const none = await client.claims.search({ query: 'nothing that anybody ever said ' + query });
  const images = await client.claims.imageSearch({ imageUri: 'https://example.org/a.png' });
  console.log(JSON.stringify({
    first: data.claims[0], size: data.claims.length, none: none.data, images: images.data,
    ...(await pages()), error: await failure(),
  }));
}

main();
