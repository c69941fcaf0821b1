/** Every code an error of this package can have. */
export const ERROR_CODES = [
  'config/attribute',
  'config/url',
  'config/json',
  'network/offline',
  'network/timeout',
  'network/http',
  'network/cors',
  'auth/expired',
  'auth/denied',
  'data/parse',
  'data/schema',
  'data/too-large',
  'render/failed',
] as const;

/** What kind of thing went wrong. */
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * An error with a code of the closed set {@link ERROR_CODES}.
 *
 * `message` is one English sentence that names the cause and, where there is one, the next step;
 * `values` are its numbers and names, for a sentence in another language.
 */
export class ChurnError extends Error {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; values?: Record<string, string | number> } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'ChurnError';
    this.code = code;
    this.values = options.values ?? {};
  }

  /** Whether the same call may succeed later without anything being changed. */
  get retriable(): boolean {
    return this.code.startsWith('network/') || this.code === 'auth/expired';
  }
}
