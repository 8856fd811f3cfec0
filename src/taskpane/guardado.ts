/** What this browser keeps between two openings of the pane: the last few of a kind, by name. */
const CABEN = 10;

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

/** `undefined` takes it away. Where nothing can be kept it lasts as long as the pane. */
export function guardar(lugar: string, nombre: string, valor: unknown): void {
  const otros = Object.entries(todos(lugar)).filter(([otro]) => otro !== nombre);
  const suyo = valor === undefined ? [] : [[nombre, valor] as const];
  try {
    localStorage.setItem(
      lugar,
      JSON.stringify(Object.fromEntries([...otros.slice(1 - CABEN), ...suyo])),
    );
  } catch {
    // Forbidden or full.
  }
}
