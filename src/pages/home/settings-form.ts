// The settings that the annex needs, typed right in the page.
import type { SettingChange } from '../../contract/home-server';
import { type SettingKey, settingDefinition } from '../../core/model/settings';
import { add, addButton } from '../shared/dom';
import type { Facts } from './facts';

/** Examples of what stands in a Party's and in a State's document, as short as a field of 250 px shows. */
const examples: Partial<Record<SettingKey, [party: string, state: string]>> = {
  issuingBody: ['Ban Tổ chức Tỉnh ủy', 'Sở Tài chính'],
  documentType: ['Báo cáo', 'Báo cáo'],
  annexName: ['Kết quả công tác dân vận', 'Kết quả chuyển đổi số'],
  contentHeading: ['Nội dung', 'Nội dung'],
  period: ['6 tháng đầu năm 2026', 'quý III năm 2026'],
  symbol: ['BC/BTGDVTU', 'BC-STC'],
  deadline: ['15/6/2026', '15/6/2026'],
};

/** A setting that the form asks for. */
interface Field {
  key: SettingKey;
  input: HTMLInputElement | HTMLSelectElement;
  seen: string;
}

/** Returns the settings that the form asks for: those to mend, and the few that people change here later. */
function keysOf({ toMend, typed }: Facts): SettingKey[] {
  const wrong = toMend.filter(({ cell }) => cell !== '').map(({ key }) => key);
  // Where it is not clear which days the period has, they can be typed.
  const days: SettingKey[] = wrong.includes('period') && typed.get('period') ? ['firstDay', 'lastDay'] : [];
  const keys: SettingKey[] = ['style', 'issuingBody', ...wrong, ...days, 'deadline'];
  return [...new Set(keys)].filter((key) => typed.has(key));
}

/** Adds the form to `place`; `save` is given what the person changed, and `openTab` shows the tab "Cấu hình". */
export function addSettingsForm(
  place: HTMLElement,
  facts: Facts,
  save: (changes: SettingChange[]) => void,
  openTab: () => void,
): void {
  for (const { label, message } of facts.toMend.filter(({ cell }) => cell === '')) {
    add(place, 'p', `⚠ ${message}`).dataset.label = label;
  }
  const form = add(place, 'form');
  // The script says in Vietnamese what is wrong.
  form.noValidate = true;
  const fields = keysOf(facts).map((key) => addField(form, key, facts));
  const style = fields.find(({ key }) => key === 'style')?.input;
  const show = () => {
    const isState = (style?.value ?? facts.settings.style).startsWith('Nhà nước');
    for (const { key, input } of fields) {
      const example = examples[key]?.[isState ? 1 : 0];
      if (example && 'placeholder' in input) input.placeholder = `Ví dụ: ${example}`;
    }
  };
  show();
  if (style) style.onchange = show;
  const send = add(form, 'button', 'Ghi vào tab “Cấu hình”');
  send.type = 'submit';
  send.className = 'primary wide';
  form.onsubmit = (event) => {
    event.preventDefault();
    save(
      fields.flatMap(({ key, seen, input }) =>
        input.value === seen ? [] : [{ key, seen, value: input.value }],
      ),
    );
  };
  addButton(place, 'Xem cả tab “Cấu hình”', openTab, 'wide plain');
}

function addField(form: HTMLElement, key: SettingKey, { typed, toMend }: Facts): Field {
  const { label, note, required, choices } = settingDefinition(key);
  const wrong = toMend.find((one) => one.key === key);
  const box = add(form, 'div');
  box.className = 'field';
  const name = add(box, 'label', required ? `${label} (bắt buộc)` : label);
  const input = choices ? add(box, 'select') : add(box, 'input');
  input.id = `setting-${key}`;
  name.htmlFor = input.id;
  const seen = typed.get(key) ?? '';
  for (const choice of choices ?? []) add(input, 'option', choice).value = choice;
  const isOffered = !choices || choices.includes(seen);
  if (!isOffered) (input as HTMLSelectElement).prepend(new Option(seen || '(chọn)', seen));
  input.value = seen;
  const told = add(box, 'p', note);
  told.className = 'note';
  told.id = `${input.id}-note`;
  const described = [told.id];
  // A blank field says by its label what it needs.
  if (wrong && wrong.typed !== '') {
    // The note stands right above.
    const problem = add(box, 'p', `⚠ ${wrong.message.replace(` ${note}.`, '')}`);
    problem.className = 'wrong';
    problem.id = `${input.id}-problem`;
    described.unshift(problem.id);
    input.setAttribute('aria-invalid', 'true');
  }
  if (required) input.required = true;
  input.setAttribute('aria-describedby', described.join(' '));
  return { key, input, seen };
}
