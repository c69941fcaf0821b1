/** Where a text stops being JSON, and why. */
export interface JsonFault {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** A clause of English, without any of the text. */
  readonly why: string;
}

/** Finds the first place at which a text is not JSON; for a text that JSON.parse has refused. */
export function jsonFaultIn(text: string): JsonFault {
  const { at, why } = new Scanner(text).scan() ?? { at: 0, why: 'it cannot be read' };
  let line = 1;
  let begin = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
    line++;
    begin = i + 1;
  }
  return { line, column: at - begin + 1, why };
}

interface Stop {
  readonly at: number;
  readonly why: string;
}

const CUT_OFF = 'the text ends too early, it may have been cut off';
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z]+/y;

/** Walks over a JSON text without recursion, so that deep nesting does not overflow the stack. */
class Scanner {
  readonly #text: string;
  readonly #closers: ('}' | ']')[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): Stop | null {
    let isAfterValue = false;
    for (;;) {
      this.#skipSpace();
      if (isAfterValue && this.#closers.length === 0) {
        const isDone = this.#at === this.#text.length;
        return isDone ? null : this.#stop('there is more after the end of the value');
      }
      const stop: Stop | 'before value' | 'after value' = isAfterValue
        ? this.#separator()
        : this.#value();
      if (typeof stop === 'object') return stop;
      isAfterValue = stop === 'after value';
    }
  }

  /** Reads what stands between two values, up to where the next value begins. */
  #separator(): Stop | 'before value' | 'after value' {
    const closer = this.#closers.at(-1)!;
    if (this.#take(closer)) {
      this.#closers.pop();
      return 'after value';
    }
    if (!this.#take(',')) return this.#stop(`a comma or ${closer} is missing before this`);
    this.#skipSpace();
    if (this.#text[this.#at] === closer) return this.#stop('the comma before this is one too many');
    return closer === '}' ? (this.#name() ?? 'before value') : 'before value';
  }

  #value(): Stop | 'before value' | 'after value' {
    if (this.#take('{')) {
      this.#skipSpace();
      if (this.#take('}')) return 'after value';
      this.#closers.push('}');
      return this.#name() ?? 'before value';
    }
    if (this.#take('[')) {
      this.#skipSpace();
      if (this.#take(']')) return 'after value';
      this.#closers.push(']');
      return 'before value';
    }
    if (this.#text[this.#at] === '"') return this.#string() ?? 'after value';
    NUMBER.lastIndex = this.#at;
    if (NUMBER.test(this.#text)) {
      this.#at = NUMBER.lastIndex;
      return 'after value';
    }
    WORD.lastIndex = this.#at;
    const word = WORD.exec(this.#text)?.[0];
    if (word === undefined) return this.#stop('a value is missing here');
    if (word !== 'true' && word !== 'false' && word !== 'null') {
      return this.#stop(
        'this word is not JSON; write texts in double quotes, and null for nothing',
      );
    }
    this.#at = WORD.lastIndex;
    return 'after value';
  }

  #name(): Stop | null {
    if (this.#text[this.#at] !== '"') return this.#stop('a name in double quotes is missing here');
    const stop = this.#string();
    if (stop) return stop;
    this.#skipSpace();
    return this.#take(':') ? null : this.#stop('a colon is missing before this');
  }

  #string(): Stop | null {
    this.#at++;
    for (;;) {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit === 0x22) {
        this.#at++;
        return null;
      }
      if (unit < 0x20) return this.#stop('a text holds a line break or control character');
      if (unit === 0x5c) {
        const escape = this.#text.slice(this.#at + 1, this.#at + 6);
        const isShort = /^["\\/bfnrt]/.test(escape);
        if (!isShort && !/^u[0-9a-fA-F]{4}/.test(escape)) {
          const isCut = this.#at + 1 + escape.length === this.#text.length;
          if (isCut && /^(u[0-9a-fA-F]{0,3})?$/.test(escape)) this.#at = this.#text.length;
          return this.#stop('this escape is not JSON; a backslash itself is written twice');
        }
        this.#at += isShort ? 2 : 6;
      } else if (Number.isNaN(unit)) {
        return this.#stop(CUT_OFF);
      } else {
        this.#at++;
      }
    }
  }

  #take(character: string): boolean {
    const isThere = this.#text[this.#at] === character;
    if (isThere) this.#at++;
    return isThere;
  }

  #skipSpace(): void {
    while (' \n\r\t'.includes(this.#text[this.#at] ?? 'x')) this.#at++;
  }

  #stop(why: string): Stop {
    const next = this.#text[this.#at];
    if (next === undefined) return { at: this.#at, why: CUT_OFF };
    const isQuote = "'`‘’“”„«".includes(next);
    return { at: this.#at, why: isQuote ? 'JSON needs double quotes (")' : why };
  }
}
