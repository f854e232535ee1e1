// A page of the add-on in a sandboxed frame: it has an origin of its own and reaches the server only through this.
import type { DialogPage } from '../protocol';
import { call } from './api';
import { element } from './element';
import type { FromFrame, ToFrame } from './script-run';

/** What a dialog's page may ask of the window around it. */
export interface FrameHands {
  close(): void;
  open(address: string): void;
  /** The person goes on to the next part of the page, or back to the one before. */
  leave(isBack: boolean): void;
}

/** Makes the frame of a dialog; it works while it stands in the document. */
export function dialogFrame({ key, title, ...size }: DialogPage, hands: FrameHands): HTMLIFrameElement {
  const frame = element('iframe', {
    src: `/dialog/${key}`,
    title,
    sandbox: 'allow-scripts allow-forms allow-modals',
  });
  resize(frame, size);
  const hear = ({ source, data }: MessageEvent<FromFrame>): void => {
    if (!frame.isConnected) removeEventListener('message', hear);
    else if (source === frame.contentWindow) obey(data);
  };
  const obey = (message: FromFrame): void => {
    if ('close' in message) hands.close();
    else if ('open' in message) hands.open(message.open);
    else if ('leave' in message) hands.leave(message.leave === 'back');
    else if ('size' in message) resize(frame, message.size);
    else void run(frame, key, message);
  };
  addEventListener('message', hear);
  return frame;
}

async function run(
  frame: HTMLIFrameElement,
  key: string,
  { call: number, functionName, parameters }: Extract<FromFrame, { call: number }>,
): Promise<void> {
  const answer = (outcome: Omit<ToFrame, 'call'>): void =>
    // The frame's origin is opaque: no other target can be named, and it is this very frame.
    frame.contentWindow?.postMessage({ call: number, ...outcome }, '*');
  try {
    answer(await call('run', { key, functionName, parameters }));
  } catch (error) {
    answer({ error: { name: 'Error', message: (error as Error).message } });
  }
}

function resize(frame: HTMLIFrameElement, { width, height }: Pick<DialogPage, 'width' | 'height'>): void {
  if (width) frame.style.width = `${width}px`;
  if (height) frame.style.height = `${height}px`;
}
