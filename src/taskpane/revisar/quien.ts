/** Who justifies, kept in this browser so that nobody types it twice. */
const LUGAR = 'pnftp.quien';

/** The storage may be forbidden or full. */
export function quienRecordado(): string {
  try {
    return localStorage.getItem(LUGAR) ?? '';
  } catch {
    return '';
  }
}

export function recordarQuien(quien: string): void {
  try {
    localStorage.setItem(LUGAR, quien);
  } catch {
    // Then it is asked for the next time.
  }
}
