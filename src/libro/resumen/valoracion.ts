/** Block 4: the valuation, and the other readings of its second criterion. */
import { esND } from '../../ceplan/cifra';
import { cellAddress } from '@pnftp/xlsx/plan';
import { resumen } from '../../textos/documentos';
import { ESTILO } from '../estilo';
import { cifra, formula, mayuscula, siCoincide } from '../formulas';
import type { HojaResumen } from './hoja';

const T = resumen.valoracion;
const [NIVEL, PESO, PUNTAJE] = [3, 4, 5] as const;

export function ponValoracion(hoja: HojaResumen): void {
  const { lienzo, m } = hoja;
  const { valoracion } = m.evaluacion;
  hoja.seccion(T.seccion);
  lienzo.cabecera([...T.cabecera], 6);
  const primera = lienzo.siguiente;
  const lectura =
    m.politica.parametros.lecturaCriterio2 === 'promedio' ? 'promedio' : 'proporcionAlto';
  for (const c of valoracion.criterios) {
    const row = lienzo.siguiente;
    const figura = hoja.texto(c.cifra);
    const estado = c.confirmado ? T.confirmado : T.propuesto;
    const origen =
      c.numero === 1
        ? T.indice(figura)
        : c.numero === 2
          ? `${T.lecturas[lectura](figura)}. ${estado}`
          : T.secretaria;
    const [nivel, peso] = [cellAddress(row, NIVEL), cellAddress(row, PESO)];
    lienzo.fila([
      c.numero,
      T.criterios(hoja.nombres)[c.numero - 1]!,
      origen,
      c.nivel ? mayuscula(c.nivel) : T.sinFijar,
      c.peso,
      siCoincide(
        `IF(${nivel}="Avanzado",3*${peso},IF(${nivel}="Intermedio",2*${peso},IF(${nivel}="Inicial",${peso},"ND")))`,
        c.nivel ? c.peso * { inicial: 1, intermedio: 2, avanzado: 3 }[c.nivel] : 'ND',
        cifra(c.puntaje),
      ),
    ]);
  }
  const total = lienzo.siguiente;
  const columna = (c: number) => `${cellAddress(primera, c)}:${cellAddress(total - 1, c)}`;
  const partes = valoracion.criterios.map((c) => c.puntaje);
  const pesos = valoracion.criterios.reduce((a, c) => a + c.peso, 0);
  const daria = partes.some(esND) ? 'ND' : (partes as number[]).reduce((a, b) => a + b, 0) / pesos;
  lienzo.fila(
    [
      null,
      T.total,
      '',
      valoracion.nivel ? mayuscula(valoracion.nivel) : 'ND',
      formula(`SUM(${columna(PESO)})`, pesos),
      siCoincide(
        `IF(COUNT(${columna(PUNTAJE)})<3,"ND",SUM(${columna(PUNTAJE)})/SUM(${columna(PESO)}))`,
        daria,
        cifra(valoracion.puntaje),
      ),
    ],
    { negrita: true },
  );
  hoja.cuerpo(primera, 4, 6, PESO, '0.##');
  lienzo.estilo(primera, PESO, 4, 2, { ...ESTILO.centrado, numberFormat: 'General' });
  lienzo.estilo(primera, NIVEL, 4, 1, ESTILO.centrado);
  lienzo.estilo(total, 0, 1, 6, ESTILO.total);
  lienzo.estilo(total, PUNTAJE, 1, 1, { numberFormat: '0.0#' });

  if (valoracion.alternativas.length > 0) {
    lienzo.vacia();
    lienzo.cabecera([...T.cabeceraAlternativas], 6);
    const desde = lienzo.siguiente;
    for (const a of valoracion.alternativas) {
      lienzo.fila([
        null,
        T.lecturas[a.lectura](hoja.texto(a.cifra)),
        a.elegida ? T.elegida : '',
        a.nivel ? mayuscula(a.nivel) : 'ND',
        a.nivelTotal ? mayuscula(a.nivelTotal) : 'ND',
        cifra(a.puntaje),
      ]);
    }
    const rows = lienzo.siguiente - desde;
    hoja.cuerpo(desde, rows, 6, PESO);
    lienzo.estilo(desde, NIVEL, rows, 2, ESTILO.centrado);
    lienzo.estilo(desde, PUNTAJE, rows, 1, { ...ESTILO.centrado, numberFormat: '0.0#' });
  }
  lienzo.vacia();
}
