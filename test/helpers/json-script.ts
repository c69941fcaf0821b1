interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScript: (text: string) => string },
  ): { createScript(text: string): string };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('churn-elements', { createScript: (text) => text });

/** A script of JSON, made by script as a parser would make it: text in a script needs a trusted type. */
export function jsonScript(json: string): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = policy ? policy.createScript(json) : json;
  return script;
}
