// The message that tells one unit what was decided of it, for the coordinator to send.
import type { RoundUnit, RoundView } from '../../contract/round-server';
import { openedText, type ReminderText, returnedText } from '../../core/round/reminders/texts';
import { add, addLink } from '../shared/dom';

/** Adds the message to a unit that was returned or may type longer, with ways to copy and mail it. */
export function addMessage(place: HTMLElement, view: RoundView, unit: RoundUnit): void {
  const text = messageTo(view, unit);
  if (!text) return;
  const { subject, body } = text;
  const box = add(place, 'details');
  add(box, 'summary', 'Tin nhắn báo đơn vị');
  const area = add(box, 'textarea', `${subject}\n${body}`);
  area.readOnly = true;
  area.rows = 6;
  area.setAttribute('aria-label', 'Tin nhắn báo đơn vị');
  const copy = add(box, 'button', 'Chép');
  copy.type = 'button';
  copy.onclick = () => {
    area.select();
    copy.textContent = document.execCommand('copy') ? 'Đã chép' : 'Bấm Ctrl+C để chép';
  };
  if (unit.emails.length === 0) return;
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  addLink(box, 'Soạn thư', `mailto:${unit.emails.join(',')}?${query}`).className = 'button';
}

function messageTo(view: RoundView, unit: RoundUnit): ReminderText | undefined {
  if (unit.state === 'returned') return returnedText(view, unit, unit.comment, unit.openUntil);
  return unit.lock.startsWith('Mở đến') ? openedText(view, unit, unit.openUntil) : undefined;
}
