/** Block 5: the índice de gestión and the figures that it hangs on. */
import { indiceDe } from '../../ceplan/indiceGestion';
import { claveTexto } from '../../ceplan/clave';
import { cellAddress } from '@pnftp/xlsx/plan';
import type { Cell } from '@pnftp/xlsx/plan';
import { resumen } from '../../textos/documentos';
import { ESTILO } from '../estilo';
import { cifra, palabra, siCoincide } from '../formulas';
import { ANCHOS, type HojaResumen } from './hoja';

const T = resumen.indice;
const AT2_DE_OBJETIVO = 9;

export function ponIndice(hoja: HojaResumen): void {
  const { lienzo, m, avance, anio } = hoja;
  const { indiceGestion: indice } = m.evaluacion;
  hoja.seccion(T.seccion);
  const celdas = [...hoja.filaObjetivo.values()].map((row) => cellAddress(row, AT2_DE_OBJETIVO));
  const delAnio = m.evaluacion.objetivos.filter(
    (o) => o.anio === anio && hoja.filaObjetivo.has(o.codigo),
  );
  const { ndEnPromedio } = m.politica.parametros;
  const daria = cifra(
    indiceDe(
      delAnio.map((o) => o.avanceTipo2),
      ndEnPromedio,
    ),
  );
  const lista = celdas.join(',');
  const valor: Cell =
    celdas.length === 0
      ? cifra(indice.valor)
      : siCoincide(
          `IF(COUNT(${lista})=0,"ND",${ndEnPromedio === 'cero' ? `SUM(${lista})/${celdas.length}` : `AVERAGE(${lista})`})`,
          daria,
          cifra(indice.valor),
        );
  const fila = lienzo.fila([null, T.nombre(hoja.nombres.objetivo), '', '', valor], {
    negrita: true,
  });
  lienzo.pon(fila, 5, hoja.nivel(fila, 4, palabra(indice.nivel)));
  hoja.cuerpo(fila, 1, 6, 4, hoja.formatoAvance);
  lienzo.estilo(fila, 5, 1, 1, ESTILO.centrado);
  lienzo.estilo(fila, 0, 1, 6, ESTILO.total);
  hoja.fino(fila, 4, indice.valor);
  hoja.coloreadas.push({ row: fila, rows: 1, column: 4, columns: 2 });

  if (indice.dependeDe.length > 0) {
    lienzo.cabecera(T.cabecera(anio), 8);
    const primera = lienzo.siguiente;
    for (const a of indice.dependeDe) {
      const enAvance = avance.filas.get(claveTexto(a));
      lienzo.fila([
        a.codigo,
        hoja.indicador(a, anio)?.ficha.indicador ?? '',
        a.motivos.map((motivo) => `${T.motivos[motivo]}.`).join('\n'),
        a.objetivo,
        hoja.pasa(enAvance, avance.columnas.avanceTipo2),
        a.aporte,
        cifra(a.siCero),
        cifra(a.siND),
      ]);
    }
    for (const { figuras, siCero, siND } of indice.parejas) {
      const codigos = figuras.map(({ codigo }) => codigo).join(', ');
      const suyos = [...new Set(figuras.map(({ objetivo }) => objetivo))].join(', ');
      lienzo.fila([codigos, T.pareja, '', suyos, null, null, cifra(siCero), cifra(siND)]);
    }
    const rows = lienzo.siguiente - primera;
    hoja.cuerpo(primera, rows, 8, 4, hoja.formatoAvance);
    lienzo.estilo(primera, 3, rows, 1, ESTILO.centrado);
  }
  const nota = (texto: string) => lienzo.franja(texto, ANCHOS.length, ESTILO.nota);
  // One stands in the table, two as a pair.
  if (indice.dudosos.length > 2) {
    nota(
      T.dudosos(
        indice.dudosos.map(hoja.nombreCorto).join(', '),
        hoja.texto(indice.dudososEnCero),
        hoja.texto(indice.dudososND),
      ),
    );
  }
  if (indice.sinCifra.length > 0)
    nota(T.sinCifra(indice.sinCifra.map(hoja.nombreCorto).join(', ')));
  lienzo.vacia();
}
