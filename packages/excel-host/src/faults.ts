import type { Workbook } from '@pnftp/xlsx';
import { HostError, type HostErrorCode } from './errors';

interface PlannedFault {
  /** Requests are counted as `HostStats.requests` counts them, from 1. */
  readonly request: number;
}

interface ActionFault extends PlannedFault {
  /** From 0, among the actions of the request. */
  readonly action: number;
  readonly code: HostErrorCode;
}

interface Interruption extends PlannedFault {
  /** Whether the request was carried out before the connection broke. */
  readonly done: boolean;
}

interface Edit extends PlannedFault {
  readonly edit: (workbook: Workbook) => void;
}

/** Things that go wrong on demand. */
export class Faults {
  /** Milliseconds before each answer. */
  delay = 0;
  /** Bytes of a request and of a response, in place of the profile's. */
  payloadLimit: number | null = null;
  private readonly actions: ActionFault[] = [];
  private readonly interruptions: Interruption[] = [];
  private readonly edits: Edit[] = [];

  /** The action fails with this code, and the request stops there. */
  failAction(request: number, action: number, code: HostErrorCode): void {
    this.actions.push({ request, action, code });
  }

  /** The request gets no answer but a broken connection. */
  dropConnection(request: number, { done = false } = {}): void {
    this.interruptions.push({ request, done });
  }

  /** Another author changes the workbook just before the request. */
  editBefore(request: number, edit: (workbook: Workbook) => void): void {
    this.edits.push({ request, edit });
  }

  clear(): void {
    this.delay = 0;
    this.payloadLimit = null;
    for (const list of [this.actions, this.interruptions, this.edits]) list.length = 0;
  }

  interruption(request: number): Interruption | null {
    return this.interruptions.find((fault) => fault.request === request) ?? null;
  }

  editsBefore(request: number): readonly Edit['edit'][] {
    return this.edits.filter((fault) => fault.request === request).map(({ edit }) => edit);
  }

  check(request: number, action: number): void {
    const fault = this.actions.find(
      (planned) => planned.request === request && planned.action === action,
    );
    if (fault) throw new HostError(fault.code);
  }
}
