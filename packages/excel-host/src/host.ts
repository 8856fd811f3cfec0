import { parseAddress, type Area, type CellValue } from '@pnftp/xlsx/plan';
import type { Sheet, Workbook } from '@pnftp/xlsx';
import { HostError, type HostErrorCode } from './errors';
import { Faults } from './faults';
import type { Profile } from './profiles';
import {
  ActionType,
  EVENT_CATEGORY,
  PathType,
  type RequestBody,
  type RequestMessage,
} from './protocol';
import { RequestRunner } from './request';
import type { CustomFunction, UnsupportedFormula } from './calc';
import { HostCalculation } from './calculation';
import { UndoHistory } from './history';
import { Session, type HostChange } from './session';
import { User } from './user';

export interface HostOptions {
  readonly profile?: Profile;
  /** `en-US`, `es-PE` or `es-ES`. */
  readonly locale?: string;
  /** Custom functions that the add-in registers; the client's own runtime computes them. */
  readonly functions?: readonly CustomFunction[];
  /** Default true; without it formulas keep the values they have. */
  readonly calculates?: boolean;
}

/** What the client's host bridge asks for: the global `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  /** Set by the client. */
  onMessageFromHost: ((text: string) => void) | null;
}

export interface HostStats {
  /** Requests of the add-in itself. */
  requests: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  /** Requests that only release references (`Excel.run` sends them when it is done). */
  cleanups: number;
  /** Requests of the library for itself: telemetry, the custom-functions runtime. */
  internal: number;
  /** The largest request and response. */
  largestRequest: number;
  largestResponse: number;
}

const DELAY_FOR_CELL_EDIT = 64;

/**
 * An Excel without Excel: answers the genuine Office.js client over its host bridge, on the
 * workbook of a file. See `docs/host.md`.
 */
export class Host {
  readonly session: Session;
  readonly user: User;
  readonly faults = new Faults();
  readonly stats: HostStats = noStats();
  readonly bridge: NativeBridge;
  private steps: UndoHistory | null = null;
  private readonly calculation: HostCalculation | null;
  private readonly queue: RequestMessage[] = [];
  /** What is to be sent when the request under way has its answer. */
  private outbox: (readonly unknown[])[] = [];
  private readonly listeners = new Set<(changes: readonly HostChange[]) => void>();
  private waiting: (() => void)[] = [];
  private working = false;
  private answering = false;
  private editing = false;
  /** Custom functions asked and not answered. */
  private calls = 0;

  constructor(workbook: Workbook, options: HostOptions = {}) {
    this.session = new Session(
      workbook,
      options.profile ?? 'microsoft365',
      options.locale ?? 'en-US',
    );
    this.user = new User(this);
    this.bridge = {
      sendMessageToHost: (text) => this.receive(text),
      onMessageFromHost: null,
    };
    this.calculation =
      options.calculates === false ? null : new HostCalculation(this, options.functions ?? []);
    this.session.calculation = this.calculation;
  }

  /** What is done from the first time it is asked for can be undone. */
  get history(): UndoHistory {
    return (this.steps ??= new UndoHistory(this));
  }

  get workbook(): Workbook {
    return this.session.workbook;
  }

  get profile(): Profile {
    return this.session.profile;
  }

  /** Whether a requirement set is there, as `Office.context.requirements` would say. */
  get requirements(): Readonly<Record<string, string>> {
    return this.session.facts.sets;
  }

  /** In cell-edit mode requests fail, or wait if they said so. */
  get cellEdit(): boolean {
    return this.editing;
  }

  set cellEdit(on: boolean) {
    this.editing = on;
    if (!on) void this.work();
  }

  /** Called after each request or edit that changed something. Gives the way to stop it. */
  onChange(listener: (changes: readonly HostChange[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when nothing is under way: requests, custom functions, events. */
  async idle(): Promise<void> {
    do {
      if (this.busy) await new Promise<void>((resolve) => this.waiting.push(resolve));
      // The client goes on in a later turn, perhaps with another request.
      await new Promise((resolve) => setTimeout(resolve, 0));
    } while (this.busy);
  }

  resetStats(): void {
    Object.assign(this.stats, noStats());
  }

  /** Sends something to the client that it did not ask for, after any answer under way. */
  post(entries: readonly unknown[]): void {
    this.outbox.push(entries);
    if (!this.answering) this.sendOutbox();
  }

  /** How many calls of custom functions have not been answered. */
  callsUnderWay(count: number): void {
    this.calls = count;
    this.settle();
  }

  /**
   * What a formula gives that stands in no cell, such as a colour rule's: written for the cell
   * `base`, read as if it stood in `at`. `null` where it cannot be computed.
   */
  evaluate(
    sheet: Sheet,
    formula: string,
    at: { readonly row: number; readonly column: number },
    base: { readonly row: number; readonly column: number },
  ): CellValue {
    return this.calculation?.evaluate(sheet, formula, at, base) ?? null;
  }

  /** Formulas that the host cannot compute: they keep the value that they had in the file. */
  get unsupported(): readonly UnsupportedFormula[] {
    return this.calculation?.unsupported ?? [];
  }

  private sendOutbox(): void {
    for (const entries of this.outbox.splice(0)) {
      if (entries.length > 0) this.deliver({ type: 3, message: { entries } });
    }
  }

  /** Another author of the same workbook writes the cells of an address. */
  remote(edit: (workbook: Workbook) => void, sheet: string, address: string): void {
    edit(this.workbook);
    const area = parseAddress(address);
    const found = this.workbook.sheet(sheet);
    if (!area || !found) return;
    this.session.edited(found, area, { source: 'Remote', triggerSource: 'Unknown' });
    this.changed();
  }

  /** @internal After a step was undone or done again, which the add-in sees as a person's edit. */
  restored(
    structure: boolean,
    areas: readonly { readonly sheet: Sheet; readonly area: Area }[],
    at: { readonly sheet: Sheet; readonly area: Area },
  ): void {
    const { session, workbook } = this;
    session.editor = 'person';
    for (const { sheet, area } of areas) session.edited(sheet, area);
    if (structure) session.restructured(null);
    session.formatted(workbook.activeSheet, null);
    if (workbook.sheets.includes(at.sheet) && at.sheet.visibility === 'visible') {
      session.select(at.sheet, at.area);
    }
    session.editor = 'addin';
    this.changed();
  }

  /** After an edit from outside a request. */
  changed(): void {
    this.session.endRequest();
    this.announce();
  }

  private get busy(): boolean {
    return this.working || this.calls > 0 || this.queue.length > 0;
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as RequestMessage;
    if (message.type !== 1) return;
    this.queue.push(message);
    void this.work();
  }

  /** One request at a time, in the order they came. */
  private async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    // The client expects its answer in a later turn.
    await Promise.resolve();
    for (;;) {
      const next = this.queue[0];
      if (!next) break;
      if (this.editing && ((next.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0) break;
      this.queue.shift();
      this.answering = true;
      const answer = this.answer(next);
      this.answering = false;
      if (this.faults.delay > 0) {
        await new Promise((resolve) => setTimeout(resolve, this.faults.delay));
      }
      this.deliver(answer);
      this.sendOutbox();
      this.announce();
      await Promise.resolve();
    }
    this.working = false;
    this.settle();
  }

  private settle(): void {
    if (this.busy) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private answer(message: RequestMessage): object {
    const raw = message.message.body;
    const text = typeof raw === 'string' ? raw : JSON.stringify(raw ?? {});
    const body = JSON.parse(text) as RequestBody;
    const kind = kindOf(body);
    const { stats, faults } = this;
    if (kind === 'cleanup') stats.cleanups += 1;
    else if (kind === 'internal') {
      stats.internal += 1;
      // The one request of this kind says that the custom functions can be called.
      this.calculation?.runtimeBegan();
    } else {
      stats.requests += 1;
      stats.actions += body.Actions.length;
      stats.requestBytes += bytes(text);
      stats.largestRequest = Math.max(stats.largestRequest, bytes(text));
    }
    const counted = kind === 'own' ? stats.requests : 0;
    const limit = faults.payloadLimit ?? this.session.facts.payloadLimit ?? Infinity;
    if (bytes(text) > limit) return refusal(message.id, 'RequestPayloadSizeLimitExceeded');
    if (this.editing && kind === 'own')
      return refusal(message.id, 'InvalidOperationInCellEditMode');
    if (counted > 0) {
      for (const edit of faults.editsBefore(counted)) {
        edit(this.workbook);
        this.session.restructured(null);
      }
    }
    const interruption = counted > 0 ? faults.interruption(counted) : null;
    if (interruption && !interruption.done) return broken(message.id);
    const runner = new RequestRunner(this.session, body);
    const answer = JSON.stringify(runner.run((index) => faults.check(counted, index)));
    if (interruption) return broken(message.id);
    if (kind === 'own') {
      stats.responseBytes += bytes(answer);
      stats.largestResponse = Math.max(stats.largestResponse, bytes(answer));
    }
    if (bytes(answer) > limit) return refusal(message.id, 'ResponsePayloadSizeLimitExceeded');
    return { id: message.id, type: 1, message: { statusCode: 200, headers: {}, body: answer } };
  }

  private announce(): void {
    const changes = this.session.takeChanges();
    this.steps?.absorb(changes);
    if (changes.length > 0) for (const listener of [...this.listeners]) listener(changes);
    const events = this.session.events.take();
    if (events.length === 0) return;
    this.post(
      events.map(({ type, targetId, message }) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: type,
        targetId,
        message: JSON.stringify(this.withReference(message)),
        isRemoteOverride: false,
      })),
    );
  }

  /** A change tells where it was by a reference too. */
  private withReference(message: Readonly<Record<string, unknown>>): object {
    const { worksheetId, address } = message;
    if (typeof worksheetId !== 'string' || typeof address !== 'string') return message;
    const sheet = this.session.findSheet(worksheetId);
    if (!sheet) return message;
    return { ...message, referenceId: this.session.eventReference(sheet, address) };
  }

  private deliver(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }
}

const noStats = (): HostStats => ({
  requests: 0,
  actions: 0,
  requestBytes: 0,
  responseBytes: 0,
  cleanups: 0,
  internal: 0,
  largestRequest: 0,
  largestResponse: 0,
});

const encoder = new TextEncoder();
const bytes = (text: string): number => encoder.encode(text).length;

type Kind = 'own' | 'cleanup' | 'internal';

function kindOf({ Actions, ObjectPaths }: RequestBody): Kind {
  const paths = Object.values(ObjectPaths);
  const services = paths.some(({ ObjectPathType }) => ObjectPathType === PathType.newObject);
  const others = paths.some(({ ObjectPathType }) => ObjectPathType !== PathType.newObject);
  if (services && !others) return 'internal';
  const calls = Actions.filter(({ ActionType: type }) => type !== ActionType.instantiate);
  const only = (name: string) =>
    calls.length > 0 &&
    calls.every((call) => call.ActionType === ActionType.method && call.Name === name);
  if (only('_RemoveReference')) return 'cleanup';
  if (only('_SetOsfControlContainerReadyForCustomFunctions')) return 'internal';
  return 'own';
}

/** An answer of the service instead of the workbook. */
function refusal(id: number, code: HostErrorCode): object {
  const { message, status } = new HostError(code);
  const body = JSON.stringify({ error: { code, message } });
  return { id, type: 1, message: { statusCode: status, headers: {}, body } };
}

const broken = (id: number): object => ({
  id,
  type: 1,
  message: { statusCode: 503, headers: {}, body: '' },
});
