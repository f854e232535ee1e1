// Runs the list of findings: the filters, the open row with its actions, and what is left after each action.

import type { Outcome } from '../../contract/outcome';
import {
  ignorableText,
  type Proposal,
  proposalsOf,
  replacing,
  withFixed,
  withoutIgnored,
} from '../../core/checker/proposals';
import { placeKey } from '../../core/grid/a1';
import type { CellFix } from '../../core/model/cell-fix';
import type { Finding } from '../../core/model/finding';
import type { FixOutcome } from '../../core/model/fix-outcome';
import { type Row, rowInPlaceOf, rowsOf } from '../../core/wording/list-rows';
import { sectionsOf } from '../../core/wording/list-sections';
import { add, addButton, byId } from '../shared/dom';
import { addCommands } from './command-buttons';
import { commandsIn, type MenuCommand } from './commands';
import {
  errorsOutside,
  type Filter,
  filtered,
  keptFilter,
  kindOptions,
  type Option,
  unitOptions,
} from './filter';
import { addProblem, SectionList } from './list';
import { mayChange, menderText, ownPart } from './own-part';
import { tableOf } from './table';
import { outsideText } from './wording';

/** What the list asks the sidebar to do. */
export interface ListCommands {
  /** Shows the place of a row. Resolves to the reason when that is not possible, else to an empty text. */
  select(row: Row): Promise<string>;
  fix(fixes: CellFix[]): void;
  ignore(rule: string, text: string): void;
  /** Runs a command of the menu. */
  run: (command: MenuCommand) => void;
  /** Takes what tabs hold for another period for that of the present one. */
  adopt(period: string): void;
}

const bars = byId('filters');
const unitChoice = byId('by-unit') as HTMLSelectElement;
const kindChoice = byId('by-kind') as HTMLSelectElement;
const unitLabel = byId('by-unit-label');
const hint = byId('hint');
const takeOut = byId('take-out');
const outside = byId('outside');
const others = byId('others');

/**
 * The list of an outcome. The chosen filter is kept when another outcome is shown. A person who types for units sees what
 * concerns these, and the rest when asked for.
 */
export class Results {
  private outcome: Outcome | undefined;
  private rows: Row[] = [];
  private listed: Row[] = [];
  private filter: Filter = {};
  /** Whether a person who types for units asked for the others too. */
  private seesOthers = false;
  private open: Row | undefined;
  private isLocked = false;
  /** The message below the open row about what could not be done. */
  private problemNote: HTMLElement | undefined;
  /** Why a cell could not be fixed, by `placeKey`. */
  private refusals = new Map<string, string>();
  private readonly list = new SectionList(
    byId('sections'),
    (row) => this.press(row),
    (row) => this.refusals.get(placeKey(row)) ?? '',
  );

  constructor(private readonly commands: ListCommands) {
    unitChoice.onchange = kindChoice.onchange = () => this.choose();
    byId('show-all').onclick = () => {
      this.use({});
      unitChoice.focus();
    };
    others.onclick = () => {
      this.seesOthers = !this.seesOthers;
      this.list.reset();
      this.set(this.outcome);
    };
  }

  /** Lists the findings of a run; nothing when `outcome` is undefined. */
  show(outcome: Outcome | undefined): void {
    this.refusals.clear();
    this.list.reset();
    this.set(outcome);
  }

  /**
   * Shows the result of accepted fixes. Returns the outcome without what was fixed, as far as it concerns the person;
   * undefined when nothing is listed.
   */
  applyFixes(result: FixOutcome): Outcome | undefined {
    for (const cell of result.fixed) this.refusals.delete(placeKey(cell));
    for (const cell of result.refused) this.refusals.set(placeKey(cell), cell.reason);
    return this.replace((outcome) => withFixed(outcome, result));
  }

  /**
   * Removes from the list what a new exception covers. Returns the outcome without it, as far as it concerns the
   * person; undefined when nothing is listed.
   */
  applyIgnored(rule: string, text: string): Outcome | undefined {
    return this.replace((outcome) => withoutIgnored(outcome, rule, text));
  }

  /** Adds findings that came after the result; nothing else in the list changes. */
  add(findings: Finding[]): void {
    if (findings.length > 0) {
      this.replace((outcome) => ({ ...outcome, findings: [...outcome.findings, ...findings] }));
    }
  }

  /** Returns the rows that the filter lets through as a table. */
  table(): string[][] {
    return tableOf(filtered(this.rows, this.filter), this.outcome?.texts ?? []);
  }

  /** Returns whether the last check found tabs that tell their units an old period or deadline, for a coordinator. */
  hasStaleLines(): boolean {
    return this.outcome?.hasStaleLines === true && !this.outcome.own;
  }

  /** Shows below the open row why something could not be done. */
  tell(problem: string): void {
    const item = this.open && this.list.buttons.get(this.open)?.parentElement;
    if (!item) return;
    this.problemNote?.remove();
    this.problemNote = addProblem(item, problem);
    if (!this.outcome?.own) addCommands(this.problemNote, commandsIn(problem), this.commands.run);
    this.problemNote.scrollIntoView({ block: 'nearest' });
  }

  /** Disables the buttons of the open row while a call is running, so that nothing is done twice. */
  lock(isLocked: boolean): void {
    this.isLocked = isLocked;
    const actions = document.querySelector('.actions');
    // A button that is disabled loses the focus.
    if (isLocked && this.open && actions?.contains(document.activeElement)) this.focus(this.open);
    for (const control of actions?.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input') ??
      [])
      control.disabled = isLocked;
  }

  private replace(change: (outcome: Outcome) => Outcome): Outcome | undefined {
    if (!this.outcome) return undefined;
    const { listed: before, open } = this;
    const focused = before.find((row) => this.list.buttons.get(row) === document.activeElement);
    // After a second click on a disabled button nothing has the focus.
    const hadFocus = focused ?? (document.activeElement === document.body ? open : undefined);
    this.set(change(this.outcome));
    // The person may have opened another row in the meantime.
    const stillThere = open?.finding && this.listed.find(({ finding }) => finding === open.finding);
    if (stillThere) this.unfold(stillThere);
    const shown = this.listed.filter((row) => this.list.buttons.has(row));
    if (hadFocus) this.focus(rowInPlaceOf(hadFocus, before, shown));
    return ownPart(this.outcome);
  }

  private set(outcome: Outcome | undefined): void {
    this.outcome = outcome;
    const part = outcome && ownPart(outcome);
    this.rows = outcome && part ? rowsOf(this.seesOthers ? outcome : part) : [];
    if (outcome) this.filter = keptFilter(this.filter, this.rows);
    bars.hidden = hint.hidden = takeOut.hidden = this.rows.length === 0;
    unitLabel.hidden = unitChoice.hidden = part?.own?.length === 1 && !this.seesOthers;
    others.hidden = !outcome || part === outcome;
    others.textContent = this.seesOthers ? 'Chỉ xem đơn vị của tôi' : 'Xem cả các đơn vị khác';
    this.render();
  }

  private choose(): void {
    const units = unitOptions(this.rows, this.filter);
    const kinds = kindOptions(this.rows, this.filter);
    this.use({
      unit: units[unitChoice.selectedIndex]?.value,
      kind: kinds[kindChoice.selectedIndex]?.value,
    });
  }

  private use(filter: Filter): void {
    this.filter = filter;
    this.list.reset();
    this.render();
  }

  private render(): void {
    this.open = undefined;
    fill(unitChoice, unitOptions(this.rows, this.filter), this.filter.unit);
    fill(kindChoice, kindOptions(this.rows, this.filter), this.filter.kind);
    const sections = sectionsOf(filtered(this.rows, this.filter), this.outcome?.annex !== undefined);
    this.listed = sections.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
    this.list.show(sections, this.filter.kind);
    const text = outsideText(errorsOutside(this.rows, this.filter));
    outside.hidden = text === '';
    byId('outside-text').textContent = text;
    if (this.rows.length > 0 && this.listed.length === 0) {
      add(byId('sections'), 'p', 'Không có dòng nào theo lựa chọn trên.').className = 'note';
    }
  }

  /** Moves the focus to a row, or to the heading when the row is not shown, so that the focus is never lost. */
  private focus(row: Row | undefined): void {
    const target = (row && this.list.buttons.get(row)) ?? byId('heading');
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  }

  private async press(row: Row): Promise<void> {
    this.unfold(row);
    const problem = await this.commands.select(row);
    // The person may have clicked another row since, or this one again.
    if (problem !== '' && this.open === row) this.tell(problem);
  }

  private unfold(row: Row): void {
    this.close();
    this.open = row;
    const button = this.list.buttons.get(row);
    const item = button?.parentElement;
    if (!button || !item) return;
    button.setAttribute('aria-current', 'true');
    const { outcome } = this;
    const { finding } = row;
    const actions = finding ? this.actionsOf(finding) : [];
    const named = outcome?.own ? [] : commandsIn(row.text);
    const isOthers = outcome && finding && !mayChange(outcome, finding, this.filter.unit);
    if (actions.length + named.length === 0 && !isOthers) return;
    button.setAttribute('aria-expanded', 'true');
    const group = add(item, 'div');
    group.className = 'actions';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Cách xử lý');
    for (const [i, action] of actions.entries()) this.addAction(group, action, i);
    addCommands(group, named, this.commands.run);
    if (isOthers) add(group, 'p', menderText(outcome, finding)).className = 'note';
    item.scrollIntoView({ block: 'nearest' });
  }

  private close(): void {
    this.problemNote?.remove();
    const button = this.open && this.list.buttons.get(this.open);
    button?.removeAttribute('aria-current');
    button?.removeAttribute('aria-expanded');
    button?.parentElement?.querySelector('.actions')?.remove();
  }

  private actionsOf(finding: Finding): Action[] {
    const { outcome } = this;
    const { unit } = this.filter;
    if (!outcome || !mayChange(outcome, finding, unit)) return [];
    if (finding.rule === 'other-period') return outcome.own ? [] : this.waysOn(finding, outcome);
    const inScope = filtered(this.rows, { unit })
      .flatMap((row) => row.finding ?? [])
      .filter((found) => mayChange(outcome, found, unit));
    const everywhere = outcome.own ? 'đơn vị của bạn' : 'mọi đơn vị';
    const scope = unit === undefined ? everywhere : unit || 'Chung';
    const proposals: Action[] = proposalsOf(finding, outcome, inScope, scope).map((proposal) => ({
      ...proposal,
      run: () => this.commands.fix(proposal.fixes),
    }));
    const [only, ...others] = finding.suggestions;
    if (proposals[0] && only !== undefined && others.length === 0) {
      proposals[0].edit = { text: only, proposal: (text) => replacing(finding, outcome.texts, text) };
    }
    const text = outcome.own ? '' : ignorableText(finding, outcome.texts);
    if (text === '') return proposals;
    const note = 'Không báo lại chữ này theo quy tắc này, ở mọi đơn vị. Được nhớ trong tab “Từ điển”.';
    return [...proposals, { label: 'Bỏ qua', note, run: () => this.commands.ignore(finding.rule, text) }];
  }

  /** What can become of the entries that tabs hold for another period. */
  private waysOn(finding: Finding, { findings, otherPeriods }: Outcome): Action[] {
    const at = findings.filter(({ rule }) => rule === finding.rule).indexOf(finding);
    const period = otherPeriods[at];
    if (period === undefined) return [];
    const note = `Chỉ khi kỳ ${period} là cách gọi cũ của chính kỳ này: các tab ghi lại kỳ, nội dung giữ nguyên.`;
    return [
      {
        label: 'Lưu và chuyển kỳ',
        note: `Mở hộp Kỳ báo cáo: lưu nội dung của kỳ ${period}, rồi làm trống các tab.`,
        run: () => this.commands.run('openPeriodsPage'),
      },
      { label: 'Nội dung này là của kỳ mới', note, run: () => this.commands.adopt(period) },
    ];
  }

  private addAction(group: HTMLElement, { label, note, run, edit }: Action, i: number): void {
    const button = addButton(group, label, run);
    button.disabled = this.isLocked;
    if (edit) this.addEdit(group, button, edit);
    if (note === '') return;
    const explained = add(group, 'p', note);
    explained.className = 'note';
    explained.id = `action-note-${i}`;
    button.setAttribute('aria-describedby', explained.id);
  }

  /** Adds a field in which the person may change a proposal before taking it. */
  private addEdit(group: HTMLElement, button: HTMLButtonElement, { text, proposal }: Edit): void {
    const field = add(group, 'input');
    field.value = text;
    field.disabled = this.isLocked;
    field.setAttribute('aria-label', 'Sửa lời đề nghị trước khi nhận');
    field.oninput = () => {
      const { label, fixes } = proposal(field.value.normalize('NFC'));
      button.textContent = label;
      button.onclick = () => this.commands.fix(fixes);
    };
    field.onkeydown = ({ key, isComposing }) => {
      if (key === 'Enter' && !isComposing) button.click();
    };
  }
}

interface Action extends Pick<Proposal, 'label' | 'note'> {
  run: () => void;
  edit?: Edit;
}

interface Edit {
  text: string;
  /** Returns the proposal with another text. */
  proposal(text: string): Proposal;
}

function fill<Value>(choice: HTMLSelectElement, options: Option<Value>[], chosen: Value | undefined): void {
  choice.replaceChildren();
  for (const { text, value } of options) add(choice, 'option', text).selected = value === chosen;
}
