import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

/*
 * Whoever calls churn-elements/metrics reads its doc blocks in the editor, and nothing else: they
 * have to say what comes back, in which units, when it is null, and what is thrown.
 */

const root = path.resolve(import.meta.dirname, '../..');
const entry = path.join(root, 'src/metrics-entry.ts');

const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram([entry], { ...options, noEmit: true });
const checker = program.getTypeChecker();

/** These define nothing that somebody else could have defined. */
const WITHOUT_SOURCE = new Set(['readSubscriptions', 'withPreset', 'customersIn']);

/** Words that say what a number or a row is. */
const UNITS =
  /\b(fractions?|major units?|days?|months?|percentage points|customers|points|rows?|ids?|codes?|texts?|numbers?|kinds?|records)\b/;

const tagsOf = (declaration) =>
  ts.getJSDocTags(declaration).map((tag) => ({
    name: tag.tagName.text,
    text: tag.getText().replace(/^@\w+\s*/, ''),
  }));

/** The exported functions: name, text of the doc block, its tags, and what they return. */
const functions = checker
  .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
  .map((symbol) =>
    symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
  )
  .filter((symbol) => symbol.flags & ts.SymbolFlags.Function)
  .map((symbol) => {
    // Of overloads the first one has the doc block.
    const [declaration] = symbol.declarations;
    const returned = checker.getReturnTypeOfSignature(
      checker.getSignatureFromDeclaration(declaration),
    );
    return {
      name: symbol.name,
      text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      tags: tagsOf(declaration),
      returned,
    };
  });

/**
 * Whether something in a type may be null that does not say so itself, up to the members of the
 * members of lists.
 */
function hidesNull(type, depth = 3) {
  if (type.flags & ts.TypeFlags.Null) return true;
  if (type.isUnion()) return type.types.some((part) => hidesNull(part, depth));
  if (depth === 0 || !(type.flags & ts.TypeFlags.Object)) return false;
  const [element] = checker.getTypeArguments(type) ?? [];
  if (element) return hidesNull(element, depth - 1);
  return checker.getPropertiesOfType(type).some((member) => {
    const words = ts.displayPartsToString(member.getDocumentationComment(checker));
    return !/\bnull\b/i.test(words) && hidesNull(checker.getTypeOfSymbol(member), depth - 1);
  });
}

/** The doc block as a whole. */
function wordsOf({ text, tags }) {
  return [text, ...tags.map((tag) => tag.text)].join('\n');
}

function tag({ tags }, name) {
  return tags.find((one) => one.name === name)?.text ?? '';
}

describe('the doc blocks of churn-elements/metrics', () => {
  it('are those of the functions that the contract names', () => {
    const names = functions.map(({ name }) => name);
    for (const name of [
      ...['readSubscriptions', 'movements', 'cohorts', 'survival', 'logRank', 'reasons'],
      ...['retention', 'kpis', 'customersIn', 'describeMetric', 'benchmarkPosition'],
      ...['churnCost', 'riskScores'],
    ]) {
      assert.ok(names.includes(name), `${name} is not exported`);
    }
  });

  for (const one of functions) {
    it(`of ${one.name} begins with a sentence that stands alone`, () => {
      const [first] = one.text.split('\n\n');
      assert.match(first, /^[A-Z0-9][\s\S]{20,}[.:?]$/);
      assert.doesNotMatch(first, /^(This|It|The same as)\b/);
    });

    it(`of ${one.name} says what comes back, in words for units or shapes`, () => {
      assert.match(tag(one, 'returns') || tag(one, 'return'), /\S{3}/);
      assert.match(wordsOf(one), UNITS);
    });

    it(`of ${one.name} says when something is null, or nothing is`, () => {
      if (hidesNull(one.returned)) assert.match(wordsOf(one), /\bnull\b/);
    });

    it(`of ${one.name} says what is thrown, or that nothing is`, () => {
      const says = tag(one, 'throws') !== '' || /Never throws\./.test(wordsOf(one));
      assert.ok(says, 'there is neither @throws nor "Never throws."');
    });

    if (!WITHOUT_SOURCE.has(one.name)) {
      it(`of ${one.name} names the source of its definition`, () => {
        assert.match(tag(one, 'see'), /\S{3}/);
      });
    }
  }
});
