/**
 * The sheet Avance, in the shape of CEPLAN's Anexo B-7: OPs and lineamientos as group rows, their
 * indicators below. Figures are scalar formulas that find their row by key, so that sorting
 * Indicadores changes nothing; what a formula would not give is written as a value.
 */
import { acotar } from '../ceplan/acotar';
import { avanceTipo1 } from '../ceplan/avanceTipo1';
import { avanceTipo2 } from '../ceplan/avanceTipo2';
import { esND } from '../ceplan/cifra';
import { claveAnio, claveTexto, compararClaves } from '../ceplan/clave';
import { decimalesNecesarios } from '../ceplan/formato';
import type { AvanceIndicador, Evaluacion } from '../ceplan/tiposEvaluacion';
import type { Cifra, Fecha, Ficha, Parametros, Politica } from '../ceplan/tipos';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Area, Cell, CellStyle, ConditionalFormatPlan, SheetPlan } from '@pnftp/xlsx/plan';
import { avance as T } from '../textos/documentos';
import { textosSinComplemento } from '../textos/congelar';
import { colores } from './colores';
import { dichoDeCriterio } from './criterio';
import { ESTILO, PAGINA, pie } from './estilo';
import { cifra, columnaEstructurada, formula, palabra, siCoincide, traer } from './formulas';
import { claveDeFila, INDICADORES } from './indicadores';
import type { LibroLeido } from './leer';
import { decimalesDe, formatoDe, formatosPorFila, Lienzo, type Destino } from './lienzo';
import { NOMBRE_UMBRALES, type DatosPolitica } from './politica';
import { ESTILO_AVISO, hojaConFunciones } from './sinComplemento';
import { columnaDe, type TablaLeida } from './tablas';

/** Columns before those of the years. */
const FIJAS = [
  { titulo: 'Código', ancho: 8 },
  { titulo: 'Indicador', ancho: 44 },
  { titulo: 'Responsable', ancho: 13 },
  { titulo: 'Unidad de medida', ancho: 11 },
  { titulo: 'Rele-\nvancia', ancho: 7 },
  { titulo: 'Sentido', ancho: 12 },
  { titulo: 'Agregación', ancho: 12 },
  { titulo: 'LB año', ancho: 6 },
  { titulo: 'LB valor', ancho: 9 },
] as const;
const [CODIGO, INDICADOR, RESPONSABLE, UNIDAD, RELEVANCIA, SENTIDO, AGREGACION, LB_ANIO, LB] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;
const POR_ANIO = [
  { titulo: 'LE', ancho: 10 },
  { titulo: 'VO', ancho: 11 },
  { titulo: 'AT1\nSem. I', ancho: 8 },
  { titulo: 'AT1\nanual', ancho: 12 },
  { titulo: 'Nivel', ancho: 11 },
] as const;

export interface AvanceHecho {
  readonly plan: SheetPlan;
  readonly hoja: string;
  /** Row of each indicator, by tipo and código. */
  readonly filas: ReadonlyMap<string, number>;
  /** First and last row of indicators. */
  readonly primera: number;
  readonly ultima: number;
  /** Columns of the evaluated year and of the one before, where it is shown. */
  readonly columnas: {
    readonly relevancia: number;
    readonly tipo: number;
    readonly avanceTipo2: number;
    readonly nivelTipo2: number;
    readonly origen: number;
    readonly evaluado: ColumnasAnio;
    readonly anterior: ColumnasAnio | null;
  };
}

export interface ColumnasAnio {
  readonly logro: number;
  readonly valor: number;
  readonly semestre: number;
  readonly avance: number;
  readonly nivel: number;
}

export interface Material {
  readonly libro: LibroLeido;
  readonly politica: Politica;
  readonly datos: DatosPolitica;
  readonly evaluacion: Evaluacion;
  readonly hoy: Fecha;
}

/** Where each column stands; those after `impresas` are not printed. */
interface Columnas {
  readonly anio: number;
  /** The evaluated year and the one before, as far as the policy has them. */
  readonly anios: readonly number[];
  readonly impresas: number;
  readonly avanceTipo2: number;
  readonly nivelTipo2: number;
  readonly origen: number;
  readonly tipo: number;
  readonly codigo: number;
  /** First of the columns with the keys by which rows of Indicadores are found. */
  readonly claves: number;
  /** Column of the number of that row, by the place of the year among `anios`. */
  readonly fila: (indice: number) => number;
  readonly deAnio: (indice: number) => ColumnasAnio;
  readonly anchos: readonly number[];
}

function columnasDe({ anioEvaluado: anio, anios: todos }: Politica): Columnas {
  const anios = [anio - 1, anio].filter((a) => todos.includes(a));
  const impresas = FIJAS.length + anios.length * POR_ANIO.length;
  const claves = impresas + 5;
  return {
    anio,
    anios,
    impresas,
    avanceTipo2: impresas,
    nivelTipo2: impresas + 1,
    origen: impresas + 2,
    tipo: impresas + 3,
    codigo: impresas + 4,
    claves,
    fila: (indice) => claves + anios.length + indice,
    deAnio: (indice) => {
      const c = FIJAS.length + indice * POR_ANIO.length;
      return { logro: c, valor: c + 1, semestre: c + 2, avance: c + 3, nivel: c + 4 };
    },
    anchos: [
      ...FIJAS.map((c) => c.ancho),
      ...anios.flatMap(() => POR_ANIO.map((c) => c.ancho)),
      ...[11, 11, 22, 10, 8],
      ...anios.map(() => 16),
      ...anios.map(() => 8),
    ],
  };
}

/** Cells whose look is known only once their figure is. */
interface Vistas {
  /** Formats of LE and VO, by year. */
  readonly porAnio: readonly { row: number; formato: string }[][];
  readonly lineasBase: { row: number; formato: string }[];
  /** Figures that need more decimals than usual, so as not to contradict their colour. */
  readonly finas: { row: number; column: number; decimales: number }[];
  readonly deReportes: { row: number; column: number }[];
  readonly grupos: { row: number; estilo: CellStyle }[];
}

export function planAvance(m: Material, destino: Destino): AvanceHecho {
  const { politica, evaluacion } = m;
  const cols = columnasDe(politica);
  const lienzo = new Lienzo(cols.anchos);
  const encabezado = ponEncabezado(lienzo, m, cols);
  const vistas: Vistas = {
    porAnio: cols.anios.map(() => []),
    lineasBase: [],
    finas: [],
    deReportes: [],
    grupos: [],
  };
  const filas = new Map<string, number>();
  const primera = lienzo.siguiente;
  const fila = filaDeIndicador(m, cols, vistas);
  for (const bloque of enGrupos(politica, evaluacion)) {
    if (bloque.titulo !== null) {
      const estilo = bloque.nivel === 1 ? ESTILO.grupo : ESTILO.subgrupo;
      vistas.grupos.push({ row: lienzo.siguiente, estilo });
      lienzo.franja(bloque.titulo, cols.impresas, estilo, 18);
    }
    for (const clave of bloque.claves) {
      const celdas = fila(clave, lienzo.siguiente);
      filas.set(claveTexto(clave), lienzo.fila(celdas, { hasta: cols.impresas }));
    }
  }
  const ultima = Math.max(lienzo.siguiente - 1, primera);
  ponEstilos(lienzo, cols, vistas, { primera, n: ultima - primera + 1 }, politica.parametros);
  return {
    plan: {
      ...hojaConFunciones(lienzo, encabezado.aviso, destino),
      conditionalFormats: coloresDe(m.libro, cols, primera, ultima - primera + 1),
      freeze: { rows: encabezado.titulos + 1, columns: INDICADOR + 1 },
      page: {
        ...PAGINA,
        printArea: areaDe(0, 0, lienzo.siguiente, cols.impresas),
        titleRows: { row: encabezado.anios, rows: 2 },
        footer: pie(T.pie(cols.anio)),
      },
    },
    hoja: destino.titulo,
    filas,
    primera,
    ultima,
    columnas: {
      relevancia: RELEVANCIA,
      tipo: cols.tipo,
      avanceTipo2: cols.avanceTipo2,
      nivelTipo2: cols.nivelTipo2,
      origen: cols.origen,
      evaluado: cols.deAnio(cols.anios.indexOf(cols.anio)),
      anterior: cols.anios.length > 1 ? cols.deAnio(0) : null,
    },
  };
}

interface Encabezado {
  readonly aviso: number;
  /** The row of the years, and below it that of the titles. */
  readonly anios: number;
  readonly titulos: number;
}

/** Title, policy, legend, room for the note about the add-in, and two rows of heads. */
function ponEncabezado(lienzo: Lienzo, { politica, datos }: Material, cols: Columnas): Encabezado {
  const { anio, anios, impresas, anchos } = cols;
  lienzo.franja(datos.tituloAvance, impresas, ESTILO.titulo, 24);
  lienzo.franja(politica.nombre, impresas, ESTILO.subtitulo);
  lienzo.franja(leyenda(politica), impresas, ESTILO.nota);
  const aviso = lienzo.franja(null, impresas, ESTILO_AVISO);
  const grupo: Cell[] = [];
  anios.forEach((a, i) => {
    grupo[cols.deAnio(i).logro] = a;
  });
  const filaAnios = lienzo.fila(grupo, { minimo: 16 });
  lienzo.estilo(filaAnios, 0, 1, anchos.length, ESTILO.cabecera);
  anios.forEach((_, i) =>
    lienzo.merges.push(areaDe(filaAnios, cols.deAnio(i).logro, 1, POR_ANIO.length)),
  );
  const titulos = lienzo.cabecera(
    [
      ...FIJAS.map((c) => c.titulo),
      ...anios.flatMap(() => POR_ANIO.map((c) => c.titulo)),
      `AT2 ${anio}`,
      `Nivel de AT2`,
      'Origen del VO',
      'Tipo',
      'Código',
      ...anios.map((a) => `Clave ${a}`),
      ...anios.map((a) => `Fila ${a}`),
    ],
    anchos.length,
  );
  lienzo.alto(titulos, 32);
  return { aviso, anios: filaAnios, titulos };
}

/** Makes the cells of an indicator's row, and notes in `vistas` what they ask for. */
function filaDeIndicador(m: Material, cols: Columnas, vistas: Vistas) {
  const { evaluacion, politica } = m;
  const { anio, anios } = cols;
  const tabla = m.libro.tablas.get(INDICADORES.nombre)!;
  const umbrales = nombreUmbrales(m.libro);
  const crudo = (f: Ficha, nombre: string, a?: number) => {
    const c = columnaDe(tabla, nombre, a);
    return c ? valueOf(tabla.filas[f.fila]?.[c.indice] ?? null) : null;
  };
  const trae = (f: Ficha, ref: string, nombre: string, a?: number, siVacio = ''): Cell => {
    const c = columnaDe(tabla, nombre, a);
    const valor = crudo(f, nombre, a);
    if (!c) return null;
    const blanco = valor === null || valor === '';
    return formula(traer(columnaEstructurada(tabla, c), ref, siVacio), blanco ? siVacio : valor);
  };
  const anotaFina = (valor: Cifra, row: number, column: number) => {
    if (esND(valor)) return;
    const { decimales } = politica.parametros;
    const necesarios = decimalesNecesarios(valor, decimales, politica.parametros);
    if (necesarios > decimales) vistas.finas.push({ row, column, decimales: necesarios });
  };

  /** What the ficha says, by formulas that find its row. */
  const fijas = (ficha: Ficha, row: number): Cell[] => {
    const ref = `$${cellAddress(row, cols.fila(anios.indexOf(anio)))}`;
    // A word in another case or with other accents is passed on as the method knows it.
    const canonico = (nombre: 'sentido' | 'agregacion'): Cell =>
      crudo(ficha, nombre) === ficha[nombre] ? trae(ficha, ref, nombre) : ficha[nombre];
    const celdas: Cell[] = [];
    celdas[CODIGO] = ficha.codigo;
    celdas[INDICADOR] = ficha.indicador;
    celdas[RESPONSABLE] = ficha.responsable;
    celdas[UNIDAD] = ficha.unidadMedida;
    celdas[RELEVANCIA] = trae(ficha, ref, 'relevancia');
    celdas[SENTIDO] = canonico('sentido');
    celdas[AGREGACION] = canonico('agregacion');
    celdas[LB_ANIO] = trae(ficha, ref, 'lineaBaseAnio');
    celdas[LB] = trae(ficha, ref, 'lineaBase');
    if (typeof ficha.lineaBase === 'number') {
      vistas.lineasBase.push({ row, formato: formatoDe(decimalesDe([ficha.lineaBase])) });
    }
    return celdas;
  };

  /** What there is to measure in a year: the row's key, LE, VO and Semestre I. */
  const insumos = (celdas: Cell[], ind: AvanceIndicador, i: number, row: number): void => {
    const c = cols.deAnio(i);
    const a = anios[i]!;
    const claveFila = claveDeFila(ind.ficha.tipo, ind.ficha.codigo, ind.ficha.vigenteDesde);
    const filaTabla = ind.ficha.fila + 1;
    celdas[cols.claves + i] = claveFila;
    celdas[cols.fila(i)] = enTabla(tabla, ind.ficha, claveFila)
      ? formula(`MATCH(${cellAddress(row, cols.claves + i)},${tabla.nombre}[Clave],0)`, filaTabla)
      : filaTabla;
    const ref = `$${cellAddress(row, cols.fila(i))}`;
    celdas[c.logro] = trae(ind.ficha, ref, 'logros', a);
    celdas[c.valor] = celdaDeValor(ind, crudo(ind.ficha, 'valores', a), (siVacio) =>
      trae(ind.ficha, ref, 'valores', a, siVacio),
    );
    if (ind.origen === 'reportes') vistas.deReportes.push({ row, column: c.valor });
    const semestral = ind.semestre1.avanceTipo1;
    celdas[c.semestre] = esND(semestral) ? '' : semestral;
  };

  /** AT1 and its level; of the evaluated year, AT2 and its own. */
  const avances = (
    celdas: Cell[],
    ind: AvanceIndicador,
    ficha: Ficha,
    i: number,
    row: number,
  ): void => {
    const c = cols.deAnio(i);
    const dir = (column: number) => cellAddress(row, column);
    const at2 = cols.avanceTipo2;
    const esEvaluado = ind.anio === anio;
    const propia = ind.ficha.sentido === ficha.sentido && ind.ficha.agregacion === ficha.agregacion;
    const sentido = propia ? dir(SENTIDO) : `"${ind.ficha.sentido}"`;
    const agregacion = propia ? dir(AGREGACION) : `"${ind.ficha.agregacion}"`;
    const { parametros } = politica;
    const vo = dir(c.valor);
    const f1 = formulaAvance1(
      `PNFTP.AVANCE1(${vo},${dir(c.logro)},${sentido},${agregacion})`,
      vo,
      parametros,
    );
    const f2 = siReporto(`PNFTP.AVANCE2(${vo},${dir(c.logro)},${dir(LB)})`, vo, parametros);
    const nivelDe = (column: number) =>
      nivelSiCuenta(`PNFTP.NIVEL(${dir(column)},${umbrales})`, vo, parametros);
    const nivel = nivelDe(c.avance);
    if (esND(ind.valor) && (ind.valor.nd === 'pendiente' || ind.valor.nd === 'noCorresponde')) {
      celdas[c.avance] = formula(`IF(ISNUMBER(${dir(c.valor)}),${f1},"")`, '');
      celdas[c.nivel] = umbrales ? formula(`IF(${dir(c.avance)}="","",${nivel})`, '') : '';
      if (esEvaluado) celdas[at2] = formula(`IF(ISNUMBER(${dir(c.valor)}),${f2},"")`, '');
      return;
    }
    celdas[c.avance] = siCoincide(f1, daria1(ind, parametros), cifra(ind.avanceTipo1));
    celdas[c.nivel] = umbrales ? formula(nivel, palabra(ind.nivelTipo1)) : palabra(ind.nivelTipo1);
    anotaFina(ind.avanceTipo1, row, c.avance);
    if (!esEvaluado) return;
    celdas[at2] = siCoincide(f2, daria2(ind, parametros), cifra(ind.avanceTipo2));
    celdas[cols.nivelTipo2] = umbrales
      ? formula(nivelDe(at2), palabra(ind.nivelTipo2))
      : palabra(ind.nivelTipo2);
    anotaFina(ind.avanceTipo2, row, at2);
  };

  return (clave: { tipo: Ficha['tipo']; codigo: string }, row: number): Cell[] => {
    const actual = evaluacion.porClave.get(claveAnio(clave, anio))!;
    const { ficha } = actual;
    const celdas = fijas(ficha, row);
    anios.forEach((a, i) => {
      const ind = evaluacion.porClave.get(claveAnio(clave, a))!;
      const numeros = [ind.logro, ind.valor].filter((n): n is number => typeof n === 'number');
      vistas.porAnio[i]!.push({ row, formato: formatoDe(decimalesDe(numeros)) });
      if (!ind.vigente) {
        // Not left blank: a range hands blank cells to a custom function as 0 on the desktop.
        celdas[cols.deAnio(i).avance] = formula('""', '');
        if (a === anio) celdas[cols.avanceTipo2] = formula('""', '');
        return;
      }
      insumos(celdas, ind, i, row);
      avances(celdas, ind, ficha, i, row);
    });
    celdas[cols.origen] = origenDe(actual);
    celdas[cols.tipo] = ficha.tipo;
    celdas[cols.codigo] = ficha.codigo;
    return celdas;
  };
}

/** Looks of whole columns first, then those of single cells and of the group rows. */
function ponEstilos(
  lienzo: Lienzo,
  cols: Columnas,
  vistas: Vistas,
  { primera, n }: { readonly primera: number; readonly n: number },
  { decimales }: Politica['parametros'],
): void {
  const { anios, anchos } = cols;
  lienzo.estilo(primera, 0, n, anchos.length, ESTILO.texto);
  for (const column of [CODIGO, cols.codigo]) lienzo.estilo(primera, column, n, 1, ESTILO.codigo);
  for (const column of [UNIDAD, RELEVANCIA, SENTIDO, AGREGACION, LB_ANIO])
    lienzo.estilo(primera, column, n, 1, ESTILO.centrado);
  lienzo.estilo(primera, LB, n, 1, ESTILO.numero);
  const avances = { ...ESTILO.numero, numberFormat: formatoDe(decimales) };
  anios.forEach((_, i) => {
    const c = cols.deAnio(i);
    lienzo.estilo(primera, c.logro, n, 2, ESTILO.numero);
    lienzo.estilo(primera, c.semestre, n, 2, avances);
    lienzo.estilo(primera, c.nivel, n, 1, ESTILO.centrado);
    lienzo.styles.push(...formatosPorFila(vistas.porAnio[i]!, c.logro, 2));
  });
  lienzo.styles.push(...formatosPorFila(vistas.lineasBase, LB, 1));
  lienzo.estilo(primera, cols.avanceTipo2, n, 1, avances);
  lienzo.estilo(primera, cols.nivelTipo2, n, 1, ESTILO.centrado);
  lienzo.estilo(primera, cols.claves, n, anios.length * 2, { wrap: false });
  lienzo.estilo(primera, cols.claves, n, anios.length, { numberFormat: '@' });
  for (const { row, column, decimales: suyos } of vistas.finas)
    lienzo.estilo(row, column, 1, 1, { numberFormat: formatoDe(suyos) });
  for (const { row, column } of vistas.deReportes) lienzo.estilo(row, column, 1, 1, ESTILO.cursiva);
  for (const { row, estilo } of vistas.grupos) lienzo.estilo(row, 0, 1, anchos.length, estilo);
}

const coloresDe = (
  libro: LibroLeido,
  cols: Columnas,
  primera: number,
  n: number,
): ConditionalFormatPlan[] => [
  ...cols.anios.flatMap((_, i) => {
    const { avance } = cols.deAnio(i);
    return colores(libro, areaDe(primera, avance, n, 2), avance);
  }),
  ...colores(libro, areaDe(primera, cols.avanceTipo2, n, 2), cols.avanceTipo2),
];

const areaDe = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});

const leyenda = ({ anioEvaluado, parametros }: Politica): string =>
  [
    T.leyenda(anioEvaluado, parametros.umbralIntermedio, parametros.umbralAlto),
    ...dichoDeCriterio(parametros),
    textosSinComplemento.origen,
  ].join(' ');

/** Whether MATCH over the column Clave finds this ficha. */
function enTabla(tabla: TablaLeida, ficha: Ficha, clave: string): boolean {
  const columna = columnaDe(tabla, 'clave');
  return (
    columna?.encabezado === 'Clave' &&
    valueOf(tabla.filas[ficha.fila]?.[columna.indice] ?? null) === clave
  );
}

/** The name of the two thresholds, one above the other; empty where they do not stand so. */
export function nombreUmbrales(libro: LibroLeido): string {
  return libro.umbrales === 'juntos' ? NOMBRE_UMBRALES : '';
}

function celdaDeValor(
  ind: AvanceIndicador,
  crudo: unknown,
  traeCon: (siVacio: string) => Cell,
): Cell {
  const blanco = crudo === null || crudo === '';
  if (ind.origen === 'oficial') return traeCon('');
  if (ind.origen === 'reportes') return cifra(ind.valor);
  const texto =
    ind.origen === 'noReportado'
      ? T.noReportado
      : esND(ind.valor) && ind.valor.nd === 'pendiente'
        ? T.pendiente
        : '';
  return blanco ? traeCon(texto) : texto || cifra(ind.valor);
}

/** A progress as ND where nobody reported, if the parameters say so: the functions give 0 [R]. */
const siReporto = (texto: string, vo: string, { noReportado }: Parametros): string =>
  noReportado === 'nd' ? `IF(${vo}="${T.noReportado}","ND",${texto})` : texto;

const formulaAvance1 = (texto: string, vo: string, parametros: Parametros): string =>
  siReporto(
    parametros.avance1Mostrado === 'acotado' ? `PNFTP.ACOTAR(${texto})` : texto,
    vo,
    parametros,
  );

/** The level, or none where who did not report is counted apart. */
const nivelSiCuenta = (texto: string, vo: string, p: Parametros): string =>
  p.noReportadoEnNiveles === 'aparte' && p.noReportado === 'cero'
    ? `IF(${vo}="${T.noReportado}","ND",${texto})`
    : texto;

/** What the formulas make of the cells: the method with the defaults of what no cell says. */
const daria1 = (ind: AvanceIndicador, { avance1Mostrado, noReportado }: Parametros) => {
  if (ind.origen === 'noReportado') return noReportado === 'nd' ? 'ND' : 0;
  const avance = avanceTipo1(ind.valor, ind.logro, ind.ficha.sentido, ind.ficha.agregacion);
  return cifra(avance1Mostrado === 'acotado' ? acotar(avance) : avance);
};

const daria2 = (ind: AvanceIndicador, { noReportado }: Parametros): number | 'ND' => {
  if (ind.origen === 'noReportado') return noReportado === 'nd' ? 'ND' : 0;
  return cifra(avanceTipo2(ind.valor, ind.logro, ind.lineaBase));
};

function origenDe(ind: AvanceIndicador): string {
  switch (ind.origen) {
    case 'oficial':
      return T.oficial;
    case 'reportes':
      return T.deReportes(ind.periodos.join(', '), ind.parcial);
    case 'noReportado':
      return T.noReportado;
    case 'ninguno':
      return esND(ind.valor) && ind.valor.nd === 'pendiente' ? T.pendiente : T.noCorresponde;
  }
}

interface Bloque {
  readonly titulo: string | null;
  readonly nivel: 1 | 2;
  readonly claves: readonly { tipo: Ficha['tipo']; codigo: string }[];
}

/** Group rows in the order of the structure; what the structure does not name comes last. */
function enGrupos(politica: Politica, evaluacion: Evaluacion): Bloque[] {
  const { nombres } = politica.parametros;
  const delAnio = evaluacion.indicadores
    .filter((i) => i.anio === politica.anioEvaluado)
    .sort(compararClaves);
  const bloques: Bloque[] = [];
  const puestos = new Set<AvanceIndicador>();
  const toma = (si: (i: AvanceIndicador) => boolean) => {
    const lista = delAnio.filter((i) => !puestos.has(i) && si(i));
    lista.forEach((i) => puestos.add(i));
    return lista;
  };
  const lineamientoDe = new Map(politica.servicios.map((s) => [s.codigo, s.lineamiento]));
  for (const o of politica.objetivos) {
    bloques.push({
      titulo: T.grupo(nombres.objetivo, o.codigo, o.denominacion),
      nivel: 1,
      claves: toma((i) => i.tipo === 'OP' && i.ficha.objetivo === o.codigo),
    });
    for (const l of politica.lineamientos.filter((x) => x.objetivo === o.codigo)) {
      const propios = toma(
        (i) => i.tipo === 'Servicio' && lineamientoDe.get(i.ficha.servicio) === l.codigo,
      );
      const hay = politica.servicios.some((s) => s.lineamiento === l.codigo);
      const titulo = T.grupo(nombres.lineamiento, l.codigo, l.denominacion);
      bloques.push({
        titulo: hay ? titulo : titulo + T.sinServicios(nombres.servicio),
        nivel: 2,
        claves: propios,
      });
    }
    bloques.push(...serviciosSinNivelEnMedio(politica, o.codigo, toma));
  }
  const resto = toma(() => true);
  if (resto.length > 0) {
    bloques.push({ titulo: T.sinEstructura, nivel: 1, claves: resto });
  }
  return bloques;
}

/** In a plan without lineamientos the services stand right below their objetivo. */
function serviciosSinNivelEnMedio(
  { lineamientos, servicios, parametros }: Politica,
  objetivo: string,
  toma: (si: (i: AvanceIndicador) => boolean) => AvanceIndicador[],
): Bloque[] {
  if (lineamientos.length > 0) return [];
  return servicios.flatMap((s): Bloque[] => {
    const claves = toma(
      ({ tipo, ficha }) =>
        tipo === 'Servicio' && ficha.servicio === s.codigo && ficha.objetivo === objetivo,
    );
    const titulo = T.grupo(parametros.nombres.servicio, s.codigo, s.denominacion);
    return claves.length > 0 ? [{ titulo, nivel: 2, claves }] : [];
  });
}
