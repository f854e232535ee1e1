// Begins the next period in the laptop host, as the page of the periods does.
import { randomUUID } from 'node:crypto';
import type { PeriodPlan, PeriodSlice, RolloverReport } from '../../src/contract/periods-server';
import type { Result } from '../../src/contract/result';
import { periodKey } from '../../src/core/round/period';
import type { Host } from '../host/host';
import { answered } from './demo';

/** What was done, and what the page says of it. */
export interface Next {
  rollover: RolloverReport;
  message: string;
}

/**
 * Begins the next period, slice after slice. Without a deadline it takes the one that is proposed for that period, if
 * there is one. Throws a UsageError where the script refuses.
 */
export function beginNext(host: Host, period: string, deadline?: string, as = host.owner): Next {
  const { proposals }: PeriodPlan = answered(host.run('periodPlan', [], { as }).result as Result<PeriodPlan>);
  const proposed = proposals.find((one) => periodKey(one.period) === periodKey(period))?.deadline ?? '';
  const runId = randomUUID();
  for (let choice: object | null = { period, deadline: deadline ?? proposed }; ; choice = null) {
    const { result } = host.run('beginPeriod', [choice, runId], { as });
    const { rollover, message } = answered(result as Result<PeriodSlice>);
    if (rollover) return { rollover, message };
  }
}
