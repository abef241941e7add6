// A real identity provider for the tests: npm's oidc-provider, on a free port of this machine, without anybody to click.
//   node provider.mjs NODE_MODULES
// It says `issuer http://127.0.0.1:PORT`, and does what is posted to /control:
//   {"client": {…}}   begins with this client, as RFC 7591 names its fields
//   {"user": {…}}     who signs in next, by their claims; null: nobody is let in
//   {"rotate": true}  goes on with other keys
//   {"end": {"sub": …, "sid": …}}  sends the client a logout token
import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const { default: Provider } = await import(pathToFileURL(join(process.argv[2], 'oidc-provider/lib/index.js')));
const users = new Map();
let issuer, client, user = null, provider, seen = {};

function begin() {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  provider = new Provider(issuer, {
    clients: [client],
    jwks: { keys: [{ ...key, kid: randomUUID(), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['only for tests'] },
    scopes: ['openid', 'rights'],
    claims: { openid: ['sub', 'sid'], profile: ['name', 'given_name'], rights: ['groups', 'privilegesIntermediate'] },
    conformIdTokenClaims: false,
    clientAuthMethods: ['client_secret_basic', 'private_key_jwt'],
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...users.get(id), sub: id }) }),
    // The client of a test is on this machine too.
    fetch: (url, { dispatcher, ...options }) => globalThis.fetch(url, options),
  });
  provider.on('authorization.success', (ctx) => {
    seen.sid = ctx.oidc.session.sidFor(client.client_id);
  });
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    const { params } = await provider.interactionDetails(ctx.req, ctx.res);
    if (!user) {
      return provider.interactionFinished(ctx.req, ctx.res, { error: 'access_denied' });
    }
    const grant = new provider.Grant({ accountId: user.sub, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    const grantId = await grant.save();
    return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: user.sub }, consent: { grantId } });
  });
}

async function control(asked) {
  if (asked.client) {
    client = asked.client;
    begin();
  }
  if ('user' in asked) {
    user = asked.user;
    if (user) users.set(user.sub, user);
  }
  if (asked.rotate) begin();
  if (asked.end) {
    const known = await provider.Client.find(client.client_id);
    await known.backchannelLogout(asked.end.sub, asked.end.sid);
  }
  return seen;
}

const server = createServer((request, response) => {
  if (request.url !== '/control') return provider.callback()(request, response);
  let body = '';
  request.on('data', (piece) => (body += piece));
  request.on('end', () => {
    control(JSON.parse(body)).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error) => { response.statusCode = 500; response.end(String(error)); },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  issuer = `http://127.0.0.1:${server.address().port}`;
  console.log(`issuer ${issuer}`);
});
// It ends with the test, however that ends.
process.stdin.on('end', () => process.exit()).resume();
