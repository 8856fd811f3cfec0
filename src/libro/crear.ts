/** The standard workbook as a plan: its input sheets, filled or blank, as people are to find them. */
import { notasDeHojas } from '../textos/libro';
import type { Idioma } from '../textos/idioma';
import { valueOf } from '@pnftp/xlsx/plan';
import type {
  Area,
  AreaRef,
  Cell,
  CellBlock,
  CellValue,
  NamePlan,
  Plan,
  SheetPlan,
  StyledArea,
  TablePlan,
  ValidationPlan,
  WorkbookStructure,
} from '@pnftp/xlsx/plan';
import {
  ESTILO_DE,
  filaDeClave,
  formatoDeClave,
  HOLGURA,
  tramos,
  valida,
  validaClave,
  type FilaNueva,
} from './celdasDeEntrada';
import { DECLARADO } from './declarado';
import { esEjemplo } from './ejemplo';
import { columnasDe, tituloDe, TITULOS } from './esquema';
import type { Columna, ColumnaSituada, EsquemaTabla, NombreHoja } from './esquema';
import { ESTILO, PAGINA, pie } from './estilo';
import { LINEAMIENTOS, OBJETIVOS, SERVICIOS } from './estructura';
import { claveDeFila, INDICADORES } from './indicadores';
import { CIERRES } from './cierres';
import { ENVIOS, RECEPCIONES, TRASPASOS } from './envios';
import { JUSTIFICACIONES } from './justificaciones';
import { alturas } from './lienzo';
import { altoDeFila } from './altos';
import { CLAVES, NOMBRE_UMBRALES, nombreDeParametro, POLITICA } from './politica';
import { REPORTES } from './reportes';
import { comoTexto } from './valores';

export type { FilaNueva } from './celdasDeEntrada';

export interface ContenidoLibro {
  readonly anios: readonly number[];
  /** Values of tblPolitica by key, over the defaults. */
  readonly politica: Readonly<Record<string, CellValue>>;
  /** By table name. */
  readonly filas: Readonly<Record<string, readonly FilaNueva[]>>;
  /** Cells that are implied by other figures, not stated: table, row from 0, header. */
  readonly implicitos: readonly { tabla: string; fila: number; titulo: string }[];
  /** Decimals as printed, where they are not those of the number: table, row, header, decimals. */
  readonly decimales: readonly { tabla: string; fila: number; titulo: string; decimales: number }[];
}

/** A blank workbook for these years, with a few blank rows a table to type into. */
export const contenidoVacio = (anios: readonly number[]): ContenidoLibro => ({
  anios,
  politica: { primer_anio: anios[0]!, ultimo_anio: anios.at(-1)! },
  filas: {
    [OBJETIVOS.nombre]: blancas(6),
    [LINEAMIENTOS.nombre]: blancas(20),
    [SERVICIOS.nombre]: blancas(45),
    [INDICADORES.nombre]: blancas(60),
    [REPORTES.nombre]: blancas(100),
    [DECLARADO.nombre]: blancas(30),
    [JUSTIFICACIONES.nombre]: blancas(10),
    [ENVIOS.nombre]: blancas(10),
    [RECEPCIONES.nombre]: blancas(10),
    [TRASPASOS.nombre]: blancas(10),
  },
  implicitos: [],
  decimales: [],
});

const blancas = (n: number): FilaNueva[] => Array.from({ length: n }, () => ({}));

/** The header row of every input table: below the title and the note. */
const CABECERA = 3;

interface Parte {
  readonly blocks: CellBlock[];
  readonly styles: StyledArea[];
  readonly validations: ValidationPlan[];
  readonly tables: TablePlan[];
  readonly anchos: { column: number; columns: number; width: number }[];
  /** Texts that wrap, by row. */
  readonly altos: { row: number; height: number }[];
  readonly names: { readonly name: string; readonly ref: AreaRef }[];
}

function celdaNueva(columna: Columna, titulo: string, fila: FilaNueva): Cell {
  if (columna.tipo !== 'formula') return fila[titulo] ?? null;
  const { Tipo, Código, 'Vigente desde': desde } = fila;
  const value =
    Tipo || Código
      ? claveDeFila(comoTexto(Tipo ?? null), comoTexto(Código ?? null), desde as number | null)
      : '||';
  return { formula: columna.formula ?? '', value };
}

function tabla(
  esquema: EsquemaTabla,
  contenido: ContenidoLibro,
  columna0: number,
  idioma: Idioma,
): Parte {
  const columnas = columnasDe(esquema, contenido.anios);
  const dadas = contenido.filas[esquema.nombre] ?? [];
  // A table has one row at least, as of a level that the plan does not have.
  const filas = dadas.length > 0 ? dadas : blancas(1);
  const area: Area = {
    row: CABECERA,
    column: columna0,
    rows: filas.length + 1,
    columns: columnas.length,
  };
  const titulos = columnas.map(({ columna, anio }) => tituloDe(columna, anio));
  const cells: Cell[][] = [
    titulos,
    ...filas.map((fila) =>
      columnas.map(({ columna }, i) => celdaNueva(columna, titulos[i]!, fila)),
    ),
  ];
  const validations = columnas.flatMap(({ columna }, i) =>
    valida(esquema, columna, enCuerpo(area, i, filas.length + HOLGURA), idioma),
  );
  const calculadas = columnas.flatMap(({ columna }) =>
    columna.formula ? [[columna.titulo, columna.formula]] : [],
  );
  return {
    blocks: [{ row: CABECERA, column: columna0, cells }],
    styles: estilosDeTabla(esquema, contenido, area, columnas, titulos),
    validations,
    tables: [
      {
        name: esquema.nombre,
        area,
        filterButtons: true,
        bandedRows: false,
        ...(calculadas.length > 0
          ? { calculatedColumns: Object.fromEntries(calculadas) as Record<string, string> }
          : {}),
      },
    ],
    anchos: columnas.map(({ columna }, i) => ({
      column: columna0 + i,
      columns: 1,
      width: columna.ancho,
    })),
    altos: filas.map((fila, i) => ({
      row: CABECERA + 1 + i,
      height: altoDeFila(
        columnas.map(({ columna }, j) => ({
          texto: columna.tipo === 'texto' ? comoTexto(fila[titulos[j]!] ?? null) : '',
          ancho: columna.ancho,
        })),
      ),
    })),
    names: [],
  };
}

/** Rows of one column of the table's body. */
const enCuerpo = (tabla: Area, indice: number, rows: number): Area => ({
  row: tabla.row + 1,
  column: tabla.column + indice,
  rows,
  columns: 1,
});

function estilosDeTabla(
  { nombre }: EsquemaTabla,
  { decimales, implicitos, filas: todas }: ContenidoLibro,
  area: Area,
  columnas: readonly ColumnaSituada[],
  titulos: readonly string[],
): StyledArea[] {
  const styles: StyledArea[] = [{ area: { ...area, rows: 1 }, style: ESTILO.cabecera }];
  const filas = todas[nombre] ?? [];
  for (const { desde, cuantas, columna } of tramos(columnas)) {
    const bloque = { ...enCuerpo(area, desde, area.rows - 1), columns: cuantas };
    styles.push({ area: bloque, style: ESTILO_DE[columna.tipo] });
    if (columna.tipo !== 'formula') styles.push({ area: bloque, style: ESTILO.entrada });
  }
  filas.forEach((fila, i) => {
    if (esEjemplo(fila['Código'])) {
      styles.push({ area: { ...area, row: area.row + 1 + i, rows: 1 }, style: ESTILO.ejemplo });
    }
  });
  const celda = (fila: number, titulo: string): Area => ({
    ...enCuerpo(area, titulos.indexOf(titulo), 1),
    row: area.row + 1 + fila,
  });
  for (const { tabla: t, fila, titulo, decimales: suyos } of decimales) {
    if (t !== nombre) continue;
    const numberFormat = suyos > 0 ? `0.${'0'.repeat(suyos)}` : '0';
    styles.push({ area: celda(fila, titulo), style: { numberFormat } });
  }
  for (const { tabla: t, fila, titulo } of implicitos) {
    if (t === nombre) styles.push({ area: celda(fila, titulo), style: ESTILO.implicito });
  }
  return styles;
}

function politica(contenido: ContenidoLibro, idioma: Idioma): Parte {
  // The default is that of the policy whose report the method was read from.
  const nombre = comoTexto(contenido.politica.nombre ?? null);
  const propio: Readonly<Record<string, string>> = {
    medio_verificacion: `Sistema de Seguimiento y Monitoreo${nombre && `: ${nombre}`}.`,
  };
  const filas = CLAVES.map((clave) => {
    const valor = contenido.politica[clave.clave];
    return filaDeClave(clave, valor ?? propio[clave.clave] ?? clave.defecto);
  });
  const parte = tabla(POLITICA, { ...contenido, filas: { [POLITICA.nombre]: filas } }, 0, idioma);
  const cuerpo: Area = { row: CABECERA + 1, column: 0, rows: filas.length, columns: 1 };
  CLAVES.forEach((clave, i) => {
    const area: Area = { row: CABECERA + 1 + i, column: 1, rows: 1, columns: 1 };
    parte.names.push({ name: nombreDeParametro(clave.clave), ref: { sheet: '', area } });
    const style = formatoDeClave(clave);
    if (style) parte.styles.push({ area, style });
    parte.validations.push(...validaClave(clave, area, idioma));
  });
  const umbral = CLAVES.findIndex(({ clave }) => clave === 'umbral_intermedio');
  parte.names.push({
    name: NOMBRE_UMBRALES,
    ref: { sheet: '', area: { row: CABECERA + 1 + umbral, column: 1, rows: 2, columns: 1 } },
  });
  // Only Valor is for people to fill in.
  for (const column of [0, 2, 3, 4])
    parte.styles.push({ area: { ...cuerpo, column }, style: { fill: null } });
  return parte;
}

function estructura(contenido: ContenidoLibro, idioma: Idioma): Parte {
  const { objetivos, lineamientos, servicios } = notasDeHojas[idioma];
  return ladoALado(contenido, idioma, [
    [OBJETIVOS, objetivos],
    [LINEAMIENTOS, lineamientos],
    [SERVICIOS, servicios],
  ]);
}

function envios(contenido: ContenidoLibro, idioma: Idioma): Parte {
  const { enviado, recibido, traspasos } = notasDeHojas[idioma];
  return ladoALado(contenido, idioma, [
    [ENVIOS, enviado],
    [RECEPCIONES, recibido],
    [TRASPASOS, traspasos],
  ]);
}

/** Tables of one sheet side by side, a narrow column between them, each under its own name. */
function ladoALado(
  contenido: ContenidoLibro,
  idioma: Idioma,
  tablas: readonly (readonly [EsquemaTabla, string])[],
): Parte {
  const partes: Parte[] = [];
  let columna = 0;
  for (const [esquema, nombre] of tablas) {
    const parte = tabla(esquema, contenido, columna, idioma);
    const area = { row: CABECERA - 1, column: columna, rows: 1, columns: 1 };
    parte.blocks.push({ row: area.row, column: columna, cells: [[nombre]] });
    parte.styles.push({ area, style: { ...ESTILO.subtitulo, wrap: false } });
    columna += esquema.columnas.length;
    parte.anchos.push({ column: columna, columns: 1, width: 2 });
    columna++;
    partes.push(parte);
  }
  const altos = new Map<number, number>();
  for (const { row, height } of partes.flatMap((p) => p.altos))
    altos.set(row, Math.max(altos.get(row) ?? 0, height));
  return {
    blocks: partes.flatMap((p) => p.blocks),
    styles: partes.flatMap((p) => p.styles),
    validations: partes.flatMap((p) => p.validations),
    tables: partes.flatMap((p) => p.tables),
    anchos: partes.flatMap((p) => p.anchos).slice(0, -1),
    altos: [...altos].map(([row, height]) => ({ row, height })),
    names: [],
  };
}

interface FichaDeHoja {
  readonly hoja: NombreHoja;
  readonly parte: (contenido: ContenidoLibro, idioma: Idioma) => Parte;
  /** Columns that stay in sight. */
  readonly fijas: number;
  readonly paginas: number;
  /** Not in a new workbook: made by the action that fills it in. */
  readonly aPedido?: true;
}

const HOJAS: readonly FichaDeHoja[] = [
  { hoja: 'politica', parte: politica, fijas: 1, paginas: 1 },
  { hoja: 'estructura', parte: estructura, fijas: 0, paginas: 1 },
  { hoja: 'indicadores', parte: (c, i) => tabla(INDICADORES, c, 0, i), fijas: 2, paginas: 2 },
  { hoja: 'reportes', parte: (c, i) => tabla(REPORTES, c, 0, i), fijas: 4, paginas: 2 },
  { hoja: 'declarado', parte: (c, i) => tabla(DECLARADO, c, 0, i), fijas: 0, paginas: 1 },
  {
    hoja: 'justificaciones',
    parte: (c, i) => tabla(JUSTIFICACIONES, c, 0, i),
    fijas: 0,
    paginas: 1,
  },
  { hoja: 'envios', parte: envios, fijas: 0, paginas: 3 },
  {
    hoja: 'cierres',
    parte: (c, i) => tabla(CIERRES, c, 0, i),
    fijas: 0,
    paginas: 1,
    aPedido: true,
  },
];

/** Where each input sheet goes: its title, and whether an empty sheet of that title is there. */
export type Destinos = Readonly<Record<NombreHoja, DestinoDeHoja>>;

export interface DestinoDeHoja {
  readonly titulo: string;
  readonly existe: boolean;
}

/**
 * Where an input sheet goes: an empty sheet of its title is taken, and one that an earlier try made;
 * another one with something in it is left alone, ours taking another title.
 */
export function destinoEn(
  { sheets, unfinished }: WorkbookStructure,
  cual: NombreHoja,
): DestinoDeHoja {
  const propio = TITULOS[cual];
  const hoja = (nombre: string) =>
    sheets.find((s) => s.name.toLowerCase() === nombre.toLowerCase());
  const nuestra = (nombre: string) => unfinished?.created.includes(nombre) ?? false;
  let nombre = propio;
  for (let n = 2; hoja(nombre)?.used && !nuestra(nombre); n++) nombre = `${propio} (${n})`;
  const existe = hoja(nombre) !== undefined && !nuestra(nombre);
  return { titulo: hoja(nombre)?.name ?? nombre, existe };
}

export const destinosEn = (estructura: WorkbookStructure): Destinos => ({
  politica: destinoEn(estructura, 'politica'),
  estructura: destinoEn(estructura, 'estructura'),
  indicadores: destinoEn(estructura, 'indicadores'),
  reportes: destinoEn(estructura, 'reportes'),
  declarado: destinoEn(estructura, 'declarado'),
  justificaciones: destinoEn(estructura, 'justificaciones'),
  envios: destinoEn(estructura, 'envios'),
  cierres: destinoEn(estructura, 'cierres'),
});

export function planLibro(contenido: ContenidoLibro, destinos: Destinos, idioma: Idioma): Plan {
  const hechas = HOJAS.filter(({ aPedido }) => !aPedido).map((ficha, position) =>
    planHoja(ficha, contenido, { ...destinos[ficha.hoja], position }, idioma),
  );
  return {
    action: 'crearLibro',
    sheets: hechas.map(({ sheet }) => sheet),
    names: hechas.flatMap(({ names }) => names),
    activate: destinos.politica.titulo,
  };
}

/** One of the input sheets, blank, for a workbook that lacks its table; with so many rows at least. */
export function planHojaVacia(
  hoja: NombreHoja,
  tablaSuya: string,
  destino: DestinoDeHoja & { readonly position: number },
  { idioma, filas }: { readonly idioma: Idioma; readonly filas: number },
): SheetPlan {
  const ficha = HOJAS.find((una) => una.hoja === hoja)!;
  const vacio = contenidoVacio([]);
  const suyas = blancas(Math.max(filas, vacio.filas[tablaSuya]?.length ?? 1));
  const contenido = { ...vacio, filas: { ...vacio.filas, [tablaSuya]: suyas } };
  return planHoja(ficha, contenido, destino, idioma).sheet;
}

function planHoja(
  { hoja, parte, fijas, paginas }: FichaDeHoja,
  contenido: ContenidoLibro,
  { titulo, existe, position }: DestinoDeHoja & { readonly position: number },
  idioma: Idioma,
): { readonly sheet: SheetPlan; readonly names: readonly NamePlan[] } {
  const p = parte(contenido, idioma);
  const ancho = p.anchos.reduce((suma, { width }) => suma + width, 0);
  const sheet: SheetPlan = {
    name: titulo,
    ...(existe ? { mode: 'update' } : { mode: 'create', position }),
    gridlines: false,
    blocks: [
      { row: 0, column: 0, cells: [[TITULOS[hoja]]] },
      { row: 1, column: 0, cells: [[notasDeHojas[idioma][hoja]]] },
      ...p.blocks,
    ],
    styles: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, style: ESTILO.titulo },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, style: { ...ESTILO.nota, wrap: false } },
      ...p.styles,
    ],
    columnWidths: p.anchos,
    rowHeights: [
      { row: 0, rows: 1, height: 24 },
      { row: CABECERA, rows: 1, height: altoDeCabecera(p) },
      ...alturas(p.altos),
    ],
    tables: p.tables,
    validations: p.validations,
    freeze: { rows: CABECERA + 1, columns: fijas },
    page: {
      ...PAGINA,
      fit: { wide: ancho > 300 ? paginas : 1, tall: null },
      titleRows: { row: CABECERA, rows: 1 },
      // On a second page across, whose row it is.
      ...(paginas > 1 && fijas > 0 ? { titleColumns: { column: 0, columns: fijas } } : {}),
      footer: pie(titulo),
    },
  };
  const names = p.names.map(({ name, ref }) => ({ name, ref: { ...ref, sheet: titulo } }));
  return { sheet, names };
}

const altoDeCabecera = ({ blocks, anchos }: Parte): number =>
  altoDeFila(
    blocks.flatMap(({ row, cells, column }) =>
      row !== CABECERA
        ? []
        : cells[0]!.map((celda, i) => ({
            texto: comoTexto(valueOf(celda)),
            // The filter button takes room.
            ancho: (anchos.find((a) => a.column === column + i)?.width ?? 10) - 3,
            negrita: true,
          })),
    ),
    30,
  );
