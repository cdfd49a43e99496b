// Drives the demo with a certified client of others: node journey.mjs http://localhost:8080
// Says what it saw, a line each, and ends with status 1 at the first surprise.

import assert from 'node:assert/strict';
import * as client from 'openid-client';
import { Browser } from './browser.mjs';
import { totp } from './totp.mjs';

const issuer = new URL(process.argv[2] ?? 'http://localhost:8080');
const REDIRECT = 'http://127.0.0.1:9/back';
const BYE = 'http://127.0.0.1:9/bye';
const LEVEL_400 = 'urn:rekey:level:400';

async function step(name, work) {
  const result = await work();
  console.log(`ok ${name}`);
  return result;
}

async function register() {
  const answer = await fetch(new URL('/demo/services', issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-rekey-demo': 'yes' },
    body: JSON.stringify({
      redirect_uris: [REDIRECT],
      post_logout_redirect_uris: [BYE],
      minimum_level: 300,
      group: 'federal',
    }),
  });
  assert.equal(answer.status, 201);
  return answer.json();
}

/** Somebody new, whose codes nobody else uses up. */
async function holderOfAnApp() {
  const answer = await fetch(new URL('/demo/people', issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ like: 'hugo' }),
  });
  assert.equal(answer.status, 201);
  const holder = await answer.json();
  return { ...holder, secret: holder.keys.find((key) => key.secret).secret };
}

function discover({ client_id: id, client_secret: secret }) {
  return client.discovery(issuer, id, secret, client.ClientSecretBasic(secret), {
    execute: [client.allowInsecureRequests, client.enableNonRepudiationChecks],
  });
}

/** Sends the browser to log on and gives back what is needed to check the answer. */
async function ask(config, browser, more = {}) {
  const checks = {
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
    expectedState: client.randomState(),
    expectedNonce: client.randomNonce(),
    idTokenExpected: true,
  };
  if (more.max_age !== undefined) {
    checks.maxAge = Number(more.max_age);
  }
  const page = await browser.go(
    client.buildAuthorizationUrl(config, {
      redirect_uri: REDIRECT,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: checks.expectedState,
      nonce: checks.expectedNonce,
      ...more,
    }),
  );
  return { page, checks };
}

let lastCode;

/** A code that has not been used: the next one, which an app whose clock is a little ahead would show already. */
function freshCode(secret) {
  const code = totp(secret);
  lastCode = code === lastCode ? totp(secret, Date.now() + 30_000) : code;
  return lastCode;
}

async function logOn(browser, page, person) {
  let next = await browser.follow(page, /\/mobile-app$/);
  next = await browser.submit(next, { username: person.username, password: person.password });
  return browser.submit(next, { code: freshCode(person.secret) });
}

function tokens(config, { page, checks }) {
  assert.ok(page.url.href.startsWith(REDIRECT), `not back at the service but at ${page.url}`);
  return client.authorizationCodeGrant(config, page.url, checks);
}

async function refusedWith(error, work) {
  await assert.rejects(work, (thrown) => (thrown.error ?? thrown.cause?.error) === error || assert.fail(thrown));
}

const config = await step('discovery', async () => discover(await register()));
const person = await holderOfAnApp();
const browser = new Browser(issuer);

await step('prompt=none says that nobody is logged on', async () =>
  refusedWith('login_required', async () => tokens(config, await ask(config, browser, { prompt: 'none' }))));

const first = await step('a logon with acr_values, login_hint and ui_locales', async () => {
  const asked = await ask(config, browser, { acr_values: LEVEL_400, login_hint: person.username, ui_locales: 'en' });
  return tokens(config, { ...asked, page: await logOn(browser, asked.page, person) });
});

await step('its ID token tells of the logon', async () => {
  const claims = first.claims();
  assert.equal(claims.acr, LEVEL_400);
  assert.ok(claims.amr.includes('pwd'));
  assert.ok(claims.sid && claims.auth_time && claims.family_name);
  assert.notEqual(claims.sub, person.username);
});

await step('userinfo', async () => {
  const info = await client.fetchUserInfo(config, first.access_token, first.claims().sub);
  assert.equal(info.name, person.name);
  assert.equal(info.email, person.email);
});

await step('single sign-on, also with prompt=none', async () => {
  const again = await tokens(config, await ask(config, browser, { prompt: 'none' }));
  assert.equal(again.claims().sub, first.claims().sub);
  assert.equal(again.claims().sid, first.claims().sid);
  assert.equal(again.claims().auth_time, first.claims().auth_time);
});

await step('a level beyond every key is refused at once', async () =>
  refusedWith('unmet_authentication_requirements', async () =>
    tokens(config, await ask(config, browser, { acr_values: 'urn:rekey:level:600' }))));

await step('max_age=0 asks for another logon', async () => {
  const asked = await ask(config, browser, { max_age: '0' });
  assert.match(asked.page.url.pathname, /^\/logon\//);
  const fresh = await tokens(config, { ...asked, page: await logOn(browser, asked.page, person) });
  assert.ok(fresh.claims().auth_time >= first.claims().auth_time);
});

const second = await step('tokens of the new session', async () => tokens(config, await ask(config, browser)));

await step('the session before it is over, and its tokens with it', async () =>
  refusedWith('invalid_grant', () => client.refreshTokenGrant(config, first.refresh_token)));

const third = await step('refresh with rotation', () => client.refreshTokenGrant(config, second.refresh_token));

await step('introspection', async () => {
  assert.equal((await client.tokenIntrospection(config, third.access_token)).active, true);
  assert.equal((await client.tokenIntrospection(config, third.id_token)).active, false);
});

await step('a refresh token that comes twice ends the family', async () => {
  await refusedWith('invalid_grant', () => client.refreshTokenGrant(config, second.refresh_token));
  await refusedWith('invalid_grant', () => client.refreshTokenGrant(config, third.refresh_token));
  assert.equal((await client.tokenIntrospection(config, third.access_token)).active, false);
});

await step('revocation', async () => {
  const once = await tokens(config, await ask(config, browser));
  await client.tokenRevocation(config, once.access_token);
  await assert.rejects(client.fetchUserInfo(config, once.access_token, once.claims().sub));
});

await step('client credentials', async () => {
  const own = await client.clientCredentialsGrant(config, { scope: 'profile' });
  assert.equal(own.id_token, undefined);
});

await step('logout ends the session', async () => {
  const last = await tokens(config, await ask(config, browser));
  const url = client.buildEndSessionUrl(config, {
    id_token_hint: last.id_token,
    post_logout_redirect_uri: BYE,
    state: 'bye',
  });
  const answer = await browser.go(url);
  assert.equal(answer.url.href, `${BYE}?state=bye`);
  await refusedWith('login_required', async () => tokens(config, await ask(config, browser, { prompt: 'none' })));
  await assert.rejects(client.fetchUserInfo(config, last.access_token, last.claims().sub));
});
