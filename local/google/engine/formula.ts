// Formulas: whether a text is one, and the results of the few that the laptop host computes.
// It knows literals, operators, HYPERLINK with a label and SPARKLINE, which has no value; no cell is ever looked up.
import type { Value } from './book';

/** What Sheets shows for a text that is no formula. */
export const syntaxError = '#ERROR!';
/** What the host shows for every result that it cannot compute. */
export const unknownResult = '#NAME?';

interface Parsed {
  /** Undefined when the host cannot compute it. */
  value: Value | undefined;
  /** The formula names something that is neither a cell nor a function. */
  hasBareName: boolean;
}

const token =
  /\s*(?:(\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?)|"((?:[^"]|"")*)"|((?:'[^']+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?\d+(?![\p{L}\p{N}_]))|([\p{L}_][\p{L}\p{M}\p{N}_.]*)|(<=|>=|<>|[-+*/^&=<>();:%{}\\]))/uy;

/** Reads a formula without its `=`; undefined when the text is no formula. The separator is `;` (Vietnamese locale). */
export function parseFormula(source: string): Parsed | undefined {
  const tokens = tokenise(source);
  if (!tokens?.length) return undefined;
  const reader = new Reader(tokens);
  try {
    const value = reader.expression(0);
    return reader.isAtEnd() ? { value, hasBareName: reader.hasBareName } : undefined;
  } catch (error) {
    if (error instanceof NoFormula) return undefined;
    throw error;
  }
}

/** Returns the result of a formula, given with its `=`, as far as the host computes it. */
export function evaluate(formula: string): Value {
  const parsed = parseFormula(formula.slice(1));
  return parsed ? (parsed.value ?? unknownResult) : syntaxError;
}

interface Token {
  kind: 'number' | 'text' | 'cell' | 'name' | 'operator';
  text: string;
}

function tokenise(source: string): Token[] | undefined {
  const tokens: Token[] = [];
  const text = source.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (!match) return undefined;
    const kinds = ['number', 'text', 'cell', 'name', 'operator'] as const;
    const index = kinds.findIndex((_, i) => match[i + 1] !== undefined);
    tokens.push({ kind: kinds[index] ?? 'operator', text: match[index + 1] ?? '' });
  }
  return tokens;
}

class NoFormula extends Error {}

const precedence: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 7,
};

/** Recursive descent over the tokens; every method returns the value, or undefined when it cannot be computed. */
class Reader {
  hasBareName = false;
  private position = 0;

  constructor(private readonly tokens: Token[]) {}

  isAtEnd(): boolean {
    return this.position === this.tokens.length;
  }

  expression(least: number): Value | undefined {
    let left = this.operand();
    for (;;) {
      const operator = this.peek();
      const level = precedence[operator];
      if (level === undefined || level <= least) return left;
      this.position++;
      left = compute(operator, left, this.expression(level));
    }
  }

  private operand(): Value | undefined {
    const next = this.tokens[this.position++];
    if (!next) throw new NoFormula();
    return this.percent(this.primary(next));
  }

  private primary(next: Token): Value | undefined {
    if (next.kind === 'number') return Number(next.text.replace(',', '.'));
    if (next.kind === 'text') return next.text.replace(/""/g, '"');
    if (next.kind === 'cell') return undefined;
    if (next.kind === 'name') return this.name(next.text);
    if (next.text === '-') return compute('-', 0, this.expression(6));
    if (next.text === '+') return this.expression(6);
    if (next.text === '{') return this.array();
    if (next.text !== '(') throw new NoFormula();
    const value = this.expression(0);
    this.expect(')');
    return value;
  }

  // In the Vietnamese locale `{1\2;3\4}`: `\` between columns, `;` between rows.
  private array(): undefined {
    do this.expression(0);
    while (this.skip(';') || this.skip('\\'));
    this.expect('}');
  }

  private percent(value: Value | undefined): Value | undefined {
    if (!this.skip('%')) return value;
    return this.percent(compute('/', value, 100));
  }

  private name(name: string): Value | undefined {
    if (this.peek() === '(') return call(name.toUpperCase(), this.parameters());
    if (/^(true|false)$/i.test(name)) return /^true$/i.test(name);
    if (!/^[A-Za-z]{1,3}$/.test(name) || this.peek() !== ':') this.hasBareName = true;
    return undefined;
  }

  private parameters(): (Value | undefined)[] {
    const values: (Value | undefined)[] = [];
    this.expect('(');
    while (this.peek() !== ')') {
      if (this.peek() === ';') values.push(undefined);
      else values.push(this.expression(0));
      if (this.peek() !== ')') this.expect(';');
    }
    this.expect(')');
    return values;
  }

  private peek(): string {
    const next = this.tokens[this.position];
    return next?.kind === 'operator' ? next.text : '';
  }

  private skip(operator: string): boolean {
    if (this.peek() !== operator) return false;
    this.position++;
    return true;
  }

  private expect(operator: string): void {
    if (!this.skip(operator)) throw new NoFormula();
  }
}

function call(name: string, parameters: (Value | undefined)[]): Value | undefined {
  if (name === 'HYPERLINK') return parameters[1] ?? parameters[0];
  return name === 'SPARKLINE' ? '' : undefined;
}

function compute(operator: string, a: Value | undefined, b: Value | undefined): Value | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (operator === '&') return `${a}${b}`;
  if (typeof a !== 'number' || typeof b !== 'number') return operator in precedence ? undefined : syntaxError;
  if (operator === '/' && b === 0) return '#DIV/0!';
  const results: Record<string, Value> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '^': a ** b,
    '=': a === b,
    '<>': a !== b,
    '<': a < b,
    '>': a > b,
    '<=': a <= b,
    '>=': a >= b,
  };
  return results[operator];
}
