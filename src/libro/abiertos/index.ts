/** The files of the open data, by name. */
import type { Material } from '../avance';
import type { MatrizLeida } from '../matrizLeida';
import { archivoDe, comoCsv, comoPaquete } from './paquete';
import { comoJsonPublico } from './resultado';
import { tablasAbiertas, type TablaAbierta } from './tablas';

export interface DatosAbiertos {
  readonly tablas: readonly { readonly archivo: string; readonly filas: number }[];
  readonly archivos: readonly { readonly nombre: string; readonly texto: string }[];
  /** Every text that people wrote, with where it stands: `compromisos:3:recomendacion`. */
  readonly textos: readonly { readonly lugar: string; readonly texto: string }[];
}

export function datosAbiertos(material: Material, matriz: MatrizLeida): DatosAbiertos {
  const tablas = tablasAbiertas(material, matriz);
  return {
    tablas: tablas.map((una) => ({ archivo: archivoDe(una), filas: una.filas.length })),
    archivos: [
      { nombre: 'datapackage.json', texto: comoPaquete(material.politica, tablas) },
      { nombre: 'resultado.json', texto: comoJsonPublico(material) },
      ...tablas.map((una) => ({ nombre: archivoDe(una), texto: comoCsv(una) })),
    ],
    textos: tablas.flatMap(textosDe),
  };
}

const textosDe = ({ nombre, campos, filas }: TablaAbierta): DatosAbiertos['textos'] =>
  filas.flatMap((fila, n) =>
    fila.flatMap((texto, i) =>
      typeof texto === 'string'
        ? [{ lugar: `${nombre}:${n + 1}:${campos[i]!.nombre}`, texto }]
        : [],
    ),
  );
