import type { CustomerRow } from '../metrics/customers-in.js';
import type { ChurnError, ErrorCode } from '../metrics/errors.js';
import type { Selection } from '../metrics/selection.js';

const PASSES_SHADOW_ROOTS = { bubbles: true, composed: true };

/** A load has begun. */
export class ChurnLoadStartEvent extends Event {
  constructor() {
    super('churn-load-start', PASSES_SHADOW_ROOTS);
  }
}

/** A load that takes long has come so far. */
export class ChurnProgressEvent extends Event {
  /** Bytes that have been read. */
  readonly bytes: number;
  /** Bytes that there are; null where nothing says so. */
  readonly totalBytes: number | null;
  /** Rows that have been read. */
  readonly rows: number;

  constructor({
    bytes,
    totalBytes,
    rows,
  }: Pick<ChurnProgressEvent, 'bytes' | 'totalBytes' | 'rows'>) {
    super('churn-progress', PASSES_SHADOW_ROOTS);
    this.bytes = bytes;
    this.totalBytes = totalBytes;
    this.rows = rows;
  }
}

/** A load is on screen. It never follows an error of the same load. */
export class ChurnReadyEvent extends Event {
  /** Rows that were read, those left out included. */
  readonly rows: number;
  /** Rows that were left out. */
  readonly rejected: number;
  /** The boundary before which everything is known, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** From the beginning of the load to the picture. */
  readonly milliseconds: number;
  /** How many requests the load took. */
  readonly attempts: number;

  constructor(
    fields: Pick<ChurnReadyEvent, 'rows' | 'rejected' | 'asOf' | 'milliseconds' | 'attempts'>,
  ) {
    super('churn-ready', PASSES_SHADOW_ROOTS);
    this.rows = fields.rows;
    this.rejected = fields.rejected;
    this.asOf = fields.asOf;
    this.milliseconds = fields.milliseconds;
    this.attempts = fields.attempts;
  }
}

/** A load or a drawing failed; what was on screen stays. */
export class ChurnErrorEvent extends Event {
  readonly code: ErrorCode;
  /** One English sentence: the cause, and the next step where there is one. */
  readonly message: string;
  /** Whether the same load may succeed later. */
  readonly retriable: boolean;
  readonly attempts: number;
  readonly cause: unknown;

  constructor(error: ChurnError, attempts: number) {
    super('churn-error', PASSES_SHADOW_ROOTS);
    this.code = error.code;
    this.message = error.message;
    this.retriable = error.retriable;
    this.attempts = attempts;
    this.cause = error.cause;
  }
}

/** A chart's values or picture were asked for. */
export class ChurnExportEvent extends Event {
  readonly kind: 'csv' | 'svg' | 'png';
  /** Whether it worked. */
  readonly ok: boolean;

  constructor(kind: 'csv' | 'svg' | 'png', ok: boolean) {
    super('churn-export', PASSES_SHADOW_ROOTS);
    this.kind = kind;
    this.ok = ok;
  }
}

/** A mark of a chart was chosen, or the choice was cleared. It names no customer by itself. */
export class ChurnSelectEvent extends Event {
  /** The customers that were chosen, as a question; null where the choice was cleared. */
  readonly selection: Selection | null;
  readonly #find: () => Promise<readonly CustomerRow[]>;

  constructor(selection: Selection | null, find: () => Promise<readonly CustomerRow[]>) {
    super('churn-select', PASSES_SHADOW_ROOTS);
    this.selection = selection;
    this.#find = find;
  }

  /** The customers behind the mark, with their ids; nobody where the choice was cleared. */
  async customers(): Promise<CustomerRow[]> {
    return this.selection ? [...(await this.#find())] : [];
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'churn-load-start': ChurnLoadStartEvent;
    'churn-progress': ChurnProgressEvent;
    'churn-ready': ChurnReadyEvent;
    'churn-error': ChurnErrorEvent;
    'churn-export': ChurnExportEvent;
    'churn-select': ChurnSelectEvent;
  }
}
