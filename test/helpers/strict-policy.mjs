/** The policy that the elements promise to work under; see the contract, and SECURITY.md. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html churn-elements 'allow-duplicates'",
].join('; ');

/** For the test runner's own scripts, which stand in the page. */
const NONCE = 'test-runner';
const POLICY_OF_TESTS = POLICY.replace("script-src 'self'", `script-src 'self' 'nonce-${NONCE}'`);

const UNDER_POLICY = /test\/widgets\//;

/** Serves the page of every widget test under the strictest policy that the elements promise to bear. */
export function strictPolicyPlugin() {
  return {
    name: 'churn-strict-policy',
    transform(context) {
      if (!context.response.is('html') || !UNDER_POLICY.test(context.body)) return undefined;
      context.set('content-security-policy', POLICY_OF_TESTS);
      return { body: context.body.replaceAll('<script', `<script nonce="${NONCE}"`) };
    },
  };
}
