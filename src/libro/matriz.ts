/**
 * The sheet Matriz de compromisos: made by us, then filled in by people. What a person changed
 * stays, what we wrote and nobody touched is brought up to date, and no row is ever lost.
 */
import type { Cell, SheetPlan } from '@pnftp/xlsx/plan';
import { matriz as T } from '../textos/documentos';
import { estadoDe, type Material } from './avance';
import { COLUMNAS, type Campo } from './columnasMatriz';
import { TABLA_COMPROMISOS } from './esquema';
import { lineasDePagina } from './estadoDeFirma';
import { ESTILO, TINTA } from './estilo';
import { filasDeMatriz, origenDe, type Clase, type FilaNueva } from './filasMatriz';
import { Lienzo, type Destino } from './lienzo';
import type { MatrizLeida } from './matrizLeida';
import { paginaAlAncho } from './paginas';

const IMPRESAS = 9;

export interface MatrizHecha {
  readonly plan: SheetPlan;
  /** How many rows of each kind. */
  readonly cuentas: Readonly<Record<Clase, number>>;
}

export function planMatriz(m: Material, anterior: MatrizLeida, destino: Destino): MatrizHecha {
  const filas = filasDeMatriz(m, anterior);
  const cuentas = { calculado: 0, agregado: 0, noCorresponde: 0, excluido: 0, otroAnio: 0 };
  for (const fila of filas) cuentas[fila.clase]++;
  const lienzo = new Lienzo([...COLUMNAS.map((c) => c.ancho), ...anterior.propias.map(() => 20)]);
  const columnas = lienzo.anchos.length;

  ponEncabezado(lienzo, m);
  const cabecera = lienzo.cabecera(
    [...COLUMNAS.map((c) => c.titulo), ...anterior.propias],
    columnas,
  );
  lienzo.alto(cabecera, 42);
  const cuerpo = ponFilas(lienzo, filas, anterior.propias);
  // The lines for signatures go together, each row of the table by itself.
  const inicios = [0, ...filas.map((_, i) => cuerpo.row + i).slice(1), lienzo.siguiente];
  ponFirmas(lienzo, m);
  return {
    cuentas,
    plan: {
      ...lienzo.hoja(destino),
      styles: [
        { area: { ...lienzo.area, columns: IMPRESAS }, style: ESTILO.hoja },
        ...lienzo.styles,
      ],
      tables: [
        {
          name: TABLA_COMPROMISOS,
          area: { row: cabecera, column: 0, rows: cuerpo.rows + 1, columns: columnas },
          filterButtons: false,
          bandedRows: false,
        },
      ],
      validations: listas(m.politica.parametros.estados, cuerpo),
      // No column stays in sight: its edge would cut the title and the names above the table.
      freeze: { rows: cabecera + 1, columns: 0 },
      page: {
        ...paginaAlAncho(lienzo, IMPRESAS, { row: 0, rows: cabecera + 1 }, inicios),
        ...lineasDePagina('matriz', m.politica.anioEvaluado, estadoDe(m)),
      },
    },
  };
}

/** Title, and what policy, entity and period the commitments are of. */
function ponEncabezado(lienzo: Lienzo, { datos }: Material): void {
  lienzo.franja(T.titulo, IMPRESAS, { ...ESTILO.titulo, horizontal: 'center' }, 26);
  for (const [etiqueta, valor] of [
    [T.politica, datos.nombreEnMatriz],
    [T.entidad, datos.entidadResponsable],
    [T.periodo, datos.periodoCompromisos],
  ] as const) {
    const row = lienzo.fila([etiqueta, null, valor], { hasta: 0, minimo: 16 });
    lienzo.merges.push({ row, column: 0, rows: 1, columns: 2 });
    lienzo.merges.push({ row, column: 2, rows: 1, columns: IMPRESAS - 2 });
    lienzo.estilo(row, 0, 1, 2, { ...ESTILO.subtitulo, wrap: true, vertical: 'center' });
    lienzo.estilo(row, 2, 1, IMPRESAS - 2, {
      ...ESTILO.hoja,
      horizontal: 'left',
      vertical: 'center',
      wrap: true,
      numberFormat: '@',
    });
  }
  lienzo.alto(2, 28);
  lienzo.vacia(6);
}

/** The rows of the table with their looks; gives where they stand. */
function ponFilas(
  lienzo: Lienzo,
  filas: readonly FilaNueva[],
  propias: readonly string[],
): { readonly row: number; readonly rows: number } {
  const primera = lienzo.siguiente;
  let numero = 0;
  for (const fila of filas) {
    const { campos, clase, propias: suyas } = fila;
    const cuenta = clase !== 'excluido';
    const celdas: Cell[] = COLUMNAS.map(({ campo }) => {
      if (campo === 'numero') return cuenta ? ++numero : null;
      if (campo === 'origen') return origenDe(fila);
      const valor = campos[campo] ?? '';
      return valor === '' ? null : valor;
    });
    lienzo.fila([...celdas, ...propias.map((titulo) => suyas[titulo] ?? null)], {
      hasta: IMPRESAS,
      minimo: 40,
    });
  }
  // A table needs a row to stand on.
  if (filas.length === 0) lienzo.fila([]);
  const rows = lienzo.siguiente - primera;
  lienzo.estilo(primera, 0, rows, lienzo.anchos.length, ESTILO.texto);
  for (const campo of ['numero', 'plazo', 'estado', 'tipo', 'anio', 'vencido'] as const)
    lienzo.estilo(primera, columna(campo), rows, 1, ESTILO.centrado);
  lienzo.estilo(primera, columna('codigo'), rows, 1, ESTILO.codigo);
  lienzo.estilo(primera, columna('vence'), rows, 1, {
    ...ESTILO.centrado,
    numberFormat: 'dd/mm/yyyy',
  });
  lienzo.estilo(primera, columna('generado'), rows, 1, { wrap: false });
  // What people fill in looks like it.
  lienzo.estilo(primera, columna('estado'), rows, 2, ESTILO.entrada);
  for (const campo of ['medida', 'motivo'] as const)
    lienzo.estilo(primera, columna(campo), rows, 1, ESTILO.entrada);
  filas.forEach(({ clase }, i) => {
    if (clase === 'excluido') lienzo.estilo(primera + i, 0, 1, IMPRESAS, ESTILO.tachado);
    if (clase === 'noCorresponde') lienzo.estilo(primera + i, 0, 1, IMPRESAS, ESTILO.cursiva);
  });
  return { row: primera, rows };
}

/** Lists to choose from, where Excel can hold one: 255 characters, comma between the words. */
function listas(
  estados: readonly string[],
  { row, rows }: { readonly row: number; readonly rows: number },
): NonNullable<SheetPlan['validations']> {
  const lista = (campo: Campo, values: readonly string[]) =>
    values.join(',').length > 255 || values.some((uno) => uno.includes(','))
      ? []
      : [
          {
            area: { row, column: columna(campo), rows, columns: 1 },
            rule: { kind: 'list' as const, values },
          },
        ];
  return [...lista('estado', estados), ...lista('medida', Object.values(T.medidas))];
}

const columna = (campo: Campo): number => COLUMNAS.findIndex((c) => c.campo === campo);

const LUGARES_DE_FIRMA = [
  { column: 1, columns: 1 },
  { column: 3, columns: 2 },
  { column: 6, columns: 3 },
] as const;

/** Lines for signatures: who signs, as the workbook names them, or where to write it. */
function ponFirmas(lienzo: Lienzo, { datos }: Material): void {
  const nombres = [datos.elaboradoPor, datos.visadoPor, datos.aprobadoPor];
  lienzo.vacia(15);
  lienzo.vacia(36);
  const celdas: Cell[] = [];
  nombres.forEach((nombre, i) => {
    celdas[LUGARES_DE_FIRMA[i]!.column] = `${T.firmas[i]} ${nombre || T.sinFirmante}`;
  });
  const tramos = LUGARES_DE_FIRMA.filter(({ columns }) => columns > 1);
  const row = lienzo.fila(celdas, {
    minimo: 30,
    tramos: tramos.map(({ column, columns }) => [column, columns] as const),
  });
  nombres.forEach((nombre, i) => {
    const { column, columns } = LUGARES_DE_FIRMA[i]!;
    lienzo.estilo(row, column, 1, columns, {
      ...ESTILO.hoja,
      wrap: true,
      ...(nombre === '' ? { font: ESTILO.nota.font } : {}),
      borders: { top: { style: 'thin', color: TINTA.texto } },
    });
  });
}
