/**
 * What a rule says in its cases, word for word: `hallazgos.txt` beside `casos.json`, a paragraph a
 * case. `ACTUALIZAR=1 npx jest test/casos` renews them, to be read again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Hallazgo } from '../../src/ceplan/tipos';
import { textoHallazgo } from '../../src/textos/hallazgos';

const RENOVAR = Boolean(process.env.ACTUALIZAR);

function lugarDe({ lugar }: Hallazgo): string {
  if (!lugar) return '';
  if ('hoja' in lugar) return `${lugar.hoja}!${lugar.celda}`;
  const { tabla, fila, campo, anio } = lugar;
  return [tabla, fila, campo, anio].filter((parte) => parte !== undefined).join(' ');
}

/** A finding in a line: all that it is, and what it says of it. */
export function dicho(h: Hallazgo): string {
  const { mensaje, reparar } = textoHallazgo(h, 'es')!;
  const reparacion = h.reparacion
    ? `${h.reparacion.clase} → ${[...new Set(h.reparacion.cambios.map(({ valor }) => JSON.stringify(valor)))].join(', ')} (${h.reparacion.cambios.length})`
    : '';
  return [
    `${h.causa ? `(${h.causa}) ` : ''}${h.severidad}`,
    h.id ?? '',
    lugarDe(h),
    h.encontrado,
    h.esperado,
    mensaje,
    reparar,
    reparacion,
  ]
    .map((parte) => parte.replaceAll('\n', ' ').trim() || '–')
    .join(' · ');
}

/** Holds the findings of a case to its paragraph; with ACTUALIZAR=1 they are it from now on. */
export function comparador(archivo: string) {
  const parrafos = new Map<string, string[]>();
  if (existsSync(archivo)) {
    for (const parrafo of readFileSync(archivo, 'utf8').trimEnd().split('\n\n')) {
      const [nombre = '', ...lineas] = parrafo.split('\n');
      parrafos.set(nombre.replace(/^# /, ''), lineas);
    }
  }
  const nuevos: string[] = [];
  return (nombre: string, hallazgos: readonly Hallazgo[]): void => {
    const lineas = hallazgos.map(dicho);
    if (RENOVAR) {
      nuevos.push([`# ${nombre}`, ...lineas].join('\n'));
      writeFileSync(archivo, `${nuevos.join('\n\n')}\n`);
    } else {
      expect(lineas).toEqual(parrafos.get(nombre) ?? []);
    }
  };
}
