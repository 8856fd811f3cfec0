/**
 * One open workbook: the host that plays Excel over it, the pane's line to the host, and what a
 * person does in the grid. The page draws what this holds.
 */
import { Host, registeredFunctions } from '@pnftp/excel-host';
import { isFormula } from '@pnftp/xlsx/plan';
import type { Area, ConditionalStyle } from '@pnftp/xlsx/plan';
import { openWorkbook } from '@pnftp/xlsx';
import type { Sheet, Workbook } from '@pnftp/xlsx';
import { conditionalStyle } from './grid/conditional';
import { entryText } from './grid/painter';
import type { Clip } from './editing/clipboard';
import type { Place, Selection } from './grid/selection';
import type { WorkbenchOptions } from './options';
import type { Profile } from './profiles';
import type { FromPane, ToPane } from './protocol';

/** The regional settings of this Excel. */
const LOCALE = 'es-PE';

let sessions = 0;

export class Session {
  /** A new workbook gets a new pane, as a new window of Excel would. */
  readonly id = ++sessions;
  readonly host: Host;
  readonly workbook: Workbook;
  readonly #listeners = new Set<() => void>();
  #version = 0;
  #shape = 0;
  #pane: Window | null = null;
  #ribbonReady = false;
  #ribbonBusy: string | null = null;
  #commands = 0;
  #painting = 0;
  #busy = false;
  #clip: Clip | null = null;
  #saved = 0;

  /** Throws `XlsxError` where the bytes are not a workbook that can be opened. */
  constructor(
    bytes: Uint8Array,
    readonly fileName: string,
    readonly profile: Profile,
    { metadata, namespace }: WorkbenchOptions['functions'],
  ) {
    const functions = registeredFunctions(metadata, namespace);
    this.workbook = openWorkbook(bytes, { customFunctions: functions.map(({ name }) => name) });
    this.host = new Host(this.workbook, {
      profile,
      locale: LOCALE,
      functions,
    });
    void this.host.history;
    this.host.bridge.onMessageFromHost = (text) => this.#tellPane({ workbench: 'response', text });
    this.host.onChange((changes) => {
      const kinds = changes.map(({ kind }) => kind);
      if (kinds.includes('format') || kinds.includes('structure')) this.#shape++;
      this.#changed();
      void this.#watch();
    });
  }

  /** Goes up whenever anything that shows may have changed. */
  readonly version = (): number => this.#version;

  /** Goes up whenever sizes of rows and columns, or what is hidden, may have changed. */
  get shape(): number {
    return this.#shape;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether Excel is at work: a request, or formulas whose functions have not answered yet. */
  get busy(): boolean {
    return this.#busy;
  }

  async #watch(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    await this.host.idle();
    this.#busy = false;
    this.#changed();
  }

  /** Where the focus goes when the pane gives it up; the page sets it. */
  onward: () => void = () => undefined;

  get clip(): Clip | null {
    return this.#clip;
  }

  set clip(clip: Clip | null) {
    this.#clip = clip;
    this.#changed();
  }

  /** Whether it holds what no file has yet. */
  get unsaved(): boolean {
    return this.host.history.revision !== this.#saved;
  }

  /** The workbook as it is now was downloaded. */
  downloaded(): void {
    this.#saved = this.host.history.revision;
    this.#changed();
  }

  /** What it was made of was not downloaded either. */
  neverDownloaded(): void {
    this.#saved = -1;
  }

  /** Once nothing is under way: an action of the add-in is one step, whole. */
  async undo(): Promise<void> {
    await this.host.idle();
    this.host.user.undo();
  }

  async redo(): Promise<void> {
    await this.host.idle();
    this.host.user.redo();
  }

  /** The file as it is once nothing is under way. */
  async save(): Promise<Uint8Array> {
    await this.host.idle();
    return this.workbook.save();
  }

  /** Many changes of one request are drawn once. */
  #changed(): void {
    if (this.#painting) return;
    this.#painting = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    cancelAnimationFrame(this.#painting);
    this.#painting = 0;
    this.#version++;
    for (const listener of this.#listeners) listener();
  }

  /** Listens to a pane's frame until the function that it gives is called. */
  connect(pane: Window): () => void {
    this.#pane = pane;
    this.#ribbonReady = false;
    this.#ribbonBusy = null;
    const listen = (event: MessageEvent<FromPane>) => {
      if (event.source !== pane || event.origin !== location.origin) return;
      const message = event.data;
      if (message.workbench === 'onward') this.onward();
      if (message.workbench === 'act') this.host.history.act();
      if (message.workbench === 'request') this.host.bridge.sendMessageToHost(message.text);
      if (message.workbench === 'ribbonReady') this.#setRibbon(true, null);
      if (message.workbench === 'ribbonDone' && message.id === this.#ribbonBusy) {
        this.#setRibbon(true, null);
      }
    };
    window.addEventListener('message', listen);
    return () => {
      window.removeEventListener('message', listen);
      if (this.#pane === pane) this.#pane = null;
    };
  }

  #tellPane(message: ToPane): void {
    this.#pane?.postMessage(message, location.origin);
  }

  #setRibbon(ready: boolean, busy: string | null): void {
    this.#ribbonReady = ready;
    this.#ribbonBusy = busy;
    this.#changed();
  }

  /** Whether a press of the ribbon would be taken: Excel waits until the last one is completed. */
  get ribbonFree(): boolean {
    return this.#ribbonReady && this.#ribbonBusy === null;
  }

  pressRibbon(action: string): void {
    if (!this.ribbonFree) return;
    const id = `press-${++this.#commands}`;
    this.host.history.act();
    this.#setRibbon(true, id);
    this.#tellPane({ workbench: 'ribbon', id, action });
  }

  get sheet(): Sheet {
    return this.workbook.activeSheet;
  }

  selection(sheet: Sheet): Selection {
    const area = sheet.selection;
    return { area, active: { row: area.row, column: area.column } };
  }

  /** Drawn at once: what is typed next, within the same frame, goes to the new place. */
  select(sheet: Sheet, area: Area): void {
    this.host.user.select(sheet, area);
    this.#draw();
  }

  /** What stands in the formula bar. */
  entry(sheet: Sheet, { row, column }: Place): string {
    const text = entryText(sheet, row, column);
    return isFormula(sheet.cell(row, column)) ? this.host.user.formula(text) : text;
  }

  editing(on: boolean): void {
    this.host.user.editing(on);
  }

  conditional(sheet: Sheet): (row: number, column: number) => ConditionalStyle | null {
    return (row, column) =>
      conditionalStyle(sheet, { row, column }, (where, formula, at, base) =>
        this.host.evaluate(where, formula, at, base),
      );
  }
}
