/**
 * The sheet Avance, in the shape of CEPLAN's Anexo B-7: OPs and lineamientos as group rows, their
 * indicators below. Figures are scalar formulas that find their row by key, so that sorting
 * Indicadores changes nothing; what a formula would not give is written as a value.
 */
import { avanceTipo1 } from '../ceplan/avanceTipo1';
import { avanceTipo2 } from '../ceplan/avanceTipo2';
import { esND } from '../ceplan/cifra';
import { claveAnio, claveTexto, compararClaves } from '../ceplan/clave';
import { decimalesNecesarios } from '../ceplan/formato';
import type { AvanceIndicador, Evaluacion } from '../ceplan/tiposEvaluacion';
import type { Cifra, Fecha, Ficha, Politica } from '../ceplan/tipos';
import { cellAddress, valueOf } from '@pnftp/xlsx/plan';
import type { Area, Cell, ConditionalFormatPlan, SheetPlan } from '@pnftp/xlsx/plan';
import { avance as T } from '../textos/documentos';
import { textosSinComplemento } from '../textos/congelar';
import { colores, MARCA } from './colores';
import { ESTILO, PAGINA, pie } from './estilo';
import { cifra, columnaEstructurada, formula, palabra, siCoincide, traer } from './formulas';
import type { Generada } from './generadas';
import { claveDeFila, INDICADORES } from './indicadores';
import type { LibroLeido } from './leer';
import { decimalesDe, formatoDe, formatosPorFila, Lienzo } from './lienzo';
import { NOMBRE_UMBRALES, type DatosPolitica } from './politica';
import { avisoSinComplemento, ESTILO_AVISO } from './sinComplemento';
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

export function planAvance(m: Material, destino: Generada): AvanceHecho {
  const { politica, datos, evaluacion } = m;
  const anio = politica.anioEvaluado;
  const anios = [anio - 1, anio].filter((a) => politica.anios.includes(a));
  const columnaDeAnio = (indice: number): ColumnasAnio => {
    const c = FIJAS.length + indice * POR_ANIO.length;
    return { logro: c, valor: c + 1, semestre: c + 2, avance: c + 3, nivel: c + 4 };
  };
  const impresas = FIJAS.length + anios.length * POR_ANIO.length;
  const [at2, nivelAt2, origen, tipo, codigo, claves] = [0, 1, 2, 3, 4, 5].map(
    (i) => impresas + i,
  ) as [number, number, number, number, number, number];
  const filaDe = (indice: number) => claves + anios.length + indice;
  const anchos = [
    ...FIJAS.map((c) => c.ancho),
    ...anios.flatMap(() => POR_ANIO.map((c) => c.ancho)),
    ...[11, 11, 22, 10, 8],
    ...anios.map(() => 16),
    ...anios.map(() => 8),
  ];
  const lienzo = new Lienzo(anchos);
  lienzo.franja(datos.tituloAvance, impresas, ESTILO.titulo, 24);
  lienzo.franja(politica.nombre, impresas, ESTILO.subtitulo);
  lienzo.franja(leyenda(politica), impresas, ESTILO.nota);
  const filaAviso = lienzo.franja(null, impresas, ESTILO_AVISO);

  const grupo: Cell[] = [];
  anios.forEach((a, i) => {
    grupo[columnaDeAnio(i).logro] = a;
  });
  const filaGrupo = lienzo.fila(grupo, { minimo: 16 });
  lienzo.estilo(filaGrupo, 0, 1, anchos.length, ESTILO.cabecera);
  anios.forEach((_, i) => {
    const column = columnaDeAnio(i).logro;
    lienzo.merges.push({ row: filaGrupo, column, rows: 1, columns: POR_ANIO.length });
  });
  const titulos: Cell[] = [
    ...FIJAS.map((c) => c.titulo),
    ...anios.flatMap(() => POR_ANIO.map((c) => c.titulo)),
    `AT2 ${anio}`,
    `Nivel de AT2`,
    'Origen del VO',
    'Tipo',
    'Código',
    ...anios.map((a) => `Clave ${a}`),
    ...anios.map((a) => `Fila ${a}`),
  ];
  const cabecera = lienzo.cabecera(titulos, anchos.length);
  lienzo.alto(cabecera, 32);

  const tabla = m.libro.tablas.get(INDICADORES.nombre)!;
  const umbrales = nombreUmbrales(m.libro);
  const filas = new Map<string, number>();
  const formatos = anios.map(() => [] as { row: number; formato: string }[]);
  const lineasBase: { row: number; formato: string }[] = [];
  const finos: { row: number; column: number; decimales: number }[] = [];
  const deReportes: { row: number; column: number }[] = [];

  const indicador = (clave: { tipo: Ficha['tipo']; codigo: string }) => {
    const actual = evaluacion.porClave.get(claveAnio(clave, anio))!;
    const { ficha } = actual;
    const row = lienzo.siguiente;
    const celdas: Cell[] = [];
    const dir = (column: number) => cellAddress(row, column);
    const indice = anios.indexOf(anio);
    const fila = `$${dir(filaDe(indice))}`;
    const campo = (nombre: string, anioDeCampo?: number) => columnaDe(tabla, nombre, anioDeCampo);
    const crudo = (f: Ficha, nombre: string, a?: number) => {
      const c = campo(nombre, a);
      return c ? valueOf(tabla.filas[f.fila]?.[c.indice] ?? null) : null;
    };
    const trae = (f: Ficha, ref: string, nombre: string, a?: number, siVacio = ''): Cell => {
      const c = campo(nombre, a);
      const valor = crudo(f, nombre, a);
      if (!c) return null;
      const blanco = valor === null || valor === '';
      return formula(traer(columnaEstructurada(tabla, c), ref, siVacio), blanco ? siVacio : valor);
    };
    // A word in another case or with other accents is passed on as the method knows it.
    const canonico = (nombre: 'sentido' | 'agregacion'): Cell =>
      crudo(ficha, nombre) === ficha[nombre] ? trae(ficha, fila, nombre) : ficha[nombre];

    celdas[CODIGO] = ficha.codigo;
    celdas[INDICADOR] = ficha.indicador;
    celdas[RESPONSABLE] = ficha.responsable;
    celdas[UNIDAD] = ficha.unidadMedida;
    celdas[RELEVANCIA] = trae(ficha, fila, 'relevancia');
    celdas[SENTIDO] = canonico('sentido');
    celdas[AGREGACION] = canonico('agregacion');
    celdas[LB_ANIO] = trae(ficha, fila, 'lineaBaseAnio');
    celdas[LB] = trae(ficha, fila, 'lineaBase');
    if (typeof ficha.lineaBase === 'number') {
      lineasBase.push({ row, formato: formatoDe(decimalesDe([ficha.lineaBase])) });
    }

    anios.forEach((a, i) => {
      const ind = evaluacion.porClave.get(claveAnio(clave, a))!;
      const c = columnaDeAnio(i);
      const numeros = [ind.logro, ind.valor].filter((n): n is number => typeof n === 'number');
      formatos[i]!.push({ row, formato: formatoDe(decimalesDe(numeros)) });
      const esEvaluado = a === anio;
      if (!ind.vigente) {
        // Not left blank: a range hands blank cells to a custom function as 0 on the desktop.
        celdas[c.avance] = formula('""', '');
        if (esEvaluado) celdas[at2] = formula('""', '');
        return;
      }
      const claveFila = claveDeFila(ind.ficha.tipo, ind.ficha.codigo, ind.ficha.vigenteDesde);
      const filaTabla = ind.ficha.fila + 1;
      celdas[claves + i] = claveFila;
      celdas[filaDe(i)] = enTabla(tabla, ind.ficha, claveFila)
        ? formula(`MATCH(${dir(claves + i)},${tabla.nombre}[Clave],0)`, filaTabla)
        : filaTabla;
      const ref = `$${dir(filaDe(i))}`;
      celdas[c.logro] = trae(ind.ficha, ref, 'logros', a);
      celdas[c.valor] = celdaDeValor(ind, crudo(ind.ficha, 'valores', a), (siVacio) =>
        trae(ind.ficha, ref, 'valores', a, siVacio),
      );
      if (ind.origen === 'reportes') deReportes.push({ row, column: c.valor });
      const semestral = ind.semestre1.avanceTipo1;
      celdas[c.semestre] = esND(semestral) ? '' : semestral;
      const fuera =
        esND(ind.valor) && (ind.valor.nd === 'pendiente' || ind.valor.nd === 'noCorresponde');
      const propia =
        ind.ficha.sentido === ficha.sentido && ind.ficha.agregacion === ficha.agregacion;
      const sentido = propia ? dir(SENTIDO) : `"${ind.ficha.sentido}"`;
      const agregacion = propia ? dir(AGREGACION) : `"${ind.ficha.agregacion}"`;
      const at1 = `PNFTP.AVANCE1(${dir(c.valor)},${dir(c.logro)},${sentido},${agregacion})`;
      const f2 = `PNFTP.AVANCE2(${dir(c.valor)},${dir(c.logro)},${dir(LB)})`;
      const niv = `PNFTP.NIVEL(${dir(c.avance)},${umbrales})`;
      if (fuera) {
        celdas[c.avance] = formula(`IF(ISNUMBER(${dir(c.valor)}),${at1},"")`, '');
        celdas[c.nivel] = umbrales ? formula(`IF(${dir(c.avance)}="","",${niv})`, '') : '';
        if (esEvaluado) celdas[at2] = formula(`IF(ISNUMBER(${dir(c.valor)}),${f2},"")`, '');
        return;
      }
      celdas[c.avance] = siCoincide(at1, daria1(ind), cifra(ind.avanceTipo1));
      celdas[c.nivel] = umbrales ? formula(niv, palabra(ind.nivelTipo1)) : palabra(ind.nivelTipo1);
      anotaFino(ind.avanceTipo1, row, c.avance);
      if (!esEvaluado) return;
      celdas[at2] = siCoincide(f2, daria2(ind), cifra(ind.avanceTipo2));
      celdas[nivelAt2] = umbrales
        ? formula(`PNFTP.NIVEL(${dir(at2)},${umbrales})`, palabra(ind.nivelTipo2))
        : palabra(ind.nivelTipo2);
      anotaFino(ind.avanceTipo2, row, at2);
    });
    celdas[origen] = origenDe(actual);
    celdas[tipo] = ficha.tipo;
    celdas[codigo] = ficha.codigo;
    filas.set(claveTexto(clave), lienzo.fila(celdas, { hasta: impresas }));
  };
  const anotaFino = (valor: Cifra, row: number, column: number) => {
    if (esND(valor)) return;
    const { decimales } = politica.parametros;
    const necesarios = decimalesNecesarios(valor, decimales, politica.parametros);
    if (necesarios > decimales) finos.push({ row, column, decimales: necesarios });
  };

  const primera = lienzo.siguiente;
  const grupos: { row: number; estilo: typeof ESTILO.grupo | typeof ESTILO.subgrupo }[] = [];
  for (const bloque of enGrupos(politica, evaluacion)) {
    if (bloque.titulo !== null) {
      const estilo = bloque.nivel === 1 ? ESTILO.grupo : ESTILO.subgrupo;
      grupos.push({ row: lienzo.siguiente, estilo });
      lienzo.franja(bloque.titulo, impresas, estilo, 18);
    }
    bloque.claves.forEach(indicador);
  }
  const ultima = Math.max(lienzo.siguiente - 1, primera);
  const n = ultima - primera + 1;

  lienzo.estilo(primera, 0, n, anchos.length, ESTILO.texto);
  for (const column of [CODIGO, codigo]) lienzo.estilo(primera, column, n, 1, ESTILO.codigo);
  for (const column of [UNIDAD, RELEVANCIA, SENTIDO, AGREGACION, LB_ANIO])
    lienzo.estilo(primera, column, n, 1, ESTILO.centrado);
  lienzo.estilo(primera, LB, n, 1, ESTILO.numero);
  const avances = { ...ESTILO.numero, numberFormat: formatoDe(politica.parametros.decimales) };
  anios.forEach((_, i) => {
    const c = columnaDeAnio(i);
    lienzo.estilo(primera, c.logro, n, 2, ESTILO.numero);
    lienzo.estilo(primera, c.semestre, n, 2, avances);
    lienzo.estilo(primera, c.nivel, n, 1, ESTILO.centrado);
    lienzo.styles.push(...formatosPorFila(formatos[i]!, c.logro, 2));
  });
  lienzo.styles.push(...formatosPorFila(lineasBase, LB, 1));
  lienzo.estilo(primera, at2, n, 1, avances);
  lienzo.estilo(primera, nivelAt2, n, 1, ESTILO.centrado);
  lienzo.estilo(primera, claves, n, anios.length * 2, { wrap: false });
  lienzo.estilo(primera, claves, n, anios.length, { numberFormat: '@' });
  for (const { row, column, decimales } of finos)
    lienzo.estilo(row, column, 1, 1, { numberFormat: formatoDe(decimales) });
  for (const { row, column } of deReportes) lienzo.estilo(row, column, 1, 1, ESTILO.cursiva);
  for (const { row, estilo } of grupos) lienzo.estilo(row, 0, 1, anchos.length, estilo);

  const columnasAnio = anios.map((_, i) => columnaDeAnio(i));
  const formatosCondicionales: ConditionalFormatPlan[] = [
    ...columnasAnio.flatMap((c) => colores(m.libro, areaDe(primera, c.avance, n, 2), c.avance)),
    ...colores(m.libro, areaDe(primera, at2, n, 2), at2),
  ];
  const aviso = avisoSinComplemento(lienzo.blocks);
  const plan: SheetPlan = {
    name: destino.titulo,
    mode: destino.modo,
    gridlines: false,
    blocks: [...lienzo.blocks, ...(aviso ? [{ row: filaAviso, column: 0, cells: [[aviso]] }] : [])],
    styles: [{ area: lienzo.area, style: ESTILO.hoja }, ...lienzo.styles],
    merges: lienzo.merges,
    columnWidths: lienzo.columnWidths,
    rowHeights: lienzo.rowHeights,
    ownMark: MARCA,
    conditionalFormats: formatosCondicionales,
    freeze: { rows: cabecera + 1, columns: INDICADOR + 1 },
    page: {
      ...PAGINA,
      printArea: { row: 0, column: 0, rows: lienzo.siguiente, columns: impresas },
      titleRows: { row: filaGrupo, rows: 2 },
      footer: pie(T.pie(anio)),
    },
  };
  return {
    plan,
    hoja: destino.titulo,
    filas,
    primera,
    ultima,
    columnas: {
      relevancia: RELEVANCIA,
      tipo,
      avanceTipo2: at2,
      nivelTipo2: nivelAt2,
      evaluado: columnaDeAnio(anios.indexOf(anio)),
      anterior: anios.length > 1 ? columnaDeAnio(0) : null,
    },
  };
}

const areaDe = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});

const leyenda = ({
  anioEvaluado,
  parametros: { umbralIntermedio, umbralAlto },
}: Politica): string =>
  `${T.leyenda(anioEvaluado, umbralIntermedio, umbralAlto)} ${textosSinComplemento.origen}`;

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

/** What PNFTP.AVANCE1 makes of the cells: the method with its parameters' defaults. */
const daria1 = (ind: AvanceIndicador): number | 'ND' =>
  ind.origen === 'noReportado'
    ? 0
    : cifra(avanceTipo1(ind.valor, ind.logro, ind.ficha.sentido, ind.ficha.agregacion));

const daria2 = (ind: AvanceIndicador): number | 'ND' =>
  ind.origen === 'noReportado' ? 0 : cifra(avanceTipo2(ind.valor, ind.logro, ind.lineaBase));

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
      titulo: T.objetivo(o.codigo, o.denominacion),
      nivel: 1,
      claves: toma((i) => i.tipo === 'OP' && i.ficha.objetivo === o.codigo),
    });
    for (const l of politica.lineamientos.filter((x) => x.objetivo === o.codigo)) {
      const propios = toma(
        (i) => i.tipo === 'Servicio' && lineamientoDe.get(i.ficha.servicio) === l.codigo,
      );
      const hay = politica.servicios.some((s) => s.lineamiento === l.codigo);
      bloques.push({
        titulo: T.lineamiento(l.codigo, l.denominacion, hay),
        nivel: 2,
        claves: propios,
      });
    }
  }
  const resto = toma(() => true);
  if (resto.length > 0) {
    bloques.push({ titulo: T.sinEstructura, nivel: 1, claves: resto });
  }
  return bloques;
}
