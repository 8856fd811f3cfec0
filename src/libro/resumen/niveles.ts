/** Block 1: levels counted, beside what was declared. */
import { cellAddress, type Cell } from '@pnftp/xlsx/plan';
import { avance as textosAvance, resumen } from '../../textos/documentos';
import { ESTILO } from '../estilo';
import { formula } from '../formulas';
import type { OpcionesFila } from '../lienzo';
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

type Cual = (typeof CUENTAS)[number];
type Filas = Record<Cual, number>;

export function ponNiveles(hoja: HojaResumen): NivelesPuestos {
  const { lienzo, m } = hoja;
  hoja.seccion(T.seccion(hoja.anio));
  const aparte = m.politica.parametros.noReportadoEnNiveles === 'aparte';
  const columnas = aparte ? COLUMNAS + 1 : COLUMNAS;
  const [numero, que, ...declarado] = T.cabecera;
  const cabecera =
    m.politica.declarados.length > 0 ? [que, ...declarado] : [que, '', '', ...declarado.slice(2)];
  const titulos = [numero, ...cabecera, ...(aparte ? [T.noReporto] : [])];
  lienzo.cabecera(titulos, columnas, tramosDe(hoja));
  const primera = lienzo.siguiente;
  const filaDe = {} as Filas;
  const coinciden = CUENTAS.map((cual) => ponCuenta(hoja, cual, filaDe, aparte));
  hoja.cuerpo(primera, CUENTAS.length, columnas, PRIMERA_CIFRA, '0');
  lienzo.estilo(primera, 3, CUENTAS.length, columnas - 3, ESTILO.centrado);
  lienzo.estilo(filaDe.total, 0, 1, columnas, ESTILO.total);
  ponNotas(hoja, !coinciden.every(Boolean));
  lienzo.vacia();
  return {
    filas: {
      row: filaDe.indicadoresOP,
      rows: CUENTAS.length - 1,
      rotulo: 1,
      columnas: NIVELES.map(([nivel], i) => ({ nivel, column: PRIMERA_CIFRA + i })),
    },
    cuentaObjetivos: (filas) => cuentaObjetivos(hoja, filaDe.objetivos, filas),
  };
}

/** Where nothing was declared, what is counted takes the room of it. */
const tramosDe = ({ m }: HojaResumen): NonNullable<OpcionesFila['tramos']> =>
  m.politica.declarados.length > 0 ? [] : [[1, 3]];

/** One row of counts; gives whether what was declared of it coincides, as far as anything was. */
function ponCuenta(hoja: HojaResumen, cual: Cual, filaDe: Filas, aparte: boolean): boolean {
  const { lienzo, m, avance } = hoja;
  const conteo = m.evaluacion.conteos[cual];
  const declarado = conteoDeclarado(hoja, cual, conteo);
  const row = lienzo.siguiente;
  filaDe[cual] = row;
  const { evaluado, origen } = avance.columnas;
  const cifras = NIVELES.map(([nivel, palabra], i) => {
    // Those counted apart have no level either.
    const salvo = aparte && nivel === 'nd' ? `,${hoja.columna(origen)},"<>${NO_REPORTADO}"` : '';
    const condicion = `${hoja.columna(evaluado.nivel)},"${palabra}"${salvo}`;
    return contados(hoja, cual, filaDe, PRIMERA_CIFRA + i, condicion, conteo[nivel]);
  });
  const noReporto = `${hoja.columna(origen)},"${NO_REPORTADO}"`;
  const celdas = [
    CUENTAS.indexOf(cual) + 1,
    T.filas(hoja.nombres)[cual],
    declarado?.texto ?? '',
    declarado ? (declarado.coincide ? resumen.si : resumen.no) : '',
    ...cifras,
    formula(
      `SUM(${cellAddress(row, PRIMERA_CIFRA)}:${cellAddress(row, PRIMERA_CIFRA + 3)})`,
      conteo.total,
    ),
    ...(aparte ? [contados(hoja, cual, filaDe, COLUMNAS, noReporto, conteo.noReportados)] : []),
  ];
  lienzo.fila(celdas, { tramos: tramosDe(hoja) });
  return declarado?.coincide ?? true;
}

/** How many rows of Avance fit; of all, the sum of the rows above; of OPs, see `cuentaObjetivos`. */
function contados(
  hoja: HojaResumen,
  cual: Cual,
  filaDe: Filas,
  column: number,
  condicion: string,
  valor: number,
): Cell {
  switch (cual) {
    case 'objetivos':
      return valor;
    case 'total': {
      const partes = [filaDe.indicadoresOP, filaDe.indicadoresServicios];
      return formula(partes.map((fila) => cellAddress(fila, column)).join('+'), valor);
    }
    default: {
      const tipo = cual === 'indicadoresOP' ? 'OP' : 'Servicio';
      const delTipo = `${hoja.columna(hoja.avance.columnas.tipo)},"${tipo}"`;
      return formula(`COUNTIFS(${delTipo},${condicion})`, valor);
    }
  }
}

/** Why the counts are not those declared, who is pending, and who did not report. */
function ponNotas(hoja: HojaResumen, difiere: boolean): void {
  const nota = (texto: string) => hoja.lienzo.franja(texto, ANCHOS.length, ESTILO.nota);
  if (difiere) {
    const porQue = diferencias(hoja);
    nota(porQue.length > 0 ? T.porQue(porQue.join(' ')) : T.sinExplicacion);
  }
  const lista = (claves: readonly { tipo: 'OP' | 'Servicio'; codigo: string }[]) =>
    claves.map(hoja.nombreCorto).join(', ');
  const { pendientes, noReportados } = hoja.m.evaluacion;
  if (pendientes.length > 0) nota(T.pendientes(lista(pendientes)));
  if (noReportados.length > 0) nota(T.noReportados(lista(noReportados)));
}

function cuentaObjetivos(
  { lienzo, m }: HojaResumen,
  fila: number,
  { row, rows }: { readonly row: number; readonly rows: number },
): void {
  if (rows === 0) return;
  const columna = (c: number) =>
    `${cellAddress(row, c, true)}:${cellAddress(row + rows - 1, c, true)}`;
  NIVELES.forEach(([nivel, palabra], i) =>
    lienzo.pon(
      fila,
      PRIMERA_CIFRA + i,
      formula(
        `COUNTIFS(${columna(3)},"${resumen.promedio}",${columna(8)},"${palabra}")`,
        m.evaluacion.conteos.objetivos[nivel],
      ),
    ),
  );
}
