// Shows a page of the add-on in a sandboxed frame. The frame has an origin of its own, and can reach the server only
// through this module.
import type { DialogPage } from '../protocol';
import { call } from './api';
import { element } from './element';
import type { FromFrame, ToFrame } from './script-run';

/** What a dialog may ask of the window around it. */
export interface FrameActions {
  close(): void;
  open(address: string): void;
  /** Moves the focus to the next part of the page, or to the previous one. */
  leave(isBack: boolean): void;
}

/** Makes the frame of a dialog. It works only while it is in the document. */
export function dialogFrame({ key, title, ...size }: DialogPage, actions: FrameActions): HTMLIFrameElement {
  const frame = element('iframe', {
    src: `/dialog/${key}`,
    title,
    sandbox: 'allow-scripts allow-forms allow-modals allow-downloads',
  });
  resize(frame, size);
  const hear = ({ source, data }: MessageEvent<FromFrame>): void => {
    if (!frame.isConnected) removeEventListener('message', hear);
    else if (source === frame.contentWindow) obey(data);
  };
  const obey = (message: FromFrame): void => {
    if ('close' in message) actions.close();
    else if ('open' in message) actions.open(message.open);
    else if ('leave' in message) actions.leave(message.leave === 'back');
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
    // The origin of the frame is opaque, so no narrower target can be named; the message goes to this frame only.
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
