/** Block 2: Cuadros 01 and 02, the indicators at level bajo, clipped as the report prints them. */
import { acotar } from '../../ceplan/acotar';
import { claveTexto } from '../../ceplan/clave';
import { resumen as T } from '../../textos/documentos';
import { ESTILO } from '../estilo';
import type { HojaResumen } from './hoja';

export function ponCriticos(hoja: HojaResumen): void {
  const { lienzo, m, avance, anio, anterior } = hoja;
  for (const [tipo, titulo] of [
    ['OP', T.criticos.cuadro01(hoja.nombres.objetivo)],
    ['Servicio', T.criticos.cuadro02(hoja.nombres.servicio)],
  ] as const) {
    hoja.seccion(titulo);
    lienzo.cabecera(
      [
        T.codigo,
        hoja.nombres.objetivo.uno,
        T.indicador,
        T.entidad,
        anterior === null ? '' : `AT1 ${anterior}`,
        `AT1 ${anio}`,
      ],
      6,
    );
    const primera = lienzo.siguiente;
    const bajos = hoja.delAnio().filter((i) => i.tipo === tipo && i.nivelTipo1 === 'bajo');
    const cifras = bajos.map((i) => {
      const fila = avance.filas.get(claveTexto(i));
      const previo = anterior === null ? undefined : hoja.indicador(i, anterior);
      const objetivo = m.politica.objetivos.find((o) => o.codigo === i.ficha.objetivo);
      const { anterior: columnasPrevias, evaluado } = avance.columnas;
      const row = lienzo.fila([
        i.codigo,
        objetivo ? `${objetivo.codigo}. ${objetivo.denominacion}` : i.ficha.objetivo,
        i.ficha.indicador,
        i.ficha.responsable,
        previo ? hoja.pasaAcotado(fila, columnasPrevias?.avance, previo.avanceTipo1) : '',
        hoja.pasaAcotado(fila, evaluado.avance, i.avanceTipo1),
      ]);
      return { row, previo: previo?.avanceTipo1, actual: i.avanceTipo1 };
    });
    if (bajos.length === 0) lienzo.fila([null, T.ninguno]);
    const rows = lienzo.siguiente - primera;
    hoja.cuerpo(primera, rows, 6, 4, hoja.formatoAvance);
    lienzo.estilo(primera, 3, rows, 1, ESTILO.centrado);
    for (const { row, previo, actual } of cifras) {
      if (previo !== undefined) hoja.fino(row, 4, acotar(previo));
      hoja.fino(row, 5, acotar(actual));
    }
    for (const column of [4, 5]) hoja.coloreadas.push({ row: primera, rows, column });
    lienzo.vacia();
  }
}
