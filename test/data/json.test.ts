import { expect } from '@open-wc/testing';
import fc from '../helpers/properties.js';
import type { BadAttribute } from '../../src/data/attribute.js';
import { parseAttribute } from '../../src/data/attribute.js';
import { jsonFaultIn } from '../../src/data/json.js';
import { faultOf } from '../helpers/faults.js';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const CUT_OFF = 'the text ends too early, it may have been cut off';

describe('JSON that is none', () => {
  const cases: [text: string, line: number, column: number, why: string][] = [
    ['[{"a": 1}', 1, 10, CUT_OFF],
    ['[{"a": "x', 1, 10, CUT_OFF],
    ['[{"a": "\\u00', 1, 13, CUT_OFF],
    ['[1, 2,]', 1, 7, 'the comma before this is one too many'],
    ['{\n  "a": 1,\n}', 3, 1, 'the comma before this is one too many'],
    ['[1 2]', 1, 4, 'a comma or ] is missing before this'],
    ['{"a" 1}', 1, 6, 'a colon is missing before this'],
    ['{a: 1}', 1, 2, 'a name in double quotes is missing here'],
    ["{'a': 1}", 1, 2, 'JSON needs double quotes (")'],
    ['[“a”]', 1, 2, 'JSON needs double quotes (")'],
    ['[NaN]', 1, 2, 'this word is not JSON; write texts in double quotes, and null for nothing'],
    ['[,1]', 1, 2, 'a value is missing here'],
    ['[] []', 1, 4, 'there is more after the end of the value'],
    ['["a\nb"]', 1, 4, 'a text holds a line break or control character'],
    ['["\\x"]', 1, 3, 'this escape is not JSON; a backslash itself is written twice'],
    ['[01]', 1, 3, 'a comma or ] is missing before this'],
  ];
  for (const [text, line, column, why] of cases) {
    it(`names the place and the cause in ${JSON.stringify(text)}`, () => {
      expect(isJson(text)).to.equal(false);
      expect(jsonFaultIn(text)).to.deep.equal({ line, column, why });
    });
  }

  it('finds a fault in exactly the texts that JSON.parse refuses', () => {
    const mutated = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', ']', '\\', '1', 'e', '\n', "'"),
      )
      .map(([text, at, extra]) => {
        const i = at % (text.length + 1);
        return text.slice(0, i) + extra + text.slice(i + (at % 2));
      });
    fc.assert(
      fc.property(mutated, (text) => {
        expect(jsonFaultIn(text).why === 'it cannot be read').to.equal(isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('walks through 200,000 nested lists without overflowing the stack', () => {
    expect(jsonFaultIn('['.repeat(200_000)).why).to.equal(CUT_OFF);
  });

  it('E-11 names the attribute, the position and the quotes to use', async () => {
    const bad = await faultOf(() => parseAttribute('where', '{"plan": Pro}'), 'config/json');
    const fault = await (bad as BadAttribute).explained();
    expect(fault.code).to.equal('config/json');
    expect(fault.message).to.equal(
      'The attribute where is not valid JSON at line 1, column 10: this word is not JSON; write texts in double quotes, and null for nothing. JSON needs double quotes, so put it in single quotes: where=\'{"a": 1}\'.',
    );
    expect(fault.values).to.include({ name: 'where', line: 1, column: 10 });
    expect(parseAttribute('where', '{"plan": "Pro"}')).to.deep.equal({ plan: 'Pro' });
  });
});
