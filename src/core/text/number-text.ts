// Numbers as Vietnamese documents write them.

/**
 * Writes a number, half rounded up, with a dot between thousands and a comma before decimals (Luật Kế toán 2003, Điều
 * 12.2).
 *
 * @example
 * numberText(1234567.55, 1); // '1.234.567,6'
 */
export function numberText(value: number, decimals = 0): string {
  // The nearest double to 97.55 lies below it, and toFixed would round it down: the next double lies above.
  const [whole = '', part] = (Math.abs(value) * (1 + Number.EPSILON)).toFixed(decimals).split('.');
  const digits = whole.replace(/\B(?=(?:\d{3})+$)/g, '.') + (part === undefined ? '' : `,${part}`);
  return value < 0 && /[1-9]/.test(digits) ? `-${digits}` : digits;
}
