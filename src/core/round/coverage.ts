// How many units have sent their report, and how many in time.

import type { Coverage } from '../model/annex';

/**
 * Returns the numbers as a sentence.
 *
 * @example
 * coverageText({ expected: 130, handedIn: 118, onTime: 110, returned: 3, exempt: 1 });
 * // 'Đã có 118/130 đơn vị gửi báo cáo (90,8%), 110 đơn vị đúng hạn (84,6%); 3 đơn vị đang sửa theo ý kiến; 1 đơn vị được miễn.'
 */
export function coverageText({ expected, handedIn, onTime, returned, exempt }: Coverage): string {
  const inTime = onTime === undefined ? '' : `, ${onTime} đơn vị đúng hạn${percent(onTime, expected)}`;
  const parts = [
    `Đã có ${handedIn}/${expected} đơn vị gửi báo cáo${percent(handedIn, expected)}${inTime}`,
    ...(returned > 0 ? [`${returned} đơn vị đang sửa theo ý kiến`] : []),
    ...(exempt > 0 ? [`${exempt} đơn vị được miễn`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function percent(part: number, whole: number): string {
  return whole === 0 || part === whole
    ? ''
    : ` (${(Math.round((1000 * part) / whole) / 10).toString().replace('.', ',')}%)`;
}
