// Numbers as Vietnamese documents write them.

/**
 * Writes a number with a dot between thousands and a comma before decimals (Luật Kế toán 2003, Điều 12.2).
 *
 * @example
 * numberText(1234567.5, 1); // '1.234.567,5'
 */
export function numberText(value: number, decimals = 0): string {
  const [whole = '', part] = Math.abs(value).toFixed(decimals).split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const isNegative = value < 0 && Number(value.toFixed(decimals)) !== 0;
  return `${isNegative ? '-' : ''}${thousands}${part === undefined ? '' : `,${part}`}`;
}
