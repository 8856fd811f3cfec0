/** Block 1: levels counted, beside what was declared. */
import type { Conteo, Conteos } from '../../ceplan/tiposEvaluacion';
import { cellAddress, type Cell } from '@pnftp/xlsx/plan';
import { avance as textosAvance, resumen } from '../../textos/documentos';
import { ESTILO } from '../estilo';
import { formula } from '../formulas';
import { ANCHOS, type HojaResumen } from './hoja';
import { conteoDeclarado, diferencias } from './declarados';

const T = resumen.niveles;
const CUENTAS = ['objetivos', 'indicadoresOP', 'indicadoresServicios', 'total'] as const;
const NIVELES = [
  ['bajo', 'Bajo'],
  ['intermedio', 'Intermedio'],
  ['alto', 'Alto'],
  ['nd', 'ND'],
] as const;
const NO_REPORTADO = textosAvance.noReportado;
const PRIMERA_CIFRA = 4;
const COLUMNAS = 9;

/** Where the counts of indicators stand, for the charts. */
export interface FilasNiveles {
  readonly row: number;
  readonly rows: number;
  /** Column of their names. */
  readonly rotulo: number;
  readonly columnas: readonly {
    readonly nivel: (typeof NIVELES)[number][0];
    readonly column: number;
  }[];
}

interface NivelesPuestos {
  readonly filas: FilasNiveles;
  /** Fills in the OPs' counts, once block 3 says where their levels stand. */
  readonly cuentaObjetivos: (filas: { row: number; rows: number }) => void;
}

export function ponNiveles(hoja: HojaResumen): NivelesPuestos {
  const { lienzo, m, avance } = hoja;
  hoja.seccion(T.seccion(hoja.anio));
  const aparte = m.politica.parametros.noReportadoEnNiveles === 'aparte';
  const columnas = aparte ? COLUMNAS + 1 : COLUMNAS;
  lienzo.cabecera(aparte ? [...T.cabecera, T.noReporto] : [...T.cabecera], columnas);
  const primera = lienzo.siguiente;
  const nombres = T.filas(hoja.nombres);
  let difiere = false;
  const filaDe = {} as Record<keyof Conteos, number>;
  const celdaAparte = (cual: keyof Conteos, row: number): Cell => {
    const valor = m.evaluacion.conteos[cual].noReportados;
    if (cual === 'objetivos') return valor;
    const columna = cellAddress(row, COLUMNAS).replace(/\d+$/, '');
    if (cual === 'total') {
      const partes = [filaDe.indicadoresOP, filaDe.indicadoresServicios];
      return formula(partes.map((fila) => `${columna}${fila + 1}`).join('+'), valor);
    }
    const tipo = cual === 'indicadoresOP' ? 'OP' : 'Servicio';
    const { tipo: tipos, origen } = avance.columnas;
    return formula(
      `COUNTIFS(${hoja.columna(tipos)},"${tipo}",${hoja.columna(origen)},"${NO_REPORTADO}")`,
      valor,
    );
  };
  for (const cual of CUENTAS) {
    const conteo = m.evaluacion.conteos[cual];
    const declarado = conteoDeclarado(hoja, cual, conteo);
    if (declarado && !declarado.coincide) difiere = true;
    const row = lienzo.siguiente;
    filaDe[cual] = row;
    const cifras = NIVELES.map(([nivel, palabra], i) => {
      const celda = cellAddress(row, PRIMERA_CIFRA + i);
      const columna = celda.replace(/\d+$/, '');
      switch (cual) {
        case 'objetivos':
          return conteo[nivel];
        case 'total':
          return formula(
            `${columna}${filaDe.indicadoresOP + 1}+${columna}${filaDe.indicadoresServicios + 1}`,
            conteo[nivel],
          );
        default: {
          const tipo = cual === 'indicadoresOP' ? 'OP' : 'Servicio';
          const { columnas: de } = avance;
          const delTipo = `${hoja.columna(de.tipo)},"${tipo}"`;
          // Those counted apart have no level either.
          const salvo =
            aparte && nivel === 'nd' ? `,${hoja.columna(de.origen)},"<>${NO_REPORTADO}"` : '';
          return formula(
            `COUNTIFS(${delTipo},${hoja.columna(de.evaluado.nivel)},"${palabra}"${salvo})`,
            conteo[nivel],
          );
        }
      }
    });
    lienzo.fila([
      CUENTAS.indexOf(cual) + 1,
      nombres[cual],
      declarado?.texto ?? '',
      declarado ? (declarado.coincide ? resumen.si : resumen.no) : '',
      ...cifras,
      formula(
        `SUM(${cellAddress(row, PRIMERA_CIFRA)}:${cellAddress(row, PRIMERA_CIFRA + 3)})`,
        conteo.total,
      ),
      ...(aparte ? [celdaAparte(cual, row)] : []),
    ]);
  }
  hoja.cuerpo(primera, CUENTAS.length, columnas, PRIMERA_CIFRA, '0');
  lienzo.estilo(primera, 3, CUENTAS.length, columnas - 3, ESTILO.centrado);
  lienzo.estilo(filaDe.total, 0, 1, columnas, ESTILO.total);

  const nota = (texto: string) => lienzo.franja(texto, ANCHOS.length, ESTILO.nota);
  if (difiere) {
    const porQue = diferencias(hoja);
    nota(porQue.length > 0 ? T.porQue(porQue.join(' ')) : T.sinExplicacion);
  }
  const lista = (claves: readonly { tipo: 'OP' | 'Servicio'; codigo: string }[]) =>
    claves.map(hoja.nombreCorto).join(', ');
  const { pendientes, noReportados } = m.evaluacion;
  if (pendientes.length > 0) nota(T.pendientes(lista(pendientes)));
  if (noReportados.length > 0) nota(T.noReportados(lista(noReportados)));
  lienzo.vacia();

  const cuentaObjetivos: NivelesPuestos['cuentaObjetivos'] = ({ row, rows }) => {
    if (rows === 0) return;
    const columna = (c: number) =>
      `${cellAddress(row, c, true)}:${cellAddress(row + rows - 1, c, true)}`;
    NIVELES.forEach(([nivel, palabra], i) => {
      const conteo: Conteo = m.evaluacion.conteos.objetivos;
      lienzo.pon(
        filaDe.objetivos,
        PRIMERA_CIFRA + i,
        formula(
          `COUNTIFS(${columna(3)},"${resumen.promedio}",${columna(8)},"${palabra}")`,
          conteo[nivel],
        ),
      );
    });
  };

  return {
    filas: {
      row: filaDe.indicadoresOP,
      rows: CUENTAS.length - 1,
      rotulo: 1,
      columnas: NIVELES.map(([nivel], i) => ({ nivel, column: PRIMERA_CIFRA + i })),
    },
    cuentaObjetivos,
  };
}
