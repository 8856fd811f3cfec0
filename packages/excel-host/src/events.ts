/** Event types as the client numbers them. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetRowSorted: 19,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of the events of a collection: the client's `eventWorkbookId`. */
export const WORKBOOK_TARGET = 'Workbook';

export interface ChangeEvent {
  readonly changeType: string;
  readonly source: 'Local' | 'Remote';
  readonly triggerSource: string;
  /** Which way other cells went: `None`, or as `ShiftCellDown`. */
  readonly shiftDirection: string;
}

export interface HostEvent {
  readonly type: number;
  readonly targetId: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/**
 * Who listens to what, and what has happened since the last request. Events are sent after the
 * answer of the request that caused them.
 */
export class EventBoard {
  /** `Application` events of the add-in itself can be switched off (`runtime.enableEvents`). */
  enabled = true;
  source: 'Local' | 'Remote' = 'Local';
  private readonly listening = new Map<string, number>();
  private queue: HostEvent[] = [];

  listen(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    this.listening.set(key, (this.listening.get(key) ?? 0) + 1);
  }

  unlisten(type: number, targetId: string): void {
    const key = `${type} ${targetId}`;
    const count = (this.listening.get(key) ?? 0) - 1;
    if (count > 0) this.listening.set(key, count);
    else this.listening.delete(key);
  }

  hears(type: number): boolean {
    if (!this.enabled) return false;
    const start = `${type} `;
    return [...this.listening.keys()].some((key) => key.startsWith(start));
  }

  selectionChanged(worksheetId: string, address: string): void {
    this.raise(EventType.worksheetSelectionChanged, worksheetId, { worksheetId, address });
    // The workbook's own event is one of the old API: a number and no target.
    this.queue.push({ type: 2, targetId: '', message: {} });
  }

  /** Raised on the object itself, on what it belongs to, and on the workbook's collection. */
  raise(
    type: number,
    targets: string | readonly string[],
    message: Readonly<Record<string, unknown>>,
  ): void {
    if (!this.enabled) return;
    for (const target of new Set([targets, WORKBOOK_TARGET].flat())) {
      if (this.listening.has(`${type} ${target}`))
        this.queue.push({ type, targetId: target, message });
    }
  }

  take(): readonly HostEvent[] {
    const taken = this.queue;
    this.queue = [];
    return taken;
  }
}
