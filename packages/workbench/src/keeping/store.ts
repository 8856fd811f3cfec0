/** One workbook that a person chose to keep in this browser; it goes by itself after a week. */

export interface Kept {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Milliseconds, as `Date.now()` gives them. */
  readonly at: number;
}

export const DAYS = 7;
const LIFE = DAYS * 24 * 60 * 60 * 1000;
const [NAME, STORE, KEY] = ['mesa', 'books', 'book'] as const;

export const goneAt = ({ at }: Pick<Kept, 'at'>): number => at + LIFE;

/** What is kept, `null` for nothing; what is too old is taken away. */
export async function kept(now: number): Promise<Kept | null> {
  const found = await inStore<Kept | undefined>('readonly', (store) => store.get(KEY) as never);
  if (!found) return null;
  if (goneAt(found) > now) return found;
  await forget();
  return null;
}

export const keep = (book: Kept): Promise<unknown> =>
  inStore('readwrite', (store) => store.put(book, KEY));

export const forget = (): Promise<unknown> =>
  inStore('readwrite', (store) => store.delete(KEY) as never);

function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onerror = () => reject(new Error('IndexedDB', { cause: opening.error }));
    opening.onsuccess = () => {
      const { result: db } = opening;
      const transaction = db.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => {
        db.close();
        resolve(request.result);
      };
      transaction.onerror = () => {
        db.close();
        reject(new Error('IndexedDB', { cause: transaction.error }));
      };
    };
  });
}
