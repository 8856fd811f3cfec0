/** Block 1: levels counted, beside what was declared. */
import type { Conteo, Conteos } from '../../ceplan/tiposEvaluacion';
import { cellAddress } from '@pnftp/xlsx/plan';
import { resumen } from '../../textos/documentos';
import { ESTILO } from '../estilo';
import { formula } from '../formulas';
import { ANCHOS, nombreCorto, type HojaResumen } from './hoja';
import { conteoDeclarado, diferencias } from './declarados';

const T = resumen.niveles;
const CUENTAS = ['objetivos', 'indicadoresOP', 'indicadoresServicios', 'total'] as const;
const NIVELES = [
  ['bajo', 'Bajo'],
  ['intermedio', 'Intermedio'],
  ['alto', 'Alto'],
  ['nd', 'ND'],
] as const;
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
  lienzo.cabecera([...T.cabecera], COLUMNAS);
  const primera = lienzo.siguiente;
  let difiere = false;
  const filaDe = {} as Record<keyof Conteos, number>;
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
          const { columnas } = avance;
          return formula(
            `COUNTIFS(${hoja.columna(columnas.tipo)},"${tipo}",${hoja.columna(columnas.evaluado.nivel)},"${palabra}")`,
            conteo[nivel],
          );
        }
      }
    });
    lienzo.fila([
      CUENTAS.indexOf(cual) + 1,
      T.filas[cual],
      declarado?.texto ?? '',
      declarado ? (declarado.coincide ? resumen.si : resumen.no) : '',
      ...cifras,
      formula(
        `SUM(${cellAddress(row, PRIMERA_CIFRA)}:${cellAddress(row, PRIMERA_CIFRA + 3)})`,
        conteo.total,
      ),
    ]);
  }
  hoja.cuerpo(primera, CUENTAS.length, COLUMNAS, PRIMERA_CIFRA, '0');
  lienzo.estilo(primera, 3, CUENTAS.length, COLUMNAS - 3, ESTILO.centrado);
  lienzo.estilo(filaDe.total, 0, 1, COLUMNAS, ESTILO.total);

  const nota = (texto: string) => lienzo.franja(texto, ANCHOS.length, ESTILO.nota);
  if (difiere) {
    const porQue = diferencias(hoja);
    nota(porQue.length > 0 ? T.porQue(porQue.join(' ')) : T.sinExplicacion);
  }
  const lista = (claves: readonly { tipo: 'OP' | 'Servicio'; codigo: string }[]) =>
    claves.map(nombreCorto).join(', ');
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
