/** The policy a page may have around the elements; the nonce is for the test runner's own scripts. */
const NONCE = 'test-runner';
const POLICY = [
  "default-src 'none'",
  `script-src 'self' 'nonce-${NONCE}'`,
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html churn-elements 'allow-duplicates'",
].join('; ');

const UNDER_POLICY = /test\/widgets\//;

/** Serves the page of every widget test under the strictest policy that the elements promise to bear. */
export function strictPolicyPlugin() {
  return {
    name: 'churn-strict-policy',
    transform(context) {
      if (!context.response.is('html') || !UNDER_POLICY.test(context.body)) return undefined;
      context.set('content-security-policy', POLICY);
      return { body: context.body.replaceAll('<script', `<script nonce="${NONCE}"`) };
    },
  };
}
