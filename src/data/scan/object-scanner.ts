import { Literals } from './literals.js';
import type { Rows } from './rows.js';
import { Skipper } from './skip.js';
import type { Window } from './window.js';

/** What `scanObjects` needs to know and remembers from one call to the next. */
export class ObjectScanner {
  readonly window: Window;
  readonly rows: Rows;
  readonly literals = new Literals();
  readonly skipper = new Skipper();
  /** Whether objects follow each other with no comma between them. */
  readonly isByLine: boolean;
  /** Where the last object ends that was complete; 0 where none was. */
  safe = 0;
  /** Where the object under way begins. */
  open = 0;
  /** The field whose value comes next. */
  field = 0;
  /** What is known of the value that comes next or was read last: TEXT, NULL and so on. */
  kind = 0;

  constructor(window: Window, rows: Rows, isByLine: boolean) {
    this.window = window;
    this.rows = rows;
    this.isByLine = isByLine;
  }
}
