// Serves the page from a host in this process, which a test can look into.
import type { Host } from '../../../local/host/host';
import { Office } from '../../../local/page/office';
import { type Serving, serve } from '../../../local/page/server';

/** Serves a workbook as the page of `npm start`, without a file that keeps it. */
export function serveHost(host: Host): Promise<Serving> {
  const unused = () => Promise.reject(new Error('not used here'));
  const office = new Office(
    host,
    () => host,
    () => undefined,
  );
  const document = (id: string) => ({ name: host.drive.get(id).name, bytes: new Uint8Array() });
  return serve({ office, open: unused, workbook: unused, document });
}
