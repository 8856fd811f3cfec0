/**
 * All files together, taken one by one: what they agree on, and where they say different things.
 * Of a file nothing is kept but its findings and what it would change.
 */
import { valorNormal } from '../marca';
import { agrupar } from '../../ceplan/agrupar';
import { llano } from '../../ceplan/llano';
import type { Cambio, Conflicto, Propuesta, Recibido, Revision } from './tipos';

type Archivo = Omit<Recibido, 'propuestas'>;

const filaDe = ({ tabla, clave }: Propuesta): string =>
  `${tabla}\n${Object.values(clave).join('\n')}`;

export class Recepcion {
  private readonly archivos: Archivo[] = [];
  private readonly veces = new Map<string, number>();
  /** What each row of the workbook is to say, whichever file says so. */
  private readonly porFila = new Map<string, Cambio[]>();

  toma({ propuestas, ...dicho }: Recibido): void {
    const recibido = { ...dicho, archivo: this.nombreUnico(dicho.archivo) };
    this.archivos.push(recibido);
    let clave: Propuesta['clave'] | null = null;
    let fila: Cambio[] = [];
    for (const propuesta of propuestas) {
      // Those of a row follow each other.
      if (propuesta.clave !== clave) fila = this.fila(propuesta);
      clave = propuesta.clave;
      fila.push(cambioDe(propuesta, recibido));
    }
  }

  private fila(propuesta: Propuesta): Cambio[] {
    const cual = filaDe(propuesta);
    const fila = this.porFila.get(cual) ?? [];
    this.porFila.set(cual, fila);
    return fila;
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
    for (const fila of this.porFila.values()) {
      for (const dichos of agrupar(fila, ({ campo }) => campo).values()) {
        // What is sure goes before what can be doubted.
        const seguros = dichos.filter(({ duda }) => !duda);
        const cuentan = seguros.length > 0 ? seguros : dichos;
        if (dicenLoMismo(cuentan)) cambios.push(cuentan[0]!);
        else conflictos.push(conflictoDe(cuentan));
      }
    }
    return { archivos: this.archivos, cambios, conflictos };
  }
}

const dicenLoMismo = (cambios: readonly Cambio[]): boolean =>
  cambios.length === 1 || new Set(cambios.map(({ despues }) => valorNormal(despues))).size === 1;

/** Written out: there are tens of thousands of them. */
const cambioDe = (p: Propuesta, { entidad, archivo, contacto }: Archivo): Cambio => ({
  tabla: p.tabla,
  clave: p.clave,
  campo: p.campo,
  casilla: p.casilla,
  antes: p.antes,
  despues: p.despues,
  celda: p.celda,
  duda: p.duda,
  entidad,
  archivo,
  contacto,
  clase: p.antes === null ? 'nuevo' : 'cambia',
});

const conflictoDe = (dichos: readonly Cambio[]): Conflicto => {
  const { tabla, clave, campo, casilla, antes, entidad } = dichos[0]!;
  return {
    tabla,
    clave,
    campo,
    casilla,
    antes,
    entidad,
    dicen: dichos.map(({ archivo, celda, despues }) => ({ archivo, celda, despues })),
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
