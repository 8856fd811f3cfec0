/** Data validation of a worksheet. */
import type { Area } from '../plan';
import { refuse } from '../errors';
import type { CellIsOperator, Validation } from '../types';
import { element, type XmlElement } from '../xml';
import { allWithout, formatAreas, parseAreas } from './areas';
import { WORKSHEET_ORDER, type FormulaForms, type SheetTree } from './context';

/** Excel's own bounds. */
const LIST_LENGTH = 255;
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;

export class Validations {
  constructor(
    private readonly tree: SheetTree,
    private readonly formulas: FormulaForms,
  ) {}

  list(): Validation[] {
    return this.elements().map((node) => this.read(node));
  }

  /** Replaces what those cells had. */
  set(validation: Validation): void {
    this.check(validation);
    for (const area of validation.areas) this.clear(area);
    if (validation.type === 'any' && !validation.prompt && !validation.alert) return;
    this.tree.touch();
    const parent = this.tree.root.ensure('dataValidations', WORKSHEET_ORDER);
    parent.add(this.write(validation));
    parent.set('count', parent.all('dataValidation').length);
  }

  clear(area?: Area): void {
    const parent = this.tree.root.child('dataValidations');
    if (!parent) return;
    this.tree.touch();
    for (const node of parent.all('dataValidation')) {
      const left = area ? allWithout(parseAreas(node.get('sqref') ?? ''), [area]) : [];
      if (left.length > 0) node.set('sqref', formatAreas(left));
      else parent.remove(node);
    }
    const count = parent.all('dataValidation').length;
    if (count === 0) this.tree.root.remove(parent);
    else parent.set('count', count);
  }

  private elements(): XmlElement[] {
    return this.tree.root.child('dataValidations')?.all('dataValidation') ?? [];
  }

  private check({ areas, type, formula1, prompt, alert }: Validation): void {
    if (areas.length === 0) refuse('invalid-validation', { reason: 'no-area' });
    if (type !== 'any' && !formula1) refuse('invalid-validation', { reason: 'no-formula' });
    if (type === 'list' && !formula1?.startsWith('=') && (formula1 ?? '').length > LIST_LENGTH) {
      refuse('invalid-validation', { reason: 'list-too-long', length: formula1?.length ?? 0 });
    }
    for (const box of [prompt, alert]) {
      if (!box) continue;
      if (box.title.length > TITLE_LENGTH || box.message.length > MESSAGE_LENGTH) {
        refuse('invalid-validation', { reason: 'message-too-long' });
      }
    }
  }

  private read(node: XmlElement): Validation {
    const type = (node.get('type') ?? 'none') as Validation['type'] | 'none';
    const first = node.child('formula1')?.text;
    const second = node.child('formula2')?.text;
    const prompt = node.get('prompt') ?? '';
    const promptTitle = node.get('promptTitle') ?? '';
    const error = node.get('error') ?? '';
    const errorTitle = node.get('errorTitle') ?? '';
    const style = node.get('errorStyle') ?? 'stop';
    return {
      areas: parseAreas(node.get('sqref') ?? ''),
      type: type === 'none' ? 'any' : type,
      ...(node.get('operator') ? { operator: node.get('operator') as CellIsOperator } : {}),
      ...(first === undefined ? {} : { formula1: this.shown(first, type === 'list') }),
      ...(second === undefined ? {} : { formula2: this.shown(second, false) }),
      ignoreBlank: node.bool('allowBlank'),
      inCellDropDown: !node.bool('showDropDown'),
      ...(prompt || promptTitle
        ? { prompt: { title: promptTitle, message: prompt, show: node.bool('showInputMessage') } }
        : {}),
      alert: {
        style: style as 'stop' | 'warning' | 'information',
        title: errorTitle,
        message: error,
        show: node.bool('showErrorMessage'),
      },
    };
  }

  /** A quoted list stands bare, a number stays a number, the rest is a formula. */
  private shown(stored: string, list: boolean): string {
    const quoted = list ? /^"([\s\S]*)"$/.exec(stored) : null;
    if (quoted) return quoted[1]!.replaceAll('""', '"');
    return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(stored)
      ? stored
      : this.formulas.toShown(stored);
  }

  private stored(shown: string, list: boolean): string {
    if (shown.startsWith('=')) return this.formulas.toStored(shown);
    return list ? `"${shown.replaceAll('"', '""')}"` : shown;
  }

  private write(validation: Validation): XmlElement {
    const { type, operator, formula1, formula2, prompt, alert } = validation;
    const list = type === 'list';
    return element(
      'dataValidation',
      {
        type: type === 'any' ? null : type,
        errorStyle: alert && alert.style !== 'stop' ? alert.style : null,
        operator: operator && operator !== 'between' ? operator : null,
        allowBlank: (validation.ignoreBlank ?? true) ? 1 : null,
        showDropDown: list && validation.inCellDropDown === false ? 1 : null,
        showInputMessage: (prompt?.show ?? true) ? 1 : null,
        showErrorMessage: (alert?.show ?? true) ? 1 : null,
        errorTitle: alert?.title || null,
        error: alert?.message || null,
        promptTitle: prompt?.title || null,
        prompt: prompt?.message || null,
        sqref: formatAreas(validation.areas),
      },
      [
        ...(formula1 === undefined ? [] : [element('formula1', {}, [this.stored(formula1, list)])]),
        ...(formula2 === undefined
          ? []
          : [element('formula2', {}, [this.stored(formula2, false)])]),
      ],
    );
  }
}
