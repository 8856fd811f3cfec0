/** What this browser keeps between two openings of the pane, of a kind by name. */

type Guardados = Readonly<Record<string, unknown>>;

/** The storage may be forbidden, full, or hold what somebody else wrote. */
function todos(lugar: string): Guardados {
  try {
    const leido: unknown = JSON.parse(localStorage.getItem(lugar) ?? '{}');
    return typeof leido === 'object' && leido !== null ? (leido as Guardados) : {};
  } catch {
    return {};
  }
}

/** As it was found: whoever asks checks it. `undefined` where there is none. */
export const guardado = (lugar: string, nombre: string): unknown => todos(lugar)[nombre];

/**
 * `undefined` takes it away; of more than `caben`, the oldest go. Whether it is kept: where it is
 * not, it lasts as long as the pane.
 */
export function guardar(lugar: string, nombre: string, valor: unknown, caben = Infinity): boolean {
  const otros = Object.entries(todos(lugar)).filter(([otro]) => otro !== nombre);
  const suyos = [...otros, ...(valor === undefined ? [] : [[nombre, valor] as const])];
  try {
    localStorage.setItem(lugar, JSON.stringify(Object.fromEntries(suyos.slice(-caben))));
    return true;
  } catch {
    return false;
  }
}
