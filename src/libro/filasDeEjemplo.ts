/** The rows of example of a blank workbook: what they say, and how they are taken out again. */
import { valueOf } from '@pnftp/xlsx/plan';
import type { SheetPlan, TableChange } from '@pnftp/xlsx/plan';
import { FILAS_DE_EJEMPLO } from '../textos/ejemplo';
import type { FilaNueva } from './celdasDeEntrada';
import type { ContenidoLibro } from './crear';
import { DECLARADO } from './declarado';
import { CODIGO_DE_EJEMPLO, filaDeEjemplo } from './ejemplo';
import { LINEAMIENTOS, OBJETIVOS, SERVICIOS } from './estructura';
import { INDICADORES } from './indicadores';
import { REPORTES } from './reportes';
import { aniosDe, columnaDe, celdaDe, type TablaLeida } from './tablas';
import { comoTexto, serieDeFecha } from './valores';

type Anios = readonly [primero: number, segundo: number | undefined];

/** By table name; figures that belong together, as a person would find them in a report. */
function filasDeEjemplo([primero, segundo]: Anios): Readonly<Record<string, FilaNueva>> {
  const indicador = { Tipo: 'OP', Código: CODIGO_DE_EJEMPLO };
  const cifras: FilaNueva = {
    ...indicador,
    Objetivo: CODIGO_DE_EJEMPLO,
    ...FILAS_DE_EJEMPLO.indicador,
    'Sentido esperado': 'Ascendente',
    'Tipo de agregación': 'No agregable',
    Relevancia: 1,
    'LB año': primero - 1,
    'LB valor': 40,
    [`LE ${primero}`]: 50,
    [`VO ${primero}`]: 48.5,
    ...(segundo === undefined ? {} : { [`LE ${segundo}`]: 60 }),
  };
  const reporte: FilaNueva = {
    ...indicador,
    Año: primero,
    Periodo: 'Anual',
    Numerador: 194,
    Denominador: 400,
    Valor: 48.5,
    'Fecha de corte': serieDeFecha(`${primero}-12-31`),
    'Estado del dato': 'Definitivo',
    'Estado de revisión': 'Conforme',
    ...FILAS_DE_EJEMPLO.reporte,
  };
  return {
    [OBJETIVOS.nombre]: { Código: CODIGO_DE_EJEMPLO, ...FILAS_DE_EJEMPLO.objetivo },
    [LINEAMIENTOS.nombre]: {
      Código: CODIGO_DE_EJEMPLO,
      Objetivo: CODIGO_DE_EJEMPLO,
      ...FILAS_DE_EJEMPLO.lineamiento,
    },
    [SERVICIOS.nombre]: {
      Código: CODIGO_DE_EJEMPLO,
      Lineamiento: CODIGO_DE_EJEMPLO,
      Clase: 'Nuevo',
      ...FILAS_DE_EJEMPLO.servicio,
    },
    [INDICADORES.nombre]: cifras,
    [REPORTES.nombre]: reporte,
    [DECLARADO.nombre]: {
      Alcance: 'Indicador',
      ...indicador,
      Año: primero,
      Medida: 'AT1',
      Valor: '97.0',
      ...FILAS_DE_EJEMPLO.declarado,
    },
  };
}

/** The same content, its first blank row of each table being the example. */
export function conEjemplo(contenido: ContenidoLibro): ContenidoLibro {
  const ejemplos = filasDeEjemplo([contenido.anios[0]!, contenido.anios[1]]);
  const filas = Object.entries(contenido.filas).map(([tabla, suyas]) => {
    const ejemplo = ejemplos[tabla];
    return [tabla, ejemplo ? [ejemplo, ...suyas.slice(1)] : suyas] as const;
  });
  return { ...contenido, filas: Object.fromEntries(filas) };
}

export interface LugarDeEjemplo {
  readonly hoja: string;
  readonly celda: string;
}

export interface PlanSinEjemplo {
  readonly sheets: readonly SheetPlan[];
  /** The rows that go. */
  readonly quitadas: readonly LugarDeEjemplo[];
  /** Rows of example that somebody has written in: they stay. */
  readonly escritas: readonly LugarDeEjemplo[];
}

/** Takes the rows of example out of the tables, those apart that somebody has written in. */
export function planSinEjemplo(tablas: Iterable<TablaLeida>): PlanSinEjemplo {
  const quitadas: LugarDeEjemplo[] = [];
  const escritas: LugarDeEjemplo[] = [];
  const porHoja = new Map<string, SheetPlan[]>();
  for (const tabla of tablas) {
    const fila = filaDeEjemplo(tabla);
    if (fila === null) continue;
    const lugar = lugarDe(tabla, fila);
    if (!intacta(tabla, fila)) {
      escritas.push(lugar);
      continue;
    }
    quitadas.push(lugar);
    porHoja.set(tabla.hoja, [...(porHoja.get(tabla.hoja) ?? []), sinFila(tabla, fila)]);
  }
  const sheets = [...porHoja].map(([name, planes]): SheetPlan => ({
    name,
    mode: 'update',
    tableChanges: planes.flatMap(({ tableChanges = [] }) => tableChanges),
    clear: planes.flatMap(({ clear = [] }) => clear),
  }));
  return { sheets, quitadas, escritas };
}

const lugarDe = (tabla: TablaLeida, fila: number): LugarDeEjemplo => ({
  hoja: tabla.hoja,
  celda: celdaDe(tabla, fila, columnaDe(tabla, 'codigo')!.indice),
});

/** Whether a row says what it said when the workbook was made, and nothing else. */
function intacta(tabla: TablaLeida, fila: number): boolean {
  const celdas = tabla.filas[fila]!;
  const escrita = (indice: number) => comoTexto(valueOf(celdas[indice] ?? null));
  const anio = columnaDe(tabla, 'lineaBaseAnio') ?? columnaDe(tabla, 'anio');
  const primero = anio ? Number(escrita(anio.indice)) + (anio.columna.campo === 'anio' ? 0 : 1) : 0;
  const segundo = aniosDe(tabla).find((a) => a > primero);
  const suya = filasDeEjemplo([primero, segundo])[tabla.esquema.nombre] ?? {};
  const deFormula = new Set(
    tabla.columnas.flatMap((c) => (c.columna.tipo === 'formula' ? [c.indice] : [])),
  );
  return tabla.encabezados.every(
    (titulo, i) => deFormula.has(i) || escrita(i) === comoTexto(suya[titulo] ?? null),
  );
}

/** A table keeps a row in any case: the only one is emptied. */
function sinFila(tabla: TablaLeida, fila: number): SheetPlan {
  const { area, hoja: name, nombre: table } = tabla;
  const mode = 'update';
  if (tabla.filas.length > 1) {
    const cambio: TableChange = { kind: 'deleteRow', table, at: fila };
    return { name, mode, tableChanges: [cambio] };
  }
  const clear = tabla.columnas.flatMap(({ columna, indice }) =>
    columna.tipo === 'formula'
      ? []
      : [{ row: area.row + 1 + fila, column: area.column + indice, rows: 1, columns: 1 }],
  );
  return { name, mode, clear };
}
