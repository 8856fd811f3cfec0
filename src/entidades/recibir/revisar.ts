/**
 * All files together, taken one by one: what they agree on, and where they say different things.
 * Of a file nothing is kept but its findings and what it would change.
 */
import { valorNormal } from '../marca';
import { llano } from '../../ceplan/llano';
import type { Cambio, Conflicto, Propuesta, Recibido, Revision } from './tipos';

interface Suya extends Propuesta {
  readonly recibido: Omit<Recibido, 'propuestas'>;
}

const celdaDe = ({ tabla, clave, campo }: Propuesta): string =>
  JSON.stringify([tabla, Object.values(clave), campo]);

export class Recepcion {
  private readonly archivos: Omit<Recibido, 'propuestas'>[] = [];
  private readonly veces = new Map<string, number>();
  private readonly porCelda = new Map<string, Suya[]>();

  toma({ propuestas, ...dicho }: Recibido): void {
    const recibido = { ...dicho, archivo: this.nombreUnico(dicho.archivo) };
    this.archivos.push(recibido);
    for (const propuesta of propuestas) {
      const clave = celdaDe(propuesta);
      const otras = this.porCelda.get(clave);
      if (otras) otras.push({ ...propuesta, recibido });
      else this.porCelda.set(clave, [{ ...propuesta, recibido }]);
    }
  }

  /** Out of two folders files may have one name: the later one says so. */
  private nombreUnico(nombre: string): string {
    const veces = (this.veces.get(nombre) ?? 0) + 1;
    this.veces.set(nombre, veces);
    return veces === 1 ? nombre : `${nombre} (${veces})`;
  }

  revision(): Revision {
    const cambios: Cambio[] = [];
    const conflictos: Conflicto[] = [];
    for (const suyas of this.porCelda.values()) {
      // What is sure goes before what can be doubted.
      const seguras = suyas.filter(({ duda }) => !duda);
      const cuentan = seguras.length > 0 ? seguras : suyas;
      const dicen = new Set(cuentan.map(({ despues }) => valorNormal(despues)));
      if (dicen.size === 1) cambios.push(cambioDe(cuentan[0]!));
      else conflictos.push(conflictoDe(cuentan));
    }
    return { archivos: this.archivos, cambios, conflictos };
  }
}

const cambioDe = ({ recibido, ...propuesta }: Suya): Cambio => ({
  ...propuesta,
  entidad: recibido.entidad,
  archivo: recibido.archivo,
  contacto: recibido.contacto,
  clase: propuesta.antes === null ? 'nuevo' : 'cambia',
});

const conflictoDe = (suyas: readonly Suya[]): Conflicto => {
  const { tabla, clave, campo, casilla, antes, recibido } = suyas[0]!;
  return {
    tabla,
    clave,
    campo,
    casilla,
    antes,
    entidad: recibido.entidad,
    dicen: suyas.map(({ despues, celda, recibido: { archivo } }) => ({ archivo, celda, despues })),
  };
};

/** What a person said to take: what fills blanks, all, or all of these entities. */
export type Aceptacion =
  | { readonly que: 'nada' | 'blancos' | 'todo' }
  | { readonly que: 'entidades'; readonly entidades: readonly string[] };

/** What can be doubted is taken by name alone: of its entity, or with all. */
export function aceptados(
  { cambios, archivos }: Revision,
  aceptacion: Aceptacion,
): readonly Cambio[] {
  switch (aceptacion.que) {
    case 'nada':
      return [];
    case 'todo':
      return cambios;
    case 'blancos':
      return cambios.filter(({ clase, duda }) => clase === 'nuevo' && !duda);
    case 'entidades': {
      const pedidas = new Set(aceptacion.entidades.map(llano));
      const codigos = new Map(archivos.map(({ archivo, codigo }) => [archivo, codigo]));
      return cambios.filter(
        ({ entidad, archivo }) =>
          pedidas.has(llano(entidad)) || pedidas.has(llano(siglaEn(codigos.get(archivo) ?? ''))),
      );
    }
  }
}

const siglaEn = (codigo: string): string => codigo.split('-')[3] ?? '';

/** Those of `entidades` that no file is of. */
export const sinArchivo = (
  { archivos }: Revision,
  entidades: readonly string[],
): readonly string[] => {
  const hay = new Set(
    archivos.flatMap(({ entidad, codigo }) => [llano(entidad), llano(siglaEn(codigo))]),
  );
  return entidades.filter((una) => !hay.has(llano(una)));
};
