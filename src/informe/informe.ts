/** The evaluation report as a plan of blocks, questions and headings. */
import { huellaDe } from '../libro/sello';
import type { Material } from '../libro/avance';
import type { MatrizLeida } from '../libro/matrizLeida';
import { enLista, informe as T } from '../textos/informe';
import { bloque, conEstilo, type Documento } from './bloques';
import { Fuente } from './fuente';
import { descripcion } from './secciones/descripcion';
import { anexoDeMatriz, anexoDeReporte, conclusiones, recomendaciones } from './secciones/final';
import { implementacion } from './secciones/implementacion';
import { resultados } from './secciones/resultados';
import { resumen } from './secciones/resumen';

export const codigoDe = ({ politica, datos, libro }: Material): string =>
  huellaDe(politica, datos, libro.ajustes).toUpperCase();

export function planInforme(m: Material, matriz: MatrizLeida): Documento {
  const f = new Fuente(m, matriz);
  const codigo = codigoDe(m);
  const portada = bloque(
    'portada',
    T.tituloDocumento,
    conEstilo('titulo', T.tituloDocumento),
    conEstilo('subtitulo', m.datos.nombre),
    conEstilo('dato', T.periodo(enLista(f.anios.map(String)))),
    conEstilo('dato', m.datos.conductor),
    conEstilo('nota', T.codigo(codigo)),
  );
  return {
    titulo: `${T.tituloDocumento}. ${m.datos.nombre}`,
    pie: `${T.tituloDocumento} ${f.anio}. ${m.datos.nombre}`,
    autor: m.datos.conductor,
    codigo,
    apaisadoAlFinal: true,
    piezas: [
      portada,
      { clase: 'indice' },
      ...resumen(f),
      ...descripcion(f),
      ...resultados(f),
      ...implementacion(f),
      ...conclusiones(f),
      ...recomendaciones(f),
      ...anexoDeReporte(),
      { clase: 'salto', de: 'vertical' },
      ...anexoDeMatriz(f),
    ],
  };
}
